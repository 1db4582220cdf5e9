#include "file/file_name.hpp"

#include <algorithm>
#include <array>

namespace file {

namespace {

constexpr std::string_view json_ending = ".json";
constexpr std::string_view plan_ending = ".torikumi.json";
constexpr std::array known_endings{std::string_view(".torikumi"), json_ending,
                                   std::string_view(".html"),     std::string_view(".htm"),
                                   std::string_view(".xlsx"),     std::string_view(".xlsm"),
                                   std::string_view(".xls"),      std::string_view(".ods"),
                                   std::string_view(".csv"),      std::string_view(".tsv"),
                                   std::string_view(".txt")};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool has_ending(std::string_view name, std::string_view ending) {
    if (name.size() < ending.size()) return false;
    const std::string_view last = name.substr(name.size() - ending.size());
    return std::equal(last.begin(), last.end(), ending.begin(), [](char a, char b) { return lower(a) == b; });
}

}  // namespace

std::string_view stem_of(std::string_view name) {
    const auto ends_so = [&](std::string_view ending) { return has_ending(name, ending); };
    for (;;) {
        const auto* const found = std::find_if(known_endings.begin(), known_endings.end(), ends_so);
        if (found == known_endings.end()) return name;
        name.remove_suffix(found->size());
    }
}

std::string with_ending(std::string_view name, std::string_view ending) {
    const std::string_view stem = stem_of(name);
    return std::string(stem.empty() ? std::string_view("torikumi") : stem).append(ending);
}

std::string plan_file_name(std::string_view name) {
    const bool plain = has_ending(name, json_ending) && !has_ending(name, plan_ending);
    return with_ending(name, plain ? json_ending : plan_ending);
}

}  // namespace file
