#include "tests/edit/small_plan.hpp"

namespace small {

plan::Plan plan() {
    plan::Activity activity{"a1", "研修を行う", {{{2018}, "実施", "実施した", true, {}}}, {}};
    const plan::IndicatorYear full{
        {2018}, plan::Amount{"85.0%", 85.0, {}}, plan::Amount{"86.0%", 86.0, {}}, true, plan::Verdict::met, {}};
    plan::IndicatorYear unlisted;
    unlisted.year = {2017};
    unlisted.unknown = {{"x", "1"}};
    plan::Indicator indicator{"i1", "受講率", "%", plan::Direction::higher, {unlisted, full}, {}};
    plan::Measure m1{"m1", "1-ア", "人を育てる", {"職員課", "総務課"}, {activity}, {indicator}, {"注"}, {{"x", "[1]"}}};
    plan::Measure m2{"m2", "", "場をつくる", {}, {}, {}, {}, {}};
    plan::Measure m3{"m3", "", "道を直す", {}, {}, {}, {}, {}};
    plan::Group inner{"1-1", "1-1", "組織", {}, {m1, m2}, {}};
    plan::Group first{"1", "1", "強い組織", {inner}, {}, {}};
    plan::Group second{"2", "2", "安心", {}, {m3}, {}};
    plan::Plan whole;
    whole.title = "実施計画";
    whole.years = {{{2018}, "2018年度", plan::YearState::evaluated, {}}, {{2019}, "2019年度", plan::YearState::planned, {}}};
    whole.groups = {first, second};
    return whole;
}

const plan::Measure& first_measure(const plan::Plan& plan) { return plan.groups.at(0).groups.at(0).measures.at(0); }

}  // namespace small
