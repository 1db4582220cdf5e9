#pragma once
// The top of the window: plan, tabs, year, search, and what acts on the whole app.

#include "model/document.hpp"
#include "model/place.hpp"
#include "pages/page_ui.hpp"

namespace ui {

struct HeaderState {
    const Document* document = nullptr;  ///< none: no plan is open
    plan::MaybeYear year;
    Place place;
    std::string measure;  ///< where the tab 個票 leads: the measure last seen
    std::string query;
    bool large_text = false;
    bool editing = false;
    bool may_edit = false;     ///< a plan is open, and this window may write it
    bool imports = false;      ///< a table is being brought in
    bool has_changes = false;  ///< the log of changes is not empty
    std::size_t unseen = 0;    ///< notices that were never in sight
};

float header_height(const PageUi& ui, const Box& window, const HeaderState& state);
/// Returns the height that it took.
float draw_header(PageUi& ui, const Box& window, const HeaderState& state);

}  // namespace ui
