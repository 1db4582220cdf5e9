#include "views/changes_view.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/overloaded.hpp"
#include "views/editing.hpp"

namespace ui {

namespace {

/// What an id is the id of, for all things of a plan.
struct Named {
    std::string name;
    const plan::Measure* measure = nullptr;
};
using Names = std::unordered_map<std::string_view, Named>;

std::string name_of(const plan::Measure& measure) {
    return measure.code.empty() ? measure.name : measure.code + " " + measure.name;
}

Names names_in(const Document& document) {
    Names names;
    for (const plan::PlacedMeasure& placed : document.measures()) {
        const plan::Measure& measure = *placed.measure;
        for (const plan::Group* group : placed.path) names.emplace(group->id, Named{label_of(*group), nullptr});
        names.emplace(measure.id, Named{{}, &measure});
        for (const plan::Activity& activity : measure.activities) names.emplace(activity.id, Named{activity.text, &measure});
        for (const plan::Indicator& indicator : measure.indicators)
            names.emplace(indicator.id, Named{indicator.name, &measure});
    }
    return names;
}

std::string name_of(const edit::Item& item) {
    return std::visit(base::Overloaded{
                          [](const plan::PlanYear& year) { return std::to_string(year.year.year); },
                          [](const plan::Group& group) { return label_of(group); },
                          [](const plan::Measure& measure) { return name_of(measure); },
                          [](const plan::Activity& activity) { return activity.text; },
                          [](const plan::Indicator& indicator) { return indicator.name; },
                      },
                      item);
}

/// The id that an edit is about: its target, or what it was put into or taken out of.
const std::string& subject_of(const edit::Edit& edit) {
    return *std::visit(base::Overloaded{
                           [](const edit::SetValue& set) { return &set.place.id; },
                           [](const edit::Insert& insert) { return &insert.parent; },
                           [](const edit::Remove& remove) { return &remove.parent; },
                           [](const edit::Move& move) { return &move.id; },
                       },
                       edit);
}

void describe(const Strings& s, const edit::Edit& edit, const Names& names, ChangeLine& line) {
    const auto found = names.find(subject_of(edit));
    std::string thing;
    if (found != names.end()) {
        if (const plan::Measure* measure = found->second.measure) {
            line.measure = measure->id;
            line.where = name_of(*measure);
        }
        thing = found->second.name;
    }
    if (const auto* set = std::get_if<edit::SetValue>(&edit)) {
        const std::string year = set->place.year.year == 0 ? std::string() : std::to_string(set->place.year.year);
        line.where = spaced(s, {line.where, thing, year});
        line.from_to = fill(s.from_to, {value_text(s, set->from), value_text(s, set->to)});
        return;
    }
    if (const auto* insert = std::get_if<edit::Insert>(&edit)) thing = name_of(insert->item);
    if (const auto* remove = std::get_if<edit::Remove>(&edit)) thing = name_of(remove->item);
    if (const auto* own = std::get_if<edit::Insert>(&edit);
        own && own->item.index() == 2 && names.contains(edit::id_of(own->item))) {
        line.measure = edit::id_of(own->item);
    }
    line.where = spaced(s, {line.where, thing});
}

ChangeLine line_of(const Strings& s, const edit::Step& step, const Names& names) {
    ChangeLine line;
    line.when = step.when;
    line.who = step.who;
    line.why = step.why;
    line.what = step_label(s, step);
    if (step.edits.empty()) return line;
    describe(s, step.act == edit::Act::remove ? step.edits.back() : step.edits.front(), names, line);
    if (step.edits.size() > 1) line.from_to = spaced(s, {line.from_to, fill(s.and_more, {grouped(step.edits.size() - 1)})});
    return line;
}

}  // namespace

const edit::Step* step_of_entry(const Document& document, std::size_t entry) {
    const file::Changes& earlier = document.earlier_changes();
    if (entry < earlier.size()) return earlier[entry].step ? &*earlier[entry].step : nullptr;
    entry -= earlier.size();
    return entry < document.history().position() ? &document.history().steps()[entry] : nullptr;
}

ChangesView build_changes_view(const Document& document, const ChangeFilter& filter, Language language) {
    const Strings& s = strings(language);
    const Names names = names_in(document);
    ChangesView view;
    view.all = document.earlier_changes().size() + document.history().position();
    for (std::size_t entry = view.all; entry-- > 0;) {
        const edit::Step* step = step_of_entry(document, entry);
        ChangeLine line = step ? line_of(s, *step, names) : ChangeLine{};
        line.entry = entry;
        line.in_file = entry < document.earlier_changes().size();
        if (!line.in_file) line.step = entry - document.earlier_changes().size();
        line.readable = step != nullptr;
        if (!line.readable) line.what = s.change_unreadable;
        if (!line.who.empty() && std::find(view.people.begin(), view.people.end(), line.who) == view.people.end()) {
            view.people.push_back(line.who);
        }
        const auto is_listed = [&](const auto& measure) { return measure.first == line.measure; };
        if (!line.measure.empty() && std::none_of(view.measures.begin(), view.measures.end(), is_listed)) {
            view.measures.emplace_back(line.measure, name_of(*names.at(line.measure).measure));
        }
        const bool shown =
            (filter.measure.empty() || line.measure == filter.measure) && (filter.who.empty() || line.who == filter.who);
        if (shown) view.lines.push_back(std::move(line));
    }
    return view;
}

}  // namespace ui
