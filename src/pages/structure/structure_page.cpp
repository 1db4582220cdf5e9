// 構成: what the plan is called, its years, and the outline of groups and measures with what can be done to each.

#include <algorithm>
#include <array>
#include <cmath>

#include "judge/grades.hpp"
#include "model/fingerprint.hpp"
#include "pages/measure/measure_edit.hpp"
#include "pages/pages.hpp"
#include "pages/widgets/edit_widgets.hpp"
#include "pages/widgets/menus.hpp"
#include "pages/widgets/no_years.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "views/lists_text.hpp"

namespace ui {

namespace {

using edit::Field;

/// One of them; returns its height.
float draw_layout(PageUi& ui, float x, float y, float width, const plan::Plan& plan, std::size_t index) {
    const Theme& t = ui.theme;
    const std::string& name = plan.layouts[index].name;
    Node item = named_node("item", Role::list_item, name, {x, y, width, t.control()});
    item.row = static_cast<int>(index) + 1;
    const SemanticScope scope(ui.semantics, std::move(item));
    draw_line(ui, {x, y, width - t.control() - t.px(8), t.control()}, name, {.size = t.body()});
    const std::string label = fill(ui.s.remove_layout, {name});
    if (button(ui, "remove", {x + width - t.control(), y, t.control(), t.control()},
               {.label = label, .description = label, .icon = Icon::close, .icon_only = true})) {
        std::vector<plan::SheetLayout> left = plan.layouts;
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(index));
        ui.act(SetTo{edit::Place{{}, {}, Field::layouts}, std::move(left)});
    }
    return t.control() + t.px(4);
}

/// How tables were read, so that the next ones are: they can be taken away.
float draw_layouts(PageUi& ui, float x, float y, float width, const plan::Plan& plan) {
    const Theme& t = ui.theme;
    float at = y;
    at += draw_text(ui, x, at, width, ui.s.layouts, {.size = t.caption(), .color = color::faint_text});
    VirtualParts parts;
    parts.count = plan.layouts.size();
    parts.row_height = t.control() + t.px(4);
    parts.key = [](std::size_t i) { return std::to_string(i); };
    parts.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        return draw_layout(to, left, top, width, plan, i);
    };
    at += draw_list(ui, "layouts", ui.s.layouts, x, at, width, std::move(parts));
    return at + t.px(8) - y;
}

std::string key_of(Field field) { return "field " + std::to_string(static_cast<int>(field)); }

float draw_plan_fields(PageUi& ui, float x, float y, float width, const plan::Plan& plan, const std::string& agendas) {
    const Theme& t = ui.theme;
    float at = y;
    const auto row = [&](Field field, const std::string& value, const TextLook& look) {
        const std::string label(word_of(ui.s, field));
        at += draw_text(ui, x, at, width, label, {.size = t.caption(), .color = color::faint_text});
        at += editable(ui, key_of(field), x, at, width, {edit::Place{{}, {}, field}, label, value, look, false}) + t.px(8);
    };
    row(Field::title, plan.title, {.size = t.title(), .bold = true});
    row(Field::organization, plan.organization, {.size = t.body()});
    row(Field::source, plan.source, {.size = t.body()});
    const auto lines = [&](Field field, const std::string& value, std::string_view hint) {
        const std::string label(word_of(ui.s, field));
        at += draw_text(ui, x, at, width, label, {.size = t.caption(), .color = color::faint_text});
        at +=
            editable(ui, key_of(field), x, at, width, {edit::Place{{}, {}, field}, label, value, {.size = t.body()}, true});
        at += paragraph(ui, x, at, width, hint, {.size = t.caption(), .color = color::faint_text}) + t.px(8);
    };
    lines(Field::grades, grades_text(ui.s, plan.grades), ui.s.grades_hint);
    if (!(plan.grades == judge::agencies())) {
        const ButtonText text{.label = ui.s.use_agencies};
        if (button(ui, "agencies", {x, at, std::min(width, button_width(ui, text)), t.control()}, text))
            ui.act(SetTo{edit::Place{{}, {}, Field::grades}, judge::agencies()});
        at += t.control() + t.px(12);
    }
    lines(Field::agendas, agendas, ui.s.agendas_hint);
    if (!plan.layouts.empty()) at += draw_layouts(ui, x, at, width, plan);
    return at - y;
}

