#pragma once
// Text fields belong to the browser, which draws what is in them over the app's frame (web/platform/fields.js,
// web/page.css). For a picture without a browser, this draws them at the end of each frame as they look there.

#include <functional>

#include "platform/headless/headless_edge.hpp"
#include "platform/platform.hpp"

class FieldsDrawn final : public platform::Guest {
public:
    /// `focused`: the node that has the browser's focus, where the caret stands.
    FieldsDrawn(platform::Guest& app, const platform::HeadlessEdge& edge, std::function<std::uint64_t()> focused)
        : app_(app), edge_(edge), focused_(std::move(focused)) {}

    bool receive(platform::Event event) override { return app_.receive(std::move(event)); }
    platform::NextFrame frame() override;

private:
    void draw(const platform::Node& field) const;
    bool is_behind_dialog(const platform::Node& field) const;

    platform::Guest& app_;
    const platform::HeadlessEdge& edge_;
    std::function<std::uint64_t()> focused_;
};
