#include "judge/units.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "plan/amount.hpp"

namespace {

TEST(PrintedUnits, AgreeAsTheUnitsThatTheyReadAs) {
    const std::vector<std::string> numbers{"",     "5",     "85.0", "1,250", "1,2,3", "0.5.1",  "5.",  "5,",
                                           ".5",   ",5",    "-5",   "▲5",    "５",    "１．５", "1e5", "約5",
                                           "1億5", "5,000", "05",   "5 ",    "12,34", "-"};
    const std::vector<std::string> endings{"",    "%",   "％",     "件",     "か所",       "ヶ所", "カ所",   "人/日", "以上",
                                           "件6", "%減", "(累計)", "件以上", "施設(累計)", ".件",  ",000件", " 件",   "。"};
    std::vector<std::string> texts;
    for (const std::string& number : numbers) {
        for (const std::string& ending : endings) texts.push_back(number + ending);
    }
    for (const std::string& a : texts) {
        for (const std::string& b : texts) {
            const bool read = judge::units_agree(plan::read_amount(a).unit, plan::read_amount(b).unit);
            ASSERT_EQ(judge::printed_units_agree(a, b), read) << a << " beside " << b;
        }
    }
}

}  // namespace
