#pragma once
// A list of which only what is in sight is laid out. What the keyboard's focus is in is laid out wherever it has scrolled
// to: an element that goes takes the browser's focus with it, and the keys that follow would be lost. So are its neighbours,
// since Tab finds only what is there.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ui/context.hpp"
#include "ui/page_layout.hpp"

namespace ui {

class LongList {
public:
    LongList(Ui& ui, std::string_view key);

    /// The item is to be laid out, in sight or not.
    bool needs(std::size_t item) const;
    /// The items to lay out, in order: those in sight, those that the list needs, and `another` (of the open field, say).
    std::vector<std::size_t> laid_out(const Shown& shown, std::size_t count, std::optional<std::size_t> another = {}) const;

    /// What is added to the tree while it lives is of this item.
    class Item {
    public:
        Item(const LongList& list, std::size_t number);
        Item(const Item&) = delete;
        Item& operator=(const Item&) = delete;
        ~Item();

    private:
        const LongList& list_;
        std::size_t number_;
        std::size_t first_node_;
    };

private:
    Ui& ui_;
    std::uint64_t id_;
};

}  // namespace ui
