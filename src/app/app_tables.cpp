// Tables out: the clerk writes them, and the browser stores them.

#include <utility>

#include "app/app.hpp"
#include "file/file_name.hpp"
#include "file/plan_file.hpp"

namespace ui {

namespace {

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view csv_type = "text/csv";
constexpr std::size_t most_named = 60;  // characters in the dialog

}  // namespace

void App::write_table(clerk::WrittenAs as) {
    overlays_.close_dialog();
    table_.reset();
    if (!document() || overlays_.works()) return;
    services_.close_menu();
    overlays_.begin_work(std::string(strings(state_.language).bring_writing));
    ask_clerk(clerk::WritePlan{as}, {ErrandKind::write}, file::write_plan(document()->plan()));
}

void App::table_written(const clerk::Written& written, std::string bytes) {
    overlays_.end_work();
    const Strings& s = strings(state_.language);
    if (bytes.empty()) return services_.say(std::string(s.table_failed), true, {}, About::file);
    table_ = WrittenTable{written.as, std::move(bytes)};
    if (written.unencodable.empty()) return save_table();
    std::string named;
    for (std::size_t i = 0; i < written.unencodable.size() && i < most_named; ++i) {
        if (!named.empty()) named += ' ';
        named += written.unencodable[i];
    }
    if (written.unencodable.size() > most_named)
        named = spaced(s, {named, fill(s.bring_more, {grouped(written.unencodable.size() - most_named)})});
    overlays_.ask(Dialog{std::string(s.unencodable_title),
                         {fill(s.unencodable_text, {named})},
                         {},
                         {},
                         {{std::string(s.save_anyway), Bring{SaveTable{}}},
                          {std::string(s.save_utf8_instead), Bring{WriteTable{clerk::WrittenAs::csv}}},
                          {std::string(s.cancel), CloseDialog{}}}});
}

void App::save_table() {
    overlays_.close_dialog();
    if (!table_ || !document()) return;
    const WrittenTable table = *std::exchange(table_, std::nullopt);
    const bool book = table.as == clerk::WrittenAs::xlsx;
    const std::string name = file::with_ending(own_file_name(), book ? ".xlsx" : ".csv");
    edge_.save_file(name, table.bytes, book ? xlsx_type : csv_type);
    services_.say(fill(strings(state_.language).was_downloaded, {name}), false, {}, About::file);
}

}  // namespace ui
