// 個票: the way here and the neighbours; heading; indicators with chart and table beside activities with plan and actual. In
// a narrow window all stand below each other, indicators first.

#include <algorithm>
#include <array>
#include <cmath>

#include "model/fingerprint.hpp"
#include "pages/charts/chart_export.hpp"
#include "pages/measure/measure_body.hpp"
#include "pages/measure/measure_edit.hpp"
#include "pages/measure/values_table.hpp"
#include "pages/pages.hpp"
#include "pages/widgets/chart_words.hpp"
#include "pages/widgets/no_years.hpp"
#include "pages/widgets/painter.hpp"
#include "pages/widgets/verdict_mark.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

/// Each holds a table with a row a year.
constexpr std::size_t few_cards = 12;

std::string path_text(const plan::PlacedMeasure& placed) {
    std::string text;
    for (const plan::Group* group : placed.path) {
        if (!text.empty()) text += " › ";
        text += label_of(*group);
    }
    return text;
}

float draw_way(PageUi& ui, float x, float y, float width, const MeasureView& view) {
    const float height = ui.theme.control();
    const bool narrow = is_narrow(ui, width);
    const ButtonText previous{.label = ui.s.previous, .description = "←", .icon = Icon::chevron_left, .icon_only = narrow};
    const ButtonText next{
        .label = ui.s.next, .description = "→", .icon = Icon::chevron_right, .icon_only = narrow, .icon_last = true};
    const std::string position = fill(ui.s.position, {grouped(view.position), grouped(view.count)});
    const float next_width = button_width(ui, next);
    const float previous_width = button_width(ui, previous);
    const float position_width = ui.fonts.width(position, ui.theme.caption(), false) + ui.theme.px(20);
    float right = x + width - next_width;
    if (button(ui, "next", {right, y, next_width, height}, next, ButtonLook::plain, view.next.empty())) {
        ui.act(GoTo{{Page::measure, view.next}});
    }
    right -= position_width;
    draw_line(ui, {right, y, position_width, height}, position,
              {.size = ui.theme.caption(), .color = color::faint_text, .align = TextAlign::center});
    right -= previous_width;
    if (button(ui, "previous", {right, y, previous_width, height}, previous, ButtonLook::plain, view.previous.empty())) {
        ui.act(GoTo{{Page::measure, view.previous}});
    }
    const TextLook look{.size = ui.theme.caption(), .color = color::faint_text, .most_lines = 2};
    const std::string path = path_text(*view.placed);
    const float path_width = right - x - ui.theme.gap();
    const float path_height = text_height(ui, path, path_width, look);
    paragraph(ui, x, y + (height - path_height) / 2, path_width, path, look);
    return height;
}

float section_title(PageUi& ui, float x, float y, float width, std::string_view title) {
    return heading(ui, x, y, width, title, {.size = ui.theme.title(), .bold = true}, 2) + ui.theme.px(6);
}

ValuesTable indicator_table(const PageUi& ui, const plan::Plan& plan, const plan::Indicator& indicator,
                            plan::MaybeYear focus) {
    ValuesTable table;
    table.name = indicator.name;
    table.head = {""};
    std::vector<std::string> targets{std::string(ui.s.target)};
    std::vector<std::string> actuals{std::string(ui.s.actual)};
    std::vector<std::string> verdicts{std::string(ui.s.verdict)};
    for (const plan::PlanYear& year : plan.years) {
        if (year.year == focus) table.focus_column = static_cast<int>(table.head.size());
        table.head.push_back(std::to_string(year.year.year));
        const plan::IndicatorYear* entry = plan::find_year(indicator, year.year);
        targets.push_back(entry && entry->target ? entry->target->text : "");
        std::string actual = entry && entry->actual ? entry->actual->text : "";
        if (!actual.empty() && entry->forecast && !ui.editing) actual += "\n" + std::string(ui.s.forecast);
        actuals.push_back(std::move(actual));
        verdicts.push_back(entry && entry->verdict ? std::string(sign_of(ui.s, entry->verdict)) : "");
    }
    table.rows = {std::move(targets), std::move(actuals), std::move(verdicts)};
    if (ui.editing) add_spots(ui, plan, indicator, table);
    return table;
}

