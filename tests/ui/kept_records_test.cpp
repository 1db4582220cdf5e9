// What an earlier version kept in a browser opens unchanged, whatever the code calls it today: keys of the storage, members
// of records, steps of the journal, settings, the file with its log of changes. tests/cases/records-1.1.json was written by
// that version.

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "desk.hpp"
#include "places.hpp"

namespace {

class KeptRecords : public testing::Test {
protected:
    KeptRecords() {
        std::ifstream file(std::string(places::tests) + "/cases/records-1.1.json");
        file >> kept;
        for (const auto& [key, value] : kept["settings"].items()) browser.remembered[key] = value;
    }
    void put_records() {
        for (const auto& [key, value] : kept["records"].items()) browser.storage->records[key] = value;
    }
    void put_replica() {
        for (const auto& [key, value] : kept["replica"].items()) browser.storage->replica[key] = value;
    }
    std::string text(const char* member) const { return kept[member].get<std::string>(); }

    nlohmann::json kept;
    Browser browser;
};

TEST_F(KeptRecords, OpenWithEveryEditAndWhatWasBeingTyped) {
    put_records();
    put_replica();
    Desk desk{browser};
    EXPECT_EQ(desk.title(), "前の版の計画");
    EXPECT_EQ(desk.content(), text("content"));
    EXPECT_EQ(desk.steps(), kept["steps"].get<std::size_t>());
    EXPECT_EQ(desk.saving(), text("bar"));
    EXPECT_EQ(desk.field_text(), text("field"));
}

TEST_F(KeptRecords, OpenFromTheSecondCopyAlone) {
    put_replica();
    Desk desk{browser};
    desk.wait(10'000);
    desk.settle();
    ASSERT_NE(desk->app->document(), nullptr) << desk->stage->text();
    EXPECT_EQ(desk.content(), text("content"));
}

TEST_F(KeptRecords, TheirStepsAreTakenBack) {
    put_records();
    Desk desk{browser};
    desk.key("Escape");
    for (std::size_t left = desk.steps(); left > 0; --left) ASSERT_TRUE(desk.key("z", true)) << left;
    EXPECT_EQ(desk.content(), text("file"));
}

TEST_F(KeptRecords, ASavedFileOpensWithItsLogAndStaysAsItIs) {
    Desk desk{browser};
    desk.open_file("計画.json", text("saved"));
    desk.edit();
    desk.go("/changes");
    EXPECT_TRUE(desk->sees("2件")) << desk->stage->text();
    EXPECT_TRUE(desk.key("s", true));
    desk.settle();
    EXPECT_EQ(desk.storage().files.at("計画.json"), text("saved"));
}

}  // namespace
