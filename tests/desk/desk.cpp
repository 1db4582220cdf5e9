#include "desk.hpp"

#include <imgui.h>

#include <algorithm>

#include "file/plan_file.hpp"
#include "l10n/strings.hpp"

Desk::Desk(Browser& browser, Window window) : browser_(browser), window_(window) { start(); }

Desk::Desk(Browser& browser, Page page) : browser_(browser), page_(std::move(page)) { start(); }

Desk::~Desk() = default;

void Desk::start() {
    // Each app makes a context of its own; another window's must not be in the way.
    ImGui::SetCurrentContext(nullptr);
    delivered_ = 0;
    app_ = std::make_unique<RunningApp>(window_, [this](platform::HeadlessEdge& edge) {
        edge.put_storage(browser_.storage);
        edge.put_utc(browser_.utc);
        edge.put_can_share(browser_.can_share);
        if (browser_.worker) edge.put_worker(browser_.worker);
        if (page_) edge.put_own_plan(page_->address);
        if (!address_.empty()) edge.put_address(address_);
        for (const auto& [name, value] : browser_.remembered) edge.put_remembered(name, value);
        edge.put_window_memory(window_memory_);
    });
    settle();
}

void Desk::close() {
    if (!app_) return;
    browser_.remembered = app_->edge.remembered();
    browser_.utc = app_->edge.utc();
    address_ = app_->edge.address();
    window_memory_ = app_->edge.window_memory();
    app_->edge.crash();
    app_.reset();
}

void Desk::restart() {
    close();
    start();
}

void Desk::settle() {
    app_->stage->settle();
    while (delivered_ < app_->edge.addresses_opened().size()) {
        const std::string address = app_->edge.addresses_opened()[delivered_++];
        if (page_ && page_->address == address) {
            app_->stage->send(platform::FileOpened{page_->name, page_->plan, 0, {}, address, page_->to_read});
        } else {
            app_->stage->send(platform::FileOpened{"atsugi-2018.json", city_plan(), 0, {}, address});
        }
        app_->stage->settle();
    }
}

bool Desk::edit(std::string_view name) {
    const ui::Strings& s = ui::strings(app_->app->state().language);
    const bool pressed = press(Role::switch_, s.edit);
    if (asks(s.editor_title)) {
        if (name.empty()) {
            press(Role::button, s.later);
        } else {
            enter(std::string(name));
        }
    }
    return pressed && app_->app->state().editing;
}

bool Desk::key(std::string_view name, bool command, bool shift) {
    const bool taken = app_->stage->press_key(std::string(name), command, shift);
    settle();
    return taken;
}

bool Desk::type(std::string text) {
    const bool taken = app_->stage->fill_in(std::move(text));
    settle();
    return taken;
}

bool Desk::enter(std::string text) { return type(std::move(text)) && key("Enter"); }

bool Desk::press(Role role, std::string_view name) {
    const bool pressed = app_->press(role, name);
    settle();
    return pressed;
}

bool Desk::press_beginning(Role role, std::string_view name) {
    const Node* node = app_->find_beginning(role, name);
    return node != nullptr && press(role, std::string(node->name));
}

bool Desk::click(const Node& node) {
    app_->stage->press(node.box.x + node.box.width / 2, node.box.y + node.box.height / 2);
    settle();
    return true;
}

bool Desk::pick(Role role, std::string_view menu, std::string_view option) {
    return press(role, menu) && press_beginning(Role::option, option);
}

void Desk::go(std::string fragment) {
    app_->visit(std::move(fragment));
    settle();
}

void Desk::open_file(const std::string& name, std::string text) {
    storage().files[name] = std::move(text);
    app_->stage->open_file(name);
    settle();
}

const Node* Desk::focused() const { return app_->node(app_->stage->focused()); }

std::string Desk::field_text() const {
    const Node* node = focused();
    return node != nullptr && node->role == Role::text_field ? node->value : std::string();
}

const Node* Desk::cell(std::string_view row, int number) const {
    const Node* found = app_->find_beginning(Role::row, row);
    if (found == nullptr) return nullptr;
    const auto& all = app_->nodes();
    const auto cell = std::find_if(all.begin(), all.end(), [&](const Node& n) {
        return n.parent == found->id && n.column == number && (n.role == Role::cell || n.role == Role::row_header);
    });
    return cell == all.end() ? nullptr : &*cell;
}

bool Desk::click_cell(std::string_view row, int number) {
    const Node* found = cell(row, number);
    return found != nullptr && click(Node(*found));
}

std::string Desk::cell_text(std::string_view row, int number) const {
    const Node* found = cell(row, number);
    return found == nullptr ? "(no such cell)" : found->name;
}

std::string Desk::saving() const {
    const Node* bar = app_->find(Role::region, "編集と保存");
    if (bar == nullptr) return {};
    const std::vector<Node> said = app_->children(bar->id, Role::status);
    return said.empty() ? std::string() : said.front().name;
}

std::string Desk::notice() const {
    for (const Node& node : app_->nodes()) {
        if (node.role == Role::alert) return node.name;
    }
    for (const Node& node : app_->nodes()) {
        if (node.role == Role::status && node.parent == 0) return node.name;
    }
    return {};
}

std::string Desk::content() const {
    plan::Plan bare = plan();
    std::erase_if(bare.unknown, [](const plan::Member& member) { return member.name == "changes"; });
    return file::write_plan(bare);
}

std::vector<std::string> Desk::items(std::string_view list) const {
    std::vector<std::string> all;
    const Node* found = app_->find(Role::list, list);
    if (found == nullptr) return all;
    for (const Node& item : app_->children(found->id, Role::list_item)) {
        std::string said = item.name;
        for (const Node& text : app_->children(item.id, Role::text)) said += text.name;
        all.push_back(std::move(said));
    }
    return all;
}
