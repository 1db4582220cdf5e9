#pragma once
// The plans in the browser's storage and its replica: the list of them, reading one, and writing the open one. Nothing else
// talks to the storage. It knows no screen and no words: what an answer comes to is told as a StoreEvent.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "file/journal/stored_plan.hpp"
#include "model/document.hpp"
#include "platform/platform.hpp"
#include "store/journal_writer.hpp"
#include "store/start_search.hpp"

namespace ui {

/// The list of plans has come, from one of its two places.
struct PlansListed {
    bool from_replica = false;
};
/// Answer to PlanStore::list_used, by key (StartEvidence::used).
struct UsesListed {
    std::map<std::string, std::string> used;
};
/// Answer to PlanStore::load: what is stored of a plan, as far as it is there.
struct PlanLoaded {
    std::string key;
    file::PlanHeader head;
    StoredRecords text;
    bool from_replica = false;  ///< the storage lacks it or a part of it
};
/// Likewise: the list does not have the plan.
struct PlanNotListed {
    std::string key;
};
/// Likewise, where that was thought possible: nobody has written the plan yet.
struct PlanNotStored {
    std::string key;
};
/// Another window has added these to the journal of the open plan, in order. PlanStore::follow is told of each that was
/// carried out.
struct EntriesAdded {
    std::vector<std::string> entries;
};
/// Answer to PlanStore::find_draft.
struct DraftFound {
    std::string draft;
};
using StoreEvent = std::variant<PlansListed, UsesListed, PlanLoaded, PlanNotListed, PlanNotStored, EntriesAdded, DraftFound>;

/// What another window has done to the records of the open plan.
enum class OtherChange {
    none,      ///< or what will be told as a StoreEvent
    rewrites,  ///< it put another text in: the plan is to be loaded again
    removes,   ///< what this window builds on is gone: the plan is to be written anew
};

class PlanStore {
public:
    explicit PlanStore(platform::Edge& edge) : edge_(edge), writer_(edge) {}

    // -- all plans

    /// Each answers with an event.
    void list_plans();
    void list_used();
    void list_replica();
    /// What was answered does not count any more, and the storage is opened anew.
    void list_anew();
    /// Closes the storage, so that the next request opens it anew.
    void reopen() { edge_.reopen_storage(); }
    /// The plans of both places, those that were worked on last first.
    const std::vector<StoredPlan>& plans() const { return plans_; }
    /// Null where it is not in the list.
    const StoredPlan* find(std::string_view key) const;
    /// What each place answered; nothing: not yet.
    const std::optional<PlanList>& storage_list() const { return storage_list_; }
    const std::optional<PlanList>& replica_list() const { return replica_list_; }
    /// A plan that is not open was opened again from this file.
    void set_file(const StoredPlan& plan, const std::string& file, const std::string& file_name);
    /// A file has been written of a plan that was closed meanwhile.
    void append_closed(const std::string& key, const file::PlanHeader& header, std::size_t number,
                       const file::JournalEntry& entry);
    /// All records of it, in both places. The open plan stays open, and is not stored then.
    void remove(const std::string& key);

    // -- what the browser remembers beside the records

    /// Which plans it has seen: the rest of the evidence comes with events.
    StartEvidence recalled_evidence() const;
    /// A plan that is missing is not missed any more.
    void forget_seen();
    /// This window shows the plan; "": one that is not stored.
    void remember_plan(std::string_view key);

    // -- reading a plan

    /// Answers with PlanLoaded, PlanNotListed, or (`may_be_absent`) PlanNotStored. A record that is missing is looked for
    /// with patience, and then in the replica. Of several only the last one is answered.
    void load(std::string key, bool may_be_absent = false);
    void stop_loading() { loading_.reset(); }
    void find_draft(const std::string& key);

    // -- the open plan

