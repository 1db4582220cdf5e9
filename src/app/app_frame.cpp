// The app's frame: one window of Dear ImGui over the whole canvas, with the header, the page, and the layers over them.

#include <imgui.h>

#include <utility>

#include "app/app.hpp"
#include "pages/widgets/header.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

void App::draw(PageUi& ui, const Box& window) {
    interaction_.search_node = 0;
    if (!ImGui::IsMouseDown(0)) interaction_.sweeping = false;
    ImGui::SetNextWindowPos({window.x, window.y});
    ImGui::SetNextWindowSize({window.width, window.height});
    ImGui::Begin("torikumi", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoScrollWithMouse);
    fill(window, color::page);
    ui.covered = overlays_.is_modal();
    if (document() && is_meeting(state_.place.page)) {
        const Box page = notice_layer_.room_beside(ui, window, window, has_foot(), published_);
        if (state_.place.page == Page::meeting) {
            meeting_.draw_room(ui, page);
        } else {
            meeting_.draw_speaker(ui, page, edit_bar_state());
        }
        notice_layer_.draw(ui, window);
        ImGui::End();
        overlays_.draw(ui, window);
        return;
    }
    const HeaderState header{
        .document = document(),
        .year = state_.year,
        .place = state_.place,
        .measure = state_.last_measure,
        .query = state_.selection.query,
        .large_text = state_.large_text,
        .editing = state_.editing,
        .may_edit = may_edit(),
        .imports = import_.session() != nullptr,
        .has_changes = document() && (!document()->earlier_changes().empty() || document()->history().position() > 0),
        .unseen = notices_.unseen()};
    // Above a phone's keyboard the header gives way to what is typed in.
    const bool gives_way =
        notice_layer_.types_in_page() && window.height - header_height(ui, window, header) < ui.theme.px(200);
    float top = gives_way ? 0 : draw_header(ui, window, header);
    const EditBarState bar = edit_bar_state();
    if (shows_edit_bar(bar)) top += draw_edit_bar(ui, {window.x, window.y + top, window.width, window.height}, bar);
    {
        const Box rest{window.x, window.y + top, window.width, window.height - top};
        const Box room = notice_layer_.room_beside(ui, window, rest, has_foot(), published_);
        const SemanticScope scope(ui.semantics, named_node("main", Role::main, {}, room));
        const ScopedId keys("page");  // the header has others
        // A page with a foot has the notice above it.
        draw_page(ui, has_foot() ? rest : room);
    }
    notice_layer_.draw(ui, window);
    ImGui::End();
    overlays_.draw(ui, window);
}

EditBarState App::edit_bar_state() {
    EditBarState bar;
    if (!document()) return bar;
    const bool failed = store_.failure().has_value() || (store_.is_refused() && state_.editing);
    bar.document = document();
    bar.editing = state_.editing;
    bar.other_window_writes = session_.access() == Access::other;
    bar.to_read = session_.is_read_only();
    bar.has_autosave = has_own_file() && !session_.is_read_only();
    bar.autosaves = autosaves();
    bar.autosave_paused = bar.autosaves && autosave_.pause != Autosave::Pause::none;
    const bool soon_in_file = bar.autosaves && may_write() && !bar.autosave_paused && autosave_.failures == 0;
    bar.in_danger = failed && !document()->is_saved() && !soon_in_file;
    bar.busy = saves_by_hand();
    const Keeping keeping = failed                      ? Keeping::failed
                            : store_.all_entries_kept() ? Keeping::done
                            : storage_is_slow()         ? Keeping::slow
                                                        : Keeping::under_way;
    bar.slow = keeping == Keeping::slow && !document()->is_saved() && !soon_in_file;
    const Strings& s = strings(state_.language);
    const std::string saved_at = local_time(store_.header().saved);
    const bool says_autosave = (bar.autosaves && may_write() && !bar.in_danger && !bar.slow) || bar.autosave_paused;
    bar.saved = says_autosave ? autosave_state(s, *document(), autosave_, store_.header().file_name, saved_at)
                              : saving_state(s, *document(), saved_at, store_.header().downloaded, keeping);
    return bar;
}

void App::draw_page(PageUi& ui, const Box& box) {
    const auto time = [this](std::string_view utc) { return local_time(utc); };
    if (state_.place.page == Page::plans) {
        draw_plans(ui, box, store_.plans(), {store_.key(), store_.is_refused(), time});
        return;
    }
    if (state_.place.page == Page::sheet_import && import_.session() != nullptr) {
        import_.draw(ui, box);
        return;
    }
    if (!document()) {
        if (overlays_.progress()) return;
        ScrollArea area(ui, "nothing open", box);
        const Span span = page_span(ui, area.x(), area.width());
        area.set_content_height(
            empty_state(ui, span.x, area.y(), span.width, ui.s.nothing_open_title, ui.s.nothing_open_text, Icon::file));
        return;
    }
    switch (state_.place.page) {
        case Page::overview:
            if (state_.year) {
                draw_overview(ui, box, *document(), *state_.year, views_.overview(services_.view_source()),
                              services_.table_choices(), state_.selection);
            } else {
                const TableView& rows = views_.rows(services_.view_source());
                draw_overview_without_years(ui, box, *document(), {rows.rows.size(), rows.all}, services_.table_choices(),
                                            state_.selection);
            }
            break;
        case Page::table:
            draw_table(ui, box, *document(), state_.year, table_view(), services_.table_choices(), state_.selection,
                       chosen_cells());
            break;
        case Page::charts: {
            if (!state_.year) {
                draw_charts_without_years(ui, box);
                break;
            }
            const RowCount rows{views_.overview(services_.view_source()).rows,
                                views_.overview(services_.view_source()).all_rows};
            draw_charts(ui, box, *document(), *state_.year,
                        views_.charts(services_.view_source(), state_.charts, ui, charts_width(ui, box.width)), rows,
                        services_.table_choices(), state_.selection, {state_.charts, state_.playing});
            break;
        }
        case Page::measure:
            if (const MeasureView* view = services_.measure_view()) {
                draw_measure(ui, box, *document(), state_.year, *view);
            } else {
                draw_unknown_measure(ui, box, state_.place.measure);
            }
            break;
        case Page::meeting:
        case Page::speaker:
            break;
        case Page::checks:
            draw_checks(ui, box, *document());
            break;
        case Page::structure:
            draw_structure(ui, box, *document(), views_.structure(*document()));
            break;
        case Page::changes:
            draw_changes(ui, box, views_.changes(*document(), state_.changes, state_.language), state_.changes,
                         {session_.editor(), may_write(), time});
            break;
        case Page::plans:
        case Page::sheet_import:
            break;
    }
}

}  // namespace ui
