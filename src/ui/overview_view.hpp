#pragma once
// 概況 as data.

#include <cstddef>
#include <string>
#include <vector>

#include "chart/charts.hpp"
#include "judge/tally.hpp"
#include "ui/document.hpp"

namespace ui {

struct OverviewView {
    judge::Tally tally;
    std::vector<chart::GroupBar> bars;  ///< `measure` holds the group's id
    chart::MatrixRows matrix;
    std::vector<chart::BulletRow> bullets;
    bool operator==(const OverviewView&) const = default;
};

OverviewView build_overview_view(const Document& document, plan::FiscalYear year);

}  // namespace ui