/// What was recorded, what follows from the numbers and why; marked where they differ.
float draw_judgement(PageUi& ui, float x, float y, float width, const std::string& year,
                     const std::vector<plan::Grade>& grades, const IndicatorJudgement& entry) {
    const Theme& t = ui.theme;
    float at = y;
    const std::string sign(sign_of(ui.s, entry.recorded));
    const std::string word(word_of(ui.s, entry.recorded));
    const bool has_sign = entry.recorded == plan::Verdict::met || entry.recorded == plan::Verdict::missed;
    const float mark = t.px(20);
    const float line = t.line_height(t.body());
    draw_verdict(entry.recorded, x + mark / 2, at + line / 2, mark);
    at += paragraph_named(ui, x + mark + t.px(8), at, width - mark - t.px(8), spaced(ui.s, {year, word}),
                          spaced(ui.s, {year, has_sign ? sign + " " + word : word}),
                          {.size = t.body(), .bold = true, .color = verdict_text_color(entry.recorded)});
    std::string reason = reason_of(ui.s, entry.judgement);
    if (entry.attainment && entry.indicator->direction == plan::Direction::higher) {
        reason += fill(ui.s.in_brackets, {fill(ui.s.attainment, {percent(*entry.attainment)})});
    }
    at += paragraph(ui, x + mark + t.px(8), at, width - mark - t.px(8), reason,
                    {.size = t.caption(), .color = color::faint_text});
    if (entry.grading) {
        at += paragraph(ui, x + mark + t.px(8), at, width - mark - t.px(8), grading_text(ui.s, grades, *entry.grading),
                        {.size = t.body(), .bold = true});
    }
    if (entry.differs) {
        const float pad = t.px(10);
        const TextLook look{.size = t.caption(), .color = color::warning_text};
        const float height = text_height(ui, ui.s.differs, width - 3 * pad - t.px(16), look) + pad;
        at += t.px(6);
        fill({x, at, width, height}, color::warning_pale, t.px(6));
        draw_icon(Icon::warning, {x + pad, at, t.px(16), height}, color::warning_text);
        paragraph(ui, x + 2 * pad + t.px(16), at + pad / 2, width - 3 * pad - t.px(16), ui.s.differs, look);
        at += height;
    }
    return at - y;
}

float draw_indicator(PageUi& ui, float x, float y, float width, const Document& document, plan::MaybeYear year,
                     const plan::Measure& measure, const IndicatorJudgement& entry) {
    const Theme& t = ui.theme;
    const plan::Indicator& indicator = *entry.indicator;
    const float pad = t.px(18);
    const float inner = width - 2 * pad;
    const chart::Scene scene = chart::indicator_years(document.plan(), indicator, year, t.px(230), chart_style(ui, inner));
    const ValuesTable values = indicator_table(ui, document.plan(), indicator, year);
    const TextLook name{.size = t.px(16), .bold = true};
    const TextLook note{.size = t.caption(), .color = color::faint_text};
    const std::string direction(word_of(ui.s, indicator.direction));
    // The card's height is known after its content is laid out, so its sheet goes onto a lower layer.
    const Layers layers;
    layers.front();
    float at = y + pad;
    if (ui.editing) {
        at += draw_indicator_head_fields(ui, x + pad, at, inner, measure, indicator);
    } else {
        const float menu = ui.presenting ? 0 : export_button_width(ui) + t.px(8);
        const float top = at;
        at += heading(ui, x + pad, at, inner - menu, indicator.name, name, 3);
        if (menu > 0 && year)
            export_menu(ui, x + width - pad, top, indicator.name, {ChartKind::multiples, indicator.id, ExportForm::png});
        at += paragraph(ui, x + pad, at, inner, direction, note) + t.px(8);
    }
    if (year) {
        at += draw_judgement(ui, x + pad, at, inner, year_label(ui.language, document.plan(), *year), document.plan().grades,
                             entry);
        if (ui.editing) at += draw_take_computed(ui, x + pad, at, entry, *year);
        at += t.px(12);
        paint(ui, "chart", scene, x + pad, at);
        at += scene.size.height + t.px(12);
        at += draw_values_table(ui, x + pad, at, inner, values);
    }
    at += pad;
    layers.back();
    card(ui, {x, y, width, at - y});
    return at - y;
}

