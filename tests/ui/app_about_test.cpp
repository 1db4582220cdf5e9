// About: what the program is and runs on, to be read and sent.

#include <gtest/gtest.h>

#include "app/about.hpp"
#include "desk.hpp"

namespace {

TEST(AppAbout, SaysWhatTheProgramIsAndRunsOn) {
    Browser browser;
    Desk desk{browser};
    desk.go("/plans");
    ASSERT_TRUE(desk.press(Role::button, "Torikumi について")) << desk->stage->text();
    for (const char* fact :
         {"バージョン", "描画", "CPU", "headless", "1.5 MB を使用中（上限 2,000 MB）", "自動では消えません。"}) {
        EXPECT_TRUE(desk->sees(fact)) << fact << " in " << desk->stage->text();
    }
    ASSERT_TRUE(desk.press(Role::button, "コピー"));
    desk.settle();
    const std::string text = desk->edge.clipboard().value_or("");
    EXPECT_NE(text.find("描画: CPU\n"), std::string::npos) << text;
    EXPECT_NE(text.find("ブラウザー: headless\n"), std::string::npos) << text;
    ASSERT_TRUE(desk.press(Role::button, "閉じる"));
    EXPECT_FALSE(desk->sees("headless"));
}

TEST(AppAbout, AnAnswerThatComesLateOpensNothing) {
    Browser browser;
    Desk desk{browser};
    desk.go("/plans");
    desk->stage->send(platform::StorageMeasured{1e6, 2e9, false});
    desk.settle();
    EXPECT_EQ(desk->find(Role::dialog, "Torikumi について"), nullptr);
}

TEST(About, SaysWhatIsKnownOfTheStorage) {
    const ui::Strings& s = ui::strings(ui::Language::en);
    const auto text = [&](std::optional<platform::StorageMeasured> storage, bool failed = false) {
        return ui::about_text(s, {{"CPU", "a browser"}, storage, failed});
    };
    EXPECT_NE(text({}).find("Storage: Asking…\n"), std::string::npos);
    EXPECT_NE(text({}, true).find("Storage: This browser cannot keep anything.\n"), std::string::npos);
    EXPECT_NE(text({{{}, 0, false}}).find("Storage: Not known"), std::string::npos);
    EXPECT_NE(text({{2.04e6, 1e9, false}}).find("Storage: 2 MB used of 1,000 MB"), std::string::npos)
        << text({{2.04e6, 1e9, false}});
    EXPECT_NE(text({{2e6, 1e9, false}}).find("when space runs low"), std::string::npos);
}

}  // namespace
