#pragma once
// What a scene is set with: a browser, a window of the app in it, and hands that know what things are called in the language
// of the picture. Each step must succeed: a scene that is not what its name says would be kept for nothing.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "desk.hpp"
#include "kept.hpp"
#include "l10n/strings.hpp"
#include "picture.hpp"

class Scenery {
public:
    explicit Scenery(const Form& form);

    Browser browser;
    const ui::Strings& s;

    // ---- the window

    /// Opens it: the sample is there, or what the browser kept. The other functions do so where it is not open.
    Desk& desk();
    /// A window that is to be open with no plan, or with what the edge was given: for where a desk would bring the sample.
    RunningApp& bare(const Arrange& arrange = nullptr);
    /// Of the two the one that is open.
    RunningApp& app();
    /// Another window of the browser. Neither is in the picture but the first one.
    Desk& other();
    /// Good until the next step.
    PictureView picture();
    void resize(const Form& form);

    // ---- hands

    void go(std::string fragment);
    /// A plan that is shipped, as a file of the person's.
    void open_shipped(const std::string& name);
    void open_file(const std::string& name, std::string text);
    void open_plan(const plan::Plan& plan);
    void send(platform::Event event);
    void press(Role role, std::string_view name);
    void press_beginning(Role role, std::string_view name);
    /// The last one of that name: a dialog's, where the page behind it has one too.
    void press_last(Role role, std::string_view name);
    void pick(Role role, std::string_view menu, std::string_view option);
    void key(std::string_view name, bool command = false, bool shift = false);
    void type(std::string text);
    void enter(std::string text);
    void click_cell(std::string_view row, int column);
    void hover(Role role, std::string_view beginning);
    void edit();
    /// Types another actual into 一覧: one step.
    void change_actual(std::string_view row, std::string text);
    void settle();
    void wait(double milliseconds);

    // ---- what must be there

    void expect(Role role, std::string_view beginning);

private:
    Window window() const;
    void bring_fonts();

    Form form_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<RunningApp> bare_;
    std::unique_ptr<Desk> other_;
    std::size_t fonts_brought_ = 0;
};
