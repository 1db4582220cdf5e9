// 取り込む: the plan comes from the worker in pieces, and is opened or compared with the open one when all are here.

#include <algorithm>
#include <utility>

#include "app/features/import/import_controller.hpp"
#include "file/file_name.hpp"
#include "file/pieces.hpp"
#include "file/plan_file.hpp"

namespace ui {

void ImportController::request_plan() {
    if (services_.overlays.works() || current_->following) return;
    resend_book();
    taking_ = Taking{};
    taking_->updates = current_->updates && services_.session.may_edit();
    services_.overlays.begin_work(std::string(services_.strings().import_taking));
    worker_.post(clerk::TakePlan{keeps_layout_ && !current_->seen.own}, {RequestKind::take});
}

/// Read as they come, between the frames: a plan of 10,000 measures neither holds the screen up nor waits for it. False
/// where it was no piece of this plan.
bool ImportController::add_piece(const clerk::PlanPiece& said, std::string_view text) {
    file::ReadResult piece = file::read_plan(text);
    if (!piece.plan || !file::add_piece(taking_->plan, *std::move(piece.plan))) {
        const plan::Problem problem = piece.problems.empty() ? plan::Problem{} : piece.problems.front();
        end_work();
        on_rejected({RequestKind::take}, problem);
        return false;
    }
    ++taking_->read;
    services_.overlays.work_is_done(static_cast<double>(taking_->read) /
                                    static_cast<double>(std::max(said.count, taking_->read)));
    return true;
}

void ImportController::on_plan_complete() {
    if (!taking_ || !current_) return;
    Taking taken = *std::exchange(taking_, std::nullopt);
    services_.overlays.end_work();
    if (taken.updates && services_.session.may_edit()) {
        start_update(std::move(taken.plan));
    } else if (!services_.shell.stays_with_edits()) {
        open_imported(std::move(taken.plan));
    }
}

void ImportController::open_imported(plan::Plan plan) {
    imported_ = ImportedPlan{std::move(plan), file::with_ending(current_->source.name, ".json")};
    worker_.forget();
    loaded_source_ = 0;
    current_.reset();
}

void ImportController::request_text() {
    worker_.post(clerk::GiveText{}, {RequestKind::text, 0, 0, services_.document()->serial()});
}

void ImportController::on_text(std::uint64_t document, std::string text) {
    services_.session.take_text(document, std::move(text));
    if (!current_ && worker_.is_idle()) worker_.end();
}

bool ImportController::awaits_text() const { return worker_.awaits_text(services_.document()->serial()); }

}  // namespace ui
