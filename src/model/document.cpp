#include "model/document.hpp"

#include <algorithm>
#include <utility>

#include "base/overloaded.hpp"

namespace ui {

namespace {

constexpr unsigned serial_shift = 32;
/// Of more values than this, looking for each one's measure costs more than to derive everything anew.
constexpr std::size_t most_single_edits = 200;

/// Empty where values alone changed and no year did: then only the measures around the ids are other than they were.
bool moves_things(const edit::Edits& edits) {
    return std::any_of(edits.begin(), edits.end(), [](const edit::Edit& edit) {
        const auto* set = std::get_if<edit::SetValue>(&edit);
        return set == nullptr || set->place.field == edit::Field::state;
    });
}

}  // namespace

Document::Document(plan::Plan plan, Source source, std::uint64_t serial)
    : plan_(std::move(plan)),
      file_name_(std::move(source.file_name)),
      opened_text_(std::move(source.text)),
      formatting_(opened_text_.empty() ? file::Formatting() : file::formatting_of(opened_text_)),
      warnings_(std::move(source.warnings)),
      earlier_changes_(file::take_changes(plan_)),
      revision_(serial << serial_shift) {
    derive_all();
}

std::uint64_t Document::serial() const { return revision_ >> serial_shift; }

void Document::derive_all() {
    measures_ = plan::measures_in_order(plan_);
    forget_findings();
    position_.clear();
    position_.reserve(measures_.size());
    indicator_count_ = 0;
    for (std::size_t i = 0; i < measures_.size(); ++i) {
        position_.emplace(measures_[i].measure->id, i);
        indicator_count_ += measures_[i].measure->indicators.size();
    }
}

void Document::forget_findings() {
    findings_.clear();
    checking_ = std::make_unique<judge::Checking>(plan_);
}

void Document::look_for_findings(const std::function<bool()>& enough) const {
    if (!checking_ || !checking_->go_on(enough)) return;
    findings_ = checking_->take_findings();
    checking_.reset();
}

const std::vector<judge::Finding>& Document::findings() const {
    look_for_findings([] { return false; });
    return findings_;
}

std::optional<std::size_t> Document::position_of(std::string_view measure_id) const {
    const auto found = position_.find(std::string(measure_id));
    if (found == position_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::size_t> Document::position_around(std::string_view id) const {
    if (const auto own = position_of(id)) return own;
    const auto has_id = [&](const auto& thing) { return thing.id == id; };
    for (std::size_t i = 0; i < measures_.size(); ++i) {
        const plan::Measure& measure = *measures_[i].measure;
        if (std::any_of(measure.indicators.begin(), measure.indicators.end(), has_id) ||
            std::any_of(measure.activities.begin(), measure.activities.end(), has_id)) {
            return i;
        }
    }
    return std::nullopt;
}

std::string Document::text() const {
    if (!opened_text_.empty() && history_.position() == 0) return opened_text_;
    return file::formatted(file::write_plan(plan_, earlier_changes_, history_.steps(), history_.position()), formatting_);
}

bool Document::keeps_formatting() const {
    if (opened_text_.empty()) return true;
    plan::Plan opened = plan_;
    for (std::size_t i = history_.position(); i > 0; --i)
        edit::apply_all(opened, edit::inverse_all(history_.steps()[i - 1].edits));
    return file::formatted(file::write_plan(opened, earlier_changes_, {}, 0), formatting_) == opened_text_;
}

void Document::take_text(std::string text) {
    if (history_.steps().empty()) opened_text_ = std::move(text);
}

Document::Outcome Document::changed_by(const edit::Edits& edits) {
    ++revision_;
    Outcome outcome;
    outcome.moved = moves_things(edits) || edits.size() > most_single_edits;
    if (outcome.moved) {
        derive_all();
        return outcome;
    }
    if (!knows_findings()) forget_findings();
    for (const edit::Edit& edit : edits) {
        const auto position = position_around(std::get<edit::SetValue>(edit).place.id);
        if (!position || std::find(outcome.measures.begin(), outcome.measures.end(), *position) != outcome.measures.end())
            continue;
        outcome.measures.push_back(*position);
        check_again(*position);
    }
    return outcome;
}

void Document::check_again(std::size_t position) {
    if (!knows_findings()) return;
    const std::string& id = measures_[position].measure->id;
    std::erase_if(findings_, [&](const judge::Finding& finding) { return finding.measure == id; });
    std::vector<judge::Finding> now = judge::check(plan_, *measures_[position].measure);
    const auto later = std::find_if(findings_.begin(), findings_.end(), [&](const judge::Finding& finding) {
        const auto other = position_of(finding.measure);
        return other && *other > position;
    });
    findings_.insert(later, std::make_move_iterator(now.begin()), std::make_move_iterator(now.end()));
}

Document::Outcome Document::commit(edit::Step step) {
    const edit::Edits edits = step.edits;
    if (auto refused = history_.commit(plan_, std::move(step))) return {std::move(refused), false, {}};
    return changed_by(edits);
}

Document::Outcome Document::undo() {
    const edit::Step* step = history_.next_undo();
    if (step == nullptr || !history_.undo(plan_)) return {};
    return changed_by(step->edits);
}

Document::Outcome Document::redo() {
    const edit::Step* step = history_.next_redo();
    if (step == nullptr || !history_.redo(plan_)) return {};
    return changed_by(step->edits);
}

void Document::give_reason(std::size_t step, std::string why) {
    history_.give_reason(step, std::move(why));
    ++unsaved_reasons_;
    ++revision_;
}

void Document::mark_saved_at(std::optional<std::size_t> position, std::size_t unsaved_reasons) {
    position ? history_.mark_saved_at(*position) : history_.mark_never_saved();
    unsaved_in_base_ = 0;
    unsaved_reasons_ = unsaved_reasons;
    ++revision_;
}

void Document::mark_saved(std::string file_name) {
    mark_saved_at(history_.position(), 0);
    file_name_ = std::move(file_name);
}

void Document::begin_save() {
    history_.begin_save();
    saving_reasons_ = unsaved_reasons_;
}

void Document::end_save(bool saved, std::string file_name) {
    history_.end_save(saved);
    if (!saved) return;
    const auto position = history_.saved_position();
    mark_saved_at(position, position ? unsaved_reasons_ - std::min(saving_reasons_, unsaved_reasons_) : 0);
    file_name_ = std::move(file_name);
}

file::JournalEntry Document::saved_entry() const {
    const auto saved = history_.saved_position();
    if (!saved) return file::SavedStateLost{};
    return file::SavedToFile{saved, unsaved_reasons_};
}

std::optional<plan::Problem> replay(Document& document, const file::JournalEntry& entry) {
    const auto out_of_order = [] {
        plan::Problem problem;
        problem.code = edit::code::bad_place;
        return std::optional<plan::Problem>(std::move(problem));
    };
    return std::visit(base::Overloaded{
                          [&](const edit::Step& step) { return document.commit(step).refused; },
                          [&](const file::Undone&) {
                              if (document.history().next_undo() == nullptr) return out_of_order();
                              return document.undo().refused;
                          },
                          [&](const file::Redone&) {
                              if (document.history().next_redo() == nullptr) return out_of_order();
                              return document.redo().refused;
                          },
                          [&](const file::SavedToFile& saved) {
                              const std::size_t position = saved.steps.value_or(document.history().position());
                              document.mark_saved_at(position, saved.reasons);
                              return std::optional<plan::Problem>();
                          },
                          [&](const file::SavedStateLost&) {
                              document.mark_saved_at(std::nullopt, 0);
                              return std::optional<plan::Problem>();
                          },
                          [&](const file::Reasoned& reason) {
                              if (reason.step >= document.history().steps().size()) return out_of_order();
                              document.give_reason(reason.step, reason.why);
                              return std::optional<plan::Problem>();
                          },
                      },
                      entry);
}

}  // namespace ui
