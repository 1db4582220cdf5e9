// An update of the open plan by a table: what differs is looked at, ticked, and taken as one step.

#include <algorithm>
#include <utility>

#include "app/features/import/import_controller.hpp"
#include "base/overloaded.hpp"
#include "merge/edits_for.hpp"

namespace ui {

namespace {

/// What was read takes the place of a layout of the same name.
std::vector<plan::SheetLayout> put_together(std::vector<plan::SheetLayout> own, const std::vector<plan::SheetLayout>& read) {
    for (const plan::SheetLayout& layout : read) {
        const auto same =
            std::find_if(own.begin(), own.end(), [&](const plan::SheetLayout& other) { return other.name == layout.name; });
        if (same == own.end()) {
            own.push_back(layout);
        } else {
            same->columns = layout.columns;
        }
    }
    return own;
}

}  // namespace

void ImportController::start_update(plan::Plan plan) {
    Updating updating;
    updating.understood = {std::move(plan), {}, current_->seen.coverage};
    update_ = std::move(updating);
    refresh_changes();
    services_.shell.go_to({Page::sheet_import, {}}, HistoryEntry::added);
}

void ImportController::refresh_changes() {
    update_->changes = merge::compare(services_.document()->plan(), update_->understood.plan, update_->understood.coverage);
    update_->ticked = first_ticks(update_->changes);
    update_->unfolded = first_unfolded(update_->changes);
    update_->shown.reset();
    update_->revision = services_.document()->revision();
    ++current_->version;
}

/// The plan has changed under the list: true where the list is another one now.
bool ImportController::follow_plan() {
    if (update_->revision == services_.document()->revision()) return false;
    std::vector<merge::Change> changes =
        merge::compare(services_.document()->plan(), update_->understood.plan, update_->understood.coverage);
    update_->revision = services_.document()->revision();
    if (changes == update_->changes) return false;
    refresh_changes();
    return true;
}

void ImportController::apply_update(const UpdateAction& action) {
    if (!update_) return;
    ++current_->version;
    std::visit(base::Overloaded{
                   [&](const TickChange& tick) {
                       if (tick.change < update_->ticked.size())
                           update_->ticked[tick.change] = update_->ticked[tick.change] == 0 ? 1 : 0;
                   },
                   [&](const TickChanges& tick) {
                       for (std::size_t i = 0; i < update_->changes.size(); ++i) {
                           if (update_->changes[i].kind == tick.kind) update_->ticked[i] = tick.on ? 1 : 0;
                       }
                   },
                   [&](const UnfoldChange& unfold) {
                       if (update_->unfolded.erase(unfold.change) == 0) update_->unfolded.insert(unfold.change);
                   },
                   [&](const ShowChanges& show) { update_->shown = show.kind; },
                   [&](const LeaveUpdate&) {
                       update_.reset();
                       update_waits_ = false;
                   },
                   [&](const TakeUpdate&) {
                       update_waits_ = true;
                       if (!services_.session.may_write()) services_.shell.switch_editing();
                   },
               },
               action);
}

/// Editing begins when the browser has given this window the plan, and asks for a name first.
void ImportController::continue_update() {
    if (!update_waits_) return;
    const Strings& s = services_.strings();
    if (!update_ || !current_ || !services_.session.may_edit()) {
        update_waits_ = false;
        if (services_.session.access() == Access::other)
            services_.notify(std::string(s.read_only), true, DialogButton{std::string(s.take_over), TakeOver{}},
                             About::rights);
        return;
    }
    if (!services_.session.may_write() || services_.overlays.dialog()) return;
    update_waits_ = false;
    services_.interaction.moving = true;
    if (follow_plan()) return services_.notify(std::string(s.update_again), true);
    commit_update();
}

void ImportController::commit_update() {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < update_->ticked.size(); ++i) {
        if (update_->ticked[i] != 0) chosen.push_back(i);
    }
    edit::Step step;
    step.act = edit::Act::update;
    step.edits =
        merge::edits_for(services_.document()->plan(), update_->understood.plan, update_->understood.coverage, chosen);
    const std::vector<plan::SheetLayout>& read = update_->understood.plan.layouts;
    if (!read.empty()) {
        if (auto edit = edit::set(services_.document()->plan(), {{}, {}, edit::Field::layouts},
                                  put_together(services_.document()->plan().layouts, read)))
            step.edits.push_back(*std::move(edit));
    }
    if (!services_.shell.commit(std::move(step))) return;
    const std::size_t count = chosen.size();
    leave();
    const Strings& s = services_.strings();
    services_.notify(fill(s.updated, {grouped(count)}), false, DialogButton{std::string(s.undo), Undo{}}, About::step);
}

}  // namespace ui
