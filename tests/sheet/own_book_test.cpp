#include "sheet/roundtrip/own_book.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sheet/cell_text.hpp"
#include "sheet/export/progress_table.hpp"
#include "sheet/roundtrip/own_table.hpp"
#include "sheet/roundtrip/own_words.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using sheet::Book;
using sheet::Role;
using sheet::Sheet;

Book book_of(const plan::Plan& plan) { return sheet::as_book(sheet::write_book(plan)); }

/// Puts a text there, or takes what is there away.
void set_cell(Sheet& sheet, sheet::Spot spot, const std::string& text) {
    const auto later = [spot](const sheet::Cell& cell) { return cell.spot >= spot; };
    auto place = std::find_if(sheet.cells.begin(), sheet.cells.end(), later);
    if (place != sheet.cells.end() && place->spot == spot) place = sheet.cells.erase(place);
    if (!text.empty()) sheet.cells.insert(place, {spot, text, {}, sheet::CellKind::text});
}

/// The column of a role (and year).
std::optional<std::uint32_t> column_in(const Sheet& table, Role role, plan::FiscalYear year = {}) {
    const auto own = sheet::find_own_columns(table);
    for (const auto& [at, column] : own->columns) {
        if (column.role == role && column.year.value_or(plan::FiscalYear{}) == year) return at;
    }
    return std::nullopt;
}

/// The rows where a column says so.
std::vector<std::uint32_t> rows_with(const Sheet& table, Role role, const std::string& id) {
    const std::uint32_t column = *column_in(table, role);
    std::vector<std::uint32_t> rows;
    for (const sheet::Cell& cell : table.cells) {
        if (cell.spot.row >= 3 && cell.spot.column == column && sheet::text_of_cell(cell.text) == id) {
            rows.push_back(cell.spot.row);
        }
    }
    return rows;
}

plan::Amount amount(const std::string& text) { return {text, plan::read_amount(text).number, {}}; }

plan::Plan small_plan() {
    plan::Plan plan;
    plan.title = "全体の計画";
    plan.years.push_back({{2018}, "2018(平成30)年度", plan::YearState::evaluated, {}});
    plan.years.push_back({{2019}, "2019(令和元)年度", plan::YearState::planned, {}});
    plan::Activity activity{"a1", "見直し", {}, {}};
    activity.years.push_back({{2018}, "・施行\n・検証", "・施行", false, {}});
    activity.years.push_back({{2019}, "・検証", "・検証の見込み", true, {}});
    plan::Indicator first{"i1", "割合", "%", plan::Direction::higher, {}, {}};
    first.years.push_back({{2018}, amount("85.0%"), amount("86.0%"), false, plan::Verdict::met, {}});
    plan::Indicator second{"i2", "残高", "千円", plan::Direction::lower, {}, {}};
    second.years.push_back({{2018}, amount("200,000千円"), {}, false, {}, {}});
    plan::Measure measure{"m1", "1-1", "給与", {"職員課", "行政総務課"}, {activity}, {first, second}, {"一", "二"}, {}};
    plan::Measure bare{"m2", "1-2", "配置", {}, {}, {}, {}, {}};
    plan.groups.push_back({"g1", "1", "組織", {{"g2", "", "人事", {}, {measure}, {}}}, {bare}, {}});
    return plan;
}
plan::Measure& measure_in(plan::Plan& plan) { return plan.groups[0].groups[0].measures[0]; }

TEST(OwnBook, UntouchedItIsThePlan) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const plan::Plan plan = random_plan(seed);
        Book book = book_of(plan);
        ASSERT_TRUE(sheet::is_own(book));
        ASSERT_TRUE(sheet::read_own(book).plan == plan) << seed;
        book.properties.clear();  // a program that keeps none: now the table itself is looked at
        const sheet::DataRead read = sheet::read_own(book);
        ASSERT_TRUE(read.plan == plan) << seed;
        ASSERT_TRUE(read.notes.empty()) << seed << " " << sheet::name_of(read.notes[0].spot);
    }
}

