#pragma once
// What was read, as one line of text.

#include <string>
#include <string_view>

#include "book/read_book.hpp"

/// Each cell as "A1=text"; # for a number, @ for a date, & for a boolean, ! for an error, ? for an unsolved formula.
std::string told(const sheet::Sheet& sheet);
/// The first sheet of the bytes, or "code found expected" of the problem.
std::string told(std::string_view bytes, const book::Limits& limits = {});
