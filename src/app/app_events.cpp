// The app's ears: what arrives from the platform becomes a change of the document or an action.

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "app/app.hpp"
#include "base/overloaded.hpp"
#include "file/plan_file.hpp"
#include "toolkit/scroll_area.hpp"

namespace ui {

bool App::receive(platform::Event event) {
    return std::visit(
        base::Overloaded{
            [&](platform::OpenProgress& p) {
                if (p.loaded == 0) reading_.reset();
                overlays_.show_progress(Progress{std::move(p.name), p.loaded, p.total});
                return true;
            },
            [&](platform::FileOpened& file) {
                open(std::move(file));
                return true;
            },
            [&](platform::FileFailed& failure) {
                report(std::move(failure));
                return true;
            },
            [&](const platform::FileWritten& file) {
                written(file);
                return true;
            },
            [&](const platform::FileNotWritten& failure) {
                not_written(failure);
                return true;
            },
            [&](platform::PageMade& page) {
                page_made(page);
                return true;
            },
            [&](const platform::PermissionChecked& checked) {
                permission_checked(checked);
                return true;
            },
            [&](const platform::TimerElapsed& timer) {
                if (timer.ticket != autosave_.timer) return false;
                autosave_.timer = 0;
                autosave_now();
                return true;
            },
            [&](const platform::PageHidden&) {
                autosave_now();
                return true;
            },
            [&](const platform::PictureDone& picture) {
                charts_.on_picture_done(picture);
                return true;
            },
            [&](const platform::StorageMeasured& measured) {
                storage_measured_ = measured;
                if (overlays_.dialog() && overlays_.dialog()->title == strings(state_.language).about) show_about();
                return true;
            },
            [&](const platform::Printed& outcome) {
                print_.on_printed(outcome);
                return true;
            },
            [&](const platform::Swiped& swipe) {
                const bool pages = is_meeting(state_.place.page) || state_.place.page == Page::measure;
                if (!pages || state_.open_menu != 0 || overlays_.dialog() || overlays_.report() || state_.field)
                    return false;
                return meeting_.go_to_neighbour(swipe.left);
            },
            [&](const platform::FullScreenChanged& screen) {
                state_.full_screen = screen.on;
                return true;
            },
            [&](const platform::PeerMessage& message) {
                // The speaker scrolls what the room sees.
                const bool scrolls = state_.place.page == Page::meeting && message.text.starts_with("Arrow");
                return scrolls ? press_key({.key = message.text}) : meeting_.on_peer_message(message.text);
            },
            [&](const platform::DragOver& drag) {
                overlays_.drag_over(drag.over);
                return true;
            },
            [&](const platform::AddressChanged& address) {
                const Address at = address_at(address.fragment);
                if (shows_selection(at.place.page)) navigator_.take_selection(at.selection);
                go_to(at.place, HistoryEntry::none);
                if (document()) drop_what_is_not_there();
                return true;
            },
            [&](platform::FontArrived& font) {
                fonts_.add_whole(font.face, std::move(font.bytes));
                layout_.forget();
                notices_.withdraw(About::font);
                return true;
            },
            [&](const platform::FontFailed&) {
                const Strings& s = strings(state_.language);
                const DialogButton again{std::string(s.try_again), RetryFont{}};
                services_.notify(std::string(s.font_failed), true, again, About::font);
                return true;
            },
            [&](const platform::NodePressed& pressed) {
                interaction_.pressed_node = pressed.node;
                return true;
            },
            [&](const platform::NodeFocused& focused) {
                focus_moved(focused.node);
                return true;
            },
            [&](const platform::FieldChanged& field) { return field_changed(field); },
            [&](const platform::BlockPasted& block) {
                paste(block.text);
                return true;
            },
            [&](const platform::TablePasted& table) { return import_.paste_table(table.text); },
            [&](platform::WorkerMessage& said) { return on_worker_message(said); },
            [&](const platform::WorkerFailed& lost) {
                on_worker_lost(lost);
                return true;
            },
            [&](const platform::CopyAsked& asked) { return copy(asked.cut); },
            [&](const platform::StoreResult& kept) {
                if (store_.on_stored(kept)) tell_of_storage();
                guard_leaving();
                return true;
            },
            [&](platform::QueryResult& records) {
                if (auto told = store_.on_found(records)) on_store_event(*std::move(told));
                return true;
            },
            [&](const platform::StoredElsewhere& news) {
                on_stored_elsewhere(news);
                return true;
            },
            [&](const platform::StorageCreated& created) {
                storage_created(created);
                return true;
            },
            [&](const platform::StorageYielded&) {
                on_storage_yielded();
                return true;
            },
            [&](const platform::StorageBlocked& blocked) {
                storage_blocked(blocked);
                return true;
            },
            [&](const platform::LockResult& claim) {
                on_lock(claim);
                return true;
            },
            [&](const platform::LockLost& lost) {
                for (Write& write : writes_) {
                    if (write.key != lost.name) continue;
                    write.holds_claim = false;
                    write.closed.reset();
                }
                if (lost.name == store_.key()) on_lock_lost();
                return true;
            },
            [&](const platform::RescueAsked&) {
                rescue();
                return true;
            },
            [&](const platform::KeyPressed& key) { return press_key(key); },
        },
        event);
}

bool App::on_worker_message(platform::WorkerMessage& message) {
    auto reply = worker_.on_message(message);
    if (!reply) return false;
    if (reply->request.kind == RequestKind::write) {
        const bool shows = !reply->goes_on;
        export_.on_reply(*reply, std::move(message.bytes));
        return shows;
    }
    const bool shows = import_.on_reply(*std::move(reply), std::move(message.bytes));
    if (auto imported = import_.take_imported()) open_imported(*std::move(imported));
    return shows;
}

void App::on_worker_lost(const platform::WorkerFailed& lost) {
    const auto request = worker_.on_lost(lost);
    if (!request) return;
    import_.on_worker_lost(*request, lost);
    if (request->kind == RequestKind::write) export_.on_worker_lost();
}

/// A field that loses the keyboard's focus holds what was typed; one in a dialog waits for its answer.
void App::focus_moved(std::uint64_t node) {
    if (interaction_.focused_node == interaction_.search_node) sync_address();
    interaction_.focused_node = node;
    interaction_.focus_arrived = node != 0;
    if (overlays_.asks_for_text()) return;
    if (state_.field && node == interaction_.field_node && node != 0) {
        state_.field->entered = true;
    } else if (state_.field && state_.field->entered) {
        close_field(true);
    }
    // After a press beside the cells the keys are still the chosen one's. Fingers put their keyboard away like this.
    const bool behind = overlays_.is_modal();
    if (node == 0 && !behind && !edge_.coarse_pointer() && chosen_cells()) interaction_.field_wants_focus = true;
}

void App::report(platform::FileFailed failure) {
    if (searching_ && !evidence_.asks_for_plan && awaits_sample_) {
        // The sample was fetched in case that it is wanted, which is not known yet.
        awaits_sample_ = false;
        return;
    }
    overlays_.hide_progress();
    overlays_.drag_over(false);
    const Strings& s = strings(state_.language);
    overlays_.show_report(OpenReport{fill(s.open_failed, {failure.name}),
                                     services_.unchanged_note(),
                                     {ProblemLine{failure_text(failure, state_.language), {}, {}, {}}},
                                     true});
}

bool App::press_key(const platform::KeyPressed& key) {
    if (overlays_.works()) {
        if (key.key == "Escape") apply(EndWork{});
        return key.key == "Escape";
    }
    const bool in_cell = state_.field && state_.field->in_table;
    if ((key.in_field || in_cell) && press_key_in_field(key)) return true;
    if (overlays_.dialog() && key.key == "Escape") {
        apply(CloseDialog{});
        return true;
    }
    if (state_.open_menu == 0 && !overlays_.dialog() && !overlays_.report() && import_.press_key(key)) return true;
    if (state_.open_menu == 0 && !overlays_.dialog() && !overlays_.report() && press_key_in_table(key)) return true;
    if (key.key == "F2" && !state_.editing && !meeting_.has_presenter()) {
        apply(SwitchEditing{});
        return true;
    }
    if (key.command) {
        if (key.key == "o") {
            apply(OpenFile{});
            return true;
        }
        if (key.key == "p" && document()) {
            // The browser's own print would show a picture of this window.
            if (!overlays_.dialog() && !overlays_.report()) apply(AskPrint{});
            return true;
        }
        if (key.key == "s" && document()) {
            apply(key.shift ? Action(SaveAs{}) : Action(Save{}));
            return true;
        }
        if (key.key == "z" && state_.editing) {
            apply(key.shift ? Action(Redo{}) : Action(Undo{}));
            return true;
        }
        if (key.key == "y" && state_.editing) {
            apply(Redo{});
            return true;
        }
        if ((key.key == "f" || key.key == "k" || key.key == "/") && interaction_.search_node != 0) {
            interaction_.wanted_focus = interaction_.search_node;
            return true;
        }
        return false;
    }
    if (key.key == "Escape") {
        if (state_.open_menu != 0) {
            interaction_.wanted_focus = state_.open_menu;
            services_.close_menu();
        } else if (overlays_.report()) {
            apply(CloseReport{});
        } else if (notice_layer_.is_shown()) {
            apply(CloseNotice{});
        } else if (import_.session() != nullptr && state_.place.page == Page::sheet_import) {
            apply(import_.updates_plan() ? Action(LeaveUpdate{}) : Action(LeaveImport{}));
        } else if (is_meeting(state_.place.page) && !state_.field) {
            apply(LeaveMeeting{});
        } else if (!state_.selection.query.empty()) {
            apply(SearchFor{});
        } else {
            return false;
        }
        return true;
    }
    if (state_.open_menu != 0) {
        if (key.key == "ArrowDown") move_in_menu(1);
        if (key.key == "ArrowUp") move_in_menu(-1);
        return key.key == "ArrowDown" || key.key == "ArrowUp";
    }
    if (!key.in_field && key.key == "/" && interaction_.search_node != 0) {
        interaction_.wanted_focus = interaction_.search_node;
        return true;
    }
    const bool covered = overlays_.dialog() || overlays_.report();
    if (!covered && is_meeting(state_.place.page) && document() && meeting_.press_key(key)) return true;
    if (state_.field) return false;
    const float page = ImGui::GetIO().DisplaySize.y * 0.7F;
    constexpr float line = 64;
    if (key.key == "PageDown" || (key.key == " " && !key.shift)) interaction_.scroll_by = page;
    if (key.key == "PageUp" || (key.key == " " && key.shift)) interaction_.scroll_by = -page;
    if (key.key == "ArrowDown") interaction_.scroll_by = line;
    if (key.key == "ArrowUp") interaction_.scroll_by = -line;
    if (!key.in_field && key.key == "Home") interaction_.scroll_by = -everything;
    if (!key.in_field && key.key == "End") interaction_.scroll_by = everything;
    if (!covered && state_.place.page == Page::speaker && (key.key == "ArrowDown" || key.key == "ArrowUp"))
        edge_.send_to_peer(key.key);
    if (interaction_.scroll_by != 0) return true;
    if (!covered && !key.in_field && document() && state_.place.page == Page::measure &&
        (key.key == "ArrowLeft" || key.key == "ArrowRight")) {
        return meeting_.go_to_neighbour(key.key == "ArrowRight");
    }
    return false;
}

void App::move_in_menu(int by) {
    std::vector<std::uint64_t> options;
    for (const Node& node : published_) {
        if (node.role == Role::option && node.parent == state_.open_menu) options.push_back(node.id);
    }
    if (options.empty()) return;
    const auto here = std::find(options.begin(), options.end(), interaction_.focused_node);
    const auto count = static_cast<int>(options.size());
    const int at = here == options.end() ? (by > 0 ? -1 : count) : static_cast<int>(here - options.begin());
    interaction_.wanted_focus = options[static_cast<std::size_t>(std::clamp(at + by, 0, count - 1))];
}

}  // namespace ui
