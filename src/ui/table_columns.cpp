#include "ui/table_columns.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

std::string_view title_of(const Strings& s, Column column) {
    switch (column) {
        case Column::code:
            return s.code;
        case Column::name:
            return s.name;
        case Column::sections:
            return s.sections;
        case Column::indicator:
            return s.indicator;
        case Column::target:
            return s.target;
        case Column::actual:
            return s.actual;
        case Column::verdict:
            return s.verdict;
        case Column::years:
            return s.years;
        case Column::degree:
            return s.degree;
    }
    return {};
}

ColumnPlans planned_columns(const Ui& ui, float x, float width) {
    struct Share {
        Column column;
        float fixed;
        float share;
        TextAlign align;
    };
    constexpr std::array<Share, column_count> shares{{{Column::code, 96, 0, TextAlign::left},
                                                      {Column::name, 0, 0.34F, TextAlign::left},
                                                      {Column::sections, 0, 0.20F, TextAlign::left},
                                                      {Column::indicator, 0, 0.46F, TextAlign::left},
                                                      {Column::target, 104, 0, TextAlign::right},
                                                      {Column::actual, 104, 0, TextAlign::right},
                                                      {Column::verdict, 88, 0, TextAlign::center},
                                                      {Column::years, 112, 0, TextAlign::left}}};
    float fixed = 0;
    for (const Share& share : shares) fixed += ui.theme.px(share.fixed);
    const float rest = std::max(0.0F, width - fixed);
    ColumnPlans columns{};
    float at = x;
    for (std::size_t i = 0; i < column_count; ++i) {
        const float column_width = ui.theme.px(shares[i].fixed) + rest * shares[i].share;
        columns[i] = {shares[i].column, std::floor(at), std::floor(column_width), shares[i].align};
        at += column_width;
    }
    return columns;
}

}  // namespace ui
