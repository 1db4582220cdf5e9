#pragma once
// 概況 as data. Of its two long lists only what is on screen is built, frame by frame: a plan may have 10,000 measures.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "chart/charts.hpp"
#include "judge/tally.hpp"
#include "model/document.hpp"
#include "views/table_view.hpp"

namespace ui {

struct OverviewView {
    /// A row of the bullets, which is built when it is shown. Points into the document.
    struct Bullet {
        const plan::Measure* measure = nullptr;
        const plan::Indicator* indicator = nullptr;
        bool operator==(const Bullet&) const = default;
    };
    std::uint64_t version = 0;  ///< another one whenever it is built anew
    judge::Tally tally;
    std::vector<chart::TallyBar> bars;                 ///< only groups that are selected; each leads to its group's rows
    std::vector<const plan::PlacedMeasure*> measures;  ///< rows of the matrix
    std::vector<Bullet> bullets;
    std::size_t rows = 0;  ///< of 一覧, that are selected; and all of them
    std::size_t all_rows = 0;
    bool operator==(const OverviewView&) const = default;
};

/// `selected` in any order: the rows of the matrix and the bullets stand in it.
OverviewView build_overview_view(const Document& document, plan::FiscalYear year, const TableView& selected);

/// Rows [first, last) of the matrix, and of the bullets.
chart::MatrixRows shown_matrix_rows(const Document& document, const OverviewView& view, std::size_t first, std::size_t last);
std::vector<chart::BulletRow> shown_bullet_rows(const OverviewView& view, std::size_t first, std::size_t last,
                                                plan::FiscalYear year);

}  // namespace ui
