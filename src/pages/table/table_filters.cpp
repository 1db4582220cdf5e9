#include "pages/table/table_filters.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "pages/table/table_columns.hpp"
#include "pages/widgets/menus.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

std::vector<MenuOption> group_options(const PageUi& ui, const std::vector<GroupChoice>& groups, const Filters& filters) {
    std::vector<MenuOption> options;
    const auto add = [&](std::string label, const std::string& id, int depth) {
        Filters chosen = filters;
        chosen.group = id;
        options.push_back({std::move(label), filters.group == id, depth, FilterBy{chosen}});
    };
    add(std::string(ui.s.all_groups), {}, 0);
    for (const GroupChoice& group : groups) add(group.label, group.id, group.depth);
    return options;
}

std::vector<MenuOption> section_options(const PageUi& ui, const std::vector<std::string>& sections, const Filters& filters) {
    std::vector<MenuOption> options;
    const auto add = [&](std::string label, const std::string& section) {
        Filters chosen = filters;
        chosen.section = section;
        options.push_back({std::move(label), filters.section == section, 0, FilterBy{chosen}});
    };
    add(std::string(ui.s.all_sections), {});
    for (const std::string& section : sections) add(section, section);
    return options;
}

std::vector<MenuOption> verdict_options(const PageUi& ui, const Filters& filters) {
    std::vector<MenuOption> options;
    for (const VerdictFilter filter :
         {VerdictFilter::any, VerdictFilter::met, VerdictFilter::missed, VerdictFilter::unset, VerdictFilter::unjudged}) {
        Filters chosen = filters;
        chosen.verdict = filter;
        const std::string word = word_of(ui.s, filter);
        options.push_back(
            {word.empty() ? std::string(ui.s.all_verdicts) : word, filters.verdict == filter, 0, FilterBy{chosen}});
    }
    return options;
}

std::vector<MenuOption> agenda_options(const PageUi& ui, const TableChoices& choices, const Filters& filters) {
    std::vector<MenuOption> options;
    const auto add = [&](std::string label, const std::string& agenda) {
        Filters chosen = filters;
        chosen.agenda = agenda;
        options.push_back({std::move(label), filters.agenda == agenda, 0, FilterBy{chosen}});
    };
    add(std::string(ui.s.all_agendas), {});
    for (const std::string& agenda : choices.agendas) add(agenda, agenda);
    if (choices.may_keep) options.push_back({std::string(ui.s.keep_agenda), false, 0, KeepAgenda{}});
    return options;
}

/// 一覧 can also be sorted by its columns; then this says by which.
std::vector<MenuOption> order_options(const PageUi& ui, const Sort& sort) {
    std::vector<MenuOption> options{
        {std::string(ui.s.order_plan), sort == Sort{}, 0, SortBy{}},
        {std::string(ui.s.order_short), sort == Sort{Column::degree, false}, 0, SortBy{{Column::degree, false}}},
        {std::string(ui.s.order_far), sort == Sort{Column::degree, true}, 0, SortBy{{Column::degree, true}}}};
    if (std::none_of(options.begin(), options.end(), [](const MenuOption& option) { return option.selected; }))
        options.push_back({fill(ui.s.order_by, {title_of(ui.s, sort.column)}), true, 0, SortBy{sort}});
    return options;
}

/// What a filter lets through.
struct Chosen {
    std::string_view all;  ///< in words, where it is not active
    std::string_view value;
    bool active = false;
};

}  // namespace

std::string word_of(const Strings& s, VerdictFilter verdict) {
    switch (verdict) {
        case VerdictFilter::met:
            return std::string(s.met) + " " + std::string(s.met_word);
        case VerdictFilter::missed:
            return std::string(s.missed) + " " + std::string(s.missed_word);
        case VerdictFilter::unset:
            return std::string(s.unset);
        case VerdictFilter::unjudged:
            return std::string(s.unjudged);
        case VerdictFilter::any:
            break;
    }
    return {};
}