TEST(OwnBook, TheDataAloneIsEnough) {
    const plan::Plan plan = small_plan();
    Book book = book_of(plan);
    book.sheets.erase(book.sheets.begin());
    EXPECT_TRUE(sheet::is_own(book));
    EXPECT_EQ(sheet::read_own(book).plan, plan);
    book.sheets.clear();
    EXPECT_FALSE(sheet::is_own(book));
    EXPECT_FALSE(sheet::read_own(book).plan);
}

// One cell changed at random

template <class Entry>
Entry& entry_of(std::vector<Entry>& entries, plan::FiscalYear year) {
    auto place = std::find_if(entries.begin(), entries.end(), [&](const Entry& other) { return other.year >= year; });
    if (place != entries.end() && place->year == year) return *place;
    Entry made{};
    made.year = year;
    return *entries.insert(place, made);
}

template <class Entry>
void drop_blank(std::vector<Entry>& entries, plan::FiscalYear year) {
    Entry blank{};
    blank.year = year;
    entries.erase(std::remove(entries.begin(), entries.end(), blank), entries.end());
}

template <class Visit>
void each_measure(std::vector<plan::Group>& groups, Visit visit) {
    for (plan::Group& group : groups) {
        for (plan::Measure& measure : group.measures) visit(measure);
        each_measure(group.groups, visit);
    }
}

/// Changes a cell of the table, and the plan as that cell should.
class Colleague {
public:
    Colleague(Sheet& table, plan::Plan& plan, std::uint64_t seed) : table_(table), plan_(plan), dice_(seed) {
        each_measure(plan.groups, [this](plan::Measure& measure) { measures_.push_back(&measure); });
        for (std::size_t i = 1 + dice_.below(3); i > 0; --i) text_ += "新" + std::to_string(dice_.below(1000));
    }

    /// False where chance found nothing to change.
    bool change() {
        if (measures_.empty()) return false;
        plan::Measure& measure = *measures_[dice_.below(measures_.size())];
        row_ = rows_with(table_, Role::measure_id, measure.id).at(0);
        switch (dice_.below(6)) {
            case 0:
                return put(Role::name, {}) && set(measure.name, text_);
            case 1:
                return put(Role::code, {}) && set(measure.code, text_);
            case 2:
                return put(Role::sections, {}) && set(measure.sections, {text_});
            case 3:
                return put(Role::note, {}) && set(measure.notes, {text_});
            case 4:
                return !measure.activities.empty() && change(measure.activities[dice_.below(measure.activities.size())]);
            default:
                return !measure.indicators.empty() && change(measure.indicators[dice_.below(measure.indicators.size())]);
        }
    }

private:
    template <class Value>
    static bool set(Value& place, Value value) {
        place = std::move(value);
        return true;
    }

    bool put(Role role, plan::FiscalYear year) {
        const auto column = column_in(table_, role, year);
        if (!column) return false;
        set_cell(table_, {row_, *column}, text_);
        return true;
    }

    bool change(plan::Activity& activity) {
        row_ = rows_with(table_, Role::activity_id, activity.id).at(0);
        if (plan_.years.empty() || dice_.chance(3)) return put(Role::activity, {}) && set(activity.text, text_);
        const plan::FiscalYear year = plan_.years[dice_.below(plan_.years.size())].year;
        const bool is_plan = dice_.chance(2);
        const bool clears = dice_.chance(3);
        const Role role = is_plan ? Role::plan : Role::actual;
        const auto* const now = find_year(activity, year);
        if (clears) {
            const auto& value = now == nullptr ? std::optional<std::string>() : is_plan ? now->plan : now->actual;
            if (!value || sheet::shown(*value).empty()) return false;
            text_.clear();
        }
        if (!put(role, year)) return false;
        plan::ActivityYear& entry = entry_of(activity.years, year);
        if (clears) {
            (is_plan ? entry.plan : entry.actual).reset();
            drop_blank(activity.years, year);
            return true;
        }
        const bool says = entry.actual || entry.forecast;
        if (!is_plan && !says) entry.forecast = column_is_forecast(year);
        (is_plan ? entry.plan : entry.actual) = text_;
        return true;
    }

