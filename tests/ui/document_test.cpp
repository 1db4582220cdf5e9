// An open plan that changes step by step: what is derived from it is always that of the plan as it stands.

#include "model/document.hpp"

#include <gtest/gtest.h>

#include <array>

#include "file/plan_file.hpp"
#include "made_plan.hpp"
#include "model/search_index.hpp"
#include "running_app.hpp"
#include "store/journal_writer.hpp"
#include "tests/made/random_edits.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using ui::Document;

plan::Plan city() { return *file::read_plan(city_plan()).plan; }

edit::Step setting(const Document& document, edit::Place place, edit::Value value) {
    edit::Step step;
    step.edits.push_back(*edit::set(document.plan(), std::move(place), std::move(value)));
    return step;
}

void expect_as_fresh(const Document& document) {
    const Document fresh(document.plan(), {}, 99);
    ASSERT_EQ(document.findings(), fresh.findings());
    ASSERT_EQ(document.indicator_count(), fresh.indicator_count());
    ASSERT_EQ(document.measures().size(), fresh.measures().size());
    for (std::size_t i = 0; i < fresh.measures().size(); ++i) {
        const plan::PlacedMeasure& placed = document.measures()[i];
        ASSERT_EQ(*placed.measure, *fresh.measures()[i].measure);
        ASSERT_EQ(placed.path.size(), fresh.measures()[i].path.size());
        for (std::size_t g = 0; g < placed.path.size(); ++g) ASSERT_EQ(*placed.path[g], *fresh.measures()[i].path[g]);
        const std::string& id = placed.measure->id;
        ASSERT_EQ(document.position_of(id), i);
        for (const auto& activity : placed.measure->activities) ASSERT_EQ(document.position_around(activity.id), i);
        for (const auto& indicator : placed.measure->indicators) ASSERT_EQ(document.position_around(indicator.id), i);
    }
}

TEST(Document, AStepRenewsWhatFollowsFromIt) {
    Document document(city(), {}, 1);
    const std::size_t findings = document.findings().size();
    const auto outcome =
        document.commit(setting(document, {"1-(1)-ア/i1", {2018}, edit::Field::actual}, plan::Amount{"84%", 84.0, {}}));
    EXPECT_FALSE(outcome.refused);
    EXPECT_FALSE(outcome.moved);
    EXPECT_EQ(outcome.measures, std::vector<std::size_t>{0});
    EXPECT_EQ(document.findings().size(), findings + 1) << "○ is recorded, × follows";
    EXPECT_EQ(document.undo().measures, std::vector<std::size_t>{0});
    EXPECT_EQ(document.findings().size(), findings);
}

/// A plan may be edited before all is known of it.
TEST(Document, FindingsArePutTogetherWhenThereIsTime) {
    Document document(city(), {}, 1);
    const std::vector<judge::Finding> all = judge::check(document.plan());
    EXPECT_FALSE(document.knows_findings());
    document.look_for_findings([] { return true; });
    EXPECT_FALSE(document.knows_findings()) << "there are more measures than one";
    document.commit(setting(document, {"1-(1)-ア/i1", {2018}, edit::Field::actual}, plan::Amount{"84%", 84.0, {}}));
    while (!document.knows_findings()) document.look_for_findings([] { return true; });
    EXPECT_EQ(document.findings(), judge::check(document.plan()));
    EXPECT_EQ(document.findings().size(), all.size() + 1) << "○ is recorded, × follows";
}

TEST(Document, ARefusedStepChangesNothing) {
    Document document(city(), {}, 1);
    const plan::Plan before = document.plan();
    const std::uint64_t revision = document.revision();
    edit::Step step = setting(document, {"1", {}, edit::Field::name}, std::string("x"));
    std::get<edit::SetValue>(step.edits[0]).from = std::string("something else");
    EXPECT_TRUE(document.commit(step).refused);
    EXPECT_EQ(document.plan(), before);
    EXPECT_EQ(document.revision(), revision);
    EXPECT_EQ(document.history().position(), 0U);
    EXPECT_FALSE(document.undo().moved);
    EXPECT_EQ(document.revision(), revision) << "there is nothing to undo";
}

