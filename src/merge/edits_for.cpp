#include "merge/edits_for.hpp"

// An edit says exactly what it found, so each is made on a copy that has those before it. For the values of a measure the
// copy is a plan with that measure alone, since whatever is looked up in a plan of 10,000 takes its time.

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

#include "edit/make.hpp"
#include "edit/structure.hpp"
#include "merge/group_tree.hpp"
#include "merge/id_allocator.hpp"
#include "merge/plan_diff.hpp"

namespace merge {
namespace {

using edit::Field;

bool says_nothing(const edit::Value& value) { return std::holds_alternative<edit::Absent>(value); }

class EditMaker {
public:
    EditMaker(const plan::Plan& open, const plan::Plan& incoming, const Coverage& coverage)
        : incoming_(incoming), coverage_(coverage), allocator_(open, incoming), groups_(open, coverage.ids, allocator_) {
        years_.years = open.years;
    }

    edit::Edits make(const MeasurePairs& pairs, const std::vector<const MeasureDiff*>& chosen) {
        for (const MeasureDiff* const change : chosen) require_years(*change);
        add_years();
        for (const MeasureDiff* const change : chosen) {
            if (change->kind == ChangeKind::changed) change_measure(*change);
        }
        for (const MeasureDiff* const change : chosen) {
            if (change->kind == ChangeKind::gone) edits_.push_back(groups_.remove(*change->pair->open));
        }
        add_measures(pairs, chosen);
        return std::move(edits_);
    }

private:
    // Years

    template <class Item>
    void require_years_of(const std::vector<Item>& items) {
        for (const Item& item : items) {
            for (const auto& entry : item.years) required_years_.insert(entry.year);
        }
    }
    void require_verdicts_of(const std::vector<plan::Indicator>& indicators) {
        for (const plan::Indicator& indicator : indicators) {
            for (const plan::IndicatorYear& entry : indicator.years) {
                if (entry.verdict) judged_years_.insert(entry.year);
            }
        }
    }

    void require_years(const MeasureDiff& change) {
        if (change.kind == ChangeKind::added) {
            const plan::Measure& measure = *change.pair->incoming->measure;
            require_years_of(measure.activities);
            require_years_of(measure.indicators);
            require_verdicts_of(measure.indicators);
        }
        for (const DiffEntry& entry : change.entries) {
            if (entry.action == DiffEntry::Action::set && entry.shown.place.year.year != 0 && !says_nothing(entry.to)) {
                required_years_.insert(entry.shown.place.year);
                if (entry.shown.place.field == Field::verdict) judged_years_.insert(entry.shown.place.year);
            }
            if (entry.action != DiffEntry::Action::add) continue;
            const plan::Measure& measure = *change.pair->incoming->measure;
            if (entry.kind == edit::Kind::activity) {
                require_years_of<plan::Activity>({measure.activities[entry.index]});
            } else {
                require_years_of<plan::Indicator>({measure.indicators[entry.index]});
                require_verdicts_of({measure.indicators[entry.index]});
            }
        }
    }

    void add_years() {
        for (const plan::FiscalYear year : required_years_) {
            std::optional<edit::Insert> insert = edit::add_year(years_, year);
            if (!insert) continue;
            if (const plan::PlanYear* const named = find_year(incoming_, year)) insert->item = *named;
            take(years_, *std::move(insert));
        }
        for (const plan::FiscalYear year : judged_years_) {
            const plan::PlanYear* const named = find_year(incoming_, year);
            if (named == nullptr || named->state != plan::YearState::evaluated) continue;
            auto state = edit::set(years_, {{}, year, Field::state}, plan::YearState::evaluated);
            if (state) take(years_, *std::move(state));
        }
    }

    /// Does the edit on the copy, and keeps it.
    void take(plan::Plan& copy, edit::Edit edit) {
        if (!edit::apply(copy, edit)) edits_.push_back(std::move(edit));
    }

    // Changed measures

