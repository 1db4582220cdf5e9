#include "pages/widgets/verdict_mark.hpp"

#include "chart/palette.hpp"
#include "pages/widgets/painter.hpp"

namespace ui {

void draw_verdict(std::optional<plan::Verdict> verdict, float center_x, float center_y, float size) {
    chart::Mark mark{{center_x, center_y}, size, chart::MarkShape::dot, chart::Ink::unjudged};
    if (verdict == plan::Verdict::met) {
        mark.shape = chart::MarkShape::ring;
        mark.ink = chart::Ink::met;
    } else if (verdict == plan::Verdict::missed) {
        mark.shape = chart::MarkShape::cross;
        mark.ink = chart::Ink::missed;
    } else if (verdict == plan::Verdict::unset) {
        mark.shape = chart::MarkShape::dash;
        mark.ink = chart::Ink::unset;
    }
    paint_mark(mark, 0, 0);
}

Rgb verdict_text_color(std::optional<plan::Verdict> verdict) {
    if (verdict == plan::Verdict::met) return chart::color_of(chart::Ink::met_text);
    if (verdict == plan::Verdict::missed) return chart::color_of(chart::Ink::missed_text);
    return chart::color_of(chart::Ink::unset_text);
}

}  // namespace ui
