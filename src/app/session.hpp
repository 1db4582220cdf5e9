#pragma once
// The open plan: its document, the index of its texts, and whether this window may write it. Only a session changes a plan:
// each change is on its way to the store before anything else happens.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "file/plan_file.hpp"
#include "model/document.hpp"
#include "model/search_index.hpp"
#include "platform/platform.hpp"
#include "store/plan_store.hpp"

namespace ui {

/// One window at a time writes a plan; the others follow it.
enum class Access {
    none,       ///< nobody asked for it
    requested,  ///< of the browser, which has not answered yet
    exclusive,  ///< this window writes
    other,      ///< another window does
};

/// What the browser's answer to a request for the plan's lock comes to.
enum class LockOutcome {
    ignored,      ///< it is about another plan, or nothing new
    kept_idle,    ///< this window has it, and did not ask in order to edit
    denied_idle,  ///< it has it not, likewise
    denied,       ///< another window writes
    reloads,      ///< it was taken over: what the other window did last is to be loaded first (Session::is_taken_over)
    begins,       ///< editing may begin
};

/// A plan that no window has written yet.
struct UnstoredPlan {
    plan::Plan plan;
    Source source;
    std::string key;
    file::PlanHeader header;
    bool read_only = false;  ///< it came in a copy that is not meant to be edited
};

class Session {
public:
    Session(platform::Edge& edge, PlanStore& store) : edge_(edge), store_(store) {}

    // -- the plan

    /// Null where none is open.
    const Document* document() const { return document_.get(); }
    bool is_read_only() const { return read_only_; }
    void open(UnstoredPlan plan);
    /// How much of a journal could be carried out.
    struct Replayed {
        std::size_t entries = 0;
        bool all = false;
    };
    /// `plan`: what stands in the base. `same_plan`: it was open already.
    Replayed open(PlanLoaded& loaded, file::ReadResult plan, bool same_plan);
    /// The steps that were made become part of the text, of which nothing is stored then; there is nothing to undo.
    void rebase();
    /// The same under a new key, stored at once: what stands under the old one stays there.
    void rebase_as(std::string key);
    /// Another program has written the text of the plan as it was opened.
    void take_text(std::uint64_t serial, std::string text);

    // -- changes

    const std::string& editor() const { return editor_; }
    void set_editor(std::string name) { editor_ = std::move(name); }
    /// Stamped with who and when. Nothing where this window may not write, or nothing would change.
    struct Committed {
        Document::Outcome outcome;
        edit::Step step;
    };
    std::optional<Committed> commit(edit::Step step);
    /// Nothing where there is nothing to take back, or to do again.
    std::optional<Document::Outcome> undo();
    std::optional<Document::Outcome> redo();
    void give_reason(std::size_t step, std::string why);
    /// Carries out what another window did. False where that cannot be done, and then the rest is left.
    bool follow(const std::vector<std::string>& entries);
    void ensure_stored();

    // -- its file

    void begin_save() { document_->begin_save(); }
    void end_save(bool saved, std::string file_name) { document_->end_save(saved, std::move(file_name)); }
    void mark_saved(std::string file_name) { document_->mark_saved(std::move(file_name)); }
    /// Notes in the journal that the plan was saved. Where nobody writes here, the lock is asked for to do it.
    void append_saved();
    void append_saved_later();

    // -- who writes

    Access access() const { return access_; }
    bool may_edit() const;
    bool may_write() const { return document_ != nullptr && access_ == Access::exclusive; }
    void request_lock(bool take_over) { edge_.lock(store_.key(), take_over); }
    void request_access();
    /// Another window writes, and this one is to do it instead: LockOutcome::reloads follows.
    void take_over();
    void begin_editing() { access_ = Access::exclusive; }
    /// Does not unlock: what is still to be saved may hold the lock for longer.
    void end_editing() { access_ = Access::none; }
    void unlock(const std::string& key) { edge_.unlock(key); }
    /// `for_draft`: editing was to begin only to put a text back that was being typed.
    LockOutcome on_lock(const platform::LockResult& lock, bool for_draft);
    void on_lock_lost() { access_ = Access::other; }
    /// The storage now belongs to a newer version in another window.
    void on_storage_yielded();
    /// The plan with this key is loaded anew since it was taken over.
    bool is_taken_over(const std::string& key) const { return !taken_over_.empty() && taken_over_ == key; }
    /// The same, and it is done with.
    bool end_take_over(const std::string& key);

    // -- what is found in it, when there is time

    /// A search extends it as far as it needs it.
    SearchIndex& index() { return index_; }
    /// Goes on until `enough` says so, asked after each measure. True when all is done.
    bool index_texts(const std::function<bool()>& enough);

private:
    void set_document(std::unique_ptr<Document> document);
    void forget_index();
    void index_changes(const Document::Outcome& outcome);

    platform::Edge& edge_;
    PlanStore& store_;
    std::unique_ptr<Document> document_;
    std::uint64_t documents_opened_ = 0;
    bool read_only_ = false;
    std::string editor_;
    Access access_ = Access::none;
    bool storage_yielded_ = false;
    bool appends_saved_ = false;  ///< a file was saved while nobody wrote here: the journal is to say so
    std::string taken_over_;
    SearchIndex index_;
    bool indexed_ = false;
};

}  // namespace ui
