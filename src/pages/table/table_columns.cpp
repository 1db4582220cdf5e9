#include "pages/table/table_columns.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

ColumnPlans planned_columns(const PageUi& ui, float x, float width) {
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
