// The queue of notices and the list of what was said, by a clock of the test's own.

#include "pages/overlay/notices.hpp"

#include <gtest/gtest.h>

namespace {

using ui::About;
using ui::Notice;
using ui::Notices;

class NoticesOf : public testing::Test {
protected:
    static Notice passing(std::string text, bool warning = false) { return {std::move(text), warning, {}, About::other}; }
    static Notice staying(std::string text, About about = About::other) {
        return {std::move(text), false, ui::DialogButton{"押す", ui::Undo{}}, about};
    }
    /// Frames every tenth of a second.
    void wait(double milliseconds, bool time_passes = true) {
        const auto frame = [&] {
            notices.pass(now);
            notices.seen(time_passes);
        };
        for (const double end = now + milliseconds; now < end; now += 100) frame();
        frame();
    }
    std::string seen() const { return notices.in_sight() != nullptr ? notices.in_sight()->text : std::string(); }

    Notices notices;
    double now = 5000;
};

TEST_F(NoticesOf, WithoutAButtonItGoesAfterEightSeconds) {
    wait(60'000);
    notices.say(passing("一"), 0);
    wait(7900);
    EXPECT_EQ(seen(), "一");
    wait(200);
    EXPECT_EQ(seen(), "");
    ASSERT_EQ(notices.told().size(), 1U) << "and can be read again";
    EXPECT_EQ(notices.told()[0].text, "一");
}

TEST_F(NoticesOf, TimeBeforeItWasSaidDoesNotCount) {
    notices.say(passing("一"), 0);
    wait(7000);
    notices.say(passing("二"), 0);
    notices.pass(now += 900);
    wait(7500);
    EXPECT_EQ(seen(), "二");
}

TEST_F(NoticesOf, WithAButtonItStays) {
    notices.say(staying("一"), 0);
    wait(3'600'000);
    EXPECT_EQ(seen(), "一");
    EXPECT_EQ(notices.left(), std::nullopt) << "nobody is woken for it";
    notices.close();
    EXPECT_EQ(seen(), "");
}

TEST_F(NoticesOf, TimeStopsUnderThePointerAndInFocus) {
    notices.say(passing("一"), 0);
    wait(4000);
    wait(60'000, false);
    EXPECT_EQ(seen(), "一");
    EXPECT_EQ(notices.left(), std::nullopt);
    wait(3900);
    EXPECT_EQ(seen(), "一");
    wait(300);
    EXPECT_EQ(seen(), "");
}

TEST_F(NoticesOf, OneThatNobodyCouldSeeStandsAnew) {
    notices.say(passing("一"), 0);
    wait(1000);
    // The window was behind another one: the frame that was asked for comes an hour late.
    notices.pass(now += 3'600'000);
    EXPECT_EQ(seen(), "一");
    wait(7900);
    EXPECT_EQ(seen(), "一");
    wait(300);
    EXPECT_EQ(seen(), "");
}

TEST_F(NoticesOf, TheNewestIsInSightAndOlderOnesHaveTheirTimeAfterIt) {
    notices.say(passing("一"), 0);
    notices.say(passing("二"), 0);
    EXPECT_EQ(seen(), "二");
    EXPECT_EQ(notices.behind(), 1U);
    wait(8100);
    EXPECT_EQ(seen(), "一");
    EXPECT_FALSE(notices.was_heard()) << "it comes into sight for the first time";
    wait(8100);
    EXPECT_EQ(seen(), "");
}

TEST_F(NoticesOf, OneThatStaysComesBackAndIsNotSaidTwice) {
    notices.say(staying("残る"), 0);
    wait(500);
    EXPECT_FALSE(notices.was_heard());
    notices.say(passing("過ぎる"), 0);
    wait(500);
    EXPECT_EQ(seen(), "過ぎる");
    EXPECT_FALSE(notices.was_heard());
    wait(8000);
    EXPECT_EQ(seen(), "残る");
    EXPECT_TRUE(notices.was_heard());
}

TEST_F(NoticesOf, BehindOneThatStaysTimePasses) {
    notices.say(passing("過ぎる"), 0);
    notices.say(staying("残る"), 0);
    EXPECT_EQ(notices.behind(), 1U);
    wait(8100);
    EXPECT_EQ(seen(), "残る");
    EXPECT_EQ(notices.behind(), 0U) << "nobody sees it an hour later";
}

TEST_F(NoticesOf, TheSameTextDoesNotPileUp) {
    for (int i = 0; i < 5; ++i) {
        notices.say(passing("同じ"), i * 1000.0);
        wait(1000);
    }
    EXPECT_EQ(notices.behind(), 0U);
    ASSERT_EQ(notices.told().size(), 1U);
    EXPECT_EQ(notices.told()[0].times, 5U);
    EXPECT_EQ(notices.told()[0].utc, 4000);
    wait(6900);
    EXPECT_EQ(seen(), "同じ") << "its time begins anew";
    wait(300);
    EXPECT_EQ(seen(), "");
    notices.say(passing("別"), 0);
    notices.say(passing("同じ"), 0);
    EXPECT_EQ(notices.told().size(), 3U) << "in a row only";
}

TEST_F(NoticesOf, ANewerOneAboutTheSameTakesItsPlace) {
    notices.say(staying("一つ前の手順", About::step), 0);
    notices.say(staying("保存", About::file), 0);
    notices.say(staying("最後の手順", About::step), 0);
    EXPECT_EQ(seen(), "最後の手順");
    EXPECT_EQ(notices.behind(), 1U);
    notices.withdraw(About::step);
    EXPECT_EQ(seen(), "保存");
    EXPECT_EQ(notices.told().size(), 3U) << "said is said";
}

TEST_F(NoticesOf, TheLastHundredCanBeReadAgain) {
    for (std::size_t i = 0; i < Notices::most_told + 5; ++i) notices.say(passing(std::to_string(i)), 0);
    ASSERT_EQ(notices.told().size(), Notices::most_told);
    EXPECT_EQ(notices.told().front().text, "104");
    EXPECT_EQ(notices.told().back().text, "5");
    notices.say({"途中", false, {}, About::progress}, 0);
    EXPECT_EQ(notices.told().front().text, "104") << "what is under way is no news later";
}

TEST_F(NoticesOf, WhatWasNeverInSightIsCounted) {
    notices.tell(passing("聞いただけ"), 0);
    EXPECT_EQ(seen(), "");
    notices.say(passing("見えた"), 0);
    EXPECT_EQ(notices.unseen(), 2U);
    wait(100);
    EXPECT_EQ(notices.unseen(), 1U);
    notices.mark_all_seen();
    EXPECT_EQ(notices.unseen(), 0U);
}

TEST_F(NoticesOf, OnlyWarningsStay) {
    notices.say(passing("警告", true), 0);
    notices.say(staying("ただの"), 0);
    notices.withdraw_all_but_warnings();
    EXPECT_EQ(seen(), "警告");
    EXPECT_EQ(notices.behind(), 0U);
}

}  // namespace
