#include "app/pair_word.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace ui {

namespace {

constexpr std::array<std::string_view, 3> kinds{"hello", "here", "left"};

std::string_view take_line(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

}  // namespace

// A line each. The address stands last: an id may hold a line end.
std::string write_word(const PairWord& word) {
    std::string text(kinds[static_cast<std::size_t>(word.kind)]);
    for (const std::string& line :
         {std::string(word.edits ? "edits" : ""), word.year ? std::to_string(word.year->year) : std::string(), word.editor,
          word.since, word.key, word.plan_address, word.address}) {
        text += "\n" + line;
    }
    return text;
}

std::optional<PairWord> read_word(std::string_view text) {
    PairWord word;
    const auto kind = std::find(kinds.begin(), kinds.end(), take_line(text));
    if (kind == kinds.end()) return std::nullopt;
    word.kind = static_cast<PairWord::Kind>(kind - kinds.begin());
    word.edits = !take_line(text).empty();
    const plan::FiscalYear year{std::atoi(std::string(take_line(text)).c_str())};
    if (in_range(year)) word.year = year;
    word.editor = take_line(text);
    word.since = take_line(text);
    word.key = take_line(text);
    word.plan_address = take_line(text);
    word.address = text;
    return word;
}

}  // namespace ui
