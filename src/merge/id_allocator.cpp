#include "merge/id_allocator.hpp"

#include "edit/structure.hpp"

namespace merge {

IdAllocator::IdAllocator(const plan::Plan& into, const plan::Plan& from)
    : ids_(edit::ids_of(into)), theirs_(edit::ids_of(from)) {}

std::string IdAllocator::allocate(const std::string& id) {
    if (!id.empty() && ids_.insert(id)) return id;
    const std::string stem = id.empty() ? id : id + "-";
    std::string numbered;
    std::size_t number = id.empty() ? 1 : 2;
    do {
        numbered = stem + std::to_string(number++);
    } while (theirs_.find(numbered) || !ids_.insert(numbered));
    return numbered;
}

void IdAllocator::reassign_ids(plan::Measure& measure) {
    measure.id = allocate(measure.id);
    for (plan::Activity& activity : measure.activities) reassign_ids(activity);
    for (plan::Indicator& indicator : measure.indicators) reassign_ids(indicator);
}

}  // namespace merge
