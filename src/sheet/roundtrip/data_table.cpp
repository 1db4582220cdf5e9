// The data table read back: things put together, and each put into the thing around it.

#include "sheet/roundtrip/data_table.hpp"

#include <algorithm>
#include <utility>

#include "base/number.hpp"
#include "edit/edit.hpp"
#include "plan/id_set.hpp"
#include "sheet/roundtrip/data_fields.hpp"
#include "sheet/roundtrip/data_rows.hpp"
#include "sheet/roundtrip/fingerprint.hpp"

namespace sheet {
namespace {

class Builder {
public:
    explicit Builder(DataRows& rows) : rows_(rows), fields_(rows), used_(rows.things().size()) {
        for (std::size_t i = 0; i < rows.things().size(); ++i) {
            const DataThing& thing = rows.things()[i];
            inside_[static_cast<std::size_t>(thing.thing)][thing.parent].push_back(i);
        }
        const auto& things = rows.things();
        for (auto& of_kind : inside_) {
            for (auto& [parent, inner] : of_kind) {
                std::stable_sort(inner.begin(), inner.end(),
                                 [&things](std::size_t a, std::size_t b) { return things[a].order < things[b].order; });
            }
        }
    }

    plan::Plan build() {
        plan::Plan plan;
        for_each_in(Thing::whole, {}, [&](const DataThing& thing) { fields_.fill(plan, thing); });
        for_each_in(Thing::year, {}, [&](const DataThing& thing) {
            plan.years.emplace_back().year.year = static_cast<int>(base::parse_number(thing.id).value_or(0));
            fields_.fill(plan.years.back(), thing);
        });
        std::sort(plan.years.begin(), plan.years.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
        fill_each(plan.grades, Thing::grade, {});
        plan.groups = groups({}, edit::most_groups_deep);
        fill_each(plan.agendas, Thing::agenda, {});
        for_each_in(Thing::layout, {}, [&](const DataThing& thing) {
            fields_.fill(plan.layouts.emplace_back(), thing);
            fill_each(plan.layouts.back().columns, Thing::layout_column, thing.id);
        });
        for (std::size_t i = 0; i < used_.size(); ++i) {
            const DataThing& thing = rows_.things()[i];
            if (!used_[i]) rows_.note(NoteKind::cell_unplaced, thing.spot, thing.id);
        }
        return plan;
    }

private:
    template <class Do>
    void for_each_in(Thing thing, const std::string& parent, Do act) {
        const auto& of_kind = inside_[static_cast<std::size_t>(thing)];
        const auto found = of_kind.find(parent);
        if (found == of_kind.end()) return;
        for (const std::size_t i : found->second) {
            if (used_[i]) continue;
            used_[i] = true;
            act(rows_.things()[i]);
        }
    }

    /// For what has an id in the plan: nothing where it is taken.
    template <class Do>
    void for_each_with_id(Thing thing, const std::string& parent, Do act) {
        for_each_in(thing, parent, [&](DataThing& inner) {
            std::string id = inner.id;
            for (const DataValue& value : inner.values) {
                if (value.item == Item::id && !value.text.empty()) id = value.text;
            }
            if (!ids_.insert(id)) return rows_.note(NoteKind::cell_unplaced, inner.spot, inner.id);
            act(inner, std::move(id));
        });
    }

    template <class Listed>
    void fill_each(std::vector<Listed>& list, Thing thing, const std::string& parent) {
        for_each_in(thing, parent, [&](const DataThing& inner) { fields_.fill(list.emplace_back(), inner); });
    }
    template <class Listed>
    void fill_each_with_id(std::vector<Listed>& list, Thing thing, const std::string& parent) {
        for_each_with_id(thing, parent, [&](const DataThing& inner, std::string id) {
            list.emplace_back().id = std::move(id);
            fields_.fill(list.back(), inner);
        });
    }

    std::vector<plan::Group> groups(const std::string& parent, std::size_t depth) {
        std::vector<plan::Group> groups;
        if (depth == 0) return groups;
        for_each_with_id(Thing::group, parent, [&](const DataThing& thing, std::string id) {
            plan::Group& group = groups.emplace_back();
            group.id = std::move(id);
            fields_.fill(group, thing);
            for_each_with_id(Thing::measure, thing.id, [&](const DataThing& inner, std::string inner_id) {
                plan::Measure& measure = group.measures.emplace_back();
                measure.id = std::move(inner_id);
                fields_.fill(measure, inner);
                fill_each_with_id(measure.activities, Thing::activity, inner.id);
                fill_each_with_id(measure.indicators, Thing::indicator, inner.id);
            });
            group.groups = this->groups(thing.id, depth - 1);
        });
        return groups;
    }

    using Inside = std::unordered_map<std::string, std::vector<std::size_t>>;  ///< what is inside, by the id around it

    DataRows& rows_;
    DataFields fields_;
    std::vector<bool> used_;
    std::array<Inside, thing_words.size()> inside_;
    plan::IdSet ids_;
};

bool is_earlier(const Note& a, const Note& b) { return a.spot < b.spot; }

}  // namespace

bool is_data(const Sheet& sheet) { return find_data_header(sheet).has_value(); }

DataRead read_data(const Sheet& sheet, std::size_t index) {
    DataRead read;
    const std::optional<DataHeader> header = find_data_header(sheet);
    if (!header) return read;
    DataRows rows(sheet, index, *header);
    if (!rows.things().empty()) read.plan = Builder(rows).build();
    read.notes = std::move(rows.notes());
    std::stable_sort(read.notes.begin(), read.notes.end(), is_earlier);
    return read;
}

std::string fingerprint_of_data(const Sheet& sheet) {
    const std::optional<DataHeader> header = find_data_header(sheet);
    Fingerprint print;
    if (!header) return print.text();
    std::vector<bool> read;
    for (const auto& column : data_columns) {
        const auto place = header->at(column.value);
        if (!place || !is_read(column.value)) continue;
        if (*place >= read.size()) read.resize(*place + 1);
        read[*place] = true;
    }
    for (const Cell& cell : sheet.cells) {
        if (cell.spot.column < read.size() && read[cell.spot.column]) print.add(cell);
    }
    return print.text();
}

}  // namespace sheet
