#include "sheet/import/draft.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "sheet/import/row_reader.hpp"

namespace sheet {
namespace {

/// The unit of the first value that has one.
std::string unit_of(const std::vector<Filled>& cells) {
    for (const Filled& cell : cells) {
        const plan::AmountReading reading = plan::read_amount(cell.text);
        if (reading.number && !reading.unit.empty()) return reading.unit;
    }
    return {};
}

std::string unit_of(const plan::Indicator& indicator) {
    for (const plan::IndicatorYear& year : indicator.years) {
        if (!year.target) continue;
        const plan::AmountReading reading = plan::read_amount(year.target->text);
        if (reading.number && !reading.unit.empty()) return reading.unit;
    }
    return {};
}

/// Which indicator the actuals belong to, among those that have none: in their order where every one gets its own; else the
/// one with the same unit; else the one whose row stood before.
std::optional<std::size_t> indicator_for(const Draft& draft, const WaitingActuals& waiting, bool in_order) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < draft.has_actuals.size(); ++i) {
        if (!draft.has_actuals[i]) open.push_back(i);
    }
    if (open.empty()) return std::nullopt;
    if (in_order || open.size() == 1) return open.front();
    const std::string unit = unit_of(waiting.cells);
    for (const std::size_t i : open) {
        if (!unit.empty() && unit_of(draft.measure.indicators[i]) == unit) return i;
    }
    const bool follows = waiting.after && !draft.has_actuals[*waiting.after];
    return follows ? *waiting.after : open.front();
}

}  // namespace

void add_row(Draft& draft, const FilledRow& row, const RowContext& context) { RowReader(draft, row, context).read(); }

void settle_actuals(Draft& draft, const RowContext& context) {
    const auto open = static_cast<std::size_t>(std::count(draft.has_actuals.begin(), draft.has_actuals.end(), false));
    const bool in_order = draft.waiting.size() == open;
    const std::vector<WaitingActuals> waiting = std::exchange(draft.waiting, {});
    const std::string& about = draft.measure.code.empty() ? draft.measure.name : draft.measure.code;
    for (const WaitingActuals& actuals : waiting) {
        const std::optional<std::size_t> indicator = indicator_for(draft, actuals, in_order);
        if (!indicator) {
            for (const Filled& cell : actuals.cells) {
                context.notes->push_back(
                    {NoteKind::cell_unplaced, context.sheet, cell.cell->spot, about, base::quoted_part(cell.text), {}});
            }
            continue;
        }
        if (indicator != actuals.after) {
            context.notes->push_back({NoteKind::actual_elsewhere, context.sheet, actuals.spot, about,
                                      actuals.cells.empty() ? std::string() : base::quoted_part(actuals.cells.front().text),
                                      base::quoted_part(draft.measure.indicators[*indicator].name)});
        }
        static const FilledRow nothing;
        RowReader(draft, nothing, context).read_actuals(actuals, *indicator);
    }
}

}  // namespace sheet
