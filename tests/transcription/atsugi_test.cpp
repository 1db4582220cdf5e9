// The city's plan against the table that the city published: every cell of the table is in the plan at its place, and
// nothing is in the plan that is not in the table.

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "judge/tally.hpp"
#include "places.hpp"
#include "plan/plan.hpp"
#include "plan_files.hpp"
#include "source_table.hpp"

namespace {

constexpr std::string_view plan_name = "atsugi-2018.json";
constexpr plan::FiscalYear y2018{2018};

/// The one thing that may be otherwise than in the source: a line break for the space before an item of a list.
std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string sign_of(plan::Verdict verdict) {
    return verdict == plan::Verdict::met ? "○" : verdict == plan::Verdict::missed ? "×" : "未設定";
}

std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
    return line;
}

void add_measure(Cells& cells, const plan::Measure& measure) {
    const auto put = [&](const std::string& place, const std::string& text) {
        cells[measure.code + "/" + place] = on_one_line(text);
    };
    put("name", measure.name);
    put("sections", joined(measure.sections));
    for (std::size_t a = 0; a < measure.activities.size(); ++a) {
        const std::string place = "a" + std::to_string(a + 1) + "/";
        put(place + "text", measure.activities[a].text);
        for (const plan::ActivityYear& year : measure.activities[a].years) {
            const std::string in_year = place + std::to_string(year.year.year);
            if (year.plan) put(in_year + "/plan", *year.plan);
            if (year.actual) put(in_year + (year.forecast ? "/forecast" : "/actual"), *year.actual);
        }
    }
    for (std::size_t i = 0; i < measure.indicators.size(); ++i) {
        const std::string place = "i" + std::to_string(i + 1) + "/";
        put(place + "name", measure.indicators[i].name);
        for (const plan::IndicatorYear& year : measure.indicators[i].years) {
            const std::string in_year = place + std::to_string(year.year.year);
            if (year.target) put(in_year + "/target", year.target->text);
            if (year.actual) put(in_year + (year.forecast ? "/forecast" : "/actual"), year.actual->text);
            if (year.verdict) put(in_year + "/verdict", sign_of(*year.verdict));
        }
    }
}

Cells cells_of(const plan::Plan& plan) {
    Cells cells;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) add_measure(cells, *placed.measure);
    return cells;
}

std::vector<std::string> lines_of(const Cells& cells) {
    std::vector<std::string> lines;
    for (const auto& [place, text] : cells) lines.push_back(place + " = " + text);
    return lines;
}

std::optional<std::string> published_table() { return read_bytes(std::string(places::tests) + "/cases/atsugi-2018.txt"); }

std::vector<std::string> cells_of_line(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    return cells;
}

/// "目標 1件" is 1件, and a mark alone is nothing.
std::string without_mark(const std::string& cell) {
    for (const std::string mark : {"目標", "実績"}) {
        if (cell == mark) return "";
        if (cell.substr(0, mark.size() + 1) == mark + " ") return cell.substr(mark.size() + 1);
    }
    return cell;
}

/// All texts of the table but its titles, headers and codes.
std::multiset<std::string> texts_of(const std::string& table) {
    constexpr std::size_t name_column = 1;
    constexpr std::size_t column_behind_texts = 8;  // on the line that repeats a measure for its second indicator
    std::multiset<std::string> texts;
    std::set<std::string> codes;
    int header_lines = 0;
    std::istringstream stream(table);
    for (std::string line; std::getline(stream, line);) {
        const bool has_columns = line.find('\t') != std::string::npos;
        if (!has_columns && !line.empty()) header_lines = 3;
        if (!has_columns || header_lines-- > 0) continue;
        const std::vector<std::string> cells = cells_of_line(line);
        const bool again = !cells[0].empty() && !codes.insert(cells[0]).second;
        for (std::size_t i = again ? column_behind_texts : name_column; i < cells.size(); ++i) {
            const std::string text = without_mark(cells[i]);
            if (!text.empty()) texts.insert(text);
        }
    }
    return texts;
}

class Atsugi : public testing::Test {
protected:
    const plan::Plan plan = read_shipped_plan(plan_name);
};

class AtsugiAgainstSource : public Atsugi {
protected:
    void SetUp() override {
        const std::optional<std::string> text = published_table();
        ASSERT_TRUE(text);
        source = read_source_table(*text);
        ASSERT_EQ(source.complaints, std::vector<std::string>{});
    }

    SourceTable source;
};

TEST_F(AtsugiAgainstSource, EveryCellIsInThePlanAndNothingElse) {
    EXPECT_EQ(source.cells.size(), 387U);
    const std::vector<std::string> in_source = lines_of(source.cells);
    const std::vector<std::string> in_plan = lines_of(cells_of(plan));
    std::vector<std::string> differing;
    std::set_symmetric_difference(in_source.begin(), in_source.end(), in_plan.begin(), in_plan.end(),
                                  std::back_inserter(differing));
    EXPECT_EQ(differing, std::vector<std::string>{});
}

// Counted without any rule of places, so that a rule which overlooked a cell would be found.
TEST_F(AtsugiAgainstSource, EveryTextStandsAsOftenAsInTheTable) {
    std::multiset<std::string> in_plan;
    for (const auto& [place, cell] : cells_of(plan)) in_plan.insert(cell);
    EXPECT_EQ(in_plan, texts_of(*published_table()));
}

