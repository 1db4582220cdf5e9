#include "sheet/roundtrip/table_plan.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "sheet/roundtrip/own_words.hpp"

namespace sheet {
namespace {

constexpr std::string_view texts_title = "計画と実績";
constexpr std::string_view values_title = "目標と実績";
constexpr std::string_view forecast_mark = "(見込み)";

struct Plain {
    Role role = Role::unused;
    std::string_view word;
    double width = 10;
};
constexpr std::array before_texts{Plain{Role::code, word::code, 10}, Plain{Role::name, word::name, 26},
                                  Plain{Role::sections, word::sections, 14}, Plain{Role::activity, word::activity, 32}};
constexpr std::array behind_values{Plain{Role::unit, word::unit, 8},           Plain{Role::direction, word::direction, 13},
                                   Plain{Role::note, word::notes, 26},         Plain{Role::measure_id, "取組ID", 12},
                                   Plain{Role::activity_id, "取組内容ID", 12}, Plain{Role::indicator_id, "成果指標ID", 12}};
constexpr double group_width = 16;
constexpr double text_width = 30;
constexpr double value_width = 12;
constexpr double narrow = 8;

TableColumn column_of(Role role, std::vector<std::string> header, double width, std::optional<plan::FiscalYear> year = {}) {
    TableColumn made;
    made.column.role = role;
    made.column.year = year;
    made.header = std::move(header);
    made.width = width;
    return made;
}

TableColumn plain(const Plain& said) {
    return column_of(said.role, std::vector<std::string>(table_header_rows, std::string(said.word)), said.width);
}

const Plain* plain_named(std::string_view word) {
    for (const Plain& said : before_texts) {
        if (said.word == word) return &said;
    }
    for (const Plain& said : behind_values) {
        if (said.word == word) return &said;
    }
    return nullptr;
}

/// "柱", "柱2": the level from the outermost.
std::string group_header(std::size_t level) {
    return std::string(word::group) + (level == 0 ? std::string() : std::to_string(level + 1));
}

bool is_group_header(std::string_view header) {
    if (header.substr(0, word::group.size()) != word::group) return false;
    header.remove_prefix(word::group.size());
    return std::all_of(header.begin(), header.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// As the plan names it, if that can be read as the year.
std::string header_of(const plan::PlanYear& year) {
    const bool has_line_end = year.label.find_first_of("\r\n") != std::string::npos;
    if (!has_line_end && plan::read_fiscal_year(year.label) == year.year) return year.label;
    return label_of(year.year);
}

template <class Visit>
void each_measure(const std::vector<plan::Group>& groups, std::size_t depth, Visit visit) {
    for (const plan::Group& group : groups) {
        for (const plan::Measure& measure : group.measures) visit(measure, depth + 1);
        each_measure(group.groups, depth + 1, visit);
    }
}

struct Found {
    std::size_t levels = 1;
    std::vector<bool> forecast;  ///< by year of the plan
    std::vector<bool> judged;
};

Found look_through(const plan::Plan& plan) {
    const std::size_t count = plan.years.size();
    Found found{1, std::vector<bool>(count), std::vector<bool>(count)};
    for (std::size_t i = 0; i < count; ++i) found.judged[i] = plan.years[i].state == plan::YearState::evaluated;
    each_measure(plan.groups, 0, [&](const plan::Measure& measure, std::size_t depth) {
        found.levels = std::max(found.levels, depth);
        for (std::size_t i = 0; i < count; ++i) {
            for (const plan::Activity& activity : measure.activities) {
                const plan::ActivityYear* const entry = find_year(activity, plan.years[i].year);
                const bool is_planned = plan.years[i].state == plan::YearState::planned;
                if (is_planned && entry != nullptr && entry->forecast) found.forecast[i] = true;
            }
            for (const plan::Indicator& indicator : measure.indicators) {
                const plan::IndicatorYear* const entry = find_year(indicator, plan.years[i].year);
                if (entry != nullptr && entry->verdict) found.judged[i] = true;
            }
        }
    });
    return found;
}

}  // namespace

std::vector<TableColumn> table_columns(const plan::Plan& plan) {
    const Found found = look_through(plan);
    std::vector<TableColumn> columns;
    for (std::size_t level = 0; level < found.levels; ++level) {
        const std::vector<std::string> header(table_header_rows, group_header(level));
        columns.push_back(column_of(Role::group, header, group_width));
    }
    for (const Plain& said : before_texts) columns.push_back(plain(said));
    for (std::size_t i = 0; i < plan.years.size(); ++i) {
        const std::string year = header_of(plan.years[i]);
        const std::string actual = std::string(word::actual) + (found.forecast[i] ? std::string(forecast_mark) : "");
        const std::string title(texts_title);
        columns.push_back(column_of(Role::plan, {title, year, std::string(word::plan)}, text_width, plan.years[i].year));
        columns.push_back(column_of(Role::actual, {title, year, actual}, text_width, plan.years[i].year));
        columns.back().column.forecast = found.forecast[i];
    }
    columns.push_back(plain({Role::indicator, word::indicator, text_width}));
    const std::string values(values_title);
    columns.push_back(column_of(Role::mark, {values, {}, {}}, narrow));
    for (const plan::PlanYear& year : plan.years) {
        const std::string header = header_of(year);
        columns.push_back(column_of(Role::value, {values, header, header}, value_width, year.year));
    }
    for (std::size_t i = 0; i < plan.years.size(); ++i) {
        if (!found.judged[i]) continue;
        const std::string header = header_of(plan.years[i]);
        columns.push_back(
            column_of(Role::verdict, {std::string(word::verdict), header, header}, value_width, plan.years[i].year));
    }
    for (const Plain& said : behind_values) columns.push_back(plain(said));
    return columns;
}

std::uint32_t column_for(const std::vector<TableColumn>& columns, Role role, plan::FiscalYear year) {
    for (std::uint32_t i = 0; i < columns.size(); ++i) {
        const bool of_year = columns[i].column.year.value_or(plan::FiscalYear{}) == year;
        if (columns[i].column.role == role && of_year) return i;
    }
    return no_column;
}

std::optional<Column> column_under(const std::vector<std::string>& header) {
    if (header.size() != table_header_rows) return std::nullopt;
    Column column;
    if (is_group_header(header[0])) {
        column.role = Role::group;
        return column;
    }
    if (const Plain* const said = plain_named(header[0])) {
        column.role = said->role;
        return column;
    }
    if (header[0] == word::indicator) {
        column.role = Role::indicator;
        return column;
    }
    column.year = plan::read_fiscal_year(header[1]);
    if (header[0] == texts_title && column.year) {
        column.forecast = header[2] == std::string(word::actual) + std::string(forecast_mark);
        const bool is_actual = column.forecast || header[2] == word::actual;
        if (!is_actual && header[2] != word::plan) return std::nullopt;
        column.role = is_actual ? Role::actual : Role::plan;
        return column;
    }
    if (header[0] == values_title) {
        column.role = column.year ? Role::value : Role::mark;
        return column;
    }
    if (header[0] != word::verdict || !column.year) return std::nullopt;
    column.role = Role::verdict;
    return column;
}

}  // namespace sheet
