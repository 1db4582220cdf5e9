#pragma once
// Ids that were seen, numbered in order of appearance. A plan has tens of thousands of them, and each is looked at several
// times before it is on screen: they lie side by side in two arrays, with no piece of memory of their own.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

class IdSet {
public:
    /// Adds a copy of the id. False where it was there already.
    bool insert(std::string_view id);
    /// How many ids were added before it; nothing where it is not there.
    std::optional<std::size_t> find(std::string_view id) const;
    std::size_t size() const { return ends_.size(); }

private:
    /// An open-addressing table: `number` counts from 1, and 0 is an empty slot.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0;
    };

    std::string_view id_at(std::size_t number) const;
    /// The slot that holds the id, or the empty one where it belongs. The table must not be full.
    std::size_t slot_of(std::string_view id, std::uint32_t hash) const;
    void grow();

    std::string bytes_;              ///< all ids, one after the other
    std::vector<std::size_t> ends_;  ///< where each ends in bytes_
    std::vector<Slot> slots_;        ///< a power of two of them, at most half of them in use
};

}  // namespace plan
