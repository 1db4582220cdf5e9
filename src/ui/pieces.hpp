#pragma once
// Lists as people type them.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Pieces between any of the separators, trimmed, without empty ones.
std::vector<std::string> pieces(std::string_view text, std::initializer_list<std::string_view> separators);
std::string joined(const std::vector<std::string>& items, std::string_view between);

}  // namespace ui
