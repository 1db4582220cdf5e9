#include "views/table_view.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "judge/grades.hpp"
#include "model/fold.hpp"

namespace ui {

namespace {

bool in_group(const plan::PlacedMeasure& placed, const std::string& group) {
    return group.empty() || std::any_of(placed.path.begin(), placed.path.end(),
                                        [&](const plan::Group* around) { return around->id == group; });
}

bool in_section(const plan::Measure& measure, const std::string& section) {
    return section.empty() || std::find(measure.sections.begin(), measure.sections.end(), section) != measure.sections.end();
}

std::optional<plan::Verdict> verdict_of(const TableRow& row, plan::MaybeYear year) {
    const plan::IndicatorYear* entry = entry_of(row, year);
    return entry ? entry->verdict : std::nullopt;
}

bool has_verdict(const TableRow& row, plan::MaybeYear year, VerdictFilter filter) {
    if (filter == VerdictFilter::any) return true;
    if (!row.indicator) return false;
    const std::optional<plan::Verdict> verdict = verdict_of(row, year);
    switch (filter) {
        case VerdictFilter::any:
            return true;
        case VerdictFilter::met:
            return verdict == plan::Verdict::met;
        case VerdictFilter::missed:
            return verdict == plan::Verdict::missed;
        case VerdictFilter::unset:
            return verdict == plan::Verdict::unset;
        case VerdictFilter::unjudged:
            return !verdict;
    }
    return true;
}

const std::optional<plan::Amount>* amount_of(const TableRow& row, Column column, plan::MaybeYear year) {
    const plan::IndicatorYear* entry = entry_of(row, year);
    if (!entry) return nullptr;
    return column == Column::target ? &entry->target : &entry->actual;
}

/// Numbers before words, words before nothing; each kind by its own order.
struct SortKey {
    int kind = 2;
    double number = 0;
    std::string text;
};

SortKey key_of(const Strings& s, const TableRow& row, Column column, plan::MaybeYear year) {
    if (column == Column::target || column == Column::actual) {
        const auto* amount = amount_of(row, column, year);
        if (!amount || !*amount) return {};
        if ((*amount)->number) return {0, *(*amount)->number, {}};
        return {1, 0, (*amount)->text};
    }
    if (column == Column::degree) {
        const plan::IndicatorYear* entry = entry_of(row, year);
        const std::optional<double> degree = entry ? judge::degree(*row.indicator, *entry) : std::nullopt;
        return degree ? SortKey{0, *degree, {}} : SortKey{};
    }
    if (column == Column::verdict) {
        if (!row.indicator) return {};
        const std::optional<plan::Verdict> verdict = verdict_of(row, year);
        return {verdict ? 0 : 1, verdict ? static_cast<double>(*verdict) : 0, {}};
    }
    std::string text = cell_text(s, row, column, year);
    if (text.empty()) return {};
    return {1, 0, std::move(text)};
}

void sort_rows(std::vector<TableRow>& rows, const Sort& sort, plan::MaybeYear year) {
    if (sort.column == Column::code || sort.column == Column::years) {
        if (sort.descending) std::reverse(rows.begin(), rows.end());
        return;
    }
    // Any language will do: only words of the plan are compared.
    const Strings& s = strings(Language::ja);
    std::vector<std::pair<SortKey, TableRow>> keyed;
    keyed.reserve(rows.size());
    for (const TableRow& row : rows) keyed.emplace_back(key_of(s, row, sort.column, year), row);
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
        const SortKey& x = a.first;
        const SortKey& y = b.first;
        if (x.kind != y.kind) return x.kind < y.kind;  // what is missing stays last in either direction
        const int order = x.number != y.number ? (x.number < y.number ? -1 : 1) : x.text.compare(y.text);
        return sort.descending ? order > 0 : order < 0;
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto& pair) { return pair.second; });
}

/// Where each measure stands on an agenda.
using Positions = std::unordered_map<std::string_view, std::size_t>;

Positions positions_on(const plan::Plan& plan, const std::string& name) {
    Positions positions;
    for (const plan::Agenda& agenda : plan.agendas) {
        if (agenda.name != name) continue;
        for (const std::string& id : agenda.measures) positions.try_emplace(id, positions.size());
    }
    return positions;
}

void order_by_agenda(std::vector<TableRow>& rows, const Positions& positions) {
    const auto position = [&](const TableRow& row) { return positions.at(row.placed->measure->id); };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const TableRow& a, const TableRow& b) { return position(a) < position(b); });
}

void mark_first_rows(std::vector<TableRow>& rows) {
    const plan::PlacedMeasure* above = nullptr;
    for (TableRow& row : rows) {
        row.first = row.placed != above;
        above = row.placed;
    }
}

