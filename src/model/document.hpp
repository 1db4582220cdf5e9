#pragma once
// An open plan with its history and what is derived from it. Only steps change it; `revision` tells when, so that views,
// which point into it, are built anew.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "edit/history.hpp"
#include "file/edit_file.hpp"
#include "file/journal/stored_plan.hpp"
#include "file/write/formatting.hpp"
#include "judge/checks.hpp"
#include "plan/plan.hpp"
#include "plan/problem.hpp"

namespace ui {

/// What a plan is read from. The text stays, so that a plan without an edit, or with every edit taken back, is saved as the
/// very bytes that were opened.
struct Source {
    std::string file_name;
    std::string text;
    plan::Problems warnings;
};

class Document {
public:
    /// What a change came to.
    struct Outcome {
        std::optional<plan::Problem> refused;  ///< and nothing has changed
        bool moved = false;                    ///< things came, went or moved: positions are new
        std::vector<std::size_t> measures;     ///< else the positions of the measures with new values
    };

    /// `serial` tells documents apart.
    Document(plan::Plan plan, Source source, std::uint64_t serial);
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const plan::Plan& plan() const { return plan_; }
    const std::string& file_name() const { return file_name_; }
    const plan::Problems& warnings() const { return warnings_; }
    const edit::History& history() const { return history_; }
    /// The change log of the file that it was opened from.
    const file::Changes& earlier_changes() const { return earlier_changes_; }
    /// Another one in every document.
    std::uint64_t serial() const;
    /// Another one with every change, and in every document.
    std::uint64_t revision() const { return revision_; }
    /// In reading order.
    const std::vector<plan::PlacedMeasure>& measures() const { return measures_; }
    std::size_t indicator_count() const { return indicator_count_; }
    /// Position in measures() of a measure by its id.
    std::optional<std::size_t> position_of(std::string_view measure_id) const;
    /// Of the measure that an id stands in: its own, an activity's or an indicator's.
    std::optional<std::size_t> position_around(std::string_view id) const;
    /// Those that are not known yet are looked for now.
    const std::vector<judge::Finding>& findings() const;
    bool knows_findings() const { return checking_ == nullptr; }
    /// Looks for them until `enough` says so (asked after each measure) or all are known.
    void look_for_findings(const std::function<bool()>& enough) const;

    /// The plan file as it would be saved: the bytes that it was opened from while no step stands, else the plan in the
    /// formatting of those bytes.
    std::string text() const;
    /// Whether those bytes are what text() would write of the plan that was opened. Where not, saving an edit changes more
    /// of the file than the edit: white space, escapes or the order of members. True where it was opened from nothing.
    bool keeps_formatting() const;
    /// What another has written of it since it was opened; of no use once there is a step.
    void take_text(std::string text);
    /// Steps that are in no file.
    std::size_t unsaved_steps() const { return history_.unsaved_steps() + unsaved_in_base_ + unsaved_reasons_; }
    bool is_saved() const { return history_.is_saved() && unsaved_in_base_ == 0 && unsaved_reasons_ == 0; }

    Outcome commit(edit::Step step);
    Outcome undo();
    Outcome redo();
    void give_reason(std::size_t step, std::string why);
    void mark_saved(std::string file_name);
    /// The plan as it stands is on its way into a file; end_save() when it has arrived there, whatever was done meanwhile,
    /// or could not.
    void begin_save();
    void end_save(bool saved, std::string file_name);
    /// What the journal says of the last end_save(true).
    file::JournalEntry saved_entry() const;
    bool is_being_saved() const { return history_.is_being_saved() && saving_reasons_ == unsaved_reasons_; }
    /// For a text that was kept with steps in it that are in no file.
    void set_unsaved_in_base(std::size_t steps) { unsaved_in_base_ = steps; }
    std::size_t unsaved_in_base() const { return unsaved_in_base_; }
    /// No file holds the plan as it stands at any place of its history: it is new, or the file was written with what has
    /// been taken back since.
    void mark_never_saved() { history_.mark_never_saved(); }

private:
    friend std::optional<plan::Problem> replay(Document& document, const file::JournalEntry& entry);
    void mark_saved_at(std::optional<std::size_t> position, std::size_t unsaved_reasons);
    Outcome changed_by(const edit::Edits& edits);
    void derive_all();
    void forget_findings();
    void check_again(std::size_t position);

    plan::Plan plan_;
    std::string file_name_;
    std::string opened_text_;  ///< empty: to be written when it is asked for
    file::Formatting formatting_;
    plan::Problems warnings_;
    file::Changes earlier_changes_;
    edit::History history_;
    std::size_t unsaved_in_base_ = 0;
    std::size_t unsaved_reasons_ = 0;
    std::size_t saving_reasons_ = 0;  ///< so many of them are on their way into a file
    std::uint64_t revision_ = 0;
    std::vector<plan::PlacedMeasure> measures_;
    std::unordered_map<std::string, std::size_t> position_;
    std::size_t indicator_count_ = 0;
    // Found when there is time for it, or when somebody asks.
    mutable std::unique_ptr<judge::Checking> checking_;  ///< while not all are known
    mutable std::vector<judge::Finding> findings_;
};

/// Does what a journal says. A problem where it cannot be done, and then nothing is changed.
std::optional<plan::Problem> replay(Document& document, const file::JournalEntry& entry);

}  // namespace ui