    /// A plan that is not stored yet, or whose records are to be replaced.
    void open_new(std::string key, file::PlanHeader header);
    /// A plan that was loaded. Its header's check is set to what is there. `same_plan`: it was open already, and another
    /// window writes it.
    void open(PlanLoaded& loaded, bool same_plan);
    /// "" where none is open.
    const std::string& key() const { return writer_.key(); }
    const file::PlanHeader& header() const { return header_; }
    /// Is written with what is written next.
    void set_header(file::PlanHeader header) { header_ = std::move(header); }
    /// Whether its text is stored, or on its way there.
    bool has_base() const { return has_base_; }
    /// The document is another one, of which nothing is stored.
    void forget_base() { has_base_ = false; }
    /// Writes its text where that is not done yet. Must come before a step is made: the text is what the step follows.
    void ensure_base(const Document& document);
    void append(const Document& document, const file::JournalEntry& entry);
    void write_header(const Document& document);
    /// The window that writes the plan has saved it, and the list says so.
    void follow_header();
    /// An entry of EntriesAdded was carried out.
    void follow(std::string_view entry) { writer_.follow(entry); }
    /// Entries of the journal.
    std::size_t entries() const { return writer_.entries(); }

    /// The text that is being typed (file::Draft).
    void save_draft(const Document& document, std::string draft);
    /// The draft that is stored is this window's from here on.
    void adopt_draft(std::string draft) { draft_ = std::move(draft); }
    void drop_draft();
    /// The draft that is stored is another window's from here on.
    void leave_draft() { draft_.reset(); }

    // -- how the storage does

    const std::optional<platform::StorageError>& failure() const { return writer_.failure(); }
    const std::string& failure_detail() const { return writer_.failure_detail(); }
    /// The browser has no storage for this page, as far as it has answered.
    bool is_refused() const { return refused_; }
    bool all_entries_kept() const { return writer_.has_stored_all_entries(); }
    std::optional<double> waiting_since() const { return writer_.waiting_since(); }
    void try_again() { writer_.retry(); }

    // -- what arrives

    /// True where it was the answer to something written for the open plan.
    bool on_stored(const platform::StoreResult& stored);
    std::optional<StoreEvent> on_found(platform::QueryResult& found);
    /// `writes`: this window writes the open plan.
    OtherChange on_stored_elsewhere(const platform::StoredElsewhere& news, bool writes);
    /// When there is something to do by the clock (Edge::now).
    std::optional<double> next_due() const;
    void do_what_is_due();

private:
    enum class QueryKind { used, heads, replica_heads, plan, replica_plan, entries, replica_check, replica_source, draft };
    struct Query {
        QueryKind kind = QueryKind::heads;
        std::string key;
    };
    /// A plan on its way from the storage.
    struct Loading {
        std::string key;
        bool may_be_absent = false;
        /// Of the answer that is waited for: an earlier one may lack what another window wrote since.
        std::uint64_t ticket = 0;
        int looks = 0;
        file::PlanHeader head;  ///< as the storage has it
        StoredRecords text;
    };

    std::uint64_t query(QueryKind kind, platform::Edge::Range range, std::string key = {});
    std::uint64_t query_replica(QueryKind kind, std::string_view folder, std::string key = {});
    StoreEvent on_plans_listed(platform::QueryResult& found, bool from_replica);
    std::optional<StoreEvent> on_plan_found(platform::QueryResult& found);
    std::optional<StoreEvent> on_replica_plan_found(const platform::QueryResult& found);
    StoreEvent loaded_from_storage();
    EntriesAdded next_entries(std::vector<platform::Record>& records) const;
    void on_replica_checked(const platform::QueryResult& found);
    void rewrite_replica(std::vector<platform::Record> records);
    void compare_replica(const PlanLoaded& loaded);
    void update_header(const Document& document);
    void remember_seen();

    platform::Edge& edge_;
    JournalWriter writer_;
    file::PlanHeader header_;
    bool has_base_ = false;
    std::optional<std::string> draft_;  ///< as it is stored, or on its way there
    std::vector<StoredPlan> plans_;
    std::optional<PlanList> storage_list_;
    std::optional<PlanList> replica_list_;
    bool refused_ = false;
    std::optional<Loading> loading_;
    std::optional<double> load_again_at_;
    std::optional<double> check_replica_at_;
    std::map<std::uint64_t, Query> queries_;  ///< by ticket
};

}  // namespace ui