    bool column_is_forecast(plan::FiscalYear year) const {
        const auto own = sheet::find_own_columns(table_);
        for (const auto& [at, column] : own->columns) {
            if (column.role == Role::actual && column.year == year) return column.forecast;
        }
        return false;
    }

    bool change(plan::Indicator& indicator) {
        const std::vector<std::uint32_t> rows = rows_with(table_, Role::indicator_id, indicator.id);
        row_ = rows.at(0);
        switch (plan_.years.empty() ? dice_.below(3) : dice_.below(6)) {
            case 0:
                return put(Role::indicator, {}) && set(indicator.name, text_);
            case 1:
                return put(Role::unit, {}) && set(indicator.unit, text_);
            case 2: {
                const auto direction = sheet::direction_words[dice_.below(3)];
                text_ = direction.word;
                return put(Role::direction, {}) && set(indicator.direction, direction.value);
            }
            case 3: {
                const plan::FiscalYear year = plan_.years[dice_.below(plan_.years.size())].year;
                const auto verdict = sheet::verdict_words[dice_.below(3)];
                text_ = verdict.word;
                if (!put(Role::verdict, year)) return false;
                entry_of(indicator.years, year).verdict = verdict.value;
                return true;
            }
            default:
                break;
        }
        const plan::FiscalYear year = plan_.years[dice_.below(plan_.years.size())].year;
        const bool is_target = dice_.chance(2);
        row_ = rows.at(is_target ? 0 : 1);
        if (dice_.chance(2)) text_ = std::to_string(dice_.below(100)) + "." + std::to_string(dice_.below(10)) + "%";
        if (!put(Role::value, year)) return false;
        plan::IndicatorYear& entry = entry_of(indicator.years, year);
        std::optional<plan::Amount>& value = is_target ? entry.target : entry.actual;
        const bool is_same = value && sheet::shown(value->text) == text_;
        if (!is_same) value = amount(text_);
        drop_blank(indicator.years, year);
        return true;
    }

    Sheet& table_;
    plan::Plan& plan_;
    Dice dice_;
    std::vector<plan::Measure*> measures_;
    std::string text_;
    std::uint32_t row_ = 0;
};

TEST(OwnBook, AChangedCellComesBackAsExactlyThatChange) {
    std::size_t changed = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const plan::Plan plan = random_plan(seed);
        plan::Plan expected = plan;
        Book book = book_of(plan);
        if (!Colleague(book.sheets[0], expected, seed).change()) continue;
        ++changed;
        const sheet::DataRead read = sheet::read_own(book);
        ASSERT_TRUE(read.plan) << seed;
        ASSERT_TRUE(*read.plan == expected) << seed;
        ASSERT_TRUE(read.notes.empty()) << seed << " " << sheet::name_of(read.notes[0].spot);
    }
    EXPECT_GT(changed, 200U);
}

/// A row of the table at its end, by roles.
void add_row(Sheet& table, const std::vector<std::pair<Role, std::string>>& texts, plan::FiscalYear year = {}) {
    const std::uint32_t row = sheet::size_of(table).row;
    for (const auto& [role, text] : texts) {
        const bool yearly = sheet::is_yearly(role);
        set_cell(table, {row, *column_in(table, role, yearly ? year : plan::FiscalYear{})}, text);
    }
}

