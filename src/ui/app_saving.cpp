// Into files: back to the one that was opened where the browser can, else as a download.

#include <utility>

#include "file/file_name.hpp"
#include "ui/app.hpp"
#include "ui/chart_words.hpp"
#include "ui/clock.hpp"

namespace ui {

namespace {

constexpr std::string_view page_ending = ".html";

bool is_page(std::string_view name) { return name.ends_with(page_ending) || name.ends_with(".htm"); }

}  // namespace

/// What the plan's file is called; where it has none yet, what its title makes of it.
std::string App::own_file_name() const {
    return document_->file_name().empty() ? file_name_of(document_->plan().title) : document_->file_name();
}

void App::save(bool whatever_is_there) {
    if (!document_ || write_) return;
    close_field(true);
    // A plan that came in a page is in that page's file, and only that page can write it.
    const bool in_page = head_.address.starts_with(platform::copy_scheme);
    const bool own = is_own_plan();
    if (!own && (in_page || head_.file.empty())) return save_as();
    const std::string text = document_->text();
    write_ = Write{document_->revision(), file::fingerprint(text), false};
    std::optional<platform::Copy> copy;
    if (own) copy = platform::Copy{head_.address, false};
    if (head_.file.empty()) return edge_.save_file_as(file::with_ending(own_file_name(), page_ending), text, copy);
    edge_.write_file(head_.file, head_.file_name, text, whatever_is_there, copy);
}

void App::save_as() {
    if (!document_ || write_) return;
    close_field(true);
    const std::string text = document_->text();
    write_ = Write{document_->revision(), file::fingerprint(text), false};
    edge_.save_file_as(file::plan_file_name(own_file_name()), text, {});
}

void App::hand_out() {
    if (!document_ || write_) return;
    close_field(true);
    const Strings& s = strings(state_.language);
    std::vector<DialogButton> buttons{{std::string(s.copy_to_edit), WriteCopy{false, false}},
                                      {std::string(s.copy_to_read), WriteCopy{true, false}}};
    if (edge_.can_share()) buttons.push_back({std::string(s.copy_share), WriteCopy{false, true}});
    buttons.push_back({std::string(s.cancel), CloseDialog{}});
    dialog_ = Dialog{std::string(s.hand_out), {std::string(s.hand_out_text)}, {}, {}, std::move(buttons)};
}

void App::write_copy(const WriteCopy& wish) {
    dialog_.reset();
    if (!document_ || write_) return;
    const std::string text = document_->text();
    const std::string name = file::with_ending(own_file_name(), page_ending);
    const platform::Copy copy{std::string(platform::copy_scheme) + new_key(), wish.to_read};
    write_ = Write{document_->revision(), file::fingerprint(text), true};
    if (wish.share) {
        edge_.share(name, text, copy);
    } else {
        edge_.save_file_as(name, text, copy);
    }
}

void App::written(const platform::FileWritten& file) {
    const Strings& s = strings(state_.language);
    if (!write_) return;
    const Write write = *std::exchange(write_, std::nullopt);
    if (write.handed_out) {
        if (!file.file.empty() && file.file != head_.file) edge_.forget_file(file.file);
        return say(fill(s.handed_out, {file.name}));
    }
    const bool page = is_own_plan() && is_page(file.name);
    head_.file_name = file.name;
    if (!file.file.empty()) head_.file = file.file;
    if (!file.file.empty() && !page) head_.address.clear();
    head_.saved = utc_text(edge_.utc());
    head_.downloaded = file.downloaded;
    head_.has_file = true;
    head_.print = write.print;
    const bool as_it_stands = document_ && document_->revision() == write.revision;
    if (as_it_stands) {
        document_->mark_saved(file.name);
        if (base_kept_ && may_write()) {
            keep_entry(file::SavedToFile{});
        } else if (base_kept_) {
            update_head();
            keeper_.keep_head(head_);
            save_to_note_ = true;
            edge_.claim(keeper_.key(), false);
        }
    } else if (document_) {
        // The file holds what has been changed since: no place in the history is what is in it.
        document_->mark_never_saved();
    }
    dialog_.reset();
    say(fill(file.downloaded ? s.was_downloaded : file.compared ? s.was_saved_compared : s.was_saved, {file.name}));
    guard_leaving();
}

void App::not_written(const platform::FileNotWritten& failure) {
    const Strings& s = strings(state_.language);
    if (!write_) return;
    const Write write = *std::exchange(write_, std::nullopt);
    const DialogButton elsewhere = write.handed_out ? DialogButton{std::string(s.try_again), HandOut{}}
                                                    : DialogButton{std::string(s.save_as), SaveAs{}};
    switch (failure.why) {
        case platform::WriteFailure::cancelled:
            break;
        case platform::WriteFailure::changed:
            dialog_ = Dialog{fill(s.changed_outside_title, {failure.name}),
                             {std::string(s.changed_outside_text)},
                             {},
                             {},
                             {elsewhere, {std::string(s.overwrite), Save{true}}, {std::string(s.cancel), CloseDialog{}}}};
            break;
        case platform::WriteFailure::refused:
            say(fill(s.write_refused, {failure.name, failure.detail}), true, elsewhere);
            break;
        case platform::WriteFailure::gone:
            say(fill(s.write_gone, {failure.name}), true, elsewhere);
            break;
        case platform::WriteFailure::failed:
            say(fill(s.write_failed, {failure.name, failure.detail}), true, elsewhere);
            break;
    }
}

}  // namespace ui
