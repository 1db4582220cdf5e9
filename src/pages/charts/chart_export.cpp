#include "pages/charts/chart_export.hpp"
#include "pages/widgets/menus.hpp"

namespace ui {

float export_button_width(const PageUi& ui) { return ui.coarse ? ui.theme.control() : ui.theme.px(32); }

void export_menu(PageUi& ui, float right, float y, std::string_view what, const ExportChart& chart) {
    const float size = export_button_width(ui);
    const auto options = [&] {
        const auto option = [&](std::string_view label, ExportForm form) {
            ExportChart one = chart;
            one.form = form;
            return MenuOption{std::string(label), false, 0, one};
        };
        return std::vector{option(ui.s.save_png, ExportForm::png), option(ui.s.save_svg, ExportForm::svg),
                           option(ui.s.copy_picture, ExportForm::picture), option(ui.s.copy_table, ExportForm::table)};
    };
    const std::string label = fill(ui.s.export_chart, {what});
    menu_button(ui, "export", {right - size, y, size, size},
                {.label = label, .description = label, .icon = Icon::more, .icon_only = true}, options);
}

}  // namespace ui
