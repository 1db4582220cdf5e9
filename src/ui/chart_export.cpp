#include "ui/chart_export.hpp"

namespace ui {

float export_button_width(const Ui& ui) { return ui.coarse ? ui.theme.control() : ui.theme.px(32); }

void export_menu(Ui& ui, float right, float y, std::string_view what, const ExportChart& chart) {
    const float size = export_button_width(ui);
    std::vector<MenuOption> options;
    const auto add = [&](std::string_view label, ExportForm form) {
        ExportChart one = chart;
        one.form = form;
        options.push_back({std::string(label), false, 0, one});
    };
    add(ui.s.save_png, ExportForm::png);
    add(ui.s.save_svg, ExportForm::svg);
    add(ui.s.copy_picture, ExportForm::picture);
    add(ui.s.copy_table, ExportForm::table);
    const std::string label = fill(ui.s.export_chart, {what});
    menu_button(ui, "export", {right - size, y, size, size},
                {.label = label, .description = label, .icon = Icon::more, .icon_only = true}, std::move(options));
}

}  // namespace ui
