#include "book/problems.hpp"

#include "base/text.hpp"

namespace book {

plan::Problem problem(std::string_view code, std::string_view found, std::string_view expected) {
    plan::Problem made;
    made.code = code;
    made.found = base::quoted_part(found);
    if (made.found.size() < found.size()) made.found += "…";
    made.expected = expected;
    return made;
}

}  // namespace book
