#pragma once
// One row's cells put where they belong in the measure that it is about.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sheet/import/draft.hpp"
#include "sheet/import/texts.hpp"

namespace sheet {

class RowReader {
public:
    RowReader(Draft& draft, const FilledRow& row, const RowContext& context)
        : draft_(draft), measure_(draft.measure), row_(row), context_(context), year_(context.year) {}
    void read();
    /// The values of a row of actuals, for an indicator that is known now.
    void read_actuals(const WaitingActuals& waiting, std::size_t indicator);

private:
    void note(NoteKind kind, const Filled& cell, std::string_view found, std::string taken = {});
    /// A cell that holds nothing to be taken: an error, or a formula without its value.
    bool is_void(const Filled& cell);
    std::optional<plan::FiscalYear> year_of(const Filled& cell);
    std::string text_of(const Filled& cell);
    /// First come, first kept; the same again says nothing.
    void put(std::string& place, std::string text, const Filled& cell);
    template <class Value>
    void put(std::optional<Value>& place, Value value, const Filled& cell, std::string_view shown) {
        if (!place) {
            place = std::move(value);
        } else if (*place != value) {
            note(NoteKind::value_taken_twice, cell, shown);
        }
    }
    void read_things(const Filled& cell);
    void choose_activity(std::string text);
    void choose_indicator();
    void make_indicator(std::string id, std::string name, Spot spot);
    std::string text_of_indicator();
    void mark_indicator();
    void wait_for_indicator();
    plan::IndicatorYear* entry(const Filled& cell);
    void read_value(const Filled& cell, std::optional<MarkKind> mark);
    plan::IndicatorYear* put_amount(const Filled& cell, std::optional<plan::Amount> plan::IndicatorYear::*member);
    void read_verdict_cell(const Filled& cell);
    void read_rest(const Filled& cell);
    void add_notes(std::string_view text);
    void read_activity_text(const Filled& cell);

    Draft& draft_;
    plan::Measure& measure_;
    const FilledRow& row_;
    const RowContext& context_;
    std::optional<plan::FiscalYear> year_;
    std::optional<std::size_t> activity_;
    std::optional<std::size_t> indicator_;
    bool indicator_named_ = false;  ///< the row itself says which one it is about
    const Filled* indicator_text_ = nullptr;
    std::string activity_id_;
    std::string indicator_id_;
};

}  // namespace sheet
