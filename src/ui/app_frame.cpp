// The app's frame: one window of Dear ImGui over the whole canvas, with the header, the page, and the layers over them.

#include <imgui.h>

#include "ui/app.hpp"
#include "ui/header.hpp"
#include "ui/page_layout.hpp"
#include "ui/widgets.hpp"

namespace ui {

void App::draw(Ui& ui, const Box& window) {
    interaction_.search_node = 0;
    ImGui::SetNextWindowPos({window.x, window.y});
    ImGui::SetNextWindowSize({window.width, window.height});
    ImGui::Begin("torikumi", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoScrollWithMouse);
    fill(window, color::page);
    const HeaderState header{document_.get(),     state_.year,  state_.place,
                             state_.last_measure, state_.query, state_.large_text};
    const float top = draw_header(ui, window, header);
    {
        Node main;
        main.id = node_id("main");
        main.role = Role::main;
        main.box = {window.x, window.y + top, window.width, window.height - top};
        const SemanticScope scope(ui.semantics, main);
        draw_page(ui, main.box);
    }
    ImGui::End();
    draw_layers(ui, window);
}

void App::draw_page(Ui& ui, const Box& box) {
    if (!document_) {
        if (progress_) return;
        const Span span = page_span(ui, box.x, box.width);
        empty_state(ui, span.x, box.y, span.width, ui.s.nothing_open_title, ui.s.nothing_open_text, Icon::file);
        return;
    }
    switch (state_.place.page) {
        case Page::overview:
            draw_overview(ui, box, *document_, state_.year, overview_view());
            break;
        case Page::table:
            draw_table(ui, box, *document_, state_.year, table_view(), table_choices(), state_.query, state_.filters,
                       state_.sort);
            break;
        case Page::measure:
            if (const auto view = build_measure_view(*document_, state_.place.measure, state_.year)) {
                draw_measure(ui, box, *document_, state_.year, *view);
            } else {
                draw_unknown_measure(ui, box, state_.place.measure);
            }
            break;
        case Page::checks:
            draw_checks(ui, box, *document_);
            break;
    }
}

/// The report takes the focus when it opens; when it closes the focus goes back to where it was.
void App::give_focus_back() {
    if (report_.has_value() == report_drawn_) return;
    report_drawn_ = report_.has_value();
    if (report_drawn_) {
        focus_before_report_ = interaction_.focused_node;
    } else {
        interaction_.wanted_focus = focus_before_report_;
    }
}

void App::draw_layers(Ui& ui, const Box& window) {
    if (report_) draw_report(ui, window, *report_);
    give_focus_back();
    if (ui.menu && !report_) {
        const bool opens = !menu_;
        menu_ = ui.menu;
        draw_menu(ui, window, *menu_);
        // The menu's first frame gives its options their nodes; the chosen one takes the focus if a keyboard opened it.
        if (opens) {
            interaction_.moving = true;
            if (interaction_.focused_node == menu_->owner) {
                for (const Node& node : ui.semantics.nodes()) {
                    if (node.role == Role::option && node.selected) interaction_.wanted_focus = node.id;
                }
            }
        }
    }
    if (progress_) draw_progress(ui, window, *progress_);
    if (font_failed_) draw_notice(ui, window, ui.s.font_failed);
    if (drag_over_) draw_drop_place(ui, window);
    if (ui.tooltip && !ui.menu && !drag_over_) draw_tooltip(ui, window, *ui.tooltip);
}

}  // namespace ui
