#pragma once
// Looking at a JSON text as text: where a place is, what stands there. Needed because the parser reports values, not
// places. All of these take malformed text too and stay inside it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace file {

/// A place as an editor shows it.
struct LineColumn {
    std::size_t line = 1;
    std::size_t column = 1;  ///< in code points
};

/// The places of byte offsets that ascend, in one pass over the text. Lines end with "\n", "\r\n" or "\r".
std::vector<LineColumn> locate(std::string_view text, const std::vector<std::size_t>& ascending_offsets);

/// The first byte at or after `from` that is not JSON white space; the text's size where there is none.
std::size_t skip_space(std::string_view text, std::size_t from);

/// Where the token begins that the parser could not use: it has read up to `read_to` (exclusive) and had understood all
/// up to `understood_to`. Between the two may stand separators that were still right. Always before `read_to`.
std::size_t failed_token(std::string_view text, std::size_t understood_to, std::size_t read_to);

/// The value or token at `begin`, without white space between tokens, shortened to 80 characters (the last one is then
/// "…"). Cost is bounded by that length, not by the value's.
std::string excerpt(std::string_view text, std::size_t begin);

/// A valid JSON text without the white space between its tokens; strings and numbers stay as they are written.
std::string compact(std::string_view json);

/// `token` as a part of a JSON Pointer (RFC 6901): "/" + token, with ~ and / escaped.
void append_to_pointer(std::string& pointer, std::string_view token);

}  // namespace file
