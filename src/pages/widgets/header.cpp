#include "pages/widgets/header.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "pages/widgets/menus.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

constexpr std::string_view search_key = "search";

struct Tab {
    Page page;
    std::string_view name;
    std::string drawn;  ///< the name, and how much there is
    std::string how_much = {};
};

std::vector<Tab> tabs(const PageUi& ui, const HeaderState& state) {
    const bool known = state.document && state.document->knows_findings();
    const std::size_t findings = known ? state.document->findings().size() : 0;
    Tab checks{Page::checks, ui.s.checks, std::string(ui.s.checks)};
    if (findings > 0) {
        checks.drawn = fill(ui.s.checks_with_count, {grouped(findings)});
        checks.how_much = fill(ui.s.checks_count, {grouped(findings)});
    }
    std::vector<Tab> all{{Page::overview, ui.s.overview, std::string(ui.s.overview)},
                         {Page::table, ui.s.table, std::string(ui.s.table)},
                         {Page::measure, ui.s.measure_page, std::string(ui.s.measure_page)},
                         {Page::charts, ui.s.charts, std::string(ui.s.charts)},
                         std::move(checks)};
    if (state.editing || state.place.page == Page::structure) {
        all.push_back({Page::structure, ui.s.structure, std::string(ui.s.structure)});
    }
    if (state.editing || state.has_changes || state.place.page == Page::changes) {
        all.push_back({Page::changes, ui.s.changes, std::string(ui.s.changes)});
    }
    if (state.imports) all.push_back({Page::sheet_import, ui.s.import_page, std::string(ui.s.import_page)});
    return all;
}

std::vector<MenuOption> year_options(const PageUi& ui, const HeaderState& state) {
    std::vector<MenuOption> options;
    for (const plan::PlanYear& year : state.document->plan().years) {
        std::string label = year_label(ui.language, state.document->plan(), year.year);
        options.push_back({std::move(label), year.year == state.year, 0, ChooseYear{year.year}});
    }
    return options;
}

/// Opens the list of notices; a dot on it where some were never in sight.
void draw_notices_button(PageUi& ui, const Box& box, const HeaderState& state) {
    const std::string unseen = state.unseen > 0 ? fill(ui.s.notices_unseen, {grouped(state.unseen)}) : std::string();
    const ButtonText text{.label = ui.s.notices,
                          .description = unseen.empty() ? ui.s.notices_hint : std::string_view(unseen),
                          .icon = Icon::bell,
                          .icon_only = true};
    if (button(ui, "notices", box, text)) ui.act(ShowNotices{});
    const float dot = ui.theme.px(8);
    if (state.unseen > 0) fill({box.x + box.width - 1.6F * dot, box.y + 0.6F * dot, dot, dot}, color::error_text, dot / 2);
}

/// A phone has no room for it in the first row, but where there is a document it has more rows.
bool notices_beside_search(bool narrow, const HeaderState& state) { return narrow && state.document != nullptr; }