float draw_filters(PageUi& ui, const Span& span, float y, const RowCount& rows, const TableChoices& choices,
                   const Selection& selection) {
    const Filters& filters = selection.filters;
    const float height = ui.theme.control();
    const float gap = ui.theme.px(8);
    float x = span.x;
    float top = y;
    const auto place = [&](float width) {
        if (x > span.x && x + width > span.x + span.width) {
            x = span.x;
            top += height + gap;
        }
        const Box box{x, top, std::min(width, span.width), height};
        x += width + gap;
        return box;
    };
    const bool narrow = is_narrow(ui, span.width);
    const float most = narrow ? (span.width - gap) / 2 : ui.theme.px(260);
    const auto filter = [&](std::string_view key, std::string_view name, std::vector<MenuOption> options, bool active) {
        const float width = narrow ? most : choice_width(ui, options, most);
        choice(ui, key, place(width), name, std::move(options), active);
    };
    // Of what a plan may have thousands: its options are made for the open menu alone.
    const auto filter_by = [&](std::string_view key, std::string_view name, const Chosen& chosen, std::size_t count,
                               const std::function<std::string(std::size_t)>& label, const Options& options) {
        const auto any = [&](std::size_t i) { return i == 0 ? std::string(chosen.all) : label(i - 1); };
        const float width = narrow ? most : choice_width(ui, count + 1, any, most);
        choice(ui, key, place(width), name, chosen.active ? chosen.value : chosen.all, options, chosen.active);
    };
    const auto group = std::find_if(choices.groups.begin(), choices.groups.end(),
                                    [&](const GroupChoice& one) { return one.id == filters.group; });
    const bool by_group = group != choices.groups.end();
    filter_by(
        "filter group", ui.s.group, {ui.s.all_groups, by_group ? std::string_view(group->label) : "", by_group},
        choices.groups.size(), [&](std::size_t i) { return choices.groups[i].label; },
        [&] { return group_options(ui, choices.groups, filters); });
    filter_by(
        "filter section", ui.s.section, {ui.s.all_sections, filters.section, !filters.section.empty()},
        choices.sections.size(), [&](std::size_t i) { return choices.sections[i]; },
        [&] { return section_options(ui, choices.sections, filters); });
    filter("filter verdict", ui.s.verdict, verdict_options(ui, filters), filters.verdict != VerdictFilter::any);
    if (!choices.agendas.empty() || choices.may_keep)
        filter_by(
            "filter agenda", ui.s.agenda, {ui.s.all_agendas, filters.agenda, !filters.agenda.empty()},
            choices.agendas.size(), [&](std::size_t i) { return choices.agendas[i]; },
            [&] { return agenda_options(ui, choices, filters); });
    filter("order", ui.s.order, order_options(ui, selection.sort), !(selection.sort == Sort{}));
    if (!(filters == Filters{}) || !selection.query.empty()) {
        const ButtonText text{.label = ui.s.clear_filters, .icon = Icon::close};
        if (button(ui, "clear filters", place(button_width(ui, text)), text, ButtonLook::quiet)) {
            ui.act(FilterBy{});
            ui.act(SearchFor{});
        }
    }
    const ButtonText meeting{.label = ui.s.meeting, .description = ui.s.meeting_hint, .icon = Icon::screen};
    if (button(ui, "meeting", place(button_width(ui, meeting)), meeting, ButtonLook::plain, rows.shown == 0))
        ui.act(GoTo{{Page::meeting, {}}});
    const ButtonText print{.label = ui.s.print, .description = ui.s.print_hint, .icon = Icon::printer};
    if (button(ui, "print", place(button_width(ui, print)), print)) ui.act(AskPrint{});
    const std::string count = fill(ui.s.rows_shown, {grouped(rows.shown), grouped(rows.all)});
    const Box count_box = place(ui.fonts.width(count, ui.theme.caption(), false) + ui.theme.px(8));
    Node status;
    status.role = Role::status;
    status.id = node_id("rows shown");
    status.name = count;
    status.box = count_box;
    ui.semantics.add(status);
    draw_line(ui, {count_box.x + ui.theme.px(4), count_box.y, count_box.width, height}, count,
              {.size = ui.theme.caption(), .color = color::faint_text});
    return top + height - y;
}

}  // namespace ui
