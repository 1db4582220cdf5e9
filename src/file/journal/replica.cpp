#include "file/journal/replica.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

namespace file {

namespace {

constexpr std::size_t sum_digits = 16;

std::string digits_of(std::uint64_t number) {
    char digits[sum_digits + 1];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(number));
    return digits;
}

}  // namespace

std::string base_name(std::uint64_t fingerprint) { return digits_of(fingerprint); }

std::string entry_name(std::size_t number) {
    char digits[24];
    std::snprintf(digits, sizeof digits, "%012llu", static_cast<unsigned long long>(number));
    return std::string("log/") + digits;
}

std::string seal(std::string_view text) {
    std::string sealed = digits_of(fingerprint(text));
    sealed += '\n';
    sealed += text;
    return sealed;
}

std::optional<std::string> unseal(std::string_view sealed) {
    if (sealed.size() <= sum_digits || sealed[sum_digits] != '\n') return std::nullopt;
    const std::string_view text = sealed.substr(sum_digits + 1);
    if (sealed.substr(0, sum_digits) != digits_of(fingerprint(text))) return std::nullopt;
    return std::string(text);
}

std::string seal_entry(std::uint64_t chain, std::string_view entry) {
    std::string chained = digits_of(chain);
    chained += '\n';
    chained += entry;
    return seal(chained);
}

std::optional<std::string> unseal_entry(std::uint64_t chain, std::string_view sealed) {
    std::optional<std::string> chained = unseal(sealed);
    if (!chained || !chained->starts_with(digits_of(chain) + '\n')) return std::nullopt;
    chained->erase(0, sum_digits + 1);
    return chained;
}

JournalCheck check_of(std::string_view base, const std::vector<std::string>& entries) {
    JournalCheck check = check_of_base(base);
    for (const std::string& entry : entries) check = after_entry(check, entry);
    check.sequence = 0;
    return check;
}

std::optional<StoredJournal> read_replica(const PlanHeader& head, const std::vector<NamedRecord>& records) {
    if (!head.check) return std::nullopt;
    std::map<std::string_view, const std::string*> by_name;
    for (const NamedRecord& record : records) by_name[record.first] = &record.second;
    const std::string name = base_name(head.check->base);
    const auto base = by_name.find(name + "/base");
    if (base == by_name.end() || fingerprint(*base->second) != head.check->base) return std::nullopt;
    StoredJournal journal{*base->second, {}, check_of_base(*base->second)};
    // A head is written after its entry: there may be one more than it counts.
    while (true) {
        const auto found = by_name.find(name + "/" + entry_name(journal.entries.size()));
        if (found == by_name.end()) break;
        std::optional<std::string> entry = unseal_entry(journal.check.chain, *found->second);
        if (!entry) break;
        journal.check = after_entry(journal.check, *entry);
        journal.entries.push_back(*std::move(entry));
    }
    // What the head counts and the records do not hold is missing, and what they hold beyond it is newer.
    journal.check.sequence = head.check->sequence + journal.check.entries - head.check->entries;
    return journal;
}

}  // namespace file