TEST(OwnBook, RowsAtTheEndAreANewMeasure) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const plan::Plan plan = random_plan(seed);
        const auto measures = measures_in_order(plan);
        if (measures.empty()) continue;
        Book book = book_of(plan);
        add_row(book.sheets[0], {{Role::code, "9-9"}, {Role::name, "新しい取組"}, {Role::activity, "新しい取組内容"}});
        const sheet::DataRead read = sheet::read_own(book);
        ASSERT_TRUE(read.plan) << seed;
        const auto after = measures_in_order(*read.plan);
        ASSERT_EQ(after.size(), measures.size() + 1) << seed;
        ASSERT_TRUE(read.notes.empty()) << seed;
        plan::Plan without = *read.plan;
        each_measure(without.groups, [](plan::Measure& measure) { EXPECT_FALSE(measure.id.empty()); });
        const plan::Measure* added = nullptr;
        for (const auto& placed : after) {
            if (placed.measure->code == "9-9") added = placed.measure;
        }
        ASSERT_NE(added, nullptr);
        EXPECT_EQ(added->name, "新しい取組");
        ASSERT_EQ(added->activities.size(), 1U);
        EXPECT_EQ(added->activities[0].text, "新しい取組内容");
        const auto remove_from = [](auto self, std::vector<plan::Group>& groups) -> void {
            for (plan::Group& group : groups) {
                const auto is_new = [](const plan::Measure& measure) { return measure.code == "9-9"; };
                group.measures.erase(std::remove_if(group.measures.begin(), group.measures.end(), is_new),
                                     group.measures.end());
                self(self, group.groups);
            }
        };
        remove_from(remove_from, without.groups);
        ASSERT_TRUE(without == plan) << seed;
    }
}

TEST(OwnBook, ANewMeasureHasItsIndicatorInTwoRows) {
    const plan::Plan plan = small_plan();
    Book book = book_of(plan);
    Sheet& table = book.sheets[0];
    add_row(table,
            {{Role::group, "2 財政"},
             {Role::code, "2-1"},
             {Role::name, "基金"},
             {Role::indicator, "残高"},
             {Role::unit, "千円"},
             {Role::direction, "高いほど良い"},
             {Role::mark, "目標"},
             {Role::value, "5千円"}},
            {2018});
    add_row(table, {{Role::mark, "実績"}, {Role::value, "6千円"}}, {2018});
    const sheet::DataRead read = sheet::read_own(book);
    ASSERT_TRUE(read.plan);
    ASSERT_EQ(read.plan->groups.size(), 2U);
    EXPECT_EQ(read.plan->groups[0], plan.groups[0]);
    EXPECT_EQ(read.plan->groups[1].code, "2");
    EXPECT_EQ(read.plan->groups[1].name, "財政");
    const plan::Measure& added = read.plan->groups[1].measures.at(0);
    EXPECT_EQ(added.name, "基金");
    ASSERT_EQ(added.indicators.size(), 1U);
    EXPECT_EQ(added.indicators[0].direction, plan::Direction::higher);
    ASSERT_EQ(added.indicators[0].years.size(), 1U);
    EXPECT_EQ(added.indicators[0].years[0].target, amount("5千円"));
    EXPECT_EQ(added.indicators[0].years[0].actual, amount("6千円"));
}

/// The cells of some rows without the others.
void keep_rows(Sheet& sheet, const std::vector<std::uint32_t>& out) {
    const auto is_out = [&](const sheet::Cell& cell) {
        return std::find(out.begin(), out.end(), cell.spot.row) != out.end();
    };
    sheet.cells.erase(std::remove_if(sheet.cells.begin(), sheet.cells.end(), is_out), sheet.cells.end());
}

TEST(OwnBook, WhatWasTakenOutIsGone) {
    plan::Plan plan = small_plan();
    Book book = book_of(plan);
    keep_rows(book.sheets[0], rows_with(book.sheets[0], Role::indicator_id, "i2"));
    measure_in(plan).indicators.pop_back();
    EXPECT_EQ(sheet::read_own(book).plan, plan);
    keep_rows(book.sheets[0], rows_with(book.sheets[0], Role::measure_id, "m1"));
    plan.groups[0].groups[0].measures.clear();
    EXPECT_EQ(sheet::read_own(book).plan, plan);
}

TEST(OwnBook, AColumnThatWasTakenOutTakesNothingWithIt) {
    const plan::Plan plan = small_plan();
    Book book = book_of(plan);
    Sheet& table = book.sheets[0];
    for (const Role role : {Role::sections, Role::note, Role::direction}) {
        const std::uint32_t column = *column_in(table, role);
        const auto is_out = [column](const sheet::Cell& cell) { return cell.spot.column == column; };
        table.cells.erase(std::remove_if(table.cells.begin(), table.cells.end(), is_out), table.cells.end());
        EXPECT_EQ(sheet::read_own(book).plan, plan);
    }
}

