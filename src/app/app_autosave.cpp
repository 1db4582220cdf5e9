// The plan's own file is kept close behind the edits, so that a browser that loses its storage costs seconds. Only the
// window that writes the plan does it; it never asks without a press, and never writes over what was changed outside.

#include <algorithm>
#include <utility>

#include "app/app.hpp"

namespace ui {

void App::switch_autosave() {
    if (!document() || !has_own_file() || session_.access() == Access::other) return;
    autosave_ = {};
    file::PlanHeader header = store_.header();
    header.autosave = !header.autosave;
    store_.set_header(std::move(header));
    session_.ensure_stored();
    store_.write_header(*document());
    if (store_.header().autosave) edge_.check_permission(store_.header().file, true);
}

void App::resume_autosave() {
    if (!autosaves()) return;
    const bool asks = autosave_.pause == Autosave::Pause::permission || autosave_.pause == Autosave::Pause::refused;
    if (asks) return edge_.check_permission(store_.header().file, true);
    // As when a person saves: what was changed outside is asked about, and a file that is gone is said to be.
    save(false);
}

void App::permission_checked(const platform::PermissionChecked& checked) {
    if (!autosaves() || checked.file != store_.header().file) return;
    const bool paused_for_it = autosave_.pause == Autosave::Pause::permission || autosave_.pause == Autosave::Pause::refused;
    switch (checked.permission) {
        case platform::Permission::granted:
            if (paused_for_it) autosave_goes_on();
            may_write() ? autosave_now() : autosave_left_over();
            break;
        case platform::Permission::prompt:
            autosave_.pause = Autosave::Pause::permission;
            break;
        case platform::Permission::denied:
            autosave_.pause = Autosave::Pause::refused;
            break;
    }
}

void App::autosave_goes_on() {
    autosave_.pause = Autosave::Pause::none;
    autosave_.failures = 0;
    notices_.withdraw(About::autosave);
}

/// A write is due at the latest so long after the first edit that is not in the file; further edits go along.
void App::schedule_autosave() {
    if (autosave_.timer != 0 || !autosaves() || !may_write() || autosave_.pause != Autosave::Pause::none) return;
    if (document()->is_saved() || document()->is_being_saved()) return;
    autosave_.timer = edge_.start_timer(autosave_delay_after(autosave_.failures));
}

void App::autosave_now() {
    if (!autosaves() || !may_write() || autosave_.pause != Autosave::Pause::none) return;
    if (document()->is_saved() || document()->is_being_saved()) return;
    autosave_.timer = 0;
    const auto waits = [](const Write& write) { return write.document == 0 && !write.handed_out; };
    if (std::any_of(writes_.begin(), writes_.end(), waits)) return;
    start_write(autosave_write());
}

Write App::autosave_write() {
    Write write;
    write.autosave = true;
    if (is_own_plan()) write.copy = platform::Copy{store_.header().address, false};
    write.file = store_.header().file;
    write.name = store_.header().file_name;
    return write;
}

/// Edits that an earlier window could not write before it went: nobody edits here yet, so the claim is asked for.
void App::autosave_left_over() {
    if (!autosaves() || session_.access() != Access::none || !store_.has_base() || document()->is_saved()) return;
    claims_for_autosave_ = true;
    session_.request_lock(false);
}

/// Answer to that claim: true where it is held until the file is written.
bool App::claimed_for_autosave(bool mine) {
    if (!std::exchange(claims_for_autosave_, false) || !mine || !autosaves() || document()->is_saved()) return false;
    Write write = autosave_write();
    write.holds_claim = true;
    start_write(std::move(write));
    return true;
}

void App::autosave_failed(const platform::FileNotWritten& failure) {
    const Strings& s = strings(state_.language);
    autosave_.detail = failure.detail;
    autosave_.pause = autosave_pause(failure.why);
    const DialogButton resume{std::string(s.resume_autosave), ResumeAutosave{}};
    switch (autosave_.pause) {
        case Autosave::Pause::none:
            ++autosave_.failures;
            break;
        case Autosave::Pause::permission:
            services_.notify(std::string(s.autosave_asks), true, resume, About::autosave);
            break;
        case Autosave::Pause::changed:
            services_.notify(fill(s.autosave_met_changes, {failure.name}), true, resume, About::autosave);
            break;
        case Autosave::Pause::gone:
        case Autosave::Pause::refused:
            break;
    }
}

}  // namespace ui
