// What the browser's storage holds of a plan beside its text: heads, journal entries, fingerprints.

#include "file/journal/stored_plan.hpp"

#include <gtest/gtest.h>

#include <set>

#include "edit/make.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using file::PlanHeader;
using file::read_entry;
using file::read_header;
using file::write_entry;
using file::write_header;

PlanHeader full_head() {
    PlanHeader head;
    head.title = "計画「一」\n\"二\"";
    head.file_name = "計画.json";
    head.file = "handle 1";
    head.address = "plans/a.json";
    head.opened = "2030-01-01T00:00:00Z";
    head.edited = "2030-01-02T00:00:00Z";
    head.saved = "2030-01-03T00:00:00Z";
    head.downloaded = true;
    head.has_file = true;
    head.unsaved = 12;
    head.unsaved_in_base = 5;
    head.autosave = true;
    head.print = 0xFFFF'FFFF'FFFF'FFFFU;
    return head;
}

TEST(PlanHeader, ReadsWhatItWroteInOneLine) {
    for (const PlanHeader& head : {PlanHeader{}, full_head()}) {
        const std::string text = write_header(head);
        EXPECT_EQ(text.find('\n'), std::string::npos);
        EXPECT_EQ(read_header(text), head) << text;
    }
}

TEST(PlanHeader, OneOfANewerVersionIsReadAsFarAsItCanBe) {
    const auto head = read_header(R"({"version":7,"title":"計画","more":{"a":[1]},"unsaved":"many"})");
    ASSERT_TRUE(head);
    EXPECT_EQ(head->version, 7);
    EXPECT_EQ(head->title, "計画");
    EXPECT_EQ(head->unsaved, 0U);
}

TEST(PlanHeader, ANewerVersionIsNeverTakenForAnOldOne) {
    for (const char* version : {"2147483648", "4294967296", "4294967297", "18446744073709551615"}) {
        const auto head = read_header(std::string(R"({"version":)") + version + "}");
        EXPECT_TRUE(!head || head->version > file::stored_version) << version;
    }
}

TEST(PlanHeader, NothingElseIsOne) {
    for (const std::string& text :
         {std::string(), std::string("x"), std::string("[]"), std::string("{}"), std::string("null"),
          std::string(R"({"version":0})"), std::string(R"({"version":-1})"), std::string(R"({"version":"1"})"),
          std::string(R"({"version":1)"), std::string("{\"version\":1,\"title\":\"\xFF\"}"), std::string(100'000, '['),
          std::string(R"({"version":1})") + "x"}) {
        EXPECT_FALSE(read_header(text)) << text.substr(0, 40);
    }
}

TEST(PlanHeader, SurvivesWhatIsNotUtf8AndWhatIsDeep) {
    PlanHeader head;
    head.title = "\xFF計画";
    const auto read = read_header(write_header(head));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->title, "\uFFFD計画");
    std::string deep = R"({"version":1,"x":)" + std::string(50'000, '[') + std::string(50'000, ']') + "}";
    EXPECT_TRUE(read_header(deep));
}

TEST(JournalEntry, MarksReadAsWritten) {
    for (const file::JournalEntry& entry :
         {file::JournalEntry(file::Undone{}), file::JournalEntry(file::Redone{}), file::JournalEntry(file::SavedToFile{}),
          file::JournalEntry(file::SavedToFile{3, 0}), file::JournalEntry(file::SavedToFile{0, 2}),
          file::JournalEntry(file::SavedStateLost{}), file::JournalEntry(file::Reasoned{17, "人員の\n不足"}),
          file::JournalEntry(file::Reasoned{0, ""})}) {
        EXPECT_EQ(read_entry(write_entry(entry)), entry) << write_entry(entry);
    }
}

TEST(JournalEntry, StepsReadAsWritten) {
    const plan::Plan plan = random_plan(7);
    edit::Step step;
    step.act = edit::Act::paste;
    step.who = "田中";
    step.when = "2030-01-01T00:00:00Z";
    step.why = "わけ";
    step.edits.push_back(*edit::set(plan, {"", {}, edit::Field::title}, std::string("新しい計画名\n\"x\"")));
    for (const plan::Group& group : plan.groups) {
        if (auto copy = edit::duplicate(plan, group.id, "写し")) step.edits.push_back(*std::move(copy));
    }
    const std::string text = write_entry(step);
    EXPECT_EQ(text.find('\n'), std::string::npos);
    EXPECT_EQ(read_entry(text), file::JournalEntry(step));
}

TEST(JournalEntry, NothingElseIsOne) {
    for (const std::string& text :
         {std::string(), std::string("x"), std::string("{}"), std::string("[]"), std::string(R"({"journal":"dance"})"),
          std::string(R"({"journal":"saved","steps":-1})"), std::string(R"({"journal":"saved","steps":"1"})"),
          std::string(R"({"journal":"undo")"), std::string(R"({"journal":1})"), std::string(R"({"journal":"why"})"),
          std::string(R"({"journal":"why","step":-1,"why":"x"})"), std::string(R"({"journal":"why","step":"1","why":"x"})"),
          std::string(R"({"journal":"why","step":1})"), std::string(R"({"journal":"why","step":1,"why":2})"),
          std::string("{\"journal\":\"undo\",\"x\":\"\xFF\"}"), std::string(R"({"act":"teleport","edits":[]})")}) {
        EXPECT_FALSE(read_entry(text)) << text;
    }
}

TEST(JournalEntry, APartOfOneIsNone) {
    edit::Step step;
    step.edits.push_back(edit::SetValue{{"m", {}, edit::Field::name}, std::string("一"), std::string("二")});
    for (const std::string& whole :
         {write_entry(step), write_entry(file::Reasoned{3, "わけ"}), write_entry(file::Undone{})}) {
        for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_FALSE(read_entry(whole.substr(0, size))) << size;
    }
}

TEST(Fingerprint, TellsTextsApart) {
    const std::string text(1000, 'a');
    std::set<std::uint64_t> prints{file::fingerprint(text)};
    EXPECT_EQ(file::fingerprint(std::string(1000, 'a')), *prints.begin());
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string other = text;
        other[at] = 'b';
        EXPECT_TRUE(prints.insert(file::fingerprint(other)).second) << at;
        EXPECT_TRUE(prints.insert(file::fingerprint(text.substr(0, at))).second) << at;
    }
    EXPECT_TRUE(prints.insert(file::fingerprint(text + std::string(1, '\0'))).second);
    std::string swapped = text;
    swapped[0] = 'b';
    std::string later = text;
    later[8] = 'b';
    EXPECT_NE(file::fingerprint(swapped), file::fingerprint(later));
}

}  // namespace
