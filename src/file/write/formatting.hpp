#pragma once
// The white space of a plan file beside its values, so that a file that came compact or in another indentation leaves alike.

#include <string>
#include <string_view>

namespace file {

/// The defaults are what write_plan writes.
struct Formatting {
    bool byte_order_mark = false;
    bool one_line = false;          ///< no line ends but perhaps the last one
    bool spaces = true;             ///< of one line: a space follows each ':' and ','; else always true
    bool carriage_returns = false;  ///< lines end with "\r\n"; false for one line without a final line end
    bool final_line_end = true;
    std::string indentation = "  ";  ///< of each level, spaces or tabs; of one line always the default
    bool operator==(const Formatting&) const = default;
};

/// Returns the formatting that a JSON text begins with. Where lines are broken without a rule, what comes closest to it.
Formatting formatting_of(std::string_view json);

/// Returns `json`, which is as write_plan writes it, in that formatting. Its values and their order stay as they are, and
/// formatting_of() says the same of the result.
std::string formatted(std::string json, const Formatting& formatting);

}  // namespace file
