#pragma once
// Values of the data table put into the things that they are about. What fits nowhere is noted.

#include "plan/plan.hpp"
#include "sheet/roundtrip/data_rows.hpp"

namespace sheet {

class DataFields {
public:
    explicit DataFields(DataRows& rows) : rows_(rows) {}

    // All but ids and what has rows of its own.
    void fill(plan::Plan& plan, const DataThing& thing);
    void fill(plan::PlanYear& year, const DataThing& thing);
    void fill(plan::Grade& grade, const DataThing& thing);
    void fill(plan::Agenda& agenda, const DataThing& thing);
    void fill(plan::SheetLayout& layout, const DataThing& thing);
    void fill(plan::SheetColumn& column, const DataThing& thing);
    void fill(plan::Group& group, const DataThing& thing);
    void fill(plan::Measure& measure, const DataThing& thing);
    void fill(plan::Activity& activity, const DataThing& thing);
    void fill(plan::Indicator& indicator, const DataThing& thing);

private:
    void take_in_year(plan::Activity& activity, const DataValue& value);
    void take_in_year(plan::Indicator& indicator, const DataValue& value);
    template <class Entry, class Actual>
    void take_forecast(Entry& entry, const DataValue& value, Actual actual);
    template <class Entry>
    void take_mark(std::vector<Entry>& entries, const DataValue& value);
    void take_other(plan::Members& unknown, const DataValue& value);
    void unplaced(const DataValue& value);

    DataRows& rows_;
};

}  // namespace sheet