void add_groups(const std::vector<plan::Group>& groups, int depth, std::vector<GroupChoice>& into) {
    for (const plan::Group& group : groups) {
        into.push_back({group.id, label_of(group), depth});
        add_groups(group.groups, depth + 1, into);
    }
}

}  // namespace

std::string joined_sections(const Strings& s, const plan::Measure& measure) {
    std::string all;
    for (const std::string& section : measure.sections) {
        if (!all.empty()) all += s.list_comma;
        all += section;
    }
    return all;
}

const plan::IndicatorYear* entry_of(const TableRow& row, plan::MaybeYear year) {
    return row.indicator && year ? plan::find_year(*row.indicator, *year) : nullptr;
}

TableView build_table_view(const Document& document, plan::MaybeYear year, const SearchIndex& index, std::string_view query,
                           const Filters& filters, const Sort& sort) {
    TableView view;
    const std::vector<std::string> terms = search_terms(query);
    const Positions agenda = positions_on(document.plan(), filters.agenda);
    const std::vector<plan::PlacedMeasure>& measures = document.measures();
    for (std::size_t m = 0; m < measures.size(); ++m) {
        const plan::Measure& measure = *measures[m].measure;
        const std::size_t row_count = std::max<std::size_t>(measure.indicators.size(), 1);
        view.all += row_count;
        if (!in_group(measures[m], filters.group) || !in_section(measure, filters.section)) continue;
        if (!filters.agenda.empty() && !agenda.contains(measure.id)) continue;
        std::vector<bool> found;
        if (!terms.empty()) found = index.rows_with(terms, m, measures[m]);
        for (std::size_t i = 0; i < row_count; ++i) {
            const TableRow row{&measures[m], measure.indicators.empty() ? nullptr : &measure.indicators[i], true};
            if (!has_verdict(row, year, filters.verdict)) continue;
            if (!found.empty() && !found[i]) continue;
            view.rows.push_back(row);
        }
    }
    if (!filters.agenda.empty()) order_by_agenda(view.rows, agenda);
    sort_rows(view.rows, sort, year);
    mark_first_rows(view.rows);
    return view;
}

std::vector<const plan::PlacedMeasure*> measures_of(const TableView& view) {
    std::vector<const plan::PlacedMeasure*> measures;
    for (const TableRow& row : view.rows) {
        if (row.first) measures.push_back(row.placed);
    }
    // Where rows are sorted a measure may come again; in the plan's order, which is quick to see, none does.
    if (std::is_sorted(measures.begin(), measures.end())) return measures;
    std::unordered_set<const plan::PlacedMeasure*> seen;
    std::erase_if(measures, [&](const plan::PlacedMeasure* placed) { return !seen.insert(placed).second; });
    return measures;
}

std::string cell_text(const Strings& s, const TableRow& row, Column column, plan::MaybeYear year) {
    const plan::Measure& measure = *row.placed->measure;
    switch (column) {
        case Column::code:
            return measure.code;
        case Column::name:
            return measure.name;
        case Column::sections:
            return joined_sections(s, measure);
        case Column::indicator:
            return row.indicator ? row.indicator->name : std::string();
        case Column::target:
        case Column::actual: {
            const auto* amount = amount_of(row, column, year);
            return amount && *amount ? (*amount)->text : std::string();
        }
        case Column::verdict:
            return row.indicator ? std::string(sign_of(s, verdict_of(row, year))) : std::string();
        case Column::years:
        case Column::degree:
            break;
    }
    return {};
}

std::vector<std::string> all_sections(const Document& document) {
    std::vector<std::string> sections;
    std::unordered_set<std::string_view> seen;
    for (const plan::PlacedMeasure& placed : document.measures()) {
        for (const std::string& section : placed.measure->sections) {
            if (seen.insert(section).second) sections.push_back(section);
        }
    }
    return sections;
}

std::vector<GroupChoice> all_groups(const plan::Plan& plan) {
    std::vector<GroupChoice> groups;
    add_groups(plan.groups, 0, groups);
    return groups;
}

std::string_view title_of(const Strings& s, Column column) {
    switch (column) {
        case Column::code:
            return s.code;
        case Column::name:
            return s.name;
        case Column::sections:
            return s.sections;
        case Column::indicator:
            return s.indicator;
        case Column::target:
            return s.target;
        case Column::actual:
            return s.actual;
        case Column::verdict:
            return s.verdict;
        case Column::years:
            return s.years;
        case Column::degree:
            return s.degree;
    }
    return {};
}

}  // namespace ui
