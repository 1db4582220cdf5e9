#pragma once
// What the features of the app share. A feature knows these services and no other feature.

#include <optional>
#include <string>

#include "app/session.hpp"
#include "app/shell.hpp"
#include "app/state.hpp"
#include "app/view_cache.hpp"
#include "pages/overlay/notices.hpp"
#include "pages/overlay/overlays.hpp"
#include "pages/widgets/chart_words.hpp"
#include "platform/platform.hpp"
#include "toolkit/context.hpp"
#include "toolkit/fonts.hpp"

namespace ui {

struct Services {
    Shell& shell;
    platform::Edge& edge;
    State& state;
    Navigator& navigator;
    PlanStore& store;
    Session& session;
    Overlays& overlays;
    Notices& notices;
    ViewCache& views;
    Fonts& fonts;
    Interaction& interaction;

    const Document* document() const { return session.document(); }
    const Strings& strings() const { return ui::strings(state.language); }
    /// A plan must be open.
    ViewSource view_source() const { return {*document(), session.index(), state.year, state.selection}; }
    /// Of the measure whose page this is; null where the plan has none of that name.
    const MeasureView* measure_view() const { return views.measure(view_source(), state.place.measure); }
    const TableChoices& table_choices() const {
        return views.table_choices(*document(), state.editing && session.may_write());
    }
    /// The page of a meeting is read by a whole room: of what is no warning, that room sees nothing.
    void notify(std::string text, bool warning = false, std::optional<DialogButton> button = {},
                About about = About::other) const {
        Notice notice{std::move(text), warning, std::move(button), about};
        if (state.place.page == Page::meeting && !warning) return notices.tell(notice, edge.utc());
        notices.say(std::move(notice), edge.utc());
    }
    /// What the plan's file is called; where it has none yet, what its title makes of it.
    std::string own_file_name() const {
        return document()->file_name().empty() ? file_name_of(document()->plan().title) : document()->file_name();
    }
    /// Beside what could not be done: what is still open.
    std::string unchanged_note() const {
        const Strings& s = strings();
        return document() ? fill(s.still_open, {document()->plan().title}) : std::string(s.nothing_was_open);
    }
    void close_menu() const {
        state.open_menu = 0;
        state.menu_level = 0;
        overlays.menu_closed();
    }
};

}  // namespace ui
