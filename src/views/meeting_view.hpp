#pragma once
// 会議 as data: the measures that are selected, in their order, are the agenda; one of them is on screen.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "views/table_view.hpp"

namespace ui {

struct MeetingView {
    std::vector<const plan::PlacedMeasure*> agenda;  ///< each once, in the order of its first row
    std::size_t position = 0;                        ///< from 1; 0: the measure on screen is not on the agenda
    std::string previous;                            ///< id; empty at the start
    std::string next;
    bool operator==(const MeetingView&) const = default;
};

MeetingView build_meeting_view(const TableView& selected, std::string_view measure);

}  // namespace ui
