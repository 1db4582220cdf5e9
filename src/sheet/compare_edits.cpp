// The edits that make an open plan what a sheet says of the chosen measures.
//
// An edit says exactly what it found, so each is made on a copy that has those before it. For the values of a measure the
// copy is a plan with that measure alone, since whatever is looked up in a plan of 10,000 takes its time.

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

#include "edit/make.hpp"
#include "edit/structure.hpp"
#include "sheet/compare.hpp"
#include "sheet/found_changes.hpp"
#include "sheet/fresh_ids.hpp"
#include "sheet/group_places.hpp"

namespace sheet {
namespace {

using edit::Field;

bool says_nothing(const edit::Value& value) { return std::holds_alternative<edit::Absent>(value); }

class Maker {
public:
    Maker(const plan::Plan& open, const Understood& sheet)
        : sheet_(sheet), fresh_(open, sheet.plan), places_(open, sheet.carried.ids, fresh_) {
        years_.years = open.years;
    }

    edit::Edits make(const MeasurePairs& pairs, const std::vector<const FoundChange*>& chosen) {
        for (const FoundChange* const change : chosen) need_years(*change);
        add_years();
        for (const FoundChange* const change : chosen) {
            if (change->kind == ChangeKind::changed) change_measure(*change);
        }
        for (const FoundChange* const change : chosen) {
            if (change->kind == ChangeKind::gone) edits_.push_back(places_.remove(*change->pair->open));
        }
        add_measures(pairs, chosen);
        return std::move(edits_);
    }

private:
    // Years

    template <class Thing>
    void need_years_of(const std::vector<Thing>& things) {
        for (const Thing& thing : things) {
            for (const auto& entry : thing.years) needed_.insert(entry.year);
        }
    }
    void need_verdicts_of(const std::vector<plan::Indicator>& indicators) {
        for (const plan::Indicator& indicator : indicators) {
            for (const plan::IndicatorYear& entry : indicator.years) {
                if (entry.verdict) judged_.insert(entry.year);
            }
        }
    }

    void need_years(const FoundChange& change) {
        if (change.kind == ChangeKind::added) {
            const plan::Measure& measure = *change.pair->sheet->measure;
            need_years_of(measure.activities);
            need_years_of(measure.indicators);
            need_verdicts_of(measure.indicators);
        }
        for (const Want& want : change.wants) {
            if (want.act == Want::Act::set && want.shown.place.year.year != 0 && !says_nothing(want.to)) {
                needed_.insert(want.shown.place.year);
                if (want.shown.place.field == Field::verdict) judged_.insert(want.shown.place.year);
            }
            if (want.act != Want::Act::add) continue;
            const plan::Measure& measure = *change.pair->sheet->measure;
            if (want.kind == edit::Kind::activity) {
                need_years_of<plan::Activity>({measure.activities[want.index]});
            } else {
                need_years_of<plan::Indicator>({measure.indicators[want.index]});
                need_verdicts_of({measure.indicators[want.index]});
            }
        }
    }

    void add_years() {
        for (const plan::FiscalYear year : needed_) {
            std::optional<edit::Insert> insert = edit::add_year(years_, year);
            if (!insert) continue;
            if (const plan::PlanYear* const said = find_year(sheet_.plan, year)) insert->item = *said;
            take(years_, *std::move(insert));
        }
        for (const plan::FiscalYear year : judged_) {
            const plan::PlanYear* const said = find_year(sheet_.plan, year);
            if (said == nullptr || said->state != plan::YearState::evaluated) continue;
            auto state = edit::set(years_, {{}, year, Field::state}, plan::YearState::evaluated);
            if (state) take(years_, *std::move(state));
        }
    }

    /// Does the edit on the copy, and keeps it.
    void take(plan::Plan& copy, edit::Edit edit) {
        if (!edit::apply(copy, edit)) edits_.push_back(std::move(edit));
    }

    // Changed measures