TEST(Document, EachChangeHasItsOwnRevision) {
    Document one(city(), {}, 1);
    Document two(city(), {}, 2);
    EXPECT_NE(one.revision(), two.revision());
    std::uint64_t last = one.revision();
    const auto is_newer = [&] { return std::exchange(last, one.revision()) != one.revision(); };
    one.commit(setting(one, {"1", {}, edit::Field::name}, std::string("x")));
    EXPECT_TRUE(is_newer());
    one.undo();
    EXPECT_TRUE(is_newer());
    one.redo();
    EXPECT_TRUE(is_newer());
    one.give_reason(0, "y");
    EXPECT_TRUE(is_newer());
    one.mark_saved("z");
    EXPECT_TRUE(is_newer());
}

/// White space between tokens, of any kind and anywhere, and a byte-order mark now and then.
std::string spread(const std::string& json, Dice& dice) {
    constexpr std::array spaces{"", "", "", " ", "\t", "\n", "\r\n", "\r\n   "};
    std::string text = dice.chance(2) ? "\xEF\xBB\xBF" : "";
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (!in_string && (c == ' ' || c == '\n')) continue;
        text += c;
        if (in_string && c == '\\') text += json[++at];
        if (c == '"') in_string = !in_string;
        if (!in_string && std::string_view("{}[],:").find(c) != std::string_view::npos) text += dice.one_of(spaces);
    }
    return text + dice.one_of(spaces);
}

plan::Plan without_changes(plan::Plan plan) {
    std::erase_if(plan.unknown, [](const plan::Member& member) { return member.name == "changes"; });
    return plan;
}

/// The bytes of a file that a person may have: as we write them, in another formatting, or spread at random.
std::string made_bytes(const std::string& written, Dice& dice) {
    if (dice.chance(3)) return spread(written, dice);
    const bool one_line = dice.chance(2);
    const std::string indentation = one_line ? "  " : dice.one_of(std::array<std::string, 4>{"", "  ", "    ", "\t"});
    return file::formatted(
        written, {dice.chance(2), one_line, !one_line || dice.chance(2), dice.chance(2), dice.chance(2), indentation});
}

TEST(DocumentProperty, IsTheVeryBytesWhileNoStepStandsWhateverTheyAre) {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Dice dice(seed);
        const std::string bytes = made_bytes(file::write_plan(random_plan(seed)), dice);
        file::ReadResult read = file::read_plan(bytes);
        ASSERT_TRUE(read.plan) << bytes;
        Document document(*std::move(read.plan), {"a.json", bytes, {}}, 1);
        EXPECT_EQ(document.text(), bytes);
        for (int i = 0; i < 20; ++i) {
            const std::size_t what = dice.below(5);
            if (what == 0) {
                document.undo();
            } else if (what == 1) {
                document.redo();
            } else if (what == 2) {
                document.mark_saved("b.json");
            } else {
                document.commit(random_step(document.plan(), dice));
            }
            const bool stands = document.history().position() > 0;
            const std::string text = document.text();
            ASSERT_EQ(text == bytes, !stands);
            // And with steps it reads as the plan as it stands, in the formatting that it came in.
            file::ReadResult again = file::read_plan(text);
            ASSERT_TRUE(again.plan) << text;
            ASSERT_EQ(without_changes(*std::move(again.plan)), without_changes(document.plan()));
            ASSERT_EQ(file::formatting_of(text), file::formatting_of(bytes)) << bytes << text;
        }
        while (document.history().next_undo() != nullptr) document.undo();
        EXPECT_EQ(document.text(), bytes);
    }
}

TEST(Document, SaysWhetherItsFileKeepsItsFormatting) {
    const plan::Plan plan = city();
    const auto keeps = [&](const std::string& bytes) {
        Document document(*file::read_plan(bytes).plan, {"a.json", bytes, {}}, 1);
        const bool before = document.keeps_formatting();
        document.commit(setting(document, {"1", {}, edit::Field::name}, std::string("x")));
        EXPECT_EQ(document.keeps_formatting(), before) << "of what was opened";
        return before;
    };
    const std::string ours = file::write_plan(plan);
    EXPECT_TRUE(keeps(ours));
    EXPECT_TRUE(keeps(file::formatted(ours, {.one_line = true, .spaces = false})));
    EXPECT_TRUE(keeps(file::formatted(ours, {.byte_order_mark = true, .carriage_returns = true, .indentation = "\t"})));
    EXPECT_FALSE(keeps(ours + "\n"));
    std::string odd = ours;
    odd.replace(odd.find(": "), 2, " : ");
    EXPECT_FALSE(keeps(odd));
    EXPECT_TRUE(Document(plan, {}, 1).keeps_formatting()) << "there is no file";
}

