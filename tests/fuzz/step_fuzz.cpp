// Any bytes: a step comes out or nothing; what comes out can be written and read again as the same, and be applied to a plan
// or refused without a trace.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "edit/make.hpp"
#include "file/edit_file.hpp"
#include "file/plan_file.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

/// A group "g" with a measure "m", its activity "a" and indicator "i", and the years 2018 and 2019.
const plan::Plan& small_plan() {
    static const plan::Plan made = [] {
        plan::Plan plan = edit::new_plan("t", {2018}, "g");
        plan.years.push_back({{2019}, "", plan::YearState::planned, {}});
        plan.groups[0].id = "g";
        plan.groups[0].measures.push_back({"m", "", "", {}, {{"a", "", {}, {}}}, {}, {}, {}});
        plan.groups[0].measures[0].indicators.push_back({"i", "", "%", plan::Direction::higher, {}, {}});
        return plan;
    }();
    return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto step = file::read_step(bytes);
    if (!step) return 0;

    const std::string written = file::write_step(*step);
    const auto again = file::read_step(written);
    require(again == step);
    require(file::write_step(*again) == written);

    plan::Plan plan = small_plan();
    if (!edit::apply_all(plan, step->edits)) {
        const edit::Reversal reversal = edit::revert(plan, *step);
        require(reversal.refused || !edit::apply_all(plan, reversal.edits));
        if (reversal.refused) require(!edit::apply_all(plan, edit::inverse_all(step->edits)));
    }
    require(plan == small_plan());

    const std::string log = file::write_plan(plan, {}, {*step}, 1);
    file::ReadResult read = file::read_plan(log);
    require(read.plan.has_value());
    const file::Changes taken = file::take_changes(*read.plan);
    require(taken.size() == 1 && taken[0].step == step);
    return 0;
}
