#include "views/structure_view.hpp"

namespace ui {

namespace {

void add_group(const plan::Group& group, const std::string& parent, std::size_t index, std::size_t count, int depth,
               std::vector<OutlineRow>& rows) {
    const std::size_t own = rows.size();
    rows.push_back({edit::Kind::group, group.id, group.code, group.name, parent, index, count, depth, 0});
    for (std::size_t i = 0; i < group.measures.size(); ++i) {
        const plan::Measure& measure = group.measures[i];
        rows.push_back(
            {edit::Kind::measure, measure.id, measure.code, measure.name, group.id, i, group.measures.size(), depth + 1, 0});
    }
    std::size_t below = group.measures.size();
    for (std::size_t i = 0; i < group.groups.size(); ++i) {
        const std::size_t at = rows.size();
        add_group(group.groups[i], group.id, i, group.groups.size(), depth + 1, rows);
        below += rows[at].measures;
    }
    rows[own].measures = below;
}

}  // namespace

std::vector<OutlineRow> build_outline(const plan::Plan& plan) {
    std::vector<OutlineRow> rows;
    for (std::size_t i = 0; i < plan.groups.size(); ++i) add_group(plan.groups[i], {}, i, plan.groups.size(), 0, rows);
    return rows;
}

}  // namespace ui
