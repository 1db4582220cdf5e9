#pragma once
// Values of the data table put into the things that they are about. What fits nowhere is noted.

#include "plan/plan.hpp"
#include "sheet/roundtrip/data_rows.hpp"

namespace sheet {

class DataFields {
public:
    explicit DataFields(DataRows& rows) : rows_(rows) {}

    /// All but ids and what has rows of its own.
    template <class Thing>
    void fill(Thing& thing, const DataThing& about);

private:
    template <class Thing>
    void take(Thing& thing, const DataValue& value);
    template <class Entry>
    void take_in_year(std::vector<Entry>& entries, const DataValue& value);
    template <class Entry>
    void take_forecast(Entry& entry, const DataValue& value);
    template <class Entry>
    void take_mark(std::vector<Entry>& entries, const DataValue& value);
    template <class Entry>
    bool take_about_amount(std::vector<Entry>& entries, const DataValue& value);
    void unplaced(const DataValue& value);

    DataRows& rows_;
};

}  // namespace sheet
