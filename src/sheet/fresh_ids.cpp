#include "sheet/fresh_ids.hpp"

#include "edit/structure.hpp"

namespace sheet {

FreshIds::FreshIds(const plan::Plan& into, const plan::Plan& from) : ids_(edit::ids_of(into)), theirs_(edit::ids_of(from)) {}

std::string FreshIds::fresh(const std::string& id) {
    if (!id.empty() && ids_.insert(id)) return id;
    const std::string stem = id.empty() ? id : id + "-";
    std::string numbered;
    std::size_t number = id.empty() ? 1 : 2;
    do {
        numbered = stem + std::to_string(number++);
    } while (theirs_.find(numbered) || !ids_.insert(numbered));
    return numbered;
}

void FreshIds::renew(plan::Measure& measure) {
    measure.id = fresh(measure.id);
    for (plan::Activity& activity : measure.activities) renew(activity);
    for (plan::Indicator& indicator : measure.indicators) renew(indicator);
}

}  // namespace sheet
