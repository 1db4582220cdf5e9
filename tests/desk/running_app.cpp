#include "running_app.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "file/plan_file.hpp"
#include "places.hpp"

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

const std::string& city_plan() {
    static const std::string bytes = shipped_plan("atsugi-2018.json");
    return bytes;
}

std::string shipped_plan(const std::string& name) { return bytes_of(std::string(places::assets) + "/plans/" + name); }

const std::string& font_bytes(const std::string& name) {
    static std::map<std::string, std::string> read;
    const auto [entry, added] = read.try_emplace(name);
    if (added) entry->second = bytes_of(std::string(places::fonts) + "/" + name + ".ttf");
    return entry->second;
}

bool has_fonts() { return !font_bytes("small-regular").empty(); }

RunningApp::RunningApp(Window size, Arrange arrange) : window(size) {
    edge.put_small_font(platform::Face::regular, font_bytes("small-regular"));
    edge.put_small_font(platform::Face::bold, font_bytes("small-bold"));
    edge.put_coarse_pointer(size.coarse);
    if (arrange) arrange(edge);
    app = std::make_unique<ui::App>(edge, "plans/atsugi-2018.json");
    if (size.fields)
        fields = std::make_unique<FieldsDrawn>(*app, edge, [this] { return stage ? stage->focused() : std::uint64_t{0}; });
    platform::Guest& guest = fields ? static_cast<platform::Guest&>(*fields) : *app;
    stage = std::make_unique<platform::Stage>(edge, guest, size.width, size.height, size.density);
    stage->on_fault(
        [this](const std::string& fault) { ADD_FAILURE() << "a frame of " << edge.address() << " is at fault: " << fault; });
    stage->settle();
}

void RunningApp::open(std::string name, std::string bytes, std::size_t others) {
    stage->send(platform::FileOpened{std::move(name), std::move(bytes), others});
    stage->settle();
}

void RunningApp::open(const plan::Plan& plan) { open("made.json", file::write_plan(plan)); }

void RunningApp::visit(std::string fragment) {
    edge.set_address(fragment, false);
    stage->send(platform::AddressChanged{std::move(fragment)});
    stage->settle();
}

const Node* RunningApp::node(std::uint64_t id) const {
    const auto found = std::find_if(nodes().begin(), nodes().end(), [id](const Node& n) { return n.id == id; });
    return found == nodes().end() ? nullptr : &*found;
}

const Node* RunningApp::find_beginning(Role role, std::string_view beginning) const {
    const auto found = std::find_if(nodes().begin(), nodes().end(),
                                    [&](const Node& n) { return n.role == role && n.name.starts_with(beginning); });
    return found == nodes().end() ? nullptr : &*found;
}

std::vector<Node> RunningApp::children(std::uint64_t parent, Role role) const {
    std::vector<Node> found;
    std::copy_if(nodes().begin(), nodes().end(), std::back_inserter(found),
                 [&](const Node& n) { return n.parent == parent && n.role == role; });
    return found;
}

std::vector<std::string> RunningApp::names(Role role) const {
    std::vector<std::string> result;
    for (const Node& n : nodes()) {
        if (n.role == role) result.push_back(n.name);
    }
    return result;
}

bool RunningApp::sees(std::string_view text) const { return stage->text().find(text) != std::string::npos; }

std::vector<std::string> RunningApp::column(int number) const {
    std::vector<std::string> result;
    for (const Node& n : nodes()) {
        if ((n.role == Role::cell || n.role == Role::row_header) && n.column == number) result.push_back(n.name);
    }
    return result;
}

std::string RunningApp::rows_shown() const {
    const std::vector<std::string> all = names(Role::status);
    return all.empty() ? std::string() : all.front();
}

bool RunningApp::choose(std::string_view list_box, std::string_view option) {
    if (!press(Role::list_box, list_box)) return false;
    const Node* found = find_beginning(Role::option, option);
    return found != nullptr && press(Role::option, std::string(found->name));
}

bool RunningApp::tab() {
    const bool moved = stage->tab();
    stage->settle();
    return moved;
}

bool RunningApp::tab_back() {
    const bool moved = stage->tab(true);
    stage->settle();
    return moved;
}

void RunningApp::swipe(float x, float from_y, float to_y, int steps) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(x, from_y);
    stage->frame();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    stage->frame();
    for (int i = 1; i <= steps; ++i) {
        io.AddMousePosEvent(x, from_y + (to_y - from_y) * static_cast<float>(i) / static_cast<float>(steps));
        stage->frame();
    }
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    stage->settle();
}
