#pragma once
// A person at a browser: what outlives a page, and a window of the app that can be closed, lost and opened again. What the
// person does is named as people name it: switch editing on, click a cell, type, press Enter.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless/headless_storage.hpp"
#include "running_app.hpp"

/// What a browser keeps beyond its windows. Two desks can share one.
struct Browser {
    std::shared_ptr<platform::HeadlessStorage> storage = std::make_shared<platform::HeadlessStorage>();
    std::map<std::string, std::string> remembered;
    double utc = 1'900'000'000'000;  ///< 2030-03-17
    bool can_share = false;
    platform::HeadlessEdge::Worker worker = nullptr;  ///< the program beside the app
};

/// A page that was handed out, with a plan in it.
struct Page {
    std::string name = "配布.html";
    std::string address = "copy:1";
    std::string plan = city_plan();
    bool to_read = false;
};

/// The columns of 一覧 as its cells are numbered.
namespace column {
inline constexpr int code = 1;
inline constexpr int name = 2;
inline constexpr int sections = 3;
inline constexpr int indicator = 4;
inline constexpr int target = 5;
inline constexpr int actual = 6;
inline constexpr int verdict = 7;
}  // namespace column

class Desk {
public:
    /// Opens a window. The app asks for its sample, or for what it kept; the sample arrives.
    explicit Desk(Browser& browser, Window window = {1280, 800});
    /// Opens such a page instead of the app's own.
    Desk(Browser& browser, Page page);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    RunningApp* operator->() { return app_.get(); }
    const ui::Document& document() const { return *app_->app->document(); }
    const plan::Plan& plan() const { return document().plan(); }
    platform::HeadlessStorage& storage() { return *browser_.storage; }

    /// The window is lost with all that was not carried out, and the app is opened anew where the address says.
    void restart();
    /// The window is gone.
    void close();
    /// And there again.
    void start();
    /// And begins with the sample, as a window that had it open.
    void start_with_sample() {
        window_memory_ = {{"plan", "-"}};
        start();
    }
    /// Frames until nothing moves; an address that was asked for is answered with the sample.
    void settle();
    /// So many milliseconds pass; frames are drawn only where the app has asked for them.
    void wait(double milliseconds) { app_->stage->wait(milliseconds); }

    // ---- hands

    /// Switches editing on; a name that is asked for is given ("" is for later).
    bool edit(std::string_view name = "田中");
    bool key(std::string_view name, bool command = false, bool shift = false);
    /// Types into what has the focus, in place of what it holds.
    bool type(std::string text);
    /// Types and presses Enter.
    bool enter(std::string text);
    bool press(Role role, std::string_view name);
    bool press_beginning(Role role, std::string_view name);
    /// Clicks with the mouse.
    bool click(const Node& node);
    /// Presses a button or a choice that opens a menu, and an option of it.
    bool pick(Role role, std::string_view menu, std::string_view option);
    void go(std::string fragment);
    /// A file of the person's, opened through the browser's picker so that it can be written back.
    void open_file(const std::string& name, std::string text);

    // ---- eyes

    /// What has the browser's focus; null where nothing has.
    const Node* focused() const;
    /// The field that is open and has the focus: "" where there is none.
    std::string field_text() const;
    bool has_open_field() const { return app_->app->state().field.has_value(); }
    /// A cell of 一覧, by the beginning of its row's name.
    const Node* cell(std::string_view row, int column) const;
    bool click_cell(std::string_view row, int column);
    std::string cell_text(std::string_view row, int column) const;
    /// What the bar says about saving.
    std::string saving() const;
    /// What the notice says; "" where there is none.
    std::string notice() const;
    bool asks(std::string_view dialog_title) const { return app_->find(Role::dialog, dialog_title) != nullptr; }
    /// The page's items of a list, as read aloud.
    std::vector<std::string> items(std::string_view list) const;

    std::size_t steps() const { return document().history().position(); }
    std::string title() const { return plan().title; }
    /// The plan's texts as a file holds them, without the log of changes.
    std::string content() const;

private:
    Browser& browser_;
    Window window_;
    std::optional<Page> page_;
    std::unique_ptr<RunningApp> app_;
    std::string address_;
    std::map<std::string, std::string> window_memory_;
    std::size_t delivered_ = 0;
};
