#include "views/selected_plan.hpp"

#include <unordered_set>
#include <utility>

namespace ui {

namespace {

struct Chosen {
    std::unordered_set<const plan::Measure*> measures;
    std::unordered_set<const plan::Indicator*> indicators;
};

plan::Measure measure_of(const plan::Measure& whole, const Chosen& chosen) {
    plan::Measure part = whole;
    part.indicators.clear();
    for (const plan::Indicator& indicator : whole.indicators) {
        if (chosen.indicators.contains(&indicator)) part.indicators.push_back(indicator);
    }
    return part;
}

plan::Group group_of(const plan::Group& whole, const Chosen& chosen) {
    plan::Group part;
    part.id = whole.id;
    part.code = whole.code;
    part.name = whole.name;
    for (const plan::Measure& measure : whole.measures) {
        if (chosen.measures.contains(&measure)) part.measures.push_back(measure_of(measure, chosen));
    }
    for (const plan::Group& inner : whole.groups) {
        plan::Group found = group_of(inner, chosen);
        if (!found.measures.empty() || !found.groups.empty()) part.groups.push_back(std::move(found));
    }
    return part;
}

}  // namespace

plan::Plan selected_plan(const Document& document, const TableView& selected) {
    Chosen chosen;
    for (const TableRow& row : selected.rows) {
        chosen.measures.insert(row.placed->measure);
        if (row.indicator != nullptr) chosen.indicators.insert(row.indicator);
    }
    const plan::Plan& whole = document.plan();
    plan::Plan part;
    part.title = whole.title;
    part.organization = whole.organization;
    part.source = whole.source;
    part.grades = whole.grades;
    part.years = whole.years;
    for (const plan::Group& group : whole.groups) {
        plan::Group found = group_of(group, chosen);
        if (!found.measures.empty() || !found.groups.empty()) part.groups.push_back(std::move(found));
    }
    return part;
}

}  // namespace ui
