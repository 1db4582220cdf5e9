#pragma once
// Plays the part of a browser and of a person for a Guest on a HeadlessEdge: draws frames through Dear ImGui with no
// window, moves a mouse that Dear ImGui sees as a real one, and finds things as a person names them, by role and name, in
// the tree that the guest published last. The ImGui context that is current when a stage is made must outlive it. Two stages
// can have one each: SetCurrentContext(nullptr) before the second app makes its own.
//
// The focus and the text fields are as in a browser (web/platform/semantics.js, fields.js, keyboard.js): the focus is on a
// node of the last tree or on nothing, and an element that goes takes it along; a field holds its own text, caret at the
// end, and tells of each change.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/headless/headless_edge.hpp"
#include "platform/mirror_state.hpp"
#include "platform/paint/cpu_painter.hpp"
#include "platform/pending_input.hpp"

struct ImDrawData;
struct ImGuiContext;

namespace platform {

class Stage {
public:
    Stage(HeadlessEdge& edge, Guest& guest, float width = 1280, float height = 800, float density = 1);

    void resize(float width, float height, float density = 1);

    /// Is told what is wrong with a frame (frame_check.hpp looks at each). Until another one is put here, a fault is printed
    /// and ends the program; with nullptr nobody looks.
    using OnFault = std::function<void(const std::string& fault)>;
    void on_fault(OnFault listener) { on_fault_ = std::move(listener); }

    // ---- frames

    /// What the storage answered meanwhile; then one frame: ImGui::NewFrame, the guest, ImGui::Render; then the clock goes
    /// on by a 60th of a second. True where the guest wants another at once.
    bool frame();
    /// Frames until nothing moves any more: three after the last thing that happened, as in the browser. The number drawn;
    /// `most` where the guest never comes to rest.
    int settle(int most = 600);
    /// Time passes, and frames are drawn only where the guest has asked for them (Edge::wake_after) or a timer is over: it
    /// sleeps otherwise.
    void wait(double milliseconds);
    /// The last frame as the CPU painter paints it. Good until the next frame.
    const CpuPainter& picture();
    /// Vertices of the last frame, so that a test can tell that something was drawn.
    int vertices() const { return vertices_; }

    // ---- what happens to the guest

    /// What Guest::receive answered. Does not draw.
    bool send(Event event);
    /// A key goes down as in a browser, and no frame is drawn but those that nobody sees (WebEdge::catch_up, look_ahead).
    /// The guest is asked where the platform's contract says so; where it does not take the key, a character or Backspace
    /// goes into the field that has the focus, Tab moves the focus, and Enter or Space presses what has it. True where the
    /// guest takes it.
    bool strike(const std::string& key, bool command = false, bool shift = false);
    /// The same, and frames until all is at rest.
    bool press_key(const std::string& key, bool command = false, bool shift = false);
    /// Pastes into what has the focus: a block of cells into a field that waits, else a text as if typed; where no field has
    /// the focus, a table for whoever wants it. False where the guest makes no use of it.
    bool paste(std::string text);
    /// Copies or cuts with nothing selected in a field: what the guest put on the clipboard. None where it put nothing, or
    /// where the focus is in a field that does not wait.
    std::optional<std::string> copy(bool cut = false);
    /// Opens a file of the person's (HeadlessStorage::files), which can be written back. False where there is none.
    bool open_file(const std::string& name);
    /// The browser's "back". False where there is no step left.
    bool back();

    // ---- the mouse and the finger; each settles afterwards

    void move(float x, float y);
    /// Moves, presses, releases.
    void press(float x, float y);
    /// The same without a frame: what comes next comes before anything is drawn.
    void press_at_once(float x, float y);
    /// As press(), by touch.
    void tap(float x, float y);
    /// In notches; positive `down` shows what lies below, as turning a wheel towards oneself does.
    void wheel(float x, float y, float down, float right = 0);
    /// Presses at one place and releases at another.
    void drag(float from_x, float from_y, float to_x, float to_y);

    // ---- by role and name

    /// The first node of the last tree with this role and exactly this name; null where there is none. Good until the next
    /// frame.
    const Node* find(Role role, std::string_view name) const;
    /// All nodes of a role, in reading order.
    std::vector<Node> all(Role role) const;
    /// Every name and value in the tree, a line each: for "is this text to be seen anywhere".
    std::string text() const;
    /// Presses the node's middle with the mouse. False where there is no such node, it is disabled, or its middle is out of
    /// the window.
    bool click(Role role, std::string_view name);
    /// As a screen reader or a keyboard does it: NodePressed. False where there is no such node or it is disabled.
    bool activate(Role role, std::string_view name);
    /// Types into a field in place of what it holds. False where there is no such node.
    bool type(Role role, std::string_view name, std::string text);
    /// The same for the field that has the focus. False where none has, or where the guest makes no use of it.
    bool fill_in(std::string text);
    /// Which node has the browser's focus; 0 for none.
    std::uint64_t focused() const { return focused_; }
    /// Puts the focus on a node, as Tab would.
    void focus(std::uint64_t node);
    /// The browser's own Tab: to the next node in the order of the tree that takes part in it, or the one before. False
    /// where there is none, and then the focus stays.
    bool tab(bool backwards = false);

private:
    void announce(const FileOpened& file);
    /// A text field's element.
    struct Field {
        std::string text;
        bool waiting = false;  ///< what comes next begins a text
    };

    void enter() const;
    bool on_stage(const Node& node) const;
    const Node* node(std::uint64_t id) const;
    /// What has the focus, where it is a field.
    Field* focused_field();
    bool run_guest(double milliseconds);
    bool look_ahead();
    void catch_up();
    /// The elements become what the last tree says.
    void mirror();
    void move_focus(std::uint64_t id);
    bool tell(std::uint64_t id, std::string text);
    bool is_asked(const std::string& key, bool command);
    void answer_key();
    void do_by_default(const std::string& key, bool command, bool shift);
    void button(bool down);
    void check(const ImDrawData& frame);

    HeadlessEdge& edge_;
    Guest& guest_;
    ImGuiContext* context_;
    float width_;
    float height_;
    float density_;
    std::uint64_t focused_ = 0;
    Role focused_role_ = Role::text;
    std::map<std::uint64_t, Field> fields_;
    PendingInput pending_;
    CpuPainter painter_;
    MirrorState mirror_;
    int trees_seen_ = 0;
    int vertices_ = 0;
    OnFault on_fault_;
    int trees_checked_ = 0;
    bool stirred_ = true;  ///< something happened since the last frame
};

}  // namespace platform