ValuesTable activity_table(const PageUi& ui, const plan::Plan& plan, const plan::Activity& activity, plan::MaybeYear focus) {
    if (ui.editing) return activity_fields(ui, plan, activity, focus);
    ValuesTable table;
    table.name = activity.text;
    table.long_texts = true;
    table.head = {std::string(ui.s.year), std::string(ui.s.plan), std::string(ui.s.actual)};
    for (const plan::PlanYear& year : plan.years) {
        const plan::ActivityYear* entry = plan::find_year(activity, year.year);
        if (!entry || (!entry->plan && !entry->actual)) continue;
        if (year.year == focus) table.focus_row = static_cast<int>(table.rows.size());
        std::string label = short_year(ui.language, year.year);
        if (entry->forecast) label += "\n" + std::string(ui.s.actual_is_forecast);
        table.rows.push_back({std::move(label), entry->plan.value_or(""), entry->actual.value_or("")});
    }
    return table;
}

float draw_activity(PageUi& ui, float x, float y, float width, const Document& document, plan::MaybeYear year,
                    const plan::Measure& measure, const plan::Activity& activity) {
    const Theme& t = ui.theme;
    const float pad = t.px(18);
    const Layers layers;
    layers.front();
    float at = y + pad;
    if (ui.editing) {
        at += draw_activity_head_fields(ui, x + pad, at, width - 2 * pad, measure, activity);
    } else {
        at += heading(ui, x + pad, at, width - 2 * pad, activity.text, {.size = t.body(), .bold = true}, 3) + t.px(10);
    }
    const ValuesTable table = activity_table(ui, document.plan(), activity, year);
    if (!table.rows.empty() && year) at += draw_values_table(ui, x + pad, at, width - 2 * pad, table);
    at += pad;
    layers.back();
    card(ui, {x, y, width, at - y});
    return at - y;
}

float draw_indicators(PageUi& ui, float x, float y, float width, const Document& document, plan::MaybeYear year,
                      const MeasureView& view) {
    const plan::Measure& measure = *view.placed->measure;
    float at = y + section_title(ui, x, y, width, ui.s.indicators);
    VirtualParts parts;
    parts.count = view.indicators.size();
    parts.few = few_cards;
    parts.version = view.version;
    parts.key = [&](std::size_t i) { return view.indicators[i].indicator->id; };
    parts.content = [&](std::size_t i) { return view.indicators[i].content; };
    parts.heading = [&](std::size_t i) { return view.indicators[i].indicator->name; };
    parts.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        return draw_indicator(to, left, top, width, document, year, measure, view.indicators[i]) + to.theme.gap();
    };
    at += VirtualList(ui, "indicators", width, std::move(parts)).draw(x, at);
    if (view.indicators.empty()) {
        at += paragraph(ui, x, at, width, ui.s.no_indicators, {.size = ui.theme.body(), .color = color::faint_text});
    }
    if (ui.editing) at += draw_add_button(ui, x, at, edit::Kind::indicator, measure) + ui.theme.gap();
    return at - y;
}

float draw_activity_list(PageUi& ui, float x, float y, float width, const Document& document, plan::MaybeYear year,
                         const MeasureView& view) {
    const plan::Measure& measure = *view.placed->measure;
    VirtualParts parts;
    parts.count = measure.activities.size();
    parts.few = few_cards;
    parts.version = view.version;
    parts.key = [&](std::size_t i) { return measure.activities[i].id; };
    parts.content = [&](std::size_t i) { return view.activities[i]; };
    parts.heading = [&](std::size_t i) { return measure.activities[i].text; };
    parts.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        return draw_activity(to, left, top, width, document, year, measure, measure.activities[i]) + to.theme.gap();
    };
    return VirtualList(ui, "activities", width, std::move(parts)).draw(x, y);
}

