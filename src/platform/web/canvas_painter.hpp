#pragma once
// The CPU painter on the browser's canvas: the pixels that have changed are handed on.

#include <memory>

#include "platform/paint/cpu_painter.hpp"
#include "platform/paint/painter.hpp"

namespace platform {

class CanvasPainter final : public Painter {
public:
    std::string_view name() const override { return painter_.name(); }
    void resize(int width, int height) override { painter_.resize(width, height); }
    bool paint(ImDrawData& frame) override;
    void restore() override { painter_.restore(); }

private:
    CpuPainter painter_;
};

}  // namespace platform
