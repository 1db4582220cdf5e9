#pragma once
// 印刷: what is asked first, and the report that is made then.

#include <optional>
#include <string>

#include "app/services.hpp"
#include "pages/actions.hpp"

namespace ui {

class PrintController {
public:
    explicit PrintController(const Services& services) : services_(services) {}

    void apply(const PrintAction& action);
    void on_printed(const platform::Printed& outcome);
    /// At the end of every frame: a report is made when the frames that say so are drawn. True while it is still to come, or
    /// was made now.
    bool make_report_after_frames();

private:
    void ask(const std::optional<PrintChoice>& choice);
    void request_report(ReportUse use);
    void make_report();
    std::string report_text();
    bool prints_selection() const { return services_.state.print.selected && is_narrowed(services_.state.selection); }

    Services services_;
    std::optional<ReportUse> report_wanted_;
    int frames_to_report_ = 0;
};

}  // namespace ui
