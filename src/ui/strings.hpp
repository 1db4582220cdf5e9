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
    std::string_view share_met;
    std::string_view own_scale;
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
    std::string_view report_file;
    std::string_view print;
    std::string_view print_hint;
    std::string_view print_title;
    std::string_view print_selected;
    std::string_view print_by;
    std::string_view print_query;
    std::string_view print_many;
    std::string_view paper;
    std::string_view paper_a4;
    std::string_view paper_a3;
    std::string_view save_html;
    std::string_view printing;
    std::string_view print_failed;
    std::string_view meeting;
    std::string_view meeting_hint;
    std::string_view leave_meeting;
    std::string_view agenda;
    std::string_view pointer;
    std::string_view full_screen;
    std::string_view take_notes;
    std::string_view meeting_notes;
    std::string_view clock;
    std::string_view speaker;
    std::string_view open_speaker;
    std::string_view open_speaker_hint;
    std::string_view speaker_blocked;
    std::string_view speaker_alone;
    std::string_view speaker_now;
    std::string_view speaker_next;
    std::string_view last_of_agenda;
    std::string_view elapsed;
    std::string_view restart_timer;
    std::string_view notes_hint;
    std::string_view charts;
    std::string_view chart_tallies;
    std::string_view tallies_rows;
    std::string_view tallies_by_group;
    std::string_view tallies_by_section;
    std::string_view tallies_by_year;
    std::string_view chart_slope;
    std::string_view slope_from;
    std::string_view slope_with;
    std::string_view slope_too_many;
    std::string_view slope_none;
    std::string_view chart_sections;
    std::string_view chart_multiples;
    std::string_view rule;
    std::string_view rule_recorded;
    std::string_view rule_computed;
    std::string_view rule_own;
    std::string_view rule_agencies;
    std::string_view under_each_rule;
    std::string_view grades;
    std::string_view ungraded;
    std::string_view grade_from;
    std::string_view grade_rest;
    std::string_view grade_by_person;
    std::string_view given_by_person;
    std::string_view grades_hint;
    std::string_view use_agencies;
    std::string_view degree;
    std::string_view degree_formula;
    std::string_view order;
    std::string_view order_plan;
    std::string_view order_short;
    std::string_view order_far;
    std::string_view order_by;
    std::string_view play_years;
    std::string_view stop_playing;
    std::string_view shows_series;
    std::string_view agendas;
    std::string_view agendas_hint;
    std::string_view all_agendas;
    std::string_view keep_agenda;
    std::string_view new_agenda;
    std::string_view agenda_kept;
    std::string_view previous_page;
    std::string_view next_page;
    std::string_view export_chart;
    std::string_view save_png;
    std::string_view save_svg;
    std::string_view copy_picture;
    std::string_view copy_table;
    std::string_view was_copied;
    std::string_view picture_failed;
    std::string_view hand_out;
    std::string_view hand_out_hint;
    std::string_view hand_out_text;
    std::string_view copy_to_edit;
    std::string_view copy_to_read;
    std::string_view copy_share;
    std::string_view handed_out;
    std::string_view is_to_read;
    std::string_view report_comparison;
    std::string_view report_all;
    std::string_view report_tallies;
    std::string_view report_contents;
    std::string_view report_focus;
    std::string_view report_scope;
    std::string_view report_size;
    std::string_view report_made;
    std::string_view report_date;
    std::string_view report_measures;
    std::string_view report_by_section;

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
    std::string_view basis_zero_target;
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
    std::string_view failed_elsewhere;
    std::string_view failed_one_file;
    std::string_view failed_no_picker;
    std::string_view failed_folder;
    std::string_view others_not_opened;
    std::string_view font_failed;

    // editing
    std::string_view edit;
    std::string_view edit_hint;
    std::string_view edit_bar;
    std::string_view undo;
    std::string_view redo;
    std::string_view with_step;
    std::string_view save;
    std::string_view save_as;
    std::string_view try_again;
    std::string_view cancel;
    std::string_view ok;
    std::string_view later;
    std::string_view overwrite;
    std::string_view fill_in;
    std::string_view plan_title;
    std::string_view organization;
    std::string_view year_name;
    std::string_view year_state;
    std::string_view any_name;
    std::string_view direction;
    std::string_view actual_kind;
    std::string_view met_choice;
    std::string_view missed_choice;
    std::string_view reads_as_nothing;
    std::string_view reads_as_none;
    std::string_view reads_as_words;
    std::string_view reads_as_number;
    std::string_view reads_as_number_of;
    std::string_view duplicate;
    std::string_view move_up;
    std::string_view move_down;
    std::string_view move_to;
    std::string_view top_level;
    std::string_view remove;
    std::string_view measure_menu;
    std::string_view indicator_menu;
    std::string_view activity_menu;
    std::string_view menu_of;
    std::string_view add_thing;
    std::string_view add_inside;
    std::string_view add_after;
    std::string_view new_thing;
    std::string_view copy_of;
    std::string_view open_measure;
    std::string_view take_computed;
    std::string_view take_all_computed;
    std::string_view step_set;
    std::string_view step_paste;
    std::string_view step_clear;
    std::string_view step_take_computed;
    std::string_view step_revert;
    std::string_view step_update;
    std::string_view step_duplicate;
    std::string_view step_add;
    std::string_view step_remove;
    std::string_view step_move;
    std::string_view step_other;
    std::string_view step_refused;
    std::string_view was_done;
    std::string_view was_undone;
    std::string_view was_redone;
    std::string_view asks_reason;
    std::string_view give_reason;
    std::string_view reason;
    std::string_view reason_title;
    std::string_view reason_text;
    std::string_view reason_is;
    std::string_view editor;
    std::string_view editor_title;
    std::string_view editor_text;
    std::string_view editor_hint;
    std::string_view editor_is;
    std::string_view set_editor;
    std::string_view draft_restored;
    std::string_view draft_lost_title;
    std::string_view draft_lost_text;
    std::string_view draft_lost_field;
    std::string_view draft_unreadable;

    // 構成
    std::string_view structure;
    std::string_view structure_needs_editing;
    std::string_view outline;
    std::string_view plan_years;
    std::string_view add_year;
    std::string_view add_years;
    std::string_view other_year;
    std::string_view no_years_title;
    std::string_view no_years_text;
    std::string_view first_year_title;
    std::string_view first_year_text;
    std::string_view not_a_year;
    std::string_view remove_year;
    std::string_view next_years_plan;
    std::string_view next_years_plan_hint;

    // 変更
    std::string_view changes;
    std::string_view all_measures;
    std::string_view all_people;
    std::string_view someone;
    std::string_view in_the_file;
    std::string_view from_to;
    std::string_view and_more;
    std::string_view revert;
    std::string_view revert_refused;
    std::string_view change_unreadable;
    std::string_view no_changes_title;
    std::string_view no_changes_text;

    // pasting
    std::string_view paste_title;
    std::string_view paste_do;
    std::string_view paste_counts;
    std::string_view paste_refusals;
    std::string_view paste_outside;
    std::string_view paste_refused;

    // saving
    std::string_view state_unchanged;
    std::string_view state_saved;
    std::string_view state_downloaded;
    std::string_view state_unsaved;
    std::string_view state_keeping;
    std::string_view state_never_saved;
    std::string_view state_in_danger;
    std::string_view was_saved;
    std::string_view was_saved_compared;
    std::string_view was_downloaded;
    std::string_view changed_outside_title;
    std::string_view changed_outside_text;
    std::string_view write_refused;
    std::string_view write_gone;
    std::string_view write_failed;
    std::string_view read_only;
    std::string_view take_over;
    std::string_view taken_over;
    std::string_view storage_full;
    std::string_view storage_refused;
    std::string_view storage_broken;
    std::string_view storage_newer;
    std::string_view looking_for_plans;
    std::string_view plan_missing_unknown;
    std::string_view plan_missing_title;
    std::string_view plan_missing_text;
    std::string_view plan_missing_edits;
    std::string_view plan_missing_in_file;
    std::string_view plan_missing_new;
    std::string_view plan_missing_lost;
    std::string_view plan_missing_failure;
    std::string_view look_again;
    std::string_view go_on_without;
    std::string_view keep_waiting;
    std::string_view storage_silent_title;
    std::string_view storage_silent_text;
    std::string_view storage_blocked_title;
    std::string_view storage_blocked_text;
    std::string_view storage_recreated;
    std::string_view storage_yielded_title;
    std::string_view storage_yielded_text;
    std::string_view reload;
    std::string_view read_on;
    std::string_view restored_from_replica;
    std::string_view state_in_replica;

    // plans
    std::string_view plans;
    std::string_view plans_hint;
    std::string_view open_a_file;
    std::string_view new_plan;
    std::string_view open_sample;
    std::string_view kept_plans;
    std::string_view kept_plans_hint;
    std::string_view kept_plans_refused;
    std::string_view no_plans_title;
    std::string_view no_plans_text;
    std::string_view go_back_to_it;
    std::string_view remove_kept;
    std::string_view remove_kept_title;
    std::string_view remove_kept_text;
    std::string_view remove_kept_new;
    std::string_view last_edited;
    std::string_view opened_from;
    std::string_view untitled;
    std::string_view kept_by_newer;
    std::string_view kept_unreadable;
    std::string_view journal_broken;
    std::string_view versions_title;
    std::string_view versions_text;
    std::string_view versions_both_stay;
    std::string_view versions_kept;
    std::string_view versions_file;

    // tables in and out
    std::string_view bring;
    std::string_view bring_title;
    std::string_view bring_reading;
    std::string_view bring_taking;
    std::string_view bring_writing;
    std::string_view percent_done;
    std::string_view pasted_table;
    std::string_view bring_kept_used;
    std::string_view bring_own;
    std::string_view bring_source;
    std::string_view encoding;
    std::string_view encoding_guessed;
    std::string_view sheet;
    std::string_view sheet_size;
    std::string_view sheet_hidden_size;
    std::string_view header_first;
    std::string_view header_last;
    std::string_view header_from;
    std::string_view header_to;
    std::string_view header_none;
    std::string_view all_like_it;
    std::string_view sheet_year;
    std::string_view no_year;
    std::string_view rereading;
    std::string_view sheet_cells;
    std::string_view column_is;
    std::string_view column_year;
    std::string_view column_unit;
    std::string_view column_forecast;
    std::string_view unit_title;
    std::string_view unit_text;
    std::string_view role_unused;
    std::string_view role_actual;
    std::string_view role_mark;
    std::string_view role_value;
    std::string_view role_target;
    std::string_view role_result;
    std::string_view role_year;
    std::string_view role_measure_id;
    std::string_view role_activity_id;
    std::string_view role_indicator_id;
    std::string_view bring_outcome;
    std::string_view bring_counts;
    std::string_view bring_years;
    std::string_view bring_no_years;
    std::string_view bring_nothing_title;
    std::string_view bring_nothing_text;
    std::string_view bring_notes;
    std::string_view notes_lost;
    std::string_view notes_guessed;
    std::string_view notes_repaired;
    std::string_view notes_none;
    std::string_view bring_more;
    std::string_view bring_fewer;
    std::string_view bring_measures;
    std::string_view keep_layout;
    std::string_view keep_layout_hint;
    std::string_view layouts;
    std::string_view bring_where;
    std::string_view bring_as_new;
    std::string_view bring_update;
    std::string_view bring_do;
    std::string_view bring_compare;
    std::string_view bring_leave;
    std::string_view brought;
    std::string_view clerk_lost;
    std::string_view clerk_lost_title;
    std::string_view update_title;
    std::string_view update_intro;
    std::string_view update_none_title;
    std::string_view update_none_text;
    std::string_view update_added;
    std::string_view update_changed;
    std::string_view update_gone;
    std::string_view update_gone_hint;
    std::string_view update_all;
    std::string_view update_none;
    std::string_view update_by_name;
    std::string_view update_differences;
    std::string_view update_do;
    std::string_view update_show;
    std::string_view update_show_all;
    std::string_view update_again;
    std::string_view updated;
    std::string_view back_to_mapping;
    std::string_view save_table;
    std::string_view save_table_hint;
    std::string_view save_xlsx;
    std::string_view save_csv;
    std::string_view save_csv_sjis;
    std::string_view unencodable_title;
    std::string_view unencodable_text;
    std::string_view save_anyway;
    std::string_view save_utf8_instead;
    std::string_view table_failed;
    std::string_view tables_too;
    std::string_view how_many;
    std::string_view remove_layout;
    std::string_view clerk_unavailable;
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
/// 200000 as "200,000", 86.5 as "86.5".
std::string number_text(double number);
/// 12345 as 12,345.
std::string grouped(std::size_t number);

}  // namespace ui
