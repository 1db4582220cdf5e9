#include "ui/place.hpp"

namespace ui {

namespace {
constexpr std::string_view overview_address = "/overview";
constexpr std::string_view table_address = "/table";
constexpr std::string_view measure_address = "/measure/";
constexpr std::string_view checks_address = "/checks";
}  // namespace

std::string address_of(const Place& place) {
    switch (place.page) {
        case Page::overview:
            break;
        case Page::table:
            return std::string(table_address);
        case Page::measure:
            return std::string(measure_address) + place.measure;
        case Page::checks:
            return std::string(checks_address);
    }
    return std::string(overview_address);
}

Place place_at(std::string_view fragment) {
    if (fragment == table_address) return {Page::table, {}};
    if (fragment == checks_address) return {Page::checks, {}};
    if (fragment.starts_with(measure_address)) {
        return {Page::measure, std::string(fragment.substr(measure_address.size()))};
    }
    return {};
}

}  // namespace ui
