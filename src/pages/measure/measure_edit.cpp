#include "pages/measure/measure_edit.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "pages/widgets/edit_widgets.hpp"
#include "pages/widgets/menus.hpp"
#include "toolkit/page_layout.hpp"

namespace ui {

namespace {

using edit::Field;

EditableText text_of(std::string label, const std::string& text, const std::string& id, Field field, const TextLook& look) {
    return {edit::Place{id, {}, field}, std::move(label), text, look, is_multiline(field)};
}

/// A small heading over a field. Returns the height.
float draw_label(PageUi& ui, float x, float y, float width, std::string_view label) {
    return draw_text(ui, x, y, width, label, {.size = ui.theme.caption(), .color = color::faint_text, .most_lines = 1});
}

float labelled(PageUi& ui, std::string_view key, float x, float y, float width, const EditableText& text) {
    const float label = draw_label(ui, x, y, width, text.label);
    return label + editable(ui, key, x, y + label, width, text);
}

void draw_more_button(PageUi& ui, const Box& box, std::string_view label, const Options& options) {
    menu_button(ui, "more", box, {.label = label, .description = label, .icon = Icon::more, .icon_only = true}, options);
}

template <typename Things>
std::size_t index_of(const Things& things, const std::string& id) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
    return static_cast<std::size_t>(found - things.begin());
}

}  // namespace

std::vector<MenuOption> choice_options(const PageUi& ui, const plan::Plan& plan, const edit::Place& place) {
    const auto now = edit::value_at(plan, place);
    std::vector<MenuOption> options;
    for (const ValueChoice& choice : choices_of(ui.s, plan, place)) {
        const bool missing = std::holds_alternative<edit::NoEntry>(choice.value) || choice.value == edit::Value(false);
        const bool is_missing =
            !now || std::holds_alternative<edit::NoEntry>(*now) || std::holds_alternative<edit::Absent>(*now);
        const bool selected = now == choice.value || (missing && is_missing);
        options.push_back({std::string(choice.label), selected, 0, SetTo{place, choice.value}});
    }
    return options;
}

std::vector<MenuOption> thing_options(const PageUi& ui, const std::string& id, const std::string& parent, std::size_t index,
                                      std::size_t count) {
    std::vector<MenuOption> options;
    options.push_back({std::string(ui.s.duplicate), false, 0, DuplicateThing{id}});
    if (index > 0) options.push_back({std::string(ui.s.move_up), false, 0, MoveThing{id, parent, index - 1}});
    if (index + 1 < count) options.push_back({std::string(ui.s.move_down), false, 0, MoveThing{id, parent, index + 1}});
    options.push_back({std::string(ui.s.remove), false, 0, RemoveThing{id}});
    return options;
}

std::vector<MenuOption> destination_options(const PageUi& ui, const plan::Plan& plan, const std::string& id, edit::Kind kind,
                                            const std::string& parent) {
    std::vector<MenuOption> options;
    if (kind == edit::Kind::group) {
        options.push_back({std::string(ui.s.top_level), parent.empty(), 0, MoveThing{id, {}, at_end}});
    }
    for (const GroupChoice& group : all_groups(plan)) {
        if (group.id == id) continue;
        options.push_back({group.label, group.id == parent, group.depth, MoveThing{id, group.id, at_end}});
    }
    return options;
}

float draw_measure_head_fields(PageUi& ui, float x, float y, float width, const Document& document,
                               const MeasureView& view) {
    const Theme& t = ui.theme;
    const plan::Measure& measure = *view.placed->measure;
    const plan::Group& group = *view.placed->path.back();
    const TextLook title{.size = t.px(18), .bold = true};
    const TextLook plain{.size = t.body()};
    const bool narrow = is_narrow(ui, width);
    const float gap = t.px(10);
    const float more = t.control();
    float at = y;
    const float code = narrow ? width - more - gap : std::min(t.px(150), width * 0.25F);
    const auto options = [&] {
        // The second level of the menu lists the groups that it can be moved to.
        if (ui.menu_level == 1) {
            return destination_options(ui, document.plan(), measure.id, edit::Kind::measure, group.id);
        }
        const std::size_t index = index_of(group.measures, measure.id);
        std::vector<MenuOption> all = thing_options(ui, measure.id, group.id, index, group.measures.size());
        all.insert(all.end() - 1, MenuOption{std::string(ui.s.move_to), false, 0, OpenMenu{node_id("more"), 1}});
        return all;
    };
    const float label = t.line_height(t.caption());
    draw_more_button(ui, {x + width - more, at + label, more, t.control()}, ui.s.measure_menu, options);
    float line =
        labelled(ui, "code", x, at, code, text_of(std::string(ui.s.code), measure.code, measure.id, Field::code, plain));
    const EditableText name = text_of(std::string(ui.s.name), measure.name, measure.id, Field::name, title);
    if (narrow) {
        at += line + t.px(6);
        line = labelled(ui, "name", x, at, width, name);
    } else {
        line = std::max(line, labelled(ui, "name", x + code + gap, at, width - code - more - 2 * gap, name));
    }
    at += line + t.px(6);
    const std::string sections = field_text(ui.s, document.plan(), {measure.id, {}, Field::sections});
    at += labelled(ui, "sections", x, at, width,
                   text_of(std::string(ui.s.sections), sections, measure.id, Field::sections, plain));
    return at - y;
}

