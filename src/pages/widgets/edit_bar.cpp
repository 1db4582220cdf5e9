#include "pages/widgets/edit_bar.hpp"

#include <algorithm>

#include "toolkit/page_layout.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

std::string saving_state(const Strings& s, const Document& document, std::string_view saved_at, bool downloaded,
                         Keeping keeping) {
    const std::size_t unsaved = document.unsaved_steps();
    if (document.is_saved()) {
        if (saved_at.empty()) return std::string(s.state_unchanged);
        return fill(downloaded ? s.state_downloaded : s.state_saved, {document.file_name(), saved_at});
    }
    if (keeping == Keeping::failed) return fill(s.state_in_danger, {grouped(unsaved)});
    if (keeping == Keeping::slow) return std::string(s.state_slow);
    if (unsaved == 0) return std::string(s.state_never_saved);
    return fill(keeping == Keeping::done ? s.state_unsaved : s.state_keeping, {grouped(unsaved)});
}

namespace {

std::string pause_text(const Strings& s, Autosave::Pause pause, std::string_view file_name) {
    switch (pause) {
        case Autosave::Pause::changed:
            return fill(s.autosave_changed, {file_name});
        case Autosave::Pause::gone:
            return fill(s.autosave_gone, {file_name});
        case Autosave::Pause::refused:
            return fill(s.autosave_refused, {file_name});
        case Autosave::Pause::permission:
        case Autosave::Pause::none:
            break;
    }
    return std::string(s.autosave_unpermitted);
}

}  // namespace

std::string autosave_state(const Strings& s, const Document& document, const Autosave& autosave, std::string_view file_name,
                           std::string_view saved_at) {
    const bool saved = document.is_saved();
    const std::string count = grouped(document.unsaved_steps());
    if (autosave.pause != Autosave::Pause::none)
        return spaced(s,
                      {pause_text(s, autosave.pause, file_name), saved ? std::string() : fill(s.autosave_unsaved, {count})});
    if (!saved && autosave.failures > 0) return fill(s.autosave_retries, {file_name, autosave.detail});
    if (!saved) return fill(s.autosave_waits, {file_name, count});
    if (saved_at.empty()) return std::string(s.autosave_unchanged);
    return fill(s.autosave_saved, {file_name, saved_at});
}

bool shows_edit_bar(const EditBarState& state) {
    if (state.document == nullptr) return false;
    return state.editing || !state.document->is_saved() || state.other_window_writes || state.to_read || state.in_danger;
}

namespace {

/// Buttons from left to right; what has no room comes into the next line.
class Row {
public:
    Row(PageUi& ui, float x, float y, float width) : ui_(ui), x_(x), y_(y), at_(x), width_(width) {}
    Box place(float width) {
        if (at_ > x_ && at_ + width > x_ + width_) next_line();
        const Box box{at_, y_, std::min(width, width_), ui_.theme.control()};
        at_ += width + ui_.theme.px(8);
        return box;
    }
    void next_line() {
        at_ = x_;
        y_ += ui_.theme.control() + ui_.theme.px(8);
    }
    float left() const { return x_ + width_ - at_; }
    float x() const { return at_; }
    float y() const { return y_; }

private:
    PageUi& ui_;
    float x_;
    float y_;
    float at_;
    float width_;
};

void step_button(PageUi& ui, Row& row, std::string_view key, std::string_view label, const edit::Step* step, Icon icon,
                 bool narrow, bool editing, std::string_view shortcut, Action action) {
    const std::string name = step ? fill(ui.s.with_step, {label, step_label(ui.s, *step)}) : std::string(label);
    const ButtonText text{.label = narrow ? std::string_view(name) : label,
                          .description = narrow ? std::string_view() : std::string_view(shortcut),
                          .icon = icon,
                          .icon_only = narrow};
    const ButtonText described{
        .label = text.label, .description = step ? std::string_view(name) : shortcut, .icon = icon, .icon_only = narrow};
    if (button(ui, key, row.place(button_width(ui, text)), described, ButtonLook::plain, step == nullptr || !editing))
        ui.act(std::move(action));
}

}  // namespace

