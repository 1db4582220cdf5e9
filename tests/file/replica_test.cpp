// The replica of a plan: every record proves that it is whole, and what is read is always a state that the plan once had.

#include "file/journal/replica.hpp"

#include <gtest/gtest.h>

#include "tests/made/dice.hpp"

namespace {

using file::JournalCheck;
using file::NamedRecord;
using file::PlanHeader;

std::vector<NamedRecord> records_of(const std::string& base, const std::vector<std::string>& entries) {
    JournalCheck check = file::check_of_base(base);
    const std::string folder = file::base_name(check.base) + "/";
    std::vector<NamedRecord> records{{folder + "base", base}};
    for (const std::string& entry : entries) {
        records.emplace_back(folder + file::entry_name(check.entries), file::seal_entry(check.chain, entry));
        check = file::after_entry(check, entry);
    }
    return records;
}

PlanHeader head_of(const std::string& base, const std::vector<std::string>& entries, std::uint64_t sequence) {
    PlanHeader head;
    head.check = file::check_of(base, entries);
    head.check->sequence = sequence;
    return head;
}

TEST(Replica, ASealedTextComesBackAndAnAlteredOneDoesNot) {
    for (const std::string& text : {std::string(), std::string("a"), std::string("市の計画\n二行目"),
                                    std::string("{\"title\":\"計画\",\"years\":[2018,2019,2020]}")}) {
        const std::string sealed = file::seal(text);
        EXPECT_EQ(file::unseal(sealed), text);
        for (std::size_t at = 0; at < sealed.size(); at += 7) {
            std::string altered = sealed;
            altered[at] = static_cast<char>(altered[at] ^ 1);
            EXPECT_EQ(file::unseal(altered), std::nullopt) << at;
            EXPECT_EQ(file::unseal(sealed.substr(0, at)), std::nullopt) << at;
        }
    }
}

TEST(Replica, AnEntryIsReadOnlyWhereItFollows) {
    const std::string sealed = file::seal_entry(7, "entry");
    EXPECT_EQ(file::unseal_entry(7, sealed), "entry");
    EXPECT_EQ(file::unseal_entry(8, sealed), std::nullopt);
    EXPECT_EQ(file::unseal_entry(7, file::seal("entry")), std::nullopt);
}

TEST(Replica, AHeadIsWrittenAfterItsEntry) {
    const std::vector<std::string> entries{"one", "two", "three"};
    const auto journal = file::read_replica(head_of("base", {"one", "two"}, 12), records_of("base", entries));
    ASSERT_TRUE(journal);
    EXPECT_EQ(journal->entries, entries);
    EXPECT_EQ(journal->check.sequence, 13U);
}

TEST(Replica, AnotherBaseIsNotTakenForTheCurrentOne) {
    std::vector<NamedRecord> records = records_of("old", {"one", "two"});
    const std::vector<NamedRecord> newer = records_of("new", {"three"});
    records.insert(records.end(), newer.begin(), newer.end());
    EXPECT_EQ(file::read_replica(head_of("old", {"one", "two"}, 2), records)->entries,
              (std::vector<std::string>{"one", "two"}));
    EXPECT_EQ(file::read_replica(head_of("new", {"three"}, 4), records)->base, "new");
    EXPECT_EQ(file::read_replica(head_of("gone", {}, 5), records), std::nullopt);
    EXPECT_EQ(file::read_replica(PlanHeader{}, records), std::nullopt) << "a head of a version without check sums";
}

TEST(Replica, WhateverIsDamagedWhatIsReadIsABeginning) {
    Dice dice(5);
    for (int round = 0; round < 500; ++round) {
        const std::string base = "base " + std::to_string(round);
        std::vector<std::string> entries;
        for (std::size_t i = dice.below(8); i > 0; --i) entries.push_back("entry " + std::to_string(dice.below(3)));
        std::vector<NamedRecord> records = records_of(base, entries);
        for (std::size_t damages = dice.below(4); damages > 0; --damages) {
            NamedRecord& record = records[dice.below(records.size())];
            const std::size_t at = dice.below(record.second.size());
            if (dice.chance(2)) {
                record.second[at] = static_cast<char>(record.second[at] ^ 4);
            } else {
                record.second.resize(at);
            }
            if (record.second.empty()) record.second = "?";
        }
        const auto journal = file::read_replica(head_of(base, entries, entries.size()), records);
        if (!journal) continue;
        ASSERT_EQ(journal->base, base);
        ASSERT_LE(journal->entries.size(), entries.size());
        for (std::size_t i = 0; i < journal->entries.size(); ++i) ASSERT_EQ(journal->entries[i], entries[i]);
        ASSERT_EQ(journal->check.sequence, journal->entries.size());
    }
}

TEST(Replica, AHeadKeepsItsCheckSums) {
    PlanHeader head = head_of("base", {"one"}, 9);
    head.title = "計画";
    EXPECT_EQ(file::read_header(file::write_header(head)), head);
    head.check.reset();
    EXPECT_EQ(file::read_header(file::write_header(head)), head) << "and one without them stays so";
}

}  // namespace