float draw_year_row(PageUi& ui, float x, float y, float width, const plan::Plan& plan, const plan::PlanYear& year) {
    const Theme& t = ui.theme;
    const float gap = t.px(8);
    const float number = t.px(52);
    const float state = std::min(t.px(150), width * 0.32F);
    const float remove = t.control();
    const float label = width - number - state - remove - 3 * gap;
    const edit::Place name{{}, year.year, Field::label};
    const EditableText text{
        name, spaced(ui.s, {ui.s.year_name, std::to_string(year.year.year)}), year.label, {.size = t.body()}, false};
    const float height = std::max(t.control(), editable_height(ui, label, text));
    draw_line(ui, {x, y, number, height}, std::to_string(year.year.year), {.size = t.body(), .bold = true});
    editable_in(ui, "label", {x + number, y, label, height}, text);
    const edit::Place state_place{{}, year.year, Field::state};
    editable_choice(ui, "state", {x + number + label + gap, y, state, t.control()}, state_place,
                    spaced(ui.s, {ui.s.year_state, std::to_string(year.year.year)}), word_of(ui.s, year.state),
                    [&] { return choice_options(ui, plan, state_place); });
    const std::string remove_label = fill(ui.s.remove_year, {std::to_string(year.year.year)});
    if (button(ui, "remove", {x + width - remove, y, remove, t.control()},
               {.label = remove_label, .description = remove_label, .icon = Icon::close, .icon_only = true})) {
        ui.act(RemoveYear{year.year});
    }
    return height + t.px(6);
}

float draw_years(PageUi& ui, float x, float y, float width, const Document& document) {
    const plan::Plan& plan = document.plan();
    const Theme& t = ui.theme;
    float at = y;
    at += heading(ui, x, at, width, ui.s.plan_years, {.size = t.title(), .bold = true}, 2) + t.px(6);
    if (plan.years.empty()) return at + draw_no_years(ui, x, at, width) - y;
    VirtualParts rows;
    rows.count = plan.years.size();
    rows.version = document.revision();
    rows.key = [&](std::size_t i) { return std::to_string(plan.years[i].year.year); };
    rows.content = [&](std::size_t i) {
        const bool open = is_open(ui, edit::Place{{}, plan.years[i].year, Field::label});
        return Fingerprint().add(open ? ui.field->text : plan.years[i].label).value();
    };
    rows.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        return draw_year_row(to, left, top, width, plan, plan.years[i]);
    };
    at += VirtualList(ui, "years", width, std::move(rows)).draw(x, at);
    const std::array<int, 2> offered{plan.years.front().year.year - 1, plan.years.back().year.year + 1};
    float left = x;
    for (const int year : offered) {
        const std::string label = fill(ui.s.add_year, {std::to_string(year)});
        const ButtonText text{.label = label, .icon = Icon::plus};
        const float own = button_width(ui, text);
        if (left > x && left + own > x + width) {
            left = x;
            at += t.control() + t.px(8);
        }
        if (button(ui, "add year " + std::to_string(year), {left, at, own, t.control()}, text)) ui.act(AddYear{{year}});
        left += own + t.px(8);
    }
    at += t.control() + t.px(8);
    const ButtonText next{.label = ui.s.next_years_plan, .description = ui.s.next_years_plan_hint};
    if (button(ui, "next year", {x, at, std::min(width, button_width(ui, next)), t.control()}, next))
        ui.act(NextYearsPlan{});
    return at + t.control() - y;
}

std::vector<MenuOption> outline_options(const PageUi& ui, const plan::Plan& plan, const OutlineRow& row,
                                        std::uint64_t menu) {
    if (ui.menu_level == 1) return destination_options(ui, plan, row.id, row.kind, row.parent);
    std::vector<MenuOption> options;
    if (row.kind == edit::Kind::group) {
        options.push_back({fill(ui.s.add_thing, {ui.s.measure}), false, 0, AddThing{edit::Kind::measure, row.id, at_end}});
        options.push_back({fill(ui.s.add_inside, {ui.s.group}), false, 0, AddThing{edit::Kind::group, row.id, at_end}});
        options.push_back(
            {fill(ui.s.add_after, {ui.s.group}), false, 0, AddThing{edit::Kind::group, row.parent, row.index + 1}});
    } else {
        options.push_back(
            {fill(ui.s.add_after, {ui.s.measure}), false, 0, AddThing{edit::Kind::measure, row.parent, row.index + 1}});
    }
    std::vector<MenuOption> common = thing_options(ui, row.id, row.parent, row.index, row.count);
    common.insert(common.end() - 1, MenuOption{std::string(ui.s.move_to), false, 0, OpenMenu{menu, 1}});
    options.insert(options.end(), common.begin(), common.end());
    return options;
}

