#include "platform/web/canvas_painter.hpp"

#include "platform/web/browser.hpp"

namespace platform {

bool CanvasPainter::paint(ImDrawData& frame) {
    if (!painter_.paint(frame)) return false;
    browser::put_pixels(painter_.pixels().data(), painter_.width(), painter_.height(), painter_.changed());
    return true;
}

}  // namespace platform