/// Buttons of the whole app, from the right edge; returns the left edge of the leftmost.
float draw_app_buttons(PageUi& ui, float right, float y, bool narrow, const HeaderState& state) {
    const float height = ui.theme.control();
    const float gap = ui.theme.px(8);
    const auto place = [&](const ButtonText& text) {
        const float width = button_width(ui, text);
        right -= width;
        const Box box{right, y, width, height};
        right -= gap;
        return box;
    };
    const ButtonText open{.label = ui.s.open, .description = ui.s.open_hint, .icon = Icon::open, .icon_only = narrow};
    if (button(ui, "open", place(open), open, state.may_edit ? ButtonLook::plain : ButtonLook::primary)) ui.act(OpenFile{});
    const ButtonText plans{.label = ui.s.plans, .description = ui.s.plans_hint, .icon = Icon::list, .icon_only = true};
    if (button(ui, "plans", place(plans), plans)) ui.act(GoTo{{Page::plans, {}}});
    if (!notices_beside_search(narrow, state))
        draw_notices_button(ui, place({.label = ui.s.notices, .icon = Icon::bell, .icon_only = true}), state);
    if (state.document) {
        const ButtonText edit{.label = ui.s.edit, .description = ui.s.edit_hint, .icon = Icon::pencil, .icon_only = narrow};
        if (state.may_edit && switch_button(ui, "edit", place(edit), edit, state.editing)) ui.act(SwitchEditing{});
    }
    const ButtonText language{.label = narrow ? (ui.language == Language::ja ? "EN" : "日本") : ui.s.other_language,
                              .description = ui.s.other_language_hint};
    const Box language_box = place(language);
    Node node;
    node.role = Role::button;
    node.name = ui.s.other_language;
    node.description = ui.s.other_language_hint;
    node.language = tag_of(ui.language == Language::ja ? Language::en : Language::ja);
    node.box = language_box;
    const Hot hot = hot_area(ui, "language", node);
    fill(language_box, hot.hovered || hot.held ? color::row_hover : color::surface, ui.theme.px(6));
    draw_line(ui, language_box, language.label, {.size = ui.theme.body(), .align = TextAlign::center});
    if (hot.pressed) ui.act(SwitchLanguage{});
    const ButtonText large{
        .label = ui.s.large_text, .description = ui.s.large_text, .icon = Icon::text_size, .icon_only = true};
    if (switch_button(ui, "large text", place(large), large, state.large_text)) ui.act(SwitchTextSize{});
    return right;
}

void draw_title(PageUi& ui, const Box& box, const HeaderState& state) {
    const std::string_view title = state.document ? std::string_view(state.document->plan().title) : ui.s.app_name;
    const float mark = std::min(box.height, ui.theme.px(30));
    if (box.width < mark) return;  // large text on a phone: the page's own heading says it
    const float top = box.y + (box.height - mark) / 2;
    // The app's mark: a target line above a rising row of bars.
    fill({box.x, top, mark, mark}, color::accent, mark * 0.22F);
    const std::array<float, 3> bars{0.25F, 0.4F, 0.58F};
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const float left = box.x + mark * (0.2F + 0.22F * static_cast<float>(i));
        fill({left, top + mark * (0.84F - bars[i]), mark * 0.15F, mark * bars[i]}, color::on_accent, 1);
    }
    hairline(box.x + mark * 0.16F, top + mark * 0.2F, box.x + mark * 0.84F, top + mark * 0.2F, color::focus_halo,
             mark * 0.07F);
    const float left = mark + ui.theme.px(12);
    const Box text{box.x + left, box.y, std::max(0.0F, box.width - left), box.height};
    if (text.width < ui.theme.px(48)) return;
    draw_line(ui, text, title, {.size = ui.theme.px(17), .bold = true});
    Node node;
    node.id = node_id("title");
    node.name = title;
    node.box = text;
    ui.semantics.add(std::move(node));
}

void draw_tabs(PageUi& ui, float x, float y, float width, float height, bool fill_width, const HeaderState& state) {
    const std::vector<Tab> all = tabs(ui, state);
    Node list;
    list.id = node_id("tabs");
    list.role = Role::tab_list;
    list.name = ui.s.pages;
    list.box = {x, y, width, height};
    const SemanticScope scope(ui.semantics, list);
    float left = x;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const float own = fill_width ? std::floor(width / static_cast<float>(all.size()))
                                     : ui.fonts.width(all[i].drawn, ui.theme.body(), true) + ui.theme.px(36);
        const TabText text{all[i].name, all[i].drawn, all[i].how_much};
        if (tab(ui, "tab " + std::to_string(i), {left, y, own, height}, text, state.place.page == all[i].page)) {
            ui.act(GoTo{{all[i].page, all[i].page == Page::measure ? state.measure : std::string()}});
        }
        left += own;
    }
}

