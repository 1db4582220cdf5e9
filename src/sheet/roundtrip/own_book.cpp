#include "sheet/roundtrip/own_book.hpp"

#include <algorithm>
#include <utility>

#include "base/progress.hpp"
#include "base/text.hpp"
#include "edit/apply.hpp"
#include "edit/values.hpp"
#include "merge/compare.hpp"
#include "merge/edits_for.hpp"
#include "sheet/import/texts.hpp"
#include "sheet/roundtrip/fingerprint.hpp"
#include "sheet/roundtrip/own_table.hpp"
#include "sheet/roundtrip/table_plan.hpp"

namespace sheet {
namespace {

std::optional<std::size_t> find_data(const Book& book) {
    const auto found = std::find_if(book.sheets.begin(), book.sheets.end(), is_data);
    if (found == book.sheets.end()) return std::nullopt;
    return static_cast<std::size_t>(found - book.sheets.begin());
}

const std::string* property(const Book& book, std::string_view name) {
    for (const auto& [key, value] : book.properties) {
        if (key == name) return &value;
    }
    return nullptr;
}

/// Edits that were made for the plan as the table shows it, done on the plan itself: the same things, with what it has more
/// of them.
class Transfer {
public:
    explicit Transfer(plan::Plan& plan, std::size_t edits) : finder_(plan, edits) {}

    bool apply(const edit::SetValue& edit) {
        const std::optional<edit::Look> seen = edit::look(finder_.of(edit.place), edit.place, edit.to);
        if (!seen || !seen->fits) return false;
        edit::Value to = edit.to;
        if (edit::says_nothing(to) && !std::holds_alternative<bool>(to)) {
            to = seen->alone ? edit::Value{edit::NoEntry{}} : edit::Value{edit::Absent{}};
        }
        return !edit::apply(finder_, edit::SetValue{edit.place, edit::as_old_value(*seen), std::move(to)});
    }
    bool apply(edit::Insert edit) {
        const auto count = finder_.count_in(edit::kind_of(edit.item), edit.parent);
        if (!count) return false;
        edit.index = std::min(edit.index, *count);
        return !edit::apply(finder_, edit::Edit(std::move(edit)));
    }
    bool apply(const edit::Remove& edit) {
        return std::visit([&](const auto& thing) { return take_out(edit.parent, thing); }, edit.item);
    }
    static bool apply(const edit::Move&) { return false; }  // none is made

private:
    template <class Thing>
    bool take_out(const std::string& parent, const Thing& thing) {
        if constexpr (std::is_same_v<Thing, plan::PlanYear>) {
            return false;
        } else {
            std::vector<Thing>* const siblings = finder_.siblings<Thing>(parent);
            if (siblings == nullptr) return false;
            const auto place =
                std::find_if(siblings->begin(), siblings->end(), [&](const Thing& other) { return other.id == thing.id; });
            if (place == siblings->end()) return false;
            siblings->erase(place);
            finder_.forget();
            return true;
        }
    }

    edit::Finder finder_;
};

std::vector<std::size_t> all_of(std::size_t count) {
    std::vector<std::size_t> all(count);
    for (std::size_t i = 0; i < count; ++i) all[i] = i;
    return all;
}

class OwnBookReader {
public:
    OwnBookReader(const Book& book, std::size_t data, const base::OnProgress& progress)
        : book_(book), data_(data), progress_(progress) {}

    DataRead read() {
        read_ = read_data(book_.sheets[data_], data_);
        report(0.4);
        if (read_.plan) read_tables();
        std::stable_sort(read_.notes.begin(), read_.notes.end(), [](const Note& a, const Note& b) {
            return a.sheet != b.sheet ? a.sheet < b.sheet : a.spot < b.spot;
        });
        return std::move(read_);
    }

private:
    void report(double part) const {
        if (progress_) progress_(part);
    }

    void read_tables() {
        for (std::size_t index = 0; index < book_.sheets.size(); ++index) {
            const std::optional<OwnColumns> columns = find_own_columns(book_.sheets[index]);
            if (index == data_ || !columns) continue;
            const std::string* const print = property(book_, table_property);
            if (print == nullptr || *print != fingerprint_of(book_.sheets[index])) take_table(index, *columns);
            return;  // a second one is a copy that somebody has kept
        }
    }

    /// What was done to the table since, on the plan that the data has.
    void take_table(std::size_t index, const OwnColumns& columns) {
        const plan::Plan& base = *read_.plan;
        const Sheet as_written = as_sheet(write_table(base));
        const std::optional<OwnColumns> own = find_own_columns(as_written);
        if (!own) return;
        report(0.6);
        const Sheet& sheet = book_.sheets[index];
        const bool both = data_was_edited();
        OwnTable before = read_own_table(as_written, index, *own, base);
        OwnTable now = read_own_table(sheet, index, columns, base);
        if (both || now.has_unread) {
            // Single values and their cells are seldom asked for, and many.
            before = read_own_table(as_written, index, *own, base, Keep::values_too);
            now = read_own_table(sheet, index, columns, base, Keep::values_too, &before);
        }
        report(0.8);
        for (const Note& note : now.understood.notes) {
            const std::vector<Note>& known = before.understood.notes;
            if (std::find(known.begin(), known.end(), note) == known.end()) read_.notes.push_back(note);
        }
        const std::vector<merge::Change> changes =
            merge::compare(before.understood.plan, now.understood.plan, now.understood.coverage);
        if (both) note_both(index, changes, now);
        take(merge::edits_for(before.understood.plan, now.understood.plan, now.understood.coverage, all_of(changes.size())),
             index, now);
        report(1);
    }

    bool data_was_edited() const {
        const std::string* const print = property(book_, data_property);
        return print != nullptr && *print != fingerprint_of_data(book_.sheets[data_]);
    }

    void note_both(std::size_t index, const std::vector<merge::Change>& changes, const OwnTable& now) {
        for (const merge::Change& change : changes) {
            const std::string& about = change.code.empty() ? change.name : change.code;
            for (const merge::Difference& difference : change.differences) {
                const auto value = now.values.find(key_of(difference.place));
                const Spot spot = value == now.values.end() ? Spot{} : value->second.spot;
                read_.notes.push_back({NoteKind::value_taken_twice, index, spot, about, base::quoted_part(difference.from),
                                       base::quoted_part(difference.to)});
            }
        }
    }

    void take(const edit::Edits& edits, std::size_t index, const OwnTable& now) {
        Transfer transfer(*read_.plan, edits.size());
        for (const edit::Edit& edit : edits) {
            if (std::visit([&](const auto& one) { return transfer.apply(one); }, edit)) continue;
            const auto* const set = std::get_if<edit::SetValue>(&edit);
            const auto value = set == nullptr ? now.values.end() : now.values.find(key_of(set->place));
            if (value == now.values.end()) continue;
            read_.notes.push_back(
                {NoteKind::cell_unplaced, index, value->second.spot, {}, base::quoted_part(value->second.text), {}});
        }
    }

    const Book& book_;
    std::size_t data_;
    const base::OnProgress& progress_;
    DataRead read_;
};

}  // namespace

bool is_own(const Book& book) { return find_data(book).has_value(); }

DataRead read_own(const Book& book, const base::OnProgress& progress) {
    const std::optional<std::size_t> data = find_data(book);
    if (!data) return {};
    return OwnBookReader(book, *data, progress).read();
}

}  // namespace sheet