float draw_indicator_head_fields(PageUi& ui, float x, float y, float width, const plan::Measure& measure,
                                 const plan::Indicator& indicator) {
    const Theme& t = ui.theme;
    const float gap = t.px(10);
    const float more = t.control();
    const TextLook plain{.size = t.body()};
    float at = y;
    const auto things = [&] {
        const std::size_t index = index_of(measure.indicators, indicator.id);
        return thing_options(ui, indicator.id, measure.id, index, measure.indicators.size());
    };
    draw_more_button(ui, {x + width - more, at + t.line_height(t.caption()), more, more}, ui.s.indicator_menu, things);
    at += labelled(ui, "name", x, at, width - more - gap,
                   text_of(std::string(ui.s.indicator), indicator.name, indicator.id, Field::name,
                           {.size = t.px(16), .bold = true})) +
          t.px(6);
    const float half = (width - gap) / 2;
    const float unit =
        labelled(ui, "unit", x, at, half, text_of(std::string(ui.s.unit), indicator.unit, indicator.id, Field::unit, plain));
    const float label = draw_label(ui, x + half + gap, at, half, ui.s.direction);
    std::vector<MenuOption> options;
    for (const ValueChoice& choice : choices_of(ui.s, {}, {indicator.id, {}, Field::direction})) {
        options.push_back({std::string(choice.label), choice.value == edit::Value(indicator.direction), 0,
                           SetTo{{indicator.id, {}, Field::direction}, choice.value}});
    }
    editable_choice(ui, "direction", {x + half + gap, at + label, half, t.control()}, {indicator.id, {}, Field::direction},
                    ui.s.direction, std::move(options));
    return at + std::max(unit, label + t.control()) + t.px(10) - y;
}

float draw_activity_head_fields(PageUi& ui, float x, float y, float width, const plan::Measure& measure,
                                const plan::Activity& activity) {
    const Theme& t = ui.theme;
    const float more = t.control();
    const auto things = [&] {
        const std::size_t index = index_of(measure.activities, activity.id);
        return thing_options(ui, activity.id, measure.id, index, measure.activities.size());
    };
    draw_more_button(ui, {x + width - more, y + t.line_height(t.caption()), more, more}, ui.s.activity_menu, things);
    return labelled(ui, "text", x, y, width - more - t.px(10),
                    text_of(std::string(ui.s.activity), activity.text, activity.id, Field::text,
                            {.size = ui.theme.body(), .bold = true})) +
           ui.theme.px(10);
}

float draw_notes_field(PageUi& ui, float x, float y, float width, const plan::Measure& measure) {
    std::string notes;
    for (const std::string& note : measure.notes) notes += (notes.empty() ? "" : "\n") + note;
    return editable(ui, "notes", x, y, width,
                    text_of(std::string(ui.s.notes), notes, measure.id, Field::notes, {.size = ui.theme.body()}));
}

float draw_add_button(PageUi& ui, float x, float y, edit::Kind kind, const plan::Measure& measure) {
    const std::string label = fill(ui.s.add_thing, {word_of(ui.s, kind)});
    const ButtonText text{.label = label, .icon = Icon::plus};
    const std::string key = "add " + std::to_string(static_cast<int>(kind));
    const std::size_t count = kind == edit::Kind::indicator ? measure.indicators.size() : measure.activities.size();
    const Box box{x, y, button_width(ui, text), ui.theme.control()};
    if (button(ui, key, box, text)) ui.act(AddThing{kind, measure.id, count});
    return box.height;
}

