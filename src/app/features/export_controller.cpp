#include "app/features/export_controller.hpp"

#include <utility>

#include "base/overloaded.hpp"
#include "file/file_name.hpp"
#include "file/plan_file.hpp"

namespace ui {

namespace {

constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view csv_type = "text/csv";
constexpr std::size_t most_named = 60;  // characters in the dialog

}  // namespace

void ExportController::write_table(clerk::WrittenAs as) {
    services_.overlays.close_dialog();
    table_.reset();
    if (!services_.document() || services_.overlays.works()) return;
    services_.close_menu();
    services_.overlays.begin_work(std::string(services_.strings().import_writing));
    worker_.post(clerk::WritePlan{as}, {RequestKind::write}, file::write_plan(services_.document()->plan()));
}

void ExportController::on_written(const clerk::Written& written, std::string bytes) {
    services_.overlays.end_work();
    const Strings& s = services_.strings();
    if (bytes.empty()) return report_failure();
    table_ = WrittenTable{written.as, std::move(bytes)};
    if (written.unencodable.empty()) return save_table();
    std::string named;
    for (std::size_t i = 0; i < written.unencodable.size() && i < most_named; ++i) {
        if (!named.empty()) named += ' ';
        named += written.unencodable[i];
    }
    if (written.unencodable.size() > most_named)
        named = spaced(s, {named, fill(s.import_more, {grouped(written.unencodable.size() - most_named)})});
    services_.overlays.ask(Dialog{std::string(s.unencodable_title),
                                  {fill(s.unencodable_text, {named})},
                                  {},
                                  {},
                                  {{std::string(s.save_anyway), SaveTable{}},
                                   {std::string(s.save_utf8_instead), WriteTable{clerk::WrittenAs::csv}},
                                   {std::string(s.cancel), CloseDialog{}}}});
}

void ExportController::save_table() {
    services_.overlays.close_dialog();
    if (!table_ || !services_.document()) return;
    const WrittenTable table = *std::exchange(table_, std::nullopt);
    const bool book = table.as == clerk::WrittenAs::xlsx;
    const std::string name = file::with_ending(services_.own_file_name(), book ? ".xlsx" : ".csv");
    services_.edge.save_file(name, table.bytes, book ? xlsx_type : csv_type);
    services_.notify(fill(services_.strings().was_downloaded, {name}), false, {}, About::file);
}

void ExportController::report_failure() const {
    services_.notify(std::string(services_.strings().table_failed), true, {}, About::file);
}

void ExportController::on_worker_lost() { report_failure(); }

void ExportController::on_reply(const WorkerClient::Reply& reply, std::string bytes) {
    if (const auto* working = std::get_if<clerk::Working>(&reply.answer)) {
        services_.overlays.work_is_done(working->part);
    } else if (const auto* written = std::get_if<clerk::Written>(&reply.answer)) {
        on_written(*written, std::move(bytes));
    } else {
        services_.overlays.end_work();
        report_failure();
    }
}

void ExportController::apply(const ExportAction& action) {
    std::visit(base::Overloaded{
                   [&](const WriteTable& write) { write_table(write.as); },
                   [&](const SaveTable&) { save_table(); },
               },
               action);
}

}  // namespace ui
