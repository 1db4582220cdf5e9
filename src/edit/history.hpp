#pragma once
// Steps that were made, one for each act of a person, and which of them stand. Undo and redo move the position; "unsaved" is
// the distance from the position that was saved.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "edit/edit.hpp"

namespace edit {

/// What a person did, where the edits alone do not say it.
enum class Act { edit, clear, paste, add, duplicate, move, remove, take_computed, revert, update };

/// One step of undo, and one entry of the change log.
struct Step {
    Act act = Act::edit;
    Edits edits;
    std::string who;        ///< may be empty
    std::string when;       ///< UTC, as in "2026-11-23T09:12:33Z"; may be empty
    std::string why;        ///< the reason that was given; may be empty
    plan::Members unknown;  ///< members of a file's entry that this version does not know
    bool operator==(const Step&) const = default;
};

class History {
public:
    /// Applies the step's edits and puts it at the position; steps that were taken back before are dropped. A refused step
    /// changes nothing.
    std::optional<plan::Problem> commit(plan::Plan& plan, Step step);
    /// The step that undo would take back, or redo make again; nullptr where there is none.
    const Step* next_undo() const;
    const Step* next_redo() const;
    /// False where there is none. The plan must be the one that the steps were applied to.
    bool undo(plan::Plan& plan);
    bool redo(plan::Plan& plan);

    /// Every step, also those taken back.
    const std::vector<Step>& steps() const { return steps_; }
    /// How many of them stand.
    std::size_t position() const { return position_; }

    void give_reason(std::size_t step, std::string why);

    /// The plan as it stands is in a file.
    void mark_saved() { saved_ = position_; }
    /// The plan as it stood after so many of steps() is in a file; as mark_never_saved() where there are fewer.
    void mark_saved_at(std::size_t position);
    /// Nothing of this plan is in a file (a new plan), or what is there is lost.
    void mark_never_saved() { saved_.reset(); }
    /// The plan as it stands is on its way into a file. When it has arrived, whatever was done meanwhile: end_save(true).
    void begin_save() { saving_ = position_; }
    void end_save(bool saved);
    /// Whether the plan as it stands is on its way into a file.
    bool is_being_saved() const { return saving_ == position_; }
    /// The position that is in a file; none where no undo or redo leads to what is there.
    std::optional<std::size_t> saved_position() const { return saved_; }
    bool is_saved() const { return saved_ == position_; }
    /// Steps made or taken back since the save; all that stand where there was none.
    std::size_t unsaved_steps() const;

private:
    std::vector<Step> steps_;
    std::size_t position_ = 0;
    std::optional<std::size_t> saved_ = 0;
    std::optional<std::size_t> saving_;
};

}  // namespace edit
