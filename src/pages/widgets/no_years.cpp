#include "pages/widgets/no_years.hpp"

#include <algorithm>

#include "pages/overlay/layers.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

/// Buttons beside each other, or below each other where there is no room. Returns the height.
float draw_ways(PageUi& ui, float x, float y, float width, const FirstYears& years) {
    const Theme& t = ui.theme;
    const float gap = t.px(8);
    const std::string label = add_years_label(ui.s, years.proposed);
    const ButtonText add{.label = label, .icon = Icon::plus};
    const ButtonText other{.label = ui.s.other_year};
    const float own = std::min(width, button_width(ui, add));
    const float more = std::min(width, button_width(ui, other));
    if (button(ui, "add years", {x, y, own, t.control()}, add, ButtonLook::primary)) ui.act(AddYears{years.proposed});
    const bool below = own + gap + more > width;
    const Box box{below ? x : x + own + gap, below ? y + t.control() + gap : y, more, t.control()};
    if (button(ui, "other year", box, other)) ui.act(EnterField{FirstYear{}});
    return box.y + box.height - y;
}

}  // namespace

std::string add_years_label(const Strings& s, const std::vector<plan::FiscalYear>& years) {
    if (years.empty()) return {};
    const std::string first = std::to_string(years.front().year);
    if (years.size() == 1) return fill(s.add_year, {first});
    return fill(s.add_years, {first, std::to_string(years.back().year)});
}

float draw_no_years(PageUi& ui, float x, float y, float width) {
    if (!ui.first_years) return 0;
    const Theme& t = ui.theme;
    const ScopedId id("no years");
    const float pad = t.px(16);
    const float inner = width - 2 * pad;
    const Layers layers;
    layers.front();
    float at = y + pad;
    at += heading(ui, x + pad, at, inner, ui.s.no_years_title, {.size = t.title(), .bold = true}, 2) + t.px(4);
    at += paragraph(ui, x + pad, at, inner, ui.s.no_years_text, {.size = t.body(), .color = color::faint_text});
    if (ui.first_years->may_add) at += t.px(10) + draw_ways(ui, x + pad, at + t.px(10), inner, *ui.first_years);
    at += pad;
    layers.back();
    card(ui, {x, y, width, at - y});
    return at - y + t.gap();
}

}  // namespace ui
