#pragma once
// What a feature asks of the app around it: the way to other pages, steps, and what other features do. It is an interface,
// so that a feature knows no other one.

#include "app/navigator.hpp"
#include "edit/history.hpp"
#include "pages/actions.hpp"
#include "views/table_view.hpp"

namespace ui {

class Shell {
public:
    Shell() = default;
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    virtual void apply(const Action& action) = 0;
    virtual void go_to(const Place& place, HistoryEntry entry) = 0;
    /// What is selected, for 一覧 and 会議, which begin anew where something else is asked for.
    virtual const TableView& table_view() = 0;
    /// False where it could not be made, which the person is told.
    virtual bool commit(edit::Step step) = 0;
    /// Editing begins when the browser has given this window the plan.
    virtual void switch_editing() = 0;
    /// Another plan would take the place of edits that are nowhere but on screen: true where it must not, and the person is
    /// asked.
    virtual bool stays_with_edits() = 0;

protected:
    ~Shell() = default;
};

}  // namespace ui
