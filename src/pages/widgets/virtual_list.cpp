#include "pages/widgets/virtual_list.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "pages/widgets/surroundings.hpp"
#include "toolkit/draw.hpp"
#include "toolkit/widgets.hpp"
#include "views/editing.hpp"

namespace ui {

namespace {

constexpr float rounding = 0.5F;  // pixels: coordinates far down a page are coarse

/// What of the plan the open field is in; empty where it is elsewhere.
std::string_view open_id(const PageUi& ui) {
    const auto* place = ui.field != nullptr ? std::get_if<edit::Place>(&ui.field->target) : nullptr;
    return place != nullptr ? std::string_view(place->id) : std::string_view();
}

/// A number for what is typed, and where.
std::uint64_t open_field(const PageUi& ui) {
    if (ui.field == nullptr) return 0;
    Fingerprint field;
    field.add(ui.field->text);
    if (const auto* place = std::get_if<edit::Place>(&ui.field->target))
        field.add(place->id).add(static_cast<std::uint64_t>(place->year.year)).add(static_cast<std::uint64_t>(place->field));
    return field.value();
}

/// Draws where nothing is seen, and leaves nothing behind.
class Measuring {
public:
    explicit Measuring(const PageUi& ui)
        : nowhere_({}),
          ui_(Ui{.theme = ui.theme,
                 .fonts = ui.fonts,
                 .layout = ui.layout,
                 .semantics = semantics_,
                 .in = in_,
                 .coarse = ui.coarse,
                 .still = ui.still,
                 .now = ui.now,
                 .frame = ui.frame,
                 .measuring = true},
              ui.language) {
        ui_.editing = ui.editing;
        ui_.presenting = ui.presenting;
        ui_.field = ui.field;
        ui_.this_year = ui.this_year;
        ui_.field_reading = ui.field_reading;
    }
    template <typename Draw>
    float height_of(const Draw& draw) {
        semantics_.begin();
        ui_.spots.clear();
        return draw(ui_);
    }

private:
    Clip nowhere_;
    Semantics semantics_;
    Interaction in_;
    PageUi ui_;
};

}  // namespace

VirtualList::VirtualList(PageUi& ui, std::string_view key, float width, VirtualParts parts)
    : ui_(ui), key_(key), width_(width), parts_(std::move(parts)), state_(ui.in.lists[node_id(key)]) {
    state_.seen = ui.frame;
    if (parts_.row_height <= 0) {
        measure();
    } else {
        state_.open = find_open();
    }
}

std::optional<std::size_t> VirtualList::find_open() const {
    const std::string_view id = open_id(ui_);
    if (id.empty()) return std::nullopt;
    for (std::size_t i = 0; i < parts_.count; ++i) {
        if (parts_.key(i) == id) return i;
    }
    return std::nullopt;
}

void VirtualList::measure() {
    const Fingerprint around = surroundings(ui_, width_);
    const std::uint64_t version = Fingerprint(around).add(parts_.version).add(parts_.count).add(open_field(ui_)).value();
    if (state_.version == version && state_.ends.size() == parts_.count) return;
    std::unordered_map<std::uint64_t, double> known;
    for (std::size_t i = 0; i < state_.ends.size(); ++i) known.emplace(state_.content[i], state_.ends[i] - top_of(i));
    state_.version = version;
    state_.open = find_open();
    state_.content.clear();
    state_.ends.clear();
    std::optional<Measuring> measuring;
    double end = 0;
    for (std::size_t i = 0; i < parts_.count; ++i) {
        Fingerprint content = around;
        content.add(parts_.content(i));
        if (state_.open == i) content.add(ui_.field->text);
        const auto [entry, added] = known.try_emplace(content.value(), 0);
        if (added) {
            if (!measuring) measuring.emplace(ui_);
            entry->second = measuring->height_of([&](PageUi& ui) { return parts_.draw(ui, i, 0, 0); });
        }
        end += entry->second;
        state_.content.push_back(content.value());
        state_.ends.push_back(end);
    }
}

double VirtualList::top_of(std::size_t index) const {
    if (parts_.row_height > 0) return static_cast<double>(parts_.row_height) * static_cast<double>(index);
    return index == 0 ? 0 : state_.ends[index - 1];
}

/// The first part that reaches below `offset`, counted from the top of the list.
std::size_t VirtualList::part_at(double offset) const {
    if (parts_.row_height > 0) {
        const double row = std::floor(offset / static_cast<double>(parts_.row_height));
        return static_cast<std::size_t>(std::clamp(row, 0.0, static_cast<double>(parts_.count)));
    }
    const auto found = std::upper_bound(state_.ends.begin(), state_.ends.end(), offset);
    return static_cast<std::size_t>(found - state_.ends.begin());
}

float VirtualList::height() const { return static_cast<float>(top_of(parts_.count)); }

/// Something in it has the focus or is about to have it, is pressed, or has its menu open.
bool VirtualList::has_hands(const ListState::LaidOut& part) const {
    const Interaction& in = ui_.in;
    return std::any_of(part.nodes.begin(), part.nodes.end(), [&](std::uint64_t node) {
        return node == in.focused_node || node == in.wanted_focus || node == in.pressed_node || node == ui_.open_menu;
    });
}

/// The parts to lay out, in order.
std::vector<std::size_t> VirtualList::wanted(float y) const {
    std::vector<std::size_t> indices;
    if (parts_.count <= parts_.few) {
        indices.resize(parts_.count);
        std::iota(indices.begin(), indices.end(), std::size_t{0});
        return indices;
    }
    const Box seen = sight();
    const double top = static_cast<double>(seen.y) - static_cast<double>(y);
    const double reach = static_cast<double>(seen.height) * parts_.reach;
    const std::size_t last = part_at(top + static_cast<double>(seen.height) + reach);
    for (std::size_t i = part_at(top - reach); i < std::min(last + 1, parts_.count); ++i) indices.push_back(i);
    if (parts_.with_ends) {
        indices.push_back(0);
        indices.push_back(parts_.count - 1);
    }
    for (const std::optional<std::size_t> pinned : {state_.open, parts_.pinned})
        if (pinned) indices.push_back(*pinned);
    for (const ListState::LaidOut& part : state_.laid_out) {
        if (!has_hands(part)) continue;
        std::size_t index = part.index;
        if (index >= parts_.count || parts_.key(index) != part.key) {
            index = 0;
            while (index < parts_.count && parts_.key(index) != part.key) ++index;
            if (index == parts_.count) continue;
        }
        indices.push_back(index);
        if (index > 0) indices.push_back(index - 1);
        if (index + 1 < parts_.count) indices.push_back(index + 1);
    }
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    return indices;
}

void VirtualList::draw_part(std::size_t index, float x, float y, std::vector<ListState::LaidOut>& laid_out) {
    std::string key = parts_.key(index);
    const ScopedId scope(key);
    const std::size_t nodes_before = ui_.semantics.nodes().size();
    const double top = top_of(index);
    const double drawn = parts_.draw(ui_, index, x, static_cast<float>(static_cast<double>(y) + top));
    ListState::LaidOut& part = laid_out.emplace_back(ListState::LaidOut{index, std::move(key), {}});
    const std::vector<Node>& nodes = ui_.semantics.nodes();
    for (std::size_t i = nodes_before; i < nodes.size(); ++i) part.nodes.push_back(nodes[i].id);
    if (parts_.row_height > 0) return;
    const double more = drawn - (state_.ends[index] - top);
    if (std::abs(more) <= static_cast<double>(rounding)) return;
    for (std::size_t i = index; i < state_.ends.size(); ++i) state_.ends[i] += more;
    ui_.in.moving = true;
}

void VirtualList::draw_heading(std::size_t index, float x, float y) {
    const ScopedId scope(parts_.key(index));
    const double top = static_cast<double>(y) + top_of(index);
    add_heading(ui_, {x, static_cast<float>(top), width_, static_cast<float>(top_of(index + 1) - top_of(index))},
                parts_.heading(index), parts_.heading_level);
}

float VirtualList::draw(float x, float y) {
    const ScopedId keys(key_);
    // What holds the headings moves with them as the page scrolls, so that a browser moves it alone.
    std::optional<SemanticScope> around;
    if (parts_.heading) around.emplace(ui_.semantics, named_node("list", Role::region, {}, {x, y, width_, height()}));
    std::vector<ListState::LaidOut> laid_out;
    std::size_t next = 0;
    const auto draw_headings = [&](std::size_t end) {
        for (; parts_.heading && next < end; ++next) draw_heading(next, x, y);
    };
    for (const std::size_t index : wanted(y)) {
        draw_headings(index);
        draw_part(index, x, y, laid_out);
        next = index + 1;
    }
    draw_headings(parts_.count);
    state_.laid_out = std::move(laid_out);
    return height();
}

float draw_list(PageUi& ui, std::string_view key, std::string_view name, float x, float y, float width, VirtualParts items) {
    const auto count = static_cast<int>(items.count);
    VirtualList list(ui, key, width, std::move(items));
    Node node = named_node(key, Role::list, std::string(name), {x, y, width, list.height()});
    node.row = count;
    const SemanticScope scope(ui.semantics, std::move(node));
    return list.draw(x, y);
}

}  // namespace ui
