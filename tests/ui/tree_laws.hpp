#pragma once
// What holds of every semantic tree, whatever page, window, language and text size.

#include <vector>

#include "platform/platform.hpp"

/// Ids are unique and never 0; parents come before their children; what a screen reader would say has a name; what can be
/// focused can be seen. Fails the running test otherwise.
void expect_sound_tree(const std::vector<platform::Node>& nodes);

/// Every box lies within the window's width, and nothing has less than no size.
void expect_within_width(const std::vector<platform::Node>& nodes, float width);

/// No two of the things that are seen in the header lie over each other, and all lie in it.
void expect_header_apart(const std::vector<platform::Node>& nodes);

/// Children of one parent that can be pressed do not lie over each other, but for a chart's, where a part lies on its bar.
void expect_presses_apart(const std::vector<platform::Node>& nodes);
