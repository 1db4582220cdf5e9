// The app's ears: what arrives from the platform becomes a change of the document or an action.

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "file/plan_file.hpp"
#include "ui/app.hpp"
#include "ui/overloaded.hpp"
#include "ui/scroll_area.hpp"

namespace ui {

bool App::receive(platform::Event event) {
    return std::visit(Overloaded{
                          [&](platform::OpenProgress& p) {
                              progress_ = Progress{std::move(p.name), p.loaded, p.total};
                              return true;
                          },
                          [&](platform::FileOpened& file) {
                              open(std::move(file));
                              return true;
                          },
                          [&](platform::FileFailed& failure) {
                              report(std::move(failure));
                              return true;
                          },
                          [&](const platform::DragOver& drag) {
                              drag_over_ = drag.over;
                              return true;
                          },
                          [&](const platform::AddressChanged& address) {
                              go_to(place_at(address.fragment), false);
                              return true;
                          },
                          [&](platform::FontArrived& font) {
                              fonts_.add_whole(font.face, std::move(font.bytes));
                              layout_.forget();
                              return true;
                          },
                          [&](const platform::FontFailed&) {
                              font_failed_ = true;
                              return true;
                          },
                          [&](const platform::NodePressed& pressed) {
                              interaction_.pressed_node = pressed.node;
                              return true;
                          },
                          [&](const platform::NodeFocused& focused) {
                              interaction_.focused_node = focused.node;
                              interaction_.focus_arrived = focused.node != 0;
                              return true;
                          },
                          [&](platform::FieldChanged& field) {
                              apply(SearchFor{std::move(field.text)});
                              return true;
                          },
                          [&](const platform::KeyPressed& key) { return press_key(key); },
                          [](const auto&) { return false; },
                      },
                      event);
}

void App::open(platform::FileOpened file) {
    progress_.reset();
    drag_over_ = false;
    file::ReadResult result = file::read_plan(file.bytes);
    file.bytes = {};
    const Strings& s = strings(state_.language);
    if (!result.plan) {
        const std::string stays =
            document_ ? fill(s.still_open, {document_->plan().title}) : std::string(s.nothing_was_open);
        report_ = OpenReport{fill(s.open_failed, {file.name}), stays, problem_lines(result.problems, state_.language), true};
        return;
    }
    const bool first = document_ == nullptr;
    document_ = std::make_unique<const Document>(std::move(*result.plan), file.name, std::move(result.problems),
                                                 ++documents_opened_);
    index_ = SearchIndex();
    indexed_ = false;
    state_.query.clear();
    state_.filters = {};
    state_.sort = {};
    state_.last_measure.clear();
    state_.year = plan::year_in_focus(document_->plan()).value_or(plan::FiscalYear{});
    close_menu();
    report_.reset();
    if (!document_->warnings().empty()) apply(ShowWarnings{});
    if (file.others > 0) {
        const std::string others = std::to_string(file.others);
        if (!report_) report_ = OpenReport{fill(s.open_warned, {file.name}), {}, {}, false};
        report_->problems.push_back({fill(s.others_not_opened, {others}), {}, {}, {}});
    }
    // The address that the page was opened with leads into the first plan; a plan that is opened later starts at its
    // overview.
    if (first) {
        go_to(state_.place, false);
    } else {
        go_to({}, true);
    }
}

void App::report(platform::FileFailed failure) {
    progress_.reset();
    drag_over_ = false;
    const Strings& s = strings(state_.language);
    const std::string stays = document_ ? fill(s.still_open, {document_->plan().title}) : std::string(s.nothing_was_open);
    report_ = OpenReport{
        fill(s.open_failed, {failure.name}), stays, {ProblemLine{failure_text(failure, state_.language), {}, {}, {}}}, true};
}

bool App::press_key(const platform::KeyPressed& key) {
    if (key.command) {
        if (key.key == "o") {
            apply(OpenFile{});
            return true;
        }
        if ((key.key == "f" || key.key == "k" || key.key == "/") && interaction_.search_node != 0) {
            interaction_.wanted_focus = interaction_.search_node;
            return true;
        }
        return false;
    }
    if (key.key == "Escape") {
        if (state_.open_menu != 0) {
            interaction_.wanted_focus = state_.open_menu;
            close_menu();
        } else if (report_) {
            apply(CloseReport{});
        } else if (!state_.query.empty()) {
            apply(SearchFor{});
        } else {
            return false;
        }
        return true;
    }
    if (state_.open_menu != 0) {
        if (key.key == "ArrowDown") move_in_menu(1);
        if (key.key == "ArrowUp") move_in_menu(-1);
        return key.key == "ArrowDown" || key.key == "ArrowUp";
    }
    if (!key.in_field && key.key == "/" && interaction_.search_node != 0) {
        interaction_.wanted_focus = interaction_.search_node;
        return true;
    }
    const float page = ImGui::GetIO().DisplaySize.y * 0.7F;
    constexpr float line = 64;
    if (key.key == "PageDown" || (key.key == " " && !key.shift)) interaction_.scroll_by = page;
    if (key.key == "PageUp" || (key.key == " " && key.shift)) interaction_.scroll_by = -page;
    if (key.key == "ArrowDown") interaction_.scroll_by = line;
    if (key.key == "ArrowUp") interaction_.scroll_by = -line;
    if (!key.in_field && key.key == "Home") interaction_.scroll_by = -everything;
    if (!key.in_field && key.key == "End") interaction_.scroll_by = everything;
    if (interaction_.scroll_by != 0) return true;
    if (!key.in_field && document_ && state_.place.page == Page::measure &&
        (key.key == "ArrowLeft" || key.key == "ArrowRight")) {
        const auto view = build_measure_view(*document_, state_.place.measure, state_.year);
        if (!view) return false;
        const std::string& target = key.key == "ArrowLeft" ? view->previous : view->next;
        if (!target.empty()) go_to({Page::measure, target}, true);
        return true;
    }
    return false;
}

void App::move_in_menu(int by) {
    std::vector<std::uint64_t> options;
    for (const Node& node : published_) {
        if (node.role == Role::option && node.parent == state_.open_menu) options.push_back(node.id);
    }
    if (options.empty()) return;
    const auto here = std::find(options.begin(), options.end(), interaction_.focused_node);
    const auto count = static_cast<int>(options.size());
    const int at = here == options.end() ? (by > 0 ? -1 : count) : static_cast<int>(here - options.begin());
    interaction_.wanted_focus = options[static_cast<std::size_t>(std::clamp(at + by, 0, count - 1))];
}

}  // namespace ui
