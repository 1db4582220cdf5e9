#pragma once
// An error as data: where it is, what stood there, what was expected. Nothing below the screen speaks a language:
// `code` and `expected` are stable names that the string tables turn into sentences.

#include <cstddef>
#include <string>
#include <vector>

namespace plan {

enum class Severity { error, warning };

struct Problem {
    Severity severity = Severity::error;
    std::string code;        ///< stable: "wrong-type", "newer-version", …; file/problems.hpp lists those of the reader
    std::string pointer;     ///< JSON Pointer (RFC 6901) into the file; "" is the whole document
    std::size_t line = 0;    ///< from 1; 0 where there is no place in a text
    std::size_t column = 0;  ///< from 1, in characters (code points), not bytes
    std::string found;       ///< what stood there, shortened to at most 80 characters
    std::string expected;    ///< stable name of what was expected: "string", "number", "year", "met|missed|unset", …
    bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

}  // namespace plan
