#pragma once
// An Office package: which part leads to which. Nothing is looked for by its usual name.

#include <string>
#include <string_view>
#include <vector>

#include "book/reading.hpp"
#include "book/xlsx/zip_file.hpp"

namespace book {

struct Relationship {
    std::string id;
    std::string type;    ///< the last part of its address: "worksheet"
    std::string target;  ///< a part's name, or "" where it lies outside
};

/// Of the part; of the package where `part` is "". None where it has no relationships.
std::vector<Relationship> relationships_of(ZipFile& zip, std::string_view part, Reading& reading);

/// The part that `target` names, seen from the part that names it. Nothing that goes above the root.
std::string resolved(std::string_view part, std::string_view target);

}  // namespace book
