#pragma once
// A second copy of what a browser keeps of a plan, in a place that does not fail together with the first (the origin's
// private file system). Its records are written one by one and not in transactions, so each proves by itself that it is
// whole:
//
//   head/KEY                 a sealed PlanHead: the list of plans. It names the base that is current
//   plan/KEY/BASE/base       the text that the journal starts from; BASE is its fingerprint
//   plan/KEY/BASE/log/N      a sealed journal entry, N with twelve digits, from 0
//
// A new base is written beside the old one, and the old one goes when the head names the new one. So whenever the browser
// dies, the head leads to a whole state.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "file/journal/stored_plan.hpp"

namespace file {

/// A text with its check sum before it.
std::string seal(std::string_view text);
/// Nothing where the text is not as it was sealed.
std::optional<std::string> unseal(std::string_view sealed);

/// A journal entry, sealed together with the check sum of all that it follows (JournalCheck::chain).
std::string seal_entry(std::uint64_t chain, std::string_view entry);
/// Nothing where it is damaged or follows something else.
std::optional<std::string> unseal_entry(std::uint64_t chain, std::string_view sealed);

/// BASE, and "log/N".
std::string base_name(std::uint64_t fingerprint);
std::string entry_name(std::size_t number);

/// What a browser keeps of a plan, as far as its check sums hold.
struct StoredJournal {
    std::string base;
    std::vector<std::string> entries;  ///< in order, from the first one
    JournalCheck check;                ///< of these
    bool operator==(const StoredJournal&) const = default;
};

/// A record by what follows "plan/KEY/" in its key.
using NamedRecord = std::pair<std::string, std::string>;

/// Puts the replica of a plan together: the base that its head names, and every entry that follows from it without a gap.
/// Nothing where that base is missing or damaged.
std::optional<StoredJournal> read_replica(const PlanHeader& head, const std::vector<NamedRecord>& records);

/// The check sum of a base and its entries, `sequence` apart.
JournalCheck check_of(std::string_view base, const std::vector<std::string>& entries);

}  // namespace file
