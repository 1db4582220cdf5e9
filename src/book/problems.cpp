#include "book/problems.hpp"

#include "book/utf8.hpp"

namespace book {

plan::Problem problem(std::string_view code, std::string_view found, std::string_view expected) {
    constexpr std::size_t most_bytes = 160;
    plan::Problem made;
    made.code = code;
    made.found = utf8_head(found, most_bytes);
    if (made.found.size() < found.size()) made.found += "…";
    made.expected = expected;
    return made;
}

}  // namespace book
