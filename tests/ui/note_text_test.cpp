#include "l10n/note_text.hpp"

#include <gtest/gtest.h>

#include <set>

#include "code_points.hpp"

namespace {

using sheet::Note;
using sheet::NoteKind;
using ui::Language;

Note note_of(NoteKind kind, std::string found, std::string taken) {
    Note note;
    note.kind = kind;
    note.found = std::move(found);
    note.taken = std::move(taken);
    return note;
}

TEST(NoteText, EveryKindHasItsOwnWordsInBothLanguages) {
    std::set<std::string> said;
    for (const NoteKind kind : sheet::all_note_kinds()) {
        const std::string ja(ui::word_of(Language::ja, kind));
        const std::string en(ui::word_of(Language::en, kind));
        EXPECT_TRUE(texts::has_japanese(ja)) << ja;
        EXPECT_FALSE(texts::has_japanese(en)) << en;
        EXPECT_NE(en, sheet::word_of(kind));
        EXPECT_TRUE(said.insert(ja).second) << ja;
        EXPECT_TRUE(said.insert(en).second) << en;
        const std::string sentence = ui::note_sentence(Language::en, note_of(kind, "[found]", "[taken]"));
        EXPECT_FALSE(texts::has_japanese(sentence)) << sentence;
        EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
        const std::string other = ui::note_sentence(Language::ja, note_of(kind, "[found]", "[taken]"));
        EXPECT_TRUE(texts::has_japanese(other)) << other;
        const bool in_both =
            (sentence.find("[found]") == std::string::npos) == (other.find("[found]") == std::string::npos) &&
            (sentence.find("[taken]") == std::string::npos) == (other.find("[taken]") == std::string::npos);
        EXPECT_TRUE(in_both) << sentence << " | " << other;
    }
}

TEST(NoteText, WhatIsNotKnownIsNotQuoted) {
    for (const NoteKind kind : sheet::all_note_kinds()) {
        for (const Language language : {Language::ja, Language::en}) {
            const std::string bare = ui::note_sentence(language, note_of(kind, {}, {}));
            EXPECT_EQ(bare.find("「」"), std::string::npos) << bare;
            EXPECT_EQ(bare.find("“”"), std::string::npos) << bare;
            EXPECT_FALSE(bare.empty());
        }
    }
}

TEST(NoteText, QuotesInOneLine) {
    EXPECT_EQ(ui::note_sentence(Language::ja, note_of(NoteKind::cell_unplaced, "職員課\n行政総務課", {})),
              "「職員課 行政総務課」を入れる場所が計画にありません");
}

TEST(NoteText, EveryRoleAndWeightHasItsOwnWord) {
    for (const Language language : {Language::ja, Language::en}) {
        const ui::Strings& s = ui::strings(language);
        std::set<std::string_view> roles;
        for (const sheet::Role role : sheet::all_roles()) {
            EXPECT_FALSE(ui::word_of(s, role).empty());
            EXPECT_TRUE(roles.insert(ui::word_of(s, role)).second) << ui::word_of(s, role);
        }
        std::set<std::string_view> weights;
        for (const auto weight : {sheet::Weight::repaired, sheet::Weight::guessed, sheet::Weight::lost})
            EXPECT_TRUE(weights.insert(ui::word_of(s, weight)).second);
    }
}

TEST(NoteText, AColumnSaysWhatItHolds) {
    sheet::Column column;
    EXPECT_EQ(ui::column_text(Language::ja, column), "使わない");
    column = {sheet::Role::result, plan::FiscalYear{2020}, true, "千円"};
    EXPECT_EQ(ui::column_text(Language::ja, column), "実績 2020 見込み （千円）");
}

}  // namespace
