#pragma once
// Tables out: the worker writes them, and the browser stores them.

#include <optional>
#include <string>

#include "app/services.hpp"
#include "app/worker_client.hpp"
#include "pages/actions.hpp"

namespace ui {

class ExportController {
public:
    ExportController(const Services& services, WorkerClient& worker) : services_(services), worker_(worker) {}

    void apply(const ExportAction& action);
    void on_reply(const WorkerClient::Reply& reply, std::string bytes);
    void on_worker_lost();

private:
    void write_table(clerk::WrittenAs as);
    void on_written(const clerk::Written& written, std::string bytes);
    void save_table();
    void report_failure() const;

    Services services_;
    WorkerClient& worker_;
    struct WrittenTable {
        clerk::WrittenAs as = clerk::WrittenAs::xlsx;
        std::string bytes;
    };
    std::optional<WrittenTable> table_;
};

}  // namespace ui
