#include "edit/history.hpp"

#include <utility>

namespace edit {

std::optional<plan::Problem> History::commit(plan::Plan& plan, Step step) {
    if (auto refused = apply_all(plan, step.edits)) return refused;
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(position_), steps_.end());
    // What was saved can no longer be reached.
    if (saved_ && *saved_ > position_) saved_.reset();
    if (saving_ && *saving_ > position_) saving_.reset();
    steps_.push_back(std::move(step));
    ++position_;
    return std::nullopt;
}

const Step* History::next_undo() const { return position_ == 0 ? nullptr : &steps_[position_ - 1]; }
const Step* History::next_redo() const { return position_ == steps_.size() ? nullptr : &steps_[position_]; }

bool History::undo(plan::Plan& plan) {
    const Step* const step = next_undo();
    if (step == nullptr || apply_all(plan, inverse_all(step->edits))) return false;
    --position_;
    return true;
}

bool History::redo(plan::Plan& plan) {
    const Step* const step = next_redo();
    if (step == nullptr || apply_all(plan, step->edits)) return false;
    ++position_;
    return true;
}

void History::give_reason(std::size_t step, std::string why) {
    if (step < steps_.size()) steps_[step].why = std::move(why);
}

void History::mark_saved_at(std::size_t position) {
    saved_.reset();
    if (position <= steps_.size()) saved_ = position;
}

void History::end_save(bool saved) {
    if (saved) saved_ = saving_;
    saving_.reset();
}

std::size_t History::unsaved_steps() const {
    if (!saved_) return position_;
    return *saved_ > position_ ? *saved_ - position_ : position_ - *saved_;
}

}  // namespace edit