TEST(Document, IsTheVeryTextWhileNoStepStandsAndCountsWhatIsUnsaved) {
    const std::string text = city_plan() + "\n \n";
    Document document(city(), {"a.json", text, {}}, 1);
    EXPECT_EQ(document.text(), text);
    EXPECT_TRUE(document.is_saved());
    document.commit(setting(document, {"1", {}, edit::Field::name}, std::string("x")));
    EXPECT_EQ(document.unsaved_steps(), 1U);
    EXPECT_FALSE(document.is_saved());
    EXPECT_EQ(file::read_plan(document.text()).plan->groups[0].name, "x");
    document.mark_saved("b.json");
    EXPECT_TRUE(document.is_saved());
    EXPECT_EQ(document.file_name(), "b.json");
    document.undo();
    EXPECT_EQ(document.unsaved_steps(), 1U) << "taken back from what the file says";
    EXPECT_EQ(document.text(), text);
    document.set_unsaved_in_base(3);
    EXPECT_EQ(document.unsaved_steps(), 4U);
    EXPECT_FALSE(document.is_saved());
}

TEST(Document, ANewPlanIsNeverSavedBeforeItIs) {
    Document document(city(), {}, 1);
    document.mark_never_saved();
    EXPECT_FALSE(document.is_saved());
    EXPECT_EQ(document.unsaved_steps(), 0U);
}

TEST(Document, TheLogOfTheFileStandsBeforeWhatIsDone) {
    Document first(city(), {"a.json", city_plan(), {}}, 1);
    first.commit(setting(first, {"1", {}, edit::Field::name}, std::string("一")));
    const std::string text = first.text();
    Document second(*file::read_plan(text).plan, {"a.json", text, {}}, 2);
    EXPECT_EQ(second.earlier_changes().size(), 1U);
    EXPECT_EQ(second.text(), text);
    second.commit(setting(second, {"1", {}, edit::Field::name}, std::string("二")));
    second.undo();
    second.redo();
    Document third(*file::read_plan(second.text()).plan, {}, 3);
    ASSERT_EQ(third.earlier_changes().size(), 2U);
    EXPECT_EQ(third.earlier_changes()[0].step, first.history().steps()[0]);
    EXPECT_EQ(third.earlier_changes()[1].step, second.history().steps()[0]);
}

/// The texts that are searched are renewed as the outcome says.
class Searched {
public:
    explicit Searched(const Document& document) { follow(document, {{}, true, {}}); }
    void follow(const Document& document, const Document::Outcome& outcome) {
        if (outcome.moved) {
            index_ = {};
            index_.extend(document.measures(), [] { return false; });
        }
        for (const std::size_t position : outcome.measures) index_.renew(position, document.measures()[position]);
    }
    bool as_fresh(const Document& document) const {
        ui::SearchIndex fresh;
        fresh.extend(document.measures(), [] { return false; });
        for (const char* word : {"新しい", "85", "黒字", "千円", "取組", "a"}) {
            for (std::size_t m = 0; m < document.measures().size(); ++m) {
                const plan::PlacedMeasure& placed = document.measures()[m];
                if (index_.rows_with({word}, m, placed) != fresh.rows_with({word}, m, placed)) return false;
            }
        }
        return true;
    }

private:
    ui::SearchIndex index_;
};

TEST(DocumentProperty, WhatIsDerivedIsAlwaysThatOfThePlanAsItStands) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Dice dice(seed);
        // The writer mends what no file can hold; an open plan always comes from one.
        const plan::Plan plan = *file::read_plan(file::write_plan(random_plan(seed))).plan;
        Document document(plan, {}, 1);
        Searched searched(document);
        for (int i = 0; i < 40; ++i) {
            const std::size_t what = dice.below(6);
            const Document::Outcome outcome = what == 0   ? document.undo()
                                              : what == 1 ? document.redo()
                                                          : document.commit(random_step(document.plan(), dice));
            ASSERT_FALSE(outcome.refused) << i << " " << outcome.refused->code;
            searched.follow(document, outcome);
            expect_as_fresh(document);
            if (HasFatalFailure()) return;
            if (i % 8 == 0) {
                ASSERT_TRUE(searched.as_fresh(document)) << i;
            }
        }
        while (document.history().next_undo() != nullptr) document.undo();
        Document fresh(plan, {}, 2);
        EXPECT_EQ(document.plan(), fresh.plan());
        expect_as_fresh(document);
    }
}

}  // namespace
