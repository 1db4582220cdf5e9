#pragma once
// What stands above a meeting in both of its windows: the way through the agenda, and what hangs from the right edge.

#include <string>

#include "ui/meeting_view.hpp"
#include "ui/widgets.hpp"

namespace ui {

/// From the right edge of a row to the left.
class FromRight {
public:
    FromRight(const Ui& ui, float right, float y) : ui_(ui), right_(right), y_(y) {}
    Box place(float width);
    float left() const { return right_; }

private:
    const Ui& ui_;
    float right_;
    float y_;
};

/// The strip's ground, and its place in the semantic tree.
SemanticScope strip_ground(Ui& ui, const Box& box);
std::string title_of(const Ui& ui, const plan::Measure& measure);
/// A time in large figures; `name` is what is heard.
float time_width(const Ui& ui, std::string_view longest);
void draw_time(Ui& ui, std::string_view key, const Box& box, std::string_view time, std::string name);
void draw_clock(Ui& ui, FromRight& row, std::string_view time);
/// Switches 記録する.
void draw_notes_switch(Ui& ui, FromRight& row, bool icon_only);
/// "3 / 9". Returns the width.
float draw_position(Ui& ui, float x, float y, const MeetingView& view);
/// To the measure before and to the next one, on `page`, and where between them this is. Returns the width.
float draw_way(Ui& ui, float x, float y, const MeetingView& view, Page page);
/// The agenda as a choice, as wide as there is room.
void draw_agenda_choice(Ui& ui, float x, float y, float right, const MeetingView& view, const Place& here);

}  // namespace ui
