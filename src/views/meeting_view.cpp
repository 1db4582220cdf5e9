#include "views/meeting_view.hpp"

#include <algorithm>

namespace ui {

MeetingView build_meeting_view(const TableView& selected, std::string_view measure) {
    MeetingView view;
    view.agenda = measures_of(selected);
    const auto is_it = [&](const plan::PlacedMeasure* placed) { return placed->measure->id == measure; };
    const auto here = std::find_if(view.agenda.begin(), view.agenda.end(), is_it);
    if (here == view.agenda.end()) {
        // Not on the agenda: it begins with the next step.
        if (!view.agenda.empty()) view.next = view.agenda.front()->measure->id;
        return view;
    }
    view.position = static_cast<std::size_t>(here - view.agenda.begin()) + 1;
    if (here != view.agenda.begin()) view.previous = (*(here - 1))->measure->id;
    if (here + 1 != view.agenda.end()) view.next = (*(here + 1))->measure->id;
    return view;
}

}  // namespace ui
