#include "model/place.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace ui {

namespace {

constexpr std::array<std::pair<Page, std::string_view>, 10> pages{{{Page::overview, "/overview"},
                                                                   {Page::charts, "/charts"},
                                                                   {Page::table, "/table"},
                                                                   {Page::meeting, "/meeting"},
                                                                   {Page::speaker, "/speaker"},
                                                                   {Page::checks, "/checks"},
                                                                   {Page::structure, "/structure"},
                                                                   {Page::changes, "/changes"},
                                                                   {Page::plans, "/plans"},
                                                                   {Page::sheet_import, "/bring"}}};
constexpr std::string_view measure_address = "/measure/";

constexpr std::array<std::pair<VerdictFilter, std::string_view>, 4> verdicts{{{VerdictFilter::met, "met"},
                                                                              {VerdictFilter::missed, "missed"},
                                                                              {VerdictFilter::unset, "unset"},
                                                                              {VerdictFilter::unjudged, "unjudged"}}};
constexpr std::array<std::pair<Column, std::string_view>, 8> columns{{{Column::code, "code"},
                                                                      {Column::name, "name"},
                                                                      {Column::sections, "sections"},
                                                                      {Column::indicator, "indicator"},
                                                                      {Column::target, "target"},
                                                                      {Column::actual, "actual"},
                                                                      {Column::verdict, "verdict"},
                                                                      {Column::degree, "degree"}}};
constexpr std::string_view descending_sign = "-";

template <typename Key, std::size_t count>
std::string_view word_of(const std::array<std::pair<Key, std::string_view>, count>& words, Key key) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.first == key; });
    return found == words.end() ? std::string_view() : found->second;
}

template <typename Key, std::size_t count>
std::optional<Key> key_of(const std::array<std::pair<Key, std::string_view>, count>& words, std::string_view text) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.second == text; });
    if (found == words.end()) return std::nullopt;
    return found->first;
}

// A section or an id may hold any character; these would end a value. The platform encodes the whole once more.
constexpr std::string_view special = "%&=";
constexpr std::string_view hex_digits = "0123456789ABCDEF";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (special.find(c) == std::string_view::npos) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += {'%', hex_digits[byte >> 4U], hex_digits[byte & 15U]};
        }
    }
    return result;
}

std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t high =
            text[i] == '%' && i + 2 < text.size() ? hex_digits.find(text[i + 1]) : std::string_view::npos;
        const std::size_t low = high == std::string_view::npos ? high : hex_digits.find(text[i + 2]);
        if (low == std::string_view::npos) {
            result += text[i];
        } else {
            result += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return result;
}

void add(std::string& address, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    address += address.find('?') == std::string::npos ? '?' : '&';
    address += name;
    address += '=';
    address += escaped(value);
}

void take(Address& address, std::string_view name, const std::string& value) {
    Selection& selection = address.selection;
    if (name == "measure" && is_meeting(address.place.page)) address.place.measure = value;
    if (name == "q") selection.query = value;
    if (name == "group") selection.filters.group = value;
    if (name == "section") selection.filters.section = value;
    if (name == "verdict") selection.filters.verdict = key_of(verdicts, value).value_or(VerdictFilter::any);
    if (name == "agenda") selection.filters.agenda = value;
    if (name == "sort") {
        const bool descending = value.starts_with(descending_sign);
        const auto column = key_of(columns, std::string_view(value).substr(descending ? descending_sign.size() : 0));
        if (column) selection.sort = {*column, descending};
    }
}

}  // namespace

bool shows_selection(Page page) {
    return page == Page::overview || page == Page::table || page == Page::charts || is_meeting(page);
}

std::string address_of(const Place& place, const Selection& selection) {
    if (place.page == Page::measure) return std::string(measure_address) + place.measure;
    std::string address(word_of(pages, place.page));
    if (!shows_selection(place.page)) return address;
    add(address, "q", selection.query);
    add(address, "group", selection.filters.group);
    add(address, "section", selection.filters.section);
    add(address, "verdict", word_of(verdicts, selection.filters.verdict));
    add(address, "agenda", selection.filters.agenda);
    if (!(selection.sort == Sort{})) {
        add(address, "sort",
            std::string(selection.sort.descending ? descending_sign : "") +
                std::string(word_of(columns, selection.sort.column)));
    }
    if (is_meeting(place.page)) add(address, "measure", place.measure);
    return address;
}

Address address_at(std::string_view fragment) {
    if (fragment.starts_with(measure_address)) {
        return {{Page::measure, std::string(fragment.substr(measure_address.size()))}, {}};
    }
    const std::size_t mark = std::min(fragment.find('?'), fragment.size());
    const auto page = key_of(pages, fragment.substr(0, mark));
    if (!page) return {};
    Address address{{*page, {}}, {}};
    std::string_view rest = fragment.substr(mark);
    while (!rest.empty() && shows_selection(*page)) {
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view pair = rest.substr(0, end);
        const std::size_t equals = std::min(pair.find('='), pair.size());
        if (equals < pair.size()) take(address, pair.substr(0, equals), unescaped(pair.substr(equals + 1)));
        rest = rest.substr(end);
    }
    return address;
}

}  // namespace ui
