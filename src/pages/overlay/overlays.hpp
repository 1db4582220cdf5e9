#pragma once
// What lies over the pages, and which of it is in front: what takes a while, then a report on a file, then a dialog, then a
// menu; and progress, a place to drop a file and a tooltip where none of them is.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "pages/overlay/dialogs.hpp"
#include "pages/overlay/layers.hpp"
#include "pages/overlay/working.hpp"
#include "pages/page_ui.hpp"

namespace ui {

class Overlays {
public:
    /// In place of the dialog that is shown, if one is.
    void ask(Dialog dialog) { dialog_ = std::move(dialog); }
    /// One line more in the dialog that is shown.
    void add_to_dialog(std::string line);
    void close_dialog() { dialog_.reset(); }
    const Dialog* dialog() const { return dialog_ ? &*dialog_ : nullptr; }
    bool asks_for_text() const { return dialog_ && dialog_->field; }

    void show_report(OpenReport report) { report_ = std::move(report); }
    /// To be shown by show_waiting_report(): over the plan that stands in for the one that could not be opened.
    void show_report_later(OpenReport report) { waiting_report_ = std::move(report); }
    void show_waiting_report();
    /// One line more in the report that is shown, or in a new one.
    void add_to_report(std::string title, ProblemLine line);
    void close_report() { report_.reset(); }
    const OpenReport* report() const { return report_ ? &*report_ : nullptr; }

    /// Stands in the way of everything else until it has ended.
    void begin_work(std::string text) { working_ = Working{std::move(text), 0}; }
    /// `part`: 0 to 1. Nothing where no work is shown.
    void work_is_done(double part);
    void end_work() { working_.reset(); }
    bool works() const { return working_.has_value(); }

    void show_progress(Progress progress) { progress_ = std::move(progress); }
    void hide_progress() { progress_.reset(); }
    const Progress* progress() const { return progress_ ? &*progress_ : nullptr; }

    void drag_over(bool over) { drag_over_ = over; }

    /// The page below answers to nothing.
    bool is_modal() const { return dialog_ || report_ || working_; }

    void menu_closed() { menu_.reset(); }

    /// Above what was drawn before in this frame. Takes the focus when something modal opens, and gives it back.
    void draw(PageUi& ui, const Box& window);

private:
    void hand_focus_over(Interaction& in);
    void draw_open_menu(PageUi& ui, const Box& window);

    std::optional<Dialog> dialog_;
    std::optional<OpenReport> report_;
    std::optional<OpenReport> waiting_report_;
    std::optional<Working> working_;
    std::optional<Progress> progress_;
    std::optional<Menu> menu_;  ///< as it was drawn last
    bool drag_over_ = false;
    bool was_modal_ = false;  ///< in the last frame
    std::uint64_t focus_before_ = 0;
};

}  // namespace ui