TEST_F(AtsugiAgainstSource, MeasuresStandInOrderUnderTheirPillars) {
    EXPECT_EQ(plan.title, source.title);
    std::vector<std::string> codes;
    for (const plan::Group& group : plan.groups) {
        EXPECT_EQ(source.pillars[group.code], group.name);
        EXPECT_TRUE(group.groups.empty());
        for (const plan::Measure& measure : group.measures) {
            codes.push_back(measure.code);
            EXPECT_EQ(source.pillar_of[measure.code], group.code);
        }
    }
    EXPECT_EQ(plan.groups.size(), source.pillars.size());
    EXPECT_EQ(codes, source.measures);
}

TEST_F(AtsugiAgainstSource, YearsAreLabelledAsOverTheTargets) {
    ASSERT_EQ(plan.years.size(), source.target_year_labels.size());
    for (std::size_t i = 0; i < plan.years.size(); ++i) {
        EXPECT_EQ(plan.years[i].label, source.target_year_labels[i]);
        EXPECT_EQ(plan::read_fiscal_year(source.target_year_labels[i]), plan.years[i].year);
        EXPECT_EQ(plan::read_fiscal_year(source.plan_year_labels[i]), plan.years[i].year);  // 平成31 here
    }
}

TEST_F(Atsugi, HasTheCountsThatWerePublished) {
    using judge::Tally;
    ASSERT_EQ(plan.groups.size(), 3U);
    EXPECT_EQ(judge::tally(plan, y2018), (Tally{15, 11, 4, 0}));
    EXPECT_EQ(judge::tally(plan.groups[0], y2018), (Tally{3, 4, 1, 0}));
    EXPECT_EQ(judge::tally(plan.groups[1], y2018), (Tally{7, 1, 2, 0}));
    EXPECT_EQ(judge::tally(plan.groups[2], y2018), (Tally{5, 6, 1, 0}));
    EXPECT_EQ(judge::tally(plan, plan::FiscalYear{2019}), (Tally{0, 0, 0, 30}));
    EXPECT_EQ(plan.groups[0].measures.size(), 6U);
    EXPECT_EQ(plan.groups[1].measures.size(), 9U);
    EXPECT_EQ(plan.groups[2].measures.size(), 10U);
}

TEST_F(Atsugi, SaysWhatIsEvaluatedAndWhereItComesFrom) {
    EXPECT_EQ(plan.organization, "厚木市");
    EXPECT_NE(plan.source.find("行政経営プラン実施計画 取組状況"), std::string::npos);
    EXPECT_EQ(plan::year_in_focus(plan), y2018);
    ASSERT_EQ(plan.years.size(), 3U);
    EXPECT_EQ(plan.years[0].state, plan::YearState::evaluated);
    EXPECT_EQ(plan.years[1].state, plan::YearState::planned);
    EXPECT_EQ(plan.years[2].state, plan::YearState::planned);
}

TEST_F(Atsugi, DirectionsFollowTheMeaning) {
    std::vector<std::string> lower;
    std::vector<std::string> by_person;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        for (const plan::Indicator& indicator : placed.measure->indicators) {
            if (indicator.direction == plan::Direction::lower) lower.push_back(indicator.name);
            if (indicator.direction == plan::Direction::none) by_person.push_back(indicator.name);
            EXPECT_EQ(indicator.direction == plan::Direction::none, indicator.unit.empty()) << indicator.name;
        }
    }
    EXPECT_EQ(lower, std::vector<std::string>{"職員一人当たりの時間外勤務時間"});
    EXPECT_EQ(by_person, (std::vector<std::string>{"年次計画どおり見直しが行われていること", "プライマリーバランスの黒字",
                                                   "見直しの進捗状況", "外郭団体見直しの進捗状況"}));
}

TEST_F(Atsugi, IdsAreMadeOfTheCode) {
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        const plan::Measure& measure = *placed.measure;
        EXPECT_EQ(measure.id, measure.code);
        EXPECT_EQ(placed.path.size(), 1U);
        for (std::size_t i = 0; i < measure.activities.size(); ++i) {
            EXPECT_EQ(measure.activities[i].id, measure.code + "/a" + std::to_string(i + 1));
        }
        for (std::size_t i = 0; i < measure.indicators.size(); ++i) {
            EXPECT_EQ(measure.indicators[i].id, measure.code + "/i" + std::to_string(i + 1));
        }
    }
}

// A list's items stand on lines of their own everywhere, and nothing else was broken.
TEST_F(Atsugi, LinesBreakBeforeItemsOfAListOnly) {
    const std::string text = plan_bytes(plan_name);
    const std::vector<std::string> items = {"・", "【", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"};
    const auto item_at = [&](std::size_t at) {
        return std::any_of(items.begin(), items.end(),
                           [&](const std::string& item) { return text.compare(at, item.size(), item) == 0; });
    };
    int breaks = 0;
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at + 1), ++breaks) {
        EXPECT_TRUE(item_at(at + 2)) << text.substr(at, 60);
    }
    EXPECT_GT(breaks, 50);
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        EXPECT_FALSE(item_at(at + 1)) << text.substr(at, 60);
    }
}

}  // namespace
