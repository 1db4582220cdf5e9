#include "app/features/print_controller.hpp"

#include <utility>

#include "base/overloaded.hpp"
#include "base/time_text.hpp"
#include "pages/table/table_filters.hpp"
#include "pages/widgets/chart_words.hpp"
#include "pages/widgets/menus.hpp"
#include "plan/plan.hpp"

namespace ui {

namespace {

constexpr std::string_view paper_choice = "print-paper";
constexpr std::string_view a3_choice = "a3";
constexpr std::string_view part_choice = "print-part";
constexpr std::string_view whole_choice = "whole";
/// The report of so many takes half a second.
constexpr std::size_t many_measures = 400;
/// A notice is on the screen after as many frames.
constexpr int frames_of_notice = 3;

struct Count {
    std::size_t measures = 0;
    std::size_t indicators = 0;
};

Count count_of(const plan::Plan& plan) {
    Count count;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        ++count.measures;
        count.indicators += placed.measure->indicators.size();
    }
    return count;
}

/// By what the selection narrows the plan.
std::string selection_text(const Strings& s, const Selection& selection, const TableChoices& choices) {
    std::string text;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        if (!text.empty()) text += " / ";
        text += name.empty() ? std::string(value) : spaced(s, {name, value});
    };
    if (!selection.query.empty()) add({}, fill(s.print_query, {selection.query}));
    for (const GroupChoice& group : choices.groups) {
        if (group.id == selection.filters.group) add(s.group, group.label);
    }
    add(s.section, selection.filters.section);
    add(s.verdict, word_of(s, selection.filters.verdict));
    add(s.agenda, selection.filters.agenda);
    return fill(s.print_by, {text});
}

/// "2026年11月23日", of "2026-11-23T09:12:33Z".
std::string date_text(const Strings& s, std::string_view local) {
    return fill(s.report_date, {local.substr(0, 4), local.substr(5, 2), local.substr(8, 2)});
}

Dialog print_dialog(const Strings& s, const PrintChoice& choice, bool narrowed, std::size_t all, std::size_t selected) {
    Dialog dialog;
    dialog.title = s.print_title;
    const std::size_t measures = choice.selected ? selected : all;
    if (measures >= many_measures) dialog.lines.push_back(fill(s.print_many, {grouped(measures)}));
    const auto group = [&](std::string_view name) { dialog.choices.push_back({std::string(name), {}}); };
    const auto option = [&](std::string label, bool part, report::Paper paper) {
        const PrintChoice offered{part, paper};
        dialog.choices.back().options.push_back({std::move(label), offered == choice, 0, AskPrint{offered}});
    };
    if (narrowed) {
        group(s.report_scope);
        option(std::string(s.report_all), false, choice.paper);
        option(fill(s.print_selected, {grouped(selected)}), true, choice.paper);
    }
    group(s.paper);
    option(std::string(s.paper_a4), choice.selected, report::Paper::a4_portrait);
    option(std::string(s.paper_a3), choice.selected, report::Paper::a3_landscape);
    const auto button = [&](std::string_view label, Action action) {
        dialog.buttons.push_back({std::string(label), std::move(action)});
    };
    button(s.print, MakeReport{ReportUse::print});
    button(s.save_html, MakeReport{ReportUse::file});
    button(s.cancel, CloseDialog{});
    return dialog;
}

}  // namespace

PrintChoice recalled_print(platform::Edge& edge) {
    return {edge.recall(part_choice) != whole_choice,
            edge.recall(paper_choice) == a3_choice ? report::Paper::a3_landscape : report::Paper::a4_portrait};
}

void remember_print(platform::Edge& edge, const PrintChoice& choice) {
    edge.remember(part_choice, choice.selected ? "" : whole_choice);
    edge.remember(paper_choice, choice.paper == report::Paper::a3_landscape ? a3_choice : "");
}

void PrintController::ask(const std::optional<PrintChoice>& choice) {
    if (!services_.document()) return;
    if (choice) {
        services_.state.print = *choice;
        remember_print(services_.edge, *choice);
    }
    services_.close_menu();
    const bool narrowed = is_narrowed(services_.state.selection);
    const std::size_t all = services_.document()->measures().size();
    services_.overlays.ask(
        print_dialog(services_.strings(), services_.state.print, narrowed, all,
                     narrowed ? count_of(services_.views.selected_plan(services_.view_source())).measures : all));
}

void PrintController::request_report(ReportUse use) {
    services_.overlays.close_dialog();
    if (!services_.document()) return;
    report_wanted_ = use;
    frames_to_report_ = frames_of_notice;
    const Count count =
        count_of(prints_selection() ? services_.views.selected_plan(services_.view_source()) : services_.document()->plan());
    if (count.measures < many_measures) return;
    services_.notify(std::string(services_.strings().printing), false, {}, About::progress);
}

std::string PrintController::report_text() {
    const Strings& s = services_.strings();
    const bool part = prints_selection();
    const plan::Plan& plan = part ? services_.views.selected_plan(services_.view_source()) : services_.document()->plan();
    const Count count = count_of(plan);
    const double now = services_.edge.utc();
    report::Options options;
    options.focus = services_.state.year;
    options.paper = services_.state.print.paper;
    options.scope =
        part ? selection_text(s, services_.state.selection, services_.table_choices()) : std::string(s.report_all);
    options.size = fill(s.summary_counts, {grouped(count.measures), grouped(count.indicators)});
    options.made = date_text(s, base::utc_text(now + services_.edge.utc_offset_minutes(now) * 60'000.0));
    return report::html(plan, options, report_words(services_.state.language));
}

bool PrintController::make_report_after_frames() {
    if (!report_wanted_) return false;
    if (--frames_to_report_ == 0) make_report();
    return true;
}

void PrintController::make_report() {
    const std::optional<ReportUse> use = std::exchange(report_wanted_, std::nullopt);
    if (!use || !services_.document()) return;
    if (*use == ReportUse::print) return services_.edge.print_document(report_text());
    const Strings& s = services_.strings();
    const plan::Plan& plan = services_.document()->plan();
    const std::string year =
        services_.state.year ? year_label(services_.state.language, plan, *services_.state.year) : std::string();
    const std::string name = year.empty() ? plan.title + ".html" : fill(s.report_file, {plan.title, year});
    services_.edge.save_file(file_name_of(name), report_text(), "text/html");
    on_printed({});
}

void PrintController::on_printed(const platform::Printed& outcome) {
    services_.notices.withdraw(About::progress);
    if (!outcome.failure.empty()) services_.notify(fill(services_.strings().print_failed, {outcome.failure}), true);
}

void PrintController::apply(const PrintAction& action) {
    std::visit(base::Overloaded{
                   [&](const AskPrint& asked) { ask(asked.choice); },
                   [&](const MakeReport& make) { request_report(make.use); },
               },
               action);
}

}  // namespace ui
