#pragma once
// Texts as a workbook can hold them.

#include <string>
#include <string_view>

namespace book {

/// At most as many characters as a cell holds; what looks like an escape (`_x000D_`) escaped itself; what XML cannot hold as
/// U+FFFD.
std::string written_text(std::string_view text);

/// A property's name or value: at most 255 characters, and no escapes, which are not known there.
std::string written_property(std::string_view text);

/// At most 31 characters, none that Excel refuses in a sheet's name.
std::string sheet_name(std::string_view name);

}  // namespace book