    void change_measure(const FoundChange& change) {
        const plan::Measure& open = *change.pair->open->measure;
        plan::Plan copy;
        copy.years = years_.years;
        copy.groups.emplace_back().measures.push_back(open);
        const plan::Measure& now = copy.groups[0].measures[0];  // stays in its place
        for (const Want& want : change.wants) {
            if (want.act != Want::Act::set) continue;
            auto set = edit::set(copy, want.shown.place, want.to);
            if (set) take(copy, *std::move(set));
        }
        for (const Want& want : change.wants) {
            if (want.act != Want::Act::remove) continue;
            auto removed = edit::remove(copy, want.shown.place.id);
            if (removed) take(copy, *std::move(removed));
        }
        const plan::Measure& sheet = *change.pair->sheet->measure;
        add_things(copy, now.activities, open.activities, sheet.activities, change.things.activities);
        add_things(copy, now.indicators, open.indicators, sheet.indicators, change.things.indicators);
    }

    /// Each new one behind the one that stands before it in the sheet.
    template <class Thing>
    void add_things(plan::Plan& copy, const std::vector<Thing>& now, const std::vector<Thing>& open,
                    const std::vector<Thing>& sheet, const std::vector<std::optional<std::size_t>>& partners) {
        const bool carried = std::is_same_v<Thing, plan::Activity> ? sheet_.carried.activities : sheet_.carried.indicators;
        std::size_t index = 0;
        for (std::size_t i = 0; i < sheet.size() && carried; ++i) {
            if (partners[i]) {
                const std::string& id = open[*partners[i]].id;
                const auto place = std::find_if(now.begin(), now.end(), [&](const Thing& other) { return other.id == id; });
                index = static_cast<std::size_t>(place - now.begin()) + 1;
                continue;
            }
            Thing added = sheet[i];
            fresh_.renew(added);
            take(copy, edit::Insert{copy.groups[0].measures[0].id, index, std::move(added)});
            ++index;
        }
    }

    // New measures

    void add_measures(const MeasurePairs& pairs, const std::vector<const FoundChange*>& chosen) {
        // By the pair, whose order is the sheet's: the measures before and behind a new one tell where it goes.
        std::vector<std::string> ids(pairs.of_sheet.size());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (pairs.all[i].open != nullptr) ids[i] = pairs.all[i].open->measure->id;
        }
        const auto id_beside = [&](std::size_t i, std::size_t other) {
            const bool same_group = other < ids.size() && pairs.of_sheet[i].path.back() == pairs.of_sheet[other].path.back();
            return same_group ? ids[other] : std::string();
        };
        for (const FoundChange* const change : chosen) {
            if (change->kind != ChangeKind::added) continue;
            const auto i = static_cast<std::size_t>(change->pair - pairs.all.data());
            plan::Measure measure = *change->pair->sheet->measure;
            fresh_.renew(measure);
            ids[i] = measure.id;
            places_.add(pairs.of_sheet[i].path, std::move(measure), i == 0 ? std::string() : id_beside(i, i - 1),
                        id_beside(i, i + 1), edits_);
        }
        places_.add_new_groups(edits_);
    }

    const Understood& sheet_;
    FreshIds fresh_;
    GroupPlaces places_;
    plan::Plan years_;  ///< a plan of the years alone, as they come to be
    std::set<plan::FiscalYear> needed_;
    std::set<plan::FiscalYear> judged_;
    edit::Edits edits_;
};

}  // namespace

edit::Edits edits_for(const plan::Plan& open, const Understood& sheet, const std::vector<std::size_t>& chosen) {
    const MeasurePairs pairs(open, sheet);
    const std::vector<FoundChange> found = find_changes(pairs, sheet.carried);
    const std::set<std::size_t> each_once(chosen.begin(), chosen.end());
    std::vector<const FoundChange*> taken;
    for (const std::size_t index : each_once) {
        if (index < found.size()) taken.push_back(&found[index]);
    }
    if (taken.empty()) return {};
    return Maker(open, sheet).make(pairs, taken);
}

}  // namespace sheet