float outline_row_height(const PageUi& ui) { return ui.theme.control() + ui.theme.px(8); }

void draw_outline_row(PageUi& ui, const Box& box, const plan::Plan& plan, const OutlineRow& row, int number) {
    const Theme& t = ui.theme;
    const bool group = row.kind == edit::Kind::group;
    Node item = named_node("item", Role::list_item, {}, box);
    item.row = number;
    item.level = row.depth + 1;
    const SemanticScope scope(ui.semantics, std::move(item));
    const float step = std::min(t.px(22), box.width * 0.05F);
    const float left = box.x + step * static_cast<float>(std::min(row.depth, 6));
    const float gap = t.px(6);
    const float more = t.control();
    const float room = box.x + box.width - more - gap - left;
    const float code = std::min(t.px(110), room * 0.26F);
    const float height = t.control();
    const float y = box.y + t.px(4);
    const std::string_view kind = word_of(ui.s, row.kind);
    const TextLook code_look{.size = t.caption(), .color = color::faint_text, .most_lines = 1};
    const TextLook name_look{.size = t.body(), .bold = group, .most_lines = 1};
    if (ui.editing) {
        editable_in(ui, "code", {left, y, code, height},
                    {edit::Place{row.id, {}, Field::code}, spaced(ui.s, {kind, ui.s.code}), row.code, code_look, false});
        editable_in(ui, "name", {left + code + gap, y, room - code - gap, height},
                    {edit::Place{row.id, {}, Field::name}, spaced(ui.s, {kind, ui.s.any_name}), row.name, name_look, false});
    }
    const std::string label = fill(ui.s.menu_of, {row.name.empty() ? row.code : row.name});
    menu_button(ui, "more", {box.x + box.width - more, y, more, height},
                {.label = label, .description = label, .icon = Icon::more, .icon_only = true},
                [&] { return outline_options(ui, plan, row, node_id("more")); });
}

}  // namespace

void draw_structure(PageUi& ui, const Box& box, const Document& document, const StructureView& view) {
    const std::vector<OutlineRow>& rows = view.rows;
    ScrollArea area(ui, "structure", box);
    const Theme& t = ui.theme;
    const Span span = page_span(ui, area.x(), area.width());
    float at = area.y() + t.px(20);
    if (!ui.editing) {
        at += empty_state(ui, span.x, at, span.width, ui.s.structure, ui.s.structure_needs_editing, Icon::pencil);
        area.set_content_height(at - area.y());
        return;
    }
    const plan::Plan& plan = document.plan();
    const bool wide = is_wide(ui, area.width());
    const float gap = t.px(28);
    const float half = wide ? std::floor((span.width - gap) / 2) : span.width;
    const float fields = draw_plan_fields(ui, span.x, at, half, plan, view.agendas);
    if (wide) {
        at += std::max(fields, draw_years(ui, span.x + half + gap, at, half, document)) + gap;
    } else {
        at += fields + t.px(12);
        at += draw_years(ui, span.x, at, half, document) + gap;
    }
    at += heading(ui, span.x, at, span.width, ui.s.outline, {.size = t.title(), .bold = true}, 2) + t.px(6);
    {
        VirtualParts parts;
        parts.count = rows.size();
        parts.row_height = outline_row_height(ui);
        parts.key = [&](std::size_t i) { return rows[i].id; };
        parts.draw = [&](PageUi& to, std::size_t i, float left, float top) {
            const Box place{left, top, span.width, outline_row_height(to)};
            draw_outline_row(to, place, plan, rows[i], static_cast<int>(i) + 1);
            return place.height;
        };
        at += draw_list(ui, "outline", ui.s.outline, span.x, at, span.width, std::move(parts)) + t.px(8);
    }
    const std::string label = fill(ui.s.add_thing, {ui.s.group});
    const ButtonText add{.label = label, .icon = Icon::plus};
    if (button(ui, "add group", {span.x, at, button_width(ui, add), t.control()}, add)) {
        ui.act(AddThing{edit::Kind::group, {}, at_end});
    }
    at += t.control() + gap;
    area.set_content_height(at - area.y());
}

}  // namespace ui
