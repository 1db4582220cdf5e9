#pragma once
// The published table as text, read by its own rules and not by the program that made the plan file, so that the test
// which compares the two can find a mistake in either.
//
// The table came out of a PDF with merged cells, so columns behind the activity's text stand where they stood only on some
// lines. These rules find every cell's place again:
//
//  1. Code, name, sections and activity stand in columns 0 to 3. A line without a code goes on with the measure above; a
//     code that was there before repeats its measure for another indicator, and its texts must be the same.
//  2. 目標 or 実績 marks where the values begin; the first value may share the mark's cell ("目標 1件"). On a 目標 line the
//  cell
//     before the mark is the indicator's name. What stands between the activity and that is the activity's plans and
//     actuals.
//  3. Plans and actuals are in place (columns 4 to 9) where column 8, the plan for 2020, is one of them. Otherwise the empty
//     actual of 2019 fell out, and column 7 is the plan for 2020.
//  4. Values are those of 2018, 2019, 2020 in order. A verdict is the last cell of a 目標 line.
//  5. A 実績 line belongs to the first indicator of the measure that has no actual yet.

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A text and where it belongs: "2-(1)-イ/a2/2018/plan" → "・新たな媒体の開拓".
using Cells = std::map<std::string, std::string>;

struct SourceTable {
    Cells cells;
    std::vector<std::string> measures;             ///< codes in order
    std::map<std::string, std::string> pillars;    ///< code → name, from the title lines
    std::map<std::string, std::string> pillar_of;  ///< measure code → pillar code
    std::string title;
    std::vector<std::string> plan_year_labels;    ///< over the plans and actuals
    std::vector<std::string> target_year_labels;  ///< over the targets
    std::vector<std::string> complaints;          ///< what the rules could not place; must be empty
};

SourceTable read_source_table(std::string_view text);
