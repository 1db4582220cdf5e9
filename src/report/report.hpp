#pragma once
// A plan as one HTML document: for people who print it, read it with a screen reader, or keep a copy. It needs nothing
// beside itself: styles and charts stand in it, and no scripts. From top to bottom: cover, tallies, the list of all
// measures, then the groups as they nest, each with its measures.

#include <string>
#include <string_view>

#include "chart/charts.hpp"
#include "plan/plan.hpp"

namespace report {

/// The words of the reader's language. All of them are filled by whoever calls, and outlive the call.
struct Words {
    std::string_view language;  ///< BCP 47, for `lang`: "ja"
    chart::Words chart;
    std::string_view tallies;     ///< 評価の集計
    std::string_view sections;    ///< 担当課
    std::string_view activity;    ///< 取組内容
    std::string_view plan;        ///< 計画
    std::string_view computed;    ///< 目標と実績の比較
    std::string_view differs;     ///< 記録された評価と異なる
    std::string_view notes;       ///< 備考
    std::string_view source;      ///< 出典
    std::string_view all;         ///< 全体
    std::string_view contents;    ///< 目次
    std::string_view focus;       ///< 対象年度
    std::string_view scope;       ///< 範囲
    std::string_view size;        ///< 件数
    std::string_view made;        ///< 作成日
    std::string_view measures;    ///< 取組一覧
    std::string_view by_section;  ///< 担当課ごとの評価
    std::string_view code;        ///< 番号
    std::string_view no_years;    ///< この計画にはまだ年度がありません
    bool operator==(const Words&) const = default;
};

enum class Paper {
    a4_portrait,
    a3_landscape,  ///< activities on the left, indicators on the right
};

struct Options {
    /// Tallies, charts and what is emphasised are those of this year; tables hold all years. None for a plan of no years.
    plan::MaybeYear focus;
    Paper paper = Paper::a4_portrait;
    // What the cover says beside the plan's own words; what is empty is left away.
    std::string scope;  ///< of the plan: all of it, or by what it was selected
    std::string size;   ///< how many measures and indicators
    std::string made;   ///< when
};

/// The document, UTF-8, with its only `<style>` in its head. No measure is torn between two printed pages unless it is
/// longer than one; pages bear the plan's title, the group and their number where the browser prints margin boxes.
std::string html(const plan::Plan& plan, const Options& options, const Words& words);

}  // namespace report