float draw_edit_bar(PageUi& ui, const Box& box, const EditBarState& state) {
    const Theme& t = ui.theme;
    const Span span = page_span(ui, box.x, box.width - scroll_bar_width());
    const bool narrow = is_narrow(ui, box.width);
    const float pad = t.px(7);
    const bool reading = state.other_window_writes;
    const bool warns = reading || state.slow;
    const Rgb ground = state.in_danger ? color::error_pale : warns ? color::warning_pale : color::accent_pale;
    const TextLook look{.size = t.caption(),
                        .bold = state.in_danger || state.slow,
                        .color = state.in_danger ? color::error_text
                                 : warns         ? color::warning_text
                                                 : color::text,
                        .most_lines = 2};
    std::string line = state.saved;
    if (reading) line = ui.s.read_only;
    if (state.to_read) line = ui.s.is_to_read;

    // The ground goes below what is laid out on it, whose height is known at the end.
    const Layers layers;
    layers.front();
    const SemanticScope scope(
        ui.semantics, named_node("edit bar", Role::region, std::string(ui.s.edit_bar), {box.x, box.y, box.width, 1}));
    const ScopedId keys("edit bar");
    Row row(ui, span.x, box.y + pad, span.width);
    if (reading) {
        const ButtonText take{.label = ui.s.take_over};
        if (button(ui, "take over", row.place(button_width(ui, take)), take, ButtonLook::primary)) ui.act(TakeOver{});
    } else if (!state.to_read) {
        const edit::History& history = state.document->history();
        step_button(ui, row, "undo", ui.s.undo, history.next_undo(), Icon::undo, narrow, state.editing, "Ctrl+Z", Undo{});
        step_button(ui, row, "redo", ui.s.redo, history.next_redo(), Icon::redo, narrow, state.editing, "Ctrl+Y", Redo{});
        const ButtonText save{.label = ui.s.save, .description = "Ctrl+S"};
        if (button(ui, "save", row.place(button_width(ui, save)), save, ButtonLook::primary, state.busy)) ui.act(Save{});
        const ButtonText save_as{.label = ui.s.save_as, .description = "Ctrl+Shift+S"};
        if (button(ui, "save as", row.place(button_width(ui, save_as)), save_as, ButtonLook::plain, state.busy))
            ui.act(SaveAs{});
        if (state.has_autosave && state.editing) {
            const ButtonText autosave{.label = ui.s.autosave, .description = ui.s.autosave_hint};
            if (switch_button(ui, "autosave", row.place(button_width(ui, autosave)), autosave, state.autosaves))
                ui.act(SwitchAutosave{});
        }
        if (state.autosave_paused) {
            const ButtonText resume{.label = ui.s.resume_autosave};
            if (button(ui, "resume", row.place(button_width(ui, resume)), resume)) ui.act(ResumeAutosave{});
        }
        if (state.in_danger) {
            const ButtonText again{.label = ui.s.try_again};
            if (button(ui, "again", row.place(button_width(ui, again)), again)) ui.act(RetryStorage{});
        }
    }
    const bool below = row.left() < t.px(190);
    if (below) row.next_line();
    const float width = row.left();
    const float height = text_height(ui, line, width, look);
    const float line_box = below ? height : std::max(t.control(), height);
    draw_text(ui, row.x() + t.px(4), row.y() + (line_box - height) / 2, width - t.px(4), line, look);
    ui.semantics.add(named_node("state", Role::status, line, {row.x(), row.y(), width, line_box}));
    const float all = row.y() + line_box + pad - box.y;
    layers.back();
    fill({box.x, box.y, box.width, all}, ground);
    hairline(box.x, box.y + all - 0.5F, box.x + box.width, box.y + all - 0.5F, color::line);
    return all;
}

}  // namespace ui