TEST(OwnBook, ACopyOfRowsWithAnotherNameIsANewMeasure) {
    const plan::Plan plan = small_plan();
    Book book = book_of(plan);
    Sheet& table = book.sheets[0];
    const std::uint32_t end = sheet::size_of(table).row;
    const std::vector<std::uint32_t> rows = rows_with(table, Role::measure_id, "m1");
    const std::vector<sheet::Cell> cells = table.cells;
    for (const sheet::Cell& cell : cells) {
        if (cell.spot.row < rows.front() || cell.spot.row > rows.back()) continue;
        table.cells.push_back(cell);
        table.cells.back().spot.row += end - rows.front();
    }
    set_cell(table, {end, *column_in(table, Role::code)}, "1-9");
    const sheet::DataRead read = sheet::read_own(book);
    ASSERT_TRUE(read.plan);
    const std::vector<plan::Measure>& measures = read.plan->groups[0].groups[0].measures;
    ASSERT_EQ(measures.size(), 2U);
    EXPECT_EQ(measures[0], plan.groups[0].groups[0].measures[0]);
    EXPECT_EQ(measures[1].code, "1-9");
    EXPECT_EQ(measures[1].indicators.size(), 2U);
    EXPECT_NE(measures[1].indicators[0].id, "i1");
    EXPECT_EQ(measures[1].indicators[0].years, measures[0].indicators[0].years);
}

TEST(OwnBook, CellsThatCannotBeReadKeepThePlansValue) {
    const plan::Plan plan = small_plan();
    struct Case {
        Role role;
        const char* text;
        sheet::CellKind cell;
        sheet::NoteKind note;
    };
    for (const Case& each : {Case{Role::value, "#N/A", sheet::CellKind::error, sheet::NoteKind::error_value},
                             Case{Role::value, "=A1", sheet::CellKind::unsolved, sheet::NoteKind::unsolved_formula},
                             Case{Role::verdict, "たぶん", sheet::CellKind::text, sheet::NoteKind::verdict_unknown},
                             Case{Role::direction, "左", sheet::CellKind::text, sheet::NoteKind::cell_unplaced},
                             Case{Role::group, "3 ほか", sheet::CellKind::text, sheet::NoteKind::cell_unplaced}}) {
        Book book = book_of(plan);
        Sheet& table = book.sheets[0];
        const std::uint32_t row = rows_with(table, Role::indicator_id, "i1").at(0);
        const plan::FiscalYear year{sheet::is_yearly(each.role) ? 2018 : 0};
        const sheet::Spot spot{row, *column_in(table, each.role, year)};
        set_cell(table, spot, each.text);
        for (sheet::Cell& cell : table.cells) {
            if (cell.spot == spot) cell.kind = each.cell;
        }
        const sheet::DataRead read = sheet::read_own(book);
        EXPECT_EQ(read.plan, plan) << each.text;
        ASSERT_EQ(read.notes.size(), 1U) << each.text;
        EXPECT_EQ(read.notes[0].kind, each.note);
        EXPECT_EQ(read.notes[0].spot, spot);
        EXPECT_EQ(read.notes[0].sheet, 0U);
    }
}

TEST(OwnBook, ColumnsOfColleaguesAreNoted) {
    const plan::Plan plan = small_plan();
    Book book = book_of(plan);
    const std::uint32_t column = sheet::size_of(book.sheets[0]).column;
    set_cell(book.sheets[0], {0, column}, "メモ");
    set_cell(book.sheets[0], {4, column}, "あとで見る");
    const sheet::DataRead read = sheet::read_own(book);
    EXPECT_EQ(read.plan, plan);
    ASSERT_EQ(read.notes.size(), 1U);
    EXPECT_EQ(read.notes[0].found, "メモ");
}

TEST(OwnBook, ABareFigureInAnEmptyCellGetsTheUnit) {
    plan::Plan plan = small_plan();
    Book book = book_of(plan);
    Sheet& table = book.sheets[0];
    const sheet::Spot spot{rows_with(table, Role::indicator_id, "i2").at(1), *column_in(table, Role::value, {2018})};
    set_cell(table, spot, "198000");
    for (sheet::Cell& cell : table.cells) {
        if (cell.spot == spot) cell.number = 198000;
    }
    measure_in(plan).indicators[1].years[0].actual = amount("198000千円");
    EXPECT_EQ(sheet::read_own(book).plan, plan);
}

