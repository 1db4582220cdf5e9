#pragma once
// The whole plan as one HTML document: for people who read with a screen reader, print on A4, or keep a copy. It needs
// nothing beside itself: styles and charts stand in it, and no scripts.

#include <string>

#include "chart/charts.hpp"
#include "plan/plan.hpp"

namespace report {

/// The words of the reader's language. All of them are filled by whoever calls.
struct Words {
    std::string language;  ///< BCP 47, for `lang`: "ja"
    chart::Words chart;
    std::string tallies;   ///< 評価の集計
    std::string sections;  ///< 担当課
    std::string activity;  ///< 取組内容
    std::string plan;      ///< 計画
    std::string computed;  ///< 目標と実績の比較
    std::string differs;   ///< 記録された評価と異なる
    std::string notes;     ///< 備考
    std::string source;    ///< 出典
    std::string all;       ///< 全体
    bool operator==(const Words&) const = default;
};

/// The document, UTF-8. Tallies, charts and what is emphasised are those of `focus`; tables hold all years.
std::string html(const plan::Plan& plan, plan::FiscalYear focus, const Words& words);

}  // namespace report
