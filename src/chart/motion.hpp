#pragma once
// A scene on its way to the one that takes its place, so that the eye can follow what became of what.

#include "chart/scene.hpp"

namespace chart {

/// `to`, with its shapes a `share` (0 to 1) of the way from where they stood in `from`. Texts belong together by their
/// words; other shapes one to one where there are as many of a kind, else by their ink. What has nothing to come from stands
/// where it will. Name, hits and table are those of `to`; with a share of 1 all of it is.
Scene between(const Scene& from, const Scene& to, float share);

}  // namespace chart
