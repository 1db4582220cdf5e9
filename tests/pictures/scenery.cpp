#include "scenery.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "clerk_beside.hpp"
#include "file/plan_file.hpp"

namespace {

/// Where fingers point.
constexpr int phone_width = 400;

ui::Language language_of(const Form& form) { return form.language == "en" ? ui::Language::en : ui::Language::ja; }

}  // namespace

Scenery::Scenery(const Form& form) : s(ui::strings(language_of(form))), form_(form) {
    browser.remembered["language"] = form.language;
    browser.worker = clerk_beside();
}

Window Scenery::window() const {
    return {static_cast<float>(form_.width), static_cast<float>(form_.height), form_.width < phone_width,
            static_cast<float>(form_.density), true};
}

Desk& Scenery::desk() {
    if (!desk_) desk_ = std::make_unique<Desk>(browser, window());
    return *desk_;
}

RunningApp& Scenery::bare(const Arrange& arrange) {
    if (!bare_) {
        bare_ = std::make_unique<RunningApp>(window(), [&](platform::HeadlessEdge& edge) {
            edge.put_storage(browser.storage);
            edge.put_utc(browser.utc);
            edge.put_worker(browser.worker);
            for (const auto& [name, value] : browser.remembered) edge.put_remembered(name, value);
            if (arrange) arrange(edge);
        });
    }
    return *bare_;
}

RunningApp& Scenery::app() { return bare_ ? *bare_ : *desk().operator->(); }

Desk& Scenery::other() {
    if (!other_) {
        browser.remembered = app().edge.remembered();
        other_ = std::make_unique<Desk>(browser);
    }
    return *other_;
}

PictureView Scenery::picture() {
    bring_fonts();
    const platform::CpuPainter& painted = app().stage->picture();
    return {painted.width(), painted.height(), painted.pixels()};
}

void Scenery::resize(const Form& form) {
    form_ = form;
    app().window = window();
    app().edge.put_coarse_pointer(window().coarse);
    app().stage->resize(window().width, window().height, window().density);
    app().stage->settle();
}

/// As the browser does it: a face is fetched once somebody needs it.
void Scenery::bring_fonts() {
    const auto& asked = app().edge.fonts_asked();
    for (; fonts_brought_ < asked.size(); ++fonts_brought_) {
        const platform::Face face = asked[fonts_brought_];
        send(platform::FontArrived{face, font_bytes(face == platform::Face::bold ? "whole-bold" : "whole-regular")});
    }
}

void Scenery::go(std::string fragment) {
    app().visit(std::move(fragment));
    settle();
}

void Scenery::open_shipped(const std::string& name) { open_file(name + ".json", shipped_plan(name + ".json")); }

void Scenery::open_file(const std::string& name, std::string text) {
    desk().open_file(name, std::move(text));
    settle();
}

void Scenery::open_plan(const plan::Plan& plan) { open_file("plan.json", file::write_plan(plan)); }

void Scenery::send(platform::Event event) {
    app().stage->send(std::move(event));
    app().stage->settle();
    settle();
}

void Scenery::press(Role role, std::string_view name) {
    // As a person comes to it: what is out of sight is scrolled to.
    const Node* node = app().find(role, name);
    if (node != nullptr && node->focusable && node->box.y + node->box.height > window().height) {
        app().stage->focus(node->id);
        app().stage->settle();
    }
    EXPECT_TRUE(app().press(role, name)) << "there is no " << name << " to be pressed in\n" << app().stage->text();
    settle();
}

void Scenery::press_beginning(Role role, std::string_view name) {
    const Node* node = app().find_beginning(role, name);
    ASSERT_NE(node, nullptr) << "there is nothing that begins with " << name << " in\n" << app().stage->text();
    press(role, std::string(node->name));
}

void Scenery::press_last(Role role, std::string_view name) {
    const std::vector<Node> all = app().stage->all(role);
    const auto last = std::find_if(all.rbegin(), all.rend(), [&](const Node& node) { return node.name == name; });
    ASSERT_NE(last, all.rend()) << "there is no " << name << " in\n" << app().stage->text();
    send(platform::NodePressed{last->id});
}

void Scenery::pick(Role role, std::string_view menu, std::string_view option) {
    press(role, menu);
    press_beginning(Role::option, option);
}

void Scenery::key(std::string_view name, bool command, bool shift) {
    app().stage->press_key(std::string(name), command, shift);
    settle();
}

void Scenery::type(std::string text) {
    EXPECT_TRUE(app().stage->fill_in(std::move(text))) << "no field is open in\n" << app().stage->text();
    settle();
}

void Scenery::enter(std::string text) {
    type(std::move(text));
    key("Enter");
}

void Scenery::click_cell(std::string_view row, int column) {
    // On a phone a row is a card, and its cells may be below what is in sight.
    for (int notch = 0; notch < 12; ++notch) {
        const Node* cell = desk().cell(row, column);
        const bool below = cell != nullptr && cell->box.y + cell->box.height > window().height - 24;
        if (cell != nullptr && !below) break;
        app().stage->wheel(window().width / 2, window().height - 24, 1);
    }
    const Node* cell = desk().cell(row, column);
    ASSERT_NE(cell, nullptr) << "there is no cell " << column << " of " << row;
    const platform::Box box = cell->box;
    const float x = box.x + box.width / 2;
    const float y = box.y + box.height / 2;
    window().coarse ? app().stage->tap(x, y) : app().stage->press(x, y);
    // Nothing is hovered that nobody speaks of.
    app().stage->move(-100, -100);
    settle();
}

void Scenery::hover(Role role, std::string_view beginning) {
    const Node* node = app().find_beginning(role, beginning);
    ASSERT_NE(node, nullptr) << "there is nothing that begins with " << beginning << " in\n" << app().stage->text();
    app().stage->move(node->box.x + node->box.width / 2, node->box.y + node->box.height / 2);
    settle();
}

void Scenery::edit() {
    EXPECT_TRUE(desk().edit()) << app().stage->text();
    settle();
}

void Scenery::change_actual(std::string_view row, std::string text) {
    go("/table");
    click_cell(row, column::actual);
    enter(std::move(text));
}

void Scenery::settle() {
    // What was done has settled in its own window. Two windows hear of each other, and each then of the other's answer.
    for (int i = 0; other_ && i < 3; ++i) {
        other_->settle();
        app().stage->settle();
    }
}

void Scenery::wait(double milliseconds) {
    app().stage->wait(milliseconds);
    app().stage->settle();
    settle();
}

void Scenery::expect(Role role, std::string_view beginning) {
    EXPECT_NE(app().find_beginning(role, beginning), nullptr) << "there is no " << beginning << " in\n"
                                                              << app().stage->text();
}
