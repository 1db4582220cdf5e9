#include "ui/place.hpp"

namespace ui {

namespace {
constexpr std::string_view overview_address = "/overview";
constexpr std::string_view table_address = "/table";
constexpr std::string_view measure_address = "/measure/";
constexpr std::string_view checks_address = "/checks";
constexpr std::string_view structure_address = "/structure";
constexpr std::string_view changes_address = "/changes";
constexpr std::string_view plans_address = "/plans";
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
        case Page::structure:
            return std::string(structure_address);
        case Page::changes:
            return std::string(changes_address);
        case Page::plans:
            return std::string(plans_address);
    }
    return std::string(overview_address);
}

Place place_at(std::string_view fragment) {
    if (fragment == table_address) return {Page::table, {}};
    if (fragment == checks_address) return {Page::checks, {}};
    if (fragment == structure_address) return {Page::structure, {}};
    if (fragment == changes_address) return {Page::changes, {}};
    if (fragment == plans_address) return {Page::plans, {}};
    if (fragment.starts_with(measure_address)) {
        return {Page::measure, std::string(fragment.substr(measure_address.size()))};
    }
    return {};
}

}  // namespace ui
