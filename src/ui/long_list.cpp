#include "ui/long_list.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace ui {

LongList::LongList(Ui& ui, std::string_view key) : ui_(ui), id_(node_id(key)) {}

bool LongList::needs(std::size_t item) const {
    const std::optional<ItemInFocus>& focus = ui_.in.item_in_focus;
    return focus && focus->list == id_ && item + 1 >= focus->item && item <= focus->item + 1;
}

std::vector<std::size_t> LongList::laid_out(const Shown& shown, std::size_t count,
                                            std::optional<std::size_t> another) const {
    std::vector<std::size_t> items;
    for (std::size_t i = shown.first; i < shown.last; ++i) items.push_back(i);
    const auto add = [&](std::size_t item) {
        if (item < count && (item < shown.first || item >= shown.last)) items.push_back(item);
    };
    if (const std::optional<ItemInFocus>& focus = ui_.in.item_in_focus; focus && focus->list == id_) {
        for (std::size_t i = focus->item - std::min<std::size_t>(focus->item, 1); i <= focus->item + 1; ++i) add(i);
    }
    if (another) add(*another);
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

LongList::Item::Item(const LongList& list, std::size_t number)
    : list_(list), number_(number), first_node_(list.ui_.semantics.nodes().size()) {}

LongList::Item::~Item() {
    Interaction& in = list_.ui_.in;
    const std::uint64_t focus = in.wanted_focus != 0 ? in.wanted_focus : in.focused_node;
    if (focus == 0) return;
    const std::vector<Node>& nodes = list_.ui_.semantics.nodes();
    const auto first = nodes.begin() + static_cast<std::ptrdiff_t>(first_node_);
    if (std::any_of(first, nodes.end(), [focus](const Node& node) { return node.id == focus; })) {
        in.item_to_focus = ItemInFocus{list_.id_, number_};
    }
}

}  // namespace ui
