#include "sheet/roundtrip/own_row.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace sheet {

OwnRow own_row(const Row& row, const OwnColumns& columns) {
    OwnRow own;
    own.row = row.row;
    for (const auto& [at, column] : columns.columns) {
        const Cell* cell = find(row, at);
        if (cell != nullptr && base::trim(cell->text).empty()) cell = nullptr;
        if (column.role == Role::group) {
            own.groups.push_back(cell);
        } else if (cell != nullptr && column.year) {
            own.yearly.emplace_back(&column, cell);
        } else if (cell != nullptr) {
            own.plain[static_cast<std::size_t>(column.role)] = cell;
        }
    }
    return own;
}

std::string key_of(const edit::Place& place) {
    return std::to_string(place.year.year) + " " + std::to_string(static_cast<int>(place.field)) + " " + place.id;
}

std::vector<std::string> split_known(std::string_view text, const std::vector<std::string>& known, std::string_view ends) {
    std::vector<std::string> ends_each;  // characters, which may have several bytes
    for (std::size_t at = 0; at < ends.size();) {
        const std::size_t begin = at;
        base::next_code_point(ends, at);
        ends_each.emplace_back(ends.substr(begin, at - begin));
    }
    const auto end_at = [&](std::size_t at) {
        for (const std::string& end : ends_each) {
            if (text.substr(at, end.size()) == end) return end.size();
        }
        return std::size_t{0};
    };
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = end_at(at); length > 0) {
            at += length;
            continue;
        }
        std::size_t whole = 0;  // the longest known one that stands here
        const std::string* taken = nullptr;
        for (const std::string& each : known) {
            const std::string as_shown = shown(each);
            const bool stands = !as_shown.empty() && text.substr(at, as_shown.size()) == as_shown;
            const std::size_t behind = at + as_shown.size();
            if (!stands || as_shown.size() <= whole || (behind < text.size() && end_at(behind) == 0)) continue;
            whole = as_shown.size();
            taken = &each;
        }
        std::size_t end = at + whole;
        while (taken == nullptr && end < text.size() && end_at(end) == 0) ++end;
        texts.emplace_back(taken == nullptr ? std::string(text.substr(at, end - at)) : *taken);
        at = end;
    }
    return texts;
}

}  // namespace sheet
