#pragma once
// A chart::Scene on the screen and in the semantic tree.

#include <functional>
#include <string>

#include "chart/scene.hpp"
#include "pages/page_ui.hpp"

namespace ui {

/// What a press on a Hit does; given its `measure`. Without one a press goes to that measure's page.
using OnHit = std::function<Action(const std::string& id)>;

/// Whether the measure under the pointer, or in focus, is marked in every other chart that links measures.
enum class Links { none, measures };

/// Paints the scene with its top left corner at (x, y) of the screen; its hits answer to pointer, touch and keyboard.
/// `key` tells this scene from others in the window.
/// Entries of legends switch their series.
void paint(PageUi& ui, std::string_view key, const chart::Scene& scene, float x, float y, const OnHit& on_hit = {},
           Links links = Links::none);

/// A chart that moves to what it becomes, unless its width has changed or the person wants less motion. It is built where
/// `version` is another one than in the frame before. Returns what it becomes; paint_moving() with the same key paints it.
const chart::Scene& moving_scene(PageUi& ui, std::string_view key, std::uint64_t version,
                                 const std::function<chart::Scene()>& build);
void paint_moving(PageUi& ui, std::string_view key, float x, float y, const OnHit& on_hit = {}, Links links = Links::none);

/// The shapes alone.
void paint_shapes(PageUi& ui, const chart::Scene& scene, float x, float y);
void paint_mark(const chart::Mark& mark, float x, float y);

}  // namespace ui
