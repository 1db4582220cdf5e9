#include "toolkit/page_layout.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

Span page_span(const Ui& ui, float x, float width) {
    const float margin = is_narrow(ui, width) ? ui.theme.px(12) : ui.theme.px(24);
    const float inner = std::min(width - 2 * margin, std::max(ui.theme.px(1320), 1320.0F));
    return {std::floor(x + (width - inner) / 2), std::floor(inner)};
}

Shown shown_rows(float top, float row_height, std::size_t count, const Box& window) {
    const auto row_at = [&](float y) {
        return static_cast<std::size_t>(std::clamp((y - top) / row_height, 0.0F, static_cast<float>(count)));
    };
    return {row_at(window.y), std::min(count, row_at(window.y + window.height) + 1)};
}

bool is_narrow(const Theme& theme, float width) { return width < theme.px(760); }
bool is_narrow(const Ui& ui, float width) { return is_narrow(ui.theme, width); }

bool is_wide(const Ui& ui, float width) { return width >= ui.theme.px(1040); }

}  // namespace ui