float draw_take_computed(PageUi& ui, float x, float y, const IndicatorJudgement& entry, plan::FiscalYear year) {
    if (!entry.judgement.computed || entry.recorded == entry.judgement.computed) return 0;
    const std::string label = fill(ui.s.take_computed, {sign_of(ui.s, entry.judgement.computed)});
    const ButtonText text{.label = label};
    if (button(ui, "take computed", {x, y + ui.theme.px(8), button_width(ui, text), ui.theme.control()}, text)) {
        ui.act(TakeComputed{{edit::Place{entry.indicator->id, year, Field::verdict}}});
    }
    return ui.theme.control() + ui.theme.px(8);
}

namespace {

template <typename Entry>
edit::Value forecast_of(const Entry* entry) {
    return entry != nullptr && entry->forecast;
}

edit::Value verdict_of(const plan::IndicatorYear* entry) {
    return entry != nullptr && entry->verdict ? edit::Value(*entry->verdict) : edit::Value(edit::NoEntry{});
}

/// The menu of a value that is `now`.
void offer_choices(const PageUi& ui, const plan::Plan& plan, ValueSpot& spot, const edit::Value& now) {
    for (const ValueChoice& choice : choices_of(ui.s, plan, spot.place)) {
        if (choice.value == now) spot.chosen = choice.label;
    }
    spot.choices = [&ui, &plan, place = spot.place] { return choice_options(ui, plan, place); };
}

}  // namespace

void add_spots(const PageUi& ui, const plan::Plan& plan, const plan::Indicator& indicator, ValuesTable& table) {
    const std::array<Field, 4> fields{Field::target, Field::actual, Field::verdict, Field::forecast};
    std::vector<std::string> kinds{std::string(ui.s.actual_kind)};
    for (const plan::PlanYear& year : plan.years) {
        const plan::IndicatorYear* entry = plan::find_year(indicator, year.year);
        kinds.emplace_back(entry && entry->forecast ? ui.s.forecast : ui.s.actual);
    }
    table.rows.push_back(std::move(kinds));
    for (std::size_t f = 0; f < fields.size(); ++f) {
        std::vector<std::optional<ValueSpot>>& spots = table.spots.emplace_back();
        spots.emplace_back();
        for (std::size_t y = 0; y < plan.years.size(); ++y) {
            const edit::Place place{indicator.id, plan.years[y].year, fields[f]};
            ValueSpot spot{place, spaced(ui.s, {word_of(ui.s, fields[f]), std::to_string(place.year.year)}), {}};
            if (is_choice(fields[f])) {
                const plan::IndicatorYear* entry = plan::find_year(indicator, place.year);
                offer_choices(ui, plan, spot, fields[f] == Field::forecast ? forecast_of(entry) : verdict_of(entry));
            }
            if (fields[f] == Field::forecast) spot.label = spaced(ui.s, {ui.s.actual_kind, std::to_string(place.year.year)});
            spots.emplace_back(std::move(spot));
        }
    }
}

ValuesTable activity_fields(const PageUi& ui, const plan::Plan& plan, const plan::Activity& activity,
                            plan::MaybeYear focus) {
    ValuesTable table;
    table.name = activity.text;
    table.long_texts = true;
    table.head = {std::string(ui.s.year), std::string(ui.s.plan), std::string(ui.s.actual), std::string(ui.s.actual_kind)};
    for (const plan::PlanYear& year : plan.years) {
        const plan::ActivityYear* entry = plan::find_year(activity, year.year);
        if (year.year == focus) table.focus_row = static_cast<int>(table.rows.size());
        const bool forecast = entry && entry->forecast;
        table.rows.push_back({short_year(ui.language, year.year), entry ? entry->plan.value_or("") : "",
                              entry ? entry->actual.value_or("") : "", std::string(forecast ? ui.s.forecast : ui.s.actual)});
        std::vector<std::optional<ValueSpot>>& spots = table.spots.emplace_back();
        spots.emplace_back();
        for (const Field field : {Field::plan, Field::actual, Field::forecast}) {
            const edit::Place place{activity.id, year.year, field};
            const std::string_view word = field == Field::forecast ? ui.s.actual_kind : word_of(ui.s, field);
            ValueSpot spot{place, spaced(ui.s, {word, std::to_string(year.year.year)}), {}};
            if (field == Field::forecast) offer_choices(ui, plan, spot, forecast_of(entry));
            spots.emplace_back(std::move(spot));
        }
    }
    return table;
}

}  // namespace ui
