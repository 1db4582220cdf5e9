#include "plan/id_set.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace plan {
namespace {

constexpr std::size_t first_slots = 64;

std::uint32_t hash_of(std::string_view id) { return static_cast<std::uint32_t>(std::hash<std::string_view>{}(id)); }

}  // namespace

std::string_view IdSet::id_at(std::size_t number) const {
    const std::size_t begin = number == 1 ? 0 : ends_[number - 2];
    return std::string_view(bytes_).substr(begin, ends_[number - 1] - begin);
}

std::size_t IdSet::slot_of(std::string_view id, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != 0 && (slots_[at].hash != hash || id_at(slots_[at].number) != id)) at = (at + 1) & mask;
    return at;
}

void IdSet::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(std::max(first_slots, 2 * slots_.size())));
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.number == 0) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].number != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

bool IdSet::insert(std::string_view id) {
    if (2 * (size() + 1) > slots_.size()) grow();
    const std::uint32_t hash = hash_of(id);
    Slot& slot = slots_[slot_of(id, hash)];
    if (slot.number != 0) return false;
    bytes_ += id;
    ends_.push_back(bytes_.size());
    slot = {hash, static_cast<std::uint32_t>(ends_.size())};
    return true;
}

std::optional<std::size_t> IdSet::find(std::string_view id) const {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slots_[slot_of(id, hash_of(id))];
    if (slot.number == 0) return std::nullopt;
    return slot.number - 1;
}

}  // namespace plan