void draw_year(PageUi& ui, const Box& box, const HeaderState& state) {
    if (state.document && !state.document->plan().years.empty()) {
        const plan::Plan& plan = state.document->plan();
        const bool known = state.year && plan::find_year(plan, *state.year) != nullptr;
        choice(ui, "year", box, ui.s.year, known ? year_label(ui.language, plan, *state.year) : std::string(),
               [&] { return year_options(ui, state); });
    }
}

float year_width(PageUi& ui, const HeaderState& state) {
    if (!state.document || state.document->plan().years.empty()) return 0;
    const plan::Plan& plan = state.document->plan();
    const auto label = [&](std::size_t i) { return year_label(ui.language, plan, plan.years[i].year); };
    return choice_width(ui, plan.years.size(), label, ui.theme.px(230));
}

float row_gap(const PageUi& ui) { return ui.theme.px(8); }
float top_row_height(const PageUi& ui) { return ui.theme.control() + 2 * row_gap(ui); }
float tab_row_height(const PageUi& ui) { return ui.theme.px(ui.coarse ? 48 : 44); }

}  // namespace

float header_height(const PageUi& ui, const Box& window, const HeaderState& state) {
    const bool third_row = is_narrow(ui, window.width) && state.document != nullptr;
    return top_row_height(ui) + tab_row_height(ui) + (third_row ? ui.theme.control() + row_gap(ui) : 0);
}

float draw_header(PageUi& ui, const Box& window, const HeaderState& state) {
    const Theme& t = ui.theme;
    const bool narrow = is_narrow(ui, window.width);
    const Span span = page_span(ui, window.x, window.width - (narrow ? 0 : scroll_bar_width()));
    const float gap = row_gap(ui);
    const float top_row = top_row_height(ui);
    const float tab_row = tab_row_height(ui);
    const float height = header_height(ui, window, state);
    fill({window.x, window.y, window.width, height}, color::header);
    hairline(window.x, window.y + height - 0.5F, window.x + window.width, window.y + height - 0.5F, color::line);
    Node banner;
    banner.id = node_id("banner");
    banner.role = Role::banner;
    banner.box = {window.x, window.y, window.width, height};
    const SemanticScope scope(ui.semantics, banner);

    const ScopedId keys("header");
    const float y = window.y + t.px(8);
    const Box title{span.x, y, 0, t.control()};
    if (narrow) {
        const float right = draw_app_buttons(ui, span.x + span.width, y, true, state);
        draw_title(ui, {title.x, title.y, right - title.x, title.height}, state);
        float at = window.y + top_row;
        if (state.document) {
            const float year = year_width(ui, state);
            const float own = std::min(year, span.width * 0.5F);
            draw_year(ui, {span.x, at, own, t.control()}, state);
            const float used = own > 0 ? own + gap : 0;
            const float bell = t.control();
            search_field(ui, search_key, {span.x + used, at, span.width - used - bell - gap, t.control()},
                         {ui.s.search, ui.s.search_hint, state.query});
            draw_notices_button(ui, {span.x + span.width - bell, at, bell, t.control()}, state);
            at += t.control() + gap;
        }
        draw_tabs(ui, span.x, at, span.width, tab_row, true, state);
        return height;
    }
    const float right = draw_app_buttons(ui, span.x + span.width, y, false, state);
    const float search = std::min(t.px(300), span.width * 0.28F);
    const float search_x = right - search - gap;
    draw_title(ui, {title.x, title.y, (state.document ? search_x : right) - title.x - t.gap(), title.height}, state);
    if (state.document)
        search_field(ui, search_key, {search_x, y, search, t.control()}, {ui.s.search, ui.s.search_hint, state.query});
    const float tabs_y = window.y + top_row;
    const float year = year_width(ui, state);
    draw_tabs(ui, span.x - t.px(18), tabs_y, span.width - year, tab_row, false, state);
    const float control = std::min(t.control(), tab_row - t.px(8));
    draw_year(ui, {span.x + span.width - year, tabs_y + (tab_row - control) / 2 - t.px(2), year, control}, state);
    return height;
}

}  // namespace ui
