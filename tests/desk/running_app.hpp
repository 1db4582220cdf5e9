#pragma once
// The whole app on a headless edge, in a window of a given size, with the fonts that the build made (none where there are
// none yet). What a test wants beside Stage: files, Tab, a finger.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.hpp"
#include "fields_drawn.hpp"
#include "plan/plan.hpp"
#include "platform/headless/headless_edge.hpp"
#include "platform/headless/stage.hpp"

using platform::Node;
using platform::Role;

/// The plan that the city published: 25 measures, 30 indicators.
const std::string& city_plan();
/// The bytes of assets/plans/<name>.
std::string shipped_plan(const std::string& name);

/// The bytes of a font that the build made, "small-regular" or the like; "" where there is none.
const std::string& font_bytes(const std::string& name);
bool has_fonts();

struct Window {
    float width = 1280;
    float height = 800;
    bool coarse = false;  ///< fingers point
    float density = 1;    ///< device pixels to a CSS pixel
    bool fields = false;  ///< what the browser draws into text fields is in the frame
};

/// What is there before the app starts: the edge as a test arranges it.
using Arrange = std::function<void(platform::HeadlessEdge&)>;

class RunningApp {
public:
    explicit RunningApp(Window window = {}, Arrange arrange = nullptr);

    platform::HeadlessEdge edge;
    std::unique_ptr<ui::App> app;
    std::unique_ptr<FieldsDrawn> fields;
    std::unique_ptr<platform::Stage> stage;
    Window window;

    void open(std::string name, std::string bytes, std::size_t others = 0);
    /// As a file, through the writer and the reader.
    void open(const plan::Plan& plan);
    /// Goes to an address as a link or the browser's history does.
    void visit(std::string fragment);

    const std::vector<Node>& nodes() const { return edge.nodes(); }
    const Node* node(std::uint64_t id) const;
    const Node* find(Role role, std::string_view name) const { return stage->find(role, name); }
    /// The first node of this role whose name begins so.
    const Node* find_beginning(Role role, std::string_view beginning) const;
    /// The children of a node, in reading order.
    std::vector<Node> children(std::uint64_t parent, Role role) const;
    std::vector<std::string> names(Role role) const;
    bool sees(std::string_view text) const;
    ui::Page page() const { return app->state().place.page; }

    /// Of the table page: column `column` of each row in the tree.
    std::vector<std::string> column(int column) const;
    std::string rows_shown() const;

    /// Opens the list box as a keyboard does and presses the option whose name begins so.
    bool choose(std::string_view list_box, std::string_view option);
    bool press(Role role, std::string_view name) { return stage->activate(role, name); }
    /// Moves the focus to the next focusable node, as Tab does; false after the last one.
    bool tab();
    /// And to the one before, as Shift+Tab does.
    bool tab_back();

    /// A finger that goes down, moves in `steps` frames and goes up again.
    void swipe(float x, float from_y, float to_y, int steps = 8);
};

/// A city's plan and its first frames.
class OpenApp : public RunningApp {
public:
    explicit OpenApp(Window open_window = {}, Arrange arrange = nullptr) : RunningApp(open_window, arrange) {
        open("atsugi-2018.json", city_plan());
    }
};
