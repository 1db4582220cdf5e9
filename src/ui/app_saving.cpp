// Into files: back to the one that was opened where the browser can, else as a download.

#include <utility>

#include "ui/app.hpp"
#include "ui/chart_words.hpp"
#include "ui/clock.hpp"

namespace ui {

void App::save(bool whatever_is_there) {
    if (!document_ || write_) return;
    close_field(true);
    if (head_.file.empty()) return save_as();
    const std::string text = document_->text();
    write_ = Write{document_->revision(), file::fingerprint(text)};
    edge_.write_file(head_.file, head_.file_name, text, whatever_is_there);
}

void App::save_as() {
    if (!document_ || write_) return;
    close_field(true);
    const std::string text = document_->text();
    std::string name = document_->file_name();
    if (name.empty()) name = file_name_of(document_->plan().title + ".torikumi.json");
    write_ = Write{document_->revision(), file::fingerprint(text)};
    edge_.save_file_as(name, text);
}

void App::written(const platform::FileWritten& file) {
    const Strings& s = strings(state_.language);
    if (!write_) return;
    const Write write = *std::exchange(write_, std::nullopt);
    head_.file_name = file.name;
    if (!file.file.empty()) head_.file = file.file;
    head_.address = file.file.empty() ? head_.address : std::string();
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
    write_.reset();
    const DialogButton elsewhere{std::string(s.save_as), SaveAs{}};
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
