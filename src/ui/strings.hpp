#pragma once
// All text that people see, in each language. A language is one constant of this struct: a text that is missing in one of
// them does not compile (missing initialiser), and tests/ui/strings_test.cpp holds their placeholders together.
// {0}, {1} … stand for values; see fill().

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "judge/checks.hpp"
#include "judge/verdict.hpp"
#include "plan/plan.hpp"
#include "plan/problem.hpp"

namespace ui {

enum class Language { ja, en };

struct Strings {
    // the window
    std::string_view app_name;
    std::string_view open;
    std::string_view open_hint;
    std::string_view search;
    std::string_view search_hint;
    std::string_view year;
    std::string_view large_text;
    std::string_view other_language;
    std::string_view other_language_hint;
    std::string_view menu;
    std::string_view close;
    std::string_view loading;
    std::string_view loading_named;
    std::string_view drop_here;
    std::string_view nothing_open_title;
    std::string_view nothing_open_text;

    // pages
    std::string_view pages;
    std::string_view overview;
    std::string_view table;
    std::string_view measure_page;
    std::string_view checks;
    std::string_view checks_with_count;

    // the field's words
    std::string_view measure;
    std::string_view activity;
    std::string_view indicator;
    std::string_view target;
    std::string_view actual;
    std::string_view forecast;
    std::string_view section;
    std::string_view sections;
    std::string_view verdict;
    std::string_view plan;
    std::string_view group;
    std::string_view code;
    std::string_view name;
    std::string_view years;
    std::string_view notes;
    std::string_view unit;
    std::string_view met;
    std::string_view missed;
    std::string_view unset;
    std::string_view unjudged;
    std::string_view met_word;
    std::string_view missed_word;
    std::string_view unset_word;
    std::string_view unjudged_word;
    std::string_view no_value;
    std::string_view higher_better;
    std::string_view lower_better;
    std::string_view by_person;
    std::string_view evaluated;
    std::string_view planned;

    // 概況
    std::string_view summary_counts;
    std::string_view tallies;
    std::string_view tally_hint;
    std::string_view by_group;
    std::string_view matrix;
    std::string_view matrix_hint;
    std::string_view bullets;
    std::string_view bullets_hint;
    std::string_view bullets_none;
    std::string_view source;
    std::string_view report;
    std::string_view report_hint;
    std::string_view report_file;
    std::string_view report_comparison;
    std::string_view report_all;

    // 一覧
    std::string_view rows_shown;
    std::string_view all_groups;
    std::string_view all_sections;
    std::string_view all_verdicts;
    std::string_view clear_filters;
    std::string_view no_rows_title;
    std::string_view no_rows_text;
    std::string_view sort_by;
    std::string_view no_indicator;

    // 個票
    std::string_view previous;
    std::string_view next;
    std::string_view position;
    std::string_view activities;
    std::string_view indicators;
    std::string_view no_indicators;
    std::string_view no_activities;
    std::string_view differs;
    std::string_view basis_no_target;
    std::string_view basis_no_actual;
    std::string_view basis_words;
    std::string_view basis_by_person;
    std::string_view actual_is_forecast;
    std::string_view attainment;
    std::string_view unknown_measure_title;
    std::string_view unknown_measure_text;
    std::string_view to_table;

    // 点検
    std::string_view checks_intro;
    std::string_view checks_none_title;
    std::string_view checks_none_text;
    std::string_view checks_count;
    std::string_view check_verdict_differs;
    std::string_view check_verdict_without_actual;
    std::string_view check_evaluated_year_empty;
    std::string_view check_units_differ;
    std::string_view check_number_differs;
    std::string_view check_duplicate_id;
    std::string_view gap;  ///< between what stands in one line without a sentence
    std::string_view list_comma;
    std::string_view in_brackets;
    std::string_view finding_found;
    std::string_view finding_computed;
    std::string_view finding_lacks;
    std::string_view finding_unit;
    std::string_view finding_number;

    // opening
    std::string_view open_failed;
    std::string_view open_warned;
    std::string_view still_open;
    std::string_view nothing_was_open;
    std::string_view problem_place;
    std::string_view problem_pointer;
    std::string_view problem_found;
    std::string_view problem_expected;
    std::string_view problem_whole;
    std::string_view open_another;
    std::string_view failed_too_large;
    std::string_view failed_unreadable;
    std::string_view failed_not_found;
    std::string_view failed_unreachable;
    std::string_view failed_no_picker;
    std::string_view others_not_opened;
    std::string_view font_failed;
};

const Strings& strings(Language language);

/// "{0}" becomes the first value, "{1}" the second …
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values);

/// Texts in one line, with the language's gap between those that are not empty.
std::string spaced(const Strings& s, std::initializer_list<std::string_view> texts);

/// BCP 47: "ja", "en".
std::string_view tag_of(Language language);

std::string_view sign_of(const Strings& s, std::optional<plan::Verdict> verdict);  ///< ○ × 未設定 未評価
std::string_view word_of(const Strings& s, std::optional<plan::Verdict> verdict);  ///< 達成, 未達成 …
std::string_view word_of(const Strings& s, plan::Direction direction);
std::string_view word_of(const Strings& s, plan::YearState state);
std::string_view word_of(const Strings& s, judge::Check check);
/// Why there is no computed verdict; empty for `compared`, which brings its own line.
std::string_view word_of(const Strings& s, judge::Basis basis);
/// "2018(平成30)年度" in Japanese as the plan prints it; "FY2018" in English.
std::string year_label(Language language, const plan::Plan& plan, plan::FiscalYear year);
/// "2018" over "平成30" in Japanese, for a narrow column; "FY2018" in English.
std::string short_year(Language language, plan::FiscalYear year);
/// 12345 as 12,345.
std::string grouped(std::size_t number);

}  // namespace ui