float draw_activities(PageUi& ui, float x, float y, float width, const Document& document, plan::MaybeYear year,
                      const MeasureView& view) {
    const Theme& t = ui.theme;
    const plan::Measure& measure = *view.placed->measure;
    float at = y + section_title(ui, x, y, width, ui.s.activities);
    at += draw_activity_list(ui, x, at, width, document, year, view);
    if (measure.activities.empty()) {
        at += paragraph(ui, x, at, width, ui.s.no_activities, {.size = t.body(), .color = color::faint_text});
    }
    if (ui.editing) {
        at += draw_add_button(ui, x, at, edit::Kind::activity, measure) + t.gap();
        at += section_title(ui, x, at, width, ui.s.notes);
        at += draw_notes_field(ui, x, at, width, measure) + t.gap();
        return at - y;
    }
    if (!measure.notes.empty()) {
        at += section_title(ui, x, at, width, ui.s.notes);
        at += draw_notes(ui, x, at, width, view);
    }
    return at - y;
}

}  // namespace

float draw_measure_head(PageUi& ui, float x, float y, float width, const Document& document, const MeasureView& view) {
    if (ui.editing) return draw_measure_head_fields(ui, x, y, width, document, view);
    const plan::Measure& measure = *view.placed->measure;
    float at = y;
    const std::string title = spaced(ui.s, {measure.code, measure.name});
    at += heading(ui, x, at, width, title, {.size = ui.theme.headline(), .bold = true}, 1);
    if (!measure.sections.empty()) {
        at += paragraph(ui, x, at, width, spaced(ui.s, {ui.s.section, joined_sections(ui.s, measure)}),
                        {.size = ui.theme.body(), .color = color::faint_text});
    }
    return at - y;
}

float draw_notes(PageUi& ui, float x, float y, float width, const MeasureView& view) {
    const plan::Measure& measure = *view.placed->measure;
    VirtualParts parts;
    parts.count = measure.notes.size();
    parts.version = view.version;
    parts.key = [](std::size_t i) { return std::to_string(i); };
    parts.content = [&](std::size_t i) { return Fingerprint().add(measure.notes[i]).value(); };
    parts.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        return paragraph(to, left, top, width, measure.notes[i], {.size = to.theme.body()}) + to.theme.px(4);
    };
    return VirtualList(ui, "notes", width, std::move(parts)).draw(x, y);
}

float draw_measure_body(PageUi& ui, const Span& span, float y, bool side_by_side, const Document& document,
                        plan::MaybeYear year, const MeasureView& view) {
    const float missing = draw_no_years(ui, span.x, y, span.width);
    const float top = y + missing;
    if (side_by_side) {
        const float gap = ui.theme.px(24);
        const float half = std::floor((span.width - gap) / 2);
        const float left = draw_activities(ui, span.x, top, half, document, year, view);
        const float right = draw_indicators(ui, span.x + half + gap, top, span.width - half - gap, document, year, view);
        return missing + std::max(left, right);
    }
    const float indicators = draw_indicators(ui, span.x, top, span.width, document, year, view);
    return missing + indicators + draw_activities(ui, span.x, top + indicators, span.width, document, year, view);
}

void draw_measure(PageUi& ui, const Box& box, const Document& document, plan::MaybeYear year, const MeasureView& view) {
    // Each measure keeps its own scroll position.
    ScrollArea area(ui, "measure " + view.placed->measure->id, box);
    const Span span = page_span(ui, area.x(), area.width());
    float at = area.y() + ui.theme.px(14);
    at += draw_way(ui, span.x, at, span.width, view) + ui.theme.px(10);
    at += draw_measure_head(ui, span.x, at, span.width, document, view) + ui.theme.px(14);
    at += draw_measure_body(ui, span, at, is_wide(ui, area.width()), document, year, view);
    area.set_content_height(at + ui.theme.px(24) - area.y());
}

void draw_unknown_measure(PageUi& ui, const Box& box, std::string_view measure_id) {
    ScrollArea area(ui, "unknown measure", box);
    const Span span = page_span(ui, area.x(), area.width());
    const float height = empty_state(ui, span.x, area.y(), span.width, ui.s.unknown_measure_title,
                                     fill(ui.s.unknown_measure_text, {measure_id}), Icon::search);
    const ButtonText text{.label = ui.s.to_table};
    const float width = button_width(ui, text);
    if (button(ui, "to table", {span.x + (span.width - width) / 2, area.y() + height, width, ui.theme.control()}, text,
               ButtonLook::primary)) {
        ui.act(GoTo{{Page::table, {}}});
    }
    area.set_content_height(height + ui.theme.control() + ui.theme.gap());
}

}  // namespace ui
