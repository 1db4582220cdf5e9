#pragma once
// The stable names that the reader puts into a Problem. String tables turn them into sentences; nothing else may
// depend on their wording. Adding one here means adding it to every language (and to tests/data/bad-input/).

#include <string_view>

namespace file {

/// `Problem::code`. Unless marked as a warning, each is an error: the file is not opened, and warnings are
/// not listed (they may follow from the error).
namespace code {

// The file as bytes and as JSON. At most one of these is reported, and reading stops at that place.
inline constexpr std::string_view empty_file = "empty-file";  ///< nothing, or white space alone
inline constexpr std::string_view too_large = "too-large";    ///< `found`: the size in bytes, as digits
inline constexpr std::string_view not_utf8 = "not-utf8";      ///< `found`: the first wrong byte as "0x93"
inline constexpr std::string_view not_json = "not-json";      ///< `found`: the token that does not fit
inline constexpr std::string_view truncated = "truncated";    ///< the text ends before the JSON does; place: its end
inline constexpr std::string_view too_deep = "too-deep";      ///< place: the first bracket beyond `most_depth`
inline constexpr std::string_view number_out_of_range = "number-out-of-range";  ///< 1e999; an integer no double can hold

// The file as a plan of a version. Where one of these is reported, it is the only one.
inline constexpr std::string_view not_a_plan = "not-a-plan";                    ///< JSON, but no "format": "torikumi-plan"
inline constexpr std::string_view newer_version = "newer-version";              ///< `found`: the version, e.g. "2"
inline constexpr std::string_view unsupported_version = "unsupported-version";  ///< 0, -1, 1.5: never was a version

// Members and values. `pointer` of missing-member ends with the name that is missing; its place is the object's.
inline constexpr std::string_view wrong_type = "wrong-type";
inline constexpr std::string_view missing_member = "missing-member";
inline constexpr std::string_view duplicate_member = "duplicate-member";  ///< place: the second one's name
inline constexpr std::string_view unknown_value = "unknown-value";        ///< a word that is none of those `expected`
inline constexpr std::string_view bad_year = "bad-year";                  ///< a year that is no whole number 1868..2999
inline constexpr std::string_view duplicate_year = "duplicate-year";
inline constexpr std::string_view empty_id = "empty-id";
inline constexpr std::string_view duplicate_id = "duplicate-id";  ///< an id that stands earlier in the plan, on anything
inline constexpr std::string_view year_not_in_plan = "year-not-in-plan";  ///< warning: an entry for an unlisted year

/// Always the last one; no place. `found`: how many are not listed, as digits. As severe as those it stands for.
inline constexpr std::string_view more_problems = "more-problems";

}  // namespace code

/// `Problem::expected`. Enumerations name their words, joined by "|": "met|missed|unset".
namespace expect {

inline constexpr std::string_view json = "json";  ///< a JSON text; also a token of it
inline constexpr std::string_view utf8 = "utf-8";
inline constexpr std::string_view size_limit = "size-limit";      ///< file::most_bytes
inline constexpr std::string_view depth_limit = "depth-limit";    ///< file::most_depth
inline constexpr std::string_view plan_format = "torikumi-plan";  ///< an object with "format": "torikumi-plan"
inline constexpr std::string_view version = "version-1";          ///< the number 1
inline constexpr std::string_view string = "string";
inline constexpr std::string_view number = "number";
inline constexpr std::string_view boolean = "true|false";
inline constexpr std::string_view id = "id";                        ///< a string that is not empty
inline constexpr std::string_view unique_id = "unique-id";          ///< an id used only once in the plan
inline constexpr std::string_view unique_member = "unique-member";  ///< a name used only once in its object
inline constexpr std::string_view unique_year = "unique-year";      ///< a year used only once in its list
inline constexpr std::string_view year = "year";                    ///< 1868..2999: a number, or a name of four digits
inline constexpr std::string_view plan_year = "plan-year";          ///< a year that the plan's `years` list
inline constexpr std::string_view strings = "array-of-strings";
inline constexpr std::string_view objects = "array-of-objects";
inline constexpr std::string_view object = "object";
inline constexpr std::string_view years = "object-by-year";  ///< { "2018": { … }, … }
inline constexpr std::string_view amount = "amount";         ///< { "text": "85.0%", "number": 85 }
inline constexpr std::string_view direction = "higher|lower|none";
inline constexpr std::string_view verdict = "met|missed|unset";
inline constexpr std::string_view year_state = "evaluated|planned";

}  // namespace expect
}  // namespace file
