#pragma once
// What stands above a meeting in both of its windows: the way through the agenda, and what hangs from the right edge.

#include <string>

#include "pages/widgets/menus.hpp"
#include "views/meeting_view.hpp"

namespace ui {

/// From the right edge of a row to the left.
class FromRight {
public:
    FromRight(const PageUi& ui, float right, float y) : ui_(ui), right_(right), y_(y) {}
    Box place(float width);
    float left() const { return right_; }

private:
    const PageUi& ui_;
    float right_;
    float y_;
};

/// The strip's ground, and its place in the semantic tree.
SemanticScope strip_ground(PageUi& ui, const Box& box);
std::string title_of(const PageUi& ui, const plan::Measure& measure);
/// A time in large figures; `name` is what is heard.
float time_width(const PageUi& ui, std::string_view longest);
void draw_time(PageUi& ui, std::string_view key, const Box& box, std::string_view time, std::string name);
void draw_clock(PageUi& ui, FromRight& row, std::string_view time);
/// Switches 記録する.
void draw_notes_switch(PageUi& ui, FromRight& row, bool icon_only);
/// "3 / 9". Returns the width.
float draw_position(PageUi& ui, float x, float y, const MeetingView& view);
/// To the measure before and to the next one, on `page`, and where between them this is. Returns the width.
float draw_way(PageUi& ui, float x, float y, const MeetingView& view, Page page);
/// The agenda as a choice, as wide as there is room.
void draw_agenda_choice(PageUi& ui, float x, float y, float right, const MeetingView& view, const Place& here);

}  // namespace ui