    void change_measure(const MeasureDiff& change) {
        const plan::Measure& open = *change.pair->open->measure;
        plan::Plan copy;
        copy.years = years_.years;
        copy.groups.emplace_back().measures.push_back(open);
        const plan::Measure& now = copy.groups[0].measures[0];  // stays in its place
        for (const DiffEntry& entry : change.entries) {
            if (entry.action != DiffEntry::Action::set) continue;
            auto set = edit::set(copy, entry.shown.place, entry.to);
            if (set) take(copy, *std::move(set));
        }
        for (const DiffEntry& entry : change.entries) {
            if (entry.action != DiffEntry::Action::remove) continue;
            auto removed = edit::remove(copy, entry.shown.place.id);
            if (removed) take(copy, *std::move(removed));
        }
        const plan::Measure& incoming = *change.pair->incoming->measure;
        add_items(copy, now.activities, open.activities, incoming.activities, change.items.activities);
        add_items(copy, now.indicators, open.indicators, incoming.indicators, change.items.indicators);
    }

    /// Each new one behind the one that stands before it in the incoming measure.
    template <class Item>
    void add_items(plan::Plan& copy, const std::vector<Item>& now, const std::vector<Item>& open,
                   const std::vector<Item>& incoming, const std::vector<std::optional<std::size_t>>& partners) {
        const bool coverage = std::is_same_v<Item, plan::Activity> ? coverage_.activities : coverage_.indicators;
        std::size_t index = 0;
        for (std::size_t i = 0; i < incoming.size() && coverage; ++i) {
            if (partners[i]) {
                const std::string& id = open[*partners[i]].id;
                const auto place = std::find_if(now.begin(), now.end(), [&](const Item& other) { return other.id == id; });
                index = static_cast<std::size_t>(place - now.begin()) + 1;
                continue;
            }
            Item added = incoming[i];
            allocator_.reassign_ids(added);
            take(copy, edit::Insert{copy.groups[0].measures[0].id, index, std::move(added)});
            ++index;
        }
    }

    // New measures

    void add_measures(const MeasurePairs& pairs, const std::vector<const MeasureDiff*>& chosen) {
        // By the pair, whose order is that of the incoming plan: the measures before and behind a new one tell where it
        // goes.
        std::vector<std::string> ids(pairs.of_incoming.size());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (pairs.all[i].open != nullptr) ids[i] = pairs.all[i].open->measure->id;
        }
        const auto id_beside = [&](std::size_t i, std::size_t other) {
            const bool same_group =
                other < ids.size() && pairs.of_incoming[i].path.back() == pairs.of_incoming[other].path.back();
            return same_group ? ids[other] : std::string();
        };
        for (const MeasureDiff* const change : chosen) {
            if (change->kind != ChangeKind::added) continue;
            const auto i = static_cast<std::size_t>(change->pair - pairs.all.data());
            plan::Measure measure = *change->pair->incoming->measure;
            allocator_.reassign_ids(measure);
            ids[i] = measure.id;
            groups_.add(pairs.of_incoming[i].path, std::move(measure), i == 0 ? std::string() : id_beside(i, i - 1),
                        id_beside(i, i + 1), edits_);
        }
        groups_.add_new_groups(edits_);
    }

    const plan::Plan& incoming_;
    const Coverage& coverage_;
    IdAllocator allocator_;
    GroupTree groups_;
    plan::Plan years_;  ///< a plan of the years alone, as they come to be
    std::set<plan::FiscalYear> required_years_;
    std::set<plan::FiscalYear> judged_years_;
    edit::Edits edits_;
};

}  // namespace

edit::Edits edits_for(const plan::Plan& open, const plan::Plan& incoming, const Coverage& coverage,
                      const std::vector<std::size_t>& chosen) {
    const MeasurePairs pairs(open, incoming, coverage);
    const std::vector<MeasureDiff> found = diff_plans(pairs, coverage);
    const std::set<std::size_t> each_once(chosen.begin(), chosen.end());
    std::vector<const MeasureDiff*> taken;
    for (const std::size_t index : each_once) {
        if (index < found.size()) taken.push_back(&found[index]);
    }
    if (taken.empty()) return {};
    return EditMaker(open, incoming, coverage).make(pairs, taken);
}

}  // namespace merge