void set_data_value(Sheet& data, const std::string& from, const std::string& to) {
    for (sheet::Cell& cell : data.cells) {
        if (cell.text == from && !cell.number) cell.text = to;
    }
}

TEST(OwnBook, AnEditOfTheDataAloneComesBack) {
    plan::Plan plan = small_plan();
    Book book = book_of(plan);
    set_data_value(book.sheets[1], "86.0%", "88.0%");
    measure_in(plan).indicators[0].years[0].actual = amount("88.0%");
    const sheet::DataRead read = sheet::read_own(book);
    EXPECT_EQ(read.plan, plan);
    EXPECT_TRUE(read.notes.empty());
}

TEST(OwnBook, WhereBothWereEditedTheTableGoesBefore) {
    plan::Plan plan = small_plan();
    Book book = book_of(plan);
    set_data_value(book.sheets[1], "全体の計画", "別の計画");  // the title, which the table does not have
    set_data_value(book.sheets[1], "86.0%", "88.0%");
    Sheet& table = book.sheets[0];
    const sheet::Spot spot{rows_with(table, Role::indicator_id, "i1").at(1), *column_in(table, Role::value, {2018})};
    set_cell(table, spot, "87.0%");
    measure_in(plan).indicators[0].years[0].actual = amount("87.0%");
    const sheet::DataRead read = sheet::read_own(book);
    ASSERT_TRUE(read.plan);
    EXPECT_EQ(read.plan->groups, plan.groups);
    ASSERT_EQ(read.notes.size(), 1U);
    EXPECT_EQ(read.notes[0].kind, sheet::NoteKind::value_taken_twice);
    EXPECT_EQ(read.notes[0].spot, spot);
    EXPECT_EQ(read.notes[0].found, "88.0%");
    EXPECT_EQ(read.notes[0].taken, "87.0%");
}

TEST(OwnBook, AYearThatSomebodyAddedComesAlong) {
    plan::Plan plan = small_plan();
    Book book = book_of(plan);
    Sheet& table = book.sheets[0];
    const std::uint32_t column = sheet::size_of(table).column;
    set_cell(table, {0, column}, "目標と実績");
    set_cell(table, {1, column}, "令和2年度");
    set_cell(table, {rows_with(table, Role::indicator_id, "i1").at(0), column}, "90.0%");
    plan.years.push_back({{2020}, label_of(plan::FiscalYear{2020}), plan::YearState::planned, {}});
    measure_in(plan).indicators[0].years.push_back({{2020}, amount("90.0%"), {}, false, {}, {}});
    EXPECT_EQ(sheet::read_own(book).plan, plan);
}

TEST(OwnBook, ItSaysHowFarItIs) {
    const plan::Plan plan = small_plan();
    Book book = book_of(plan);
    set_cell(book.sheets[0], {3, 3}, "別の名");
    std::vector<double> parts;
    EXPECT_NE(sheet::read_own(book, [&](double part) { parts.push_back(part); }).plan, plan);
    EXPECT_GT(parts.size(), 1U);
    EXPECT_TRUE(std::is_sorted(parts.begin(), parts.end()));
    EXPECT_EQ(parts.back(), 1);
}

TEST(OwnTable, KnownNamesAreKeptWhole) {
    const auto split = [](std::string_view text, const std::vector<std::string>& known) {
        return sheet::split_known(text, known, " 、");
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(split("職員課 人事係 財政課", {"職員課 人事係"}), (Names{"職員課 人事係", "財政課"}));
    EXPECT_EQ(split("職員課、財政課", {}), (Names{"職員課", "財政課"}));
    EXPECT_EQ(split("職員課別室 財政課", {"職員課"}), (Names{"職員課別室", "財政課"}));
    EXPECT_EQ(split("", {"職員課"}), Names{});
}

}  // namespace
