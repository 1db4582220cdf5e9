#include "l10n/note_text.hpp"

#include <algorithm>
#include <array>

namespace ui {

namespace {

using sheet::NoteKind;

/// {0} is what stood there, {1} what became of it. Where a sentence needs one of them that is not known, the title says it.
struct Wording {
    NoteKind kind;
    std::string_view title_ja;
    std::string_view title_en;
    std::string_view ja;
    std::string_view en;
};

constexpr std::array wordings{
    Wording{NoteKind::row_shifted, "ずれた行", "Shifted rows", "{0}列から右を、{1}列から右として読みました",
            "From column {0} on, it was read as from column {1} on"},
    Wording{NoteKind::header_repeated, "繰り返された見出し", "Repeated headers", "繰り返された見出し{1}行を読み飛ばしました",
            "A repeated header of {1} rows was passed over"},
    Wording{NoteKind::header_differs, "言葉の異なる見出し", "Headers in other words",
            "繰り返された見出しの「{0}」を「{1}」として読みました", "In a repeated header “{0}” was read as “{1}”"},
    Wording{NoteKind::mark_with_value, "目標・実績と一緒の値", "Values beside their mark",
            "「{0}」から値「{1}」を読みました", "The value “{1}” was read from “{0}”"},
    Wording{NoteKind::measure_repeated, "繰り返された取組", "Repeated measures",
            "「{1}」の行が繰り返されているので、その成果指標として読みました",
            "The row repeats “{1}” and was read as another indicator of it"},
    Wording{NoteKind::actual_elsewhere, "離れた実績", "Actuals apart from their targets",
            "離れたところにある実績を「{1}」のものとしました", "An actual that stood apart was given to “{1}”"},
    Wording{NoteKind::group_from_title, "表題から読んだ柱", "Groups from title lines", "「{0}」から柱「{1}」を読みました",
            "The group “{1}” was read from “{0}”"},
    Wording{NoteKind::breaks_restored, "戻した改行", "Restored line ends", "空白を改行に戻しました（{1}か所）",
            "Spaces became line ends again ({1})"},
    Wording{NoteKind::year_from_serial, "日付になっていた年度", "Years that had become dates",
            "日付「{0}」を年度「{1}」として読みました", "The date “{0}” was read as the year “{1}”"},
    Wording{NoteKind::unit_from_header, "見出しの単位", "Units from headers", "見出しの単位「{1}」を付けました",
            "The header's unit “{1}” was added"},
    Wording{NoteKind::unit_converted, "換算した単位", "Converted units", "「{0}」を「{1}」に換算しました",
            "“{0}” was converted to “{1}”"},
    Wording{NoteKind::verdict_read, "評価の印", "Signs of verdicts", "「{0}」を評価「{1}」として読みました",
            "“{0}” was read as the verdict “{1}”"},
    Wording{NoteKind::group_made, "作った柱", "Groups that were made", "柱がないので「{1}」に入れました",
            "There was no group; it was put into “{1}”"},
    Wording{NoteKind::direction_from_verdict, "評価から推定した良い方向", "Better direction, from verdicts",
            "「{0}」なので、低いほど良いとしました", "Lower was taken as better, since “{0}”"},
    Wording{NoteKind::direction_from_words, "言葉から推定した良い方向", "Better direction, from words",
            "「{0}」とあるので、低いほど良いとしました", "Lower was taken as better, since it says “{0}”"},
    Wording{NoteKind::organization_unknown, "団体名がありません", "Whose plan it is, the sheet does not say", "", ""},
    Wording{NoteKind::title_from_name, "名前から付けた題", "A title from the name", "計画の題を「{1}」としました",
            "The plan's title became “{1}”"},
    Wording{NoteKind::actual_missing, "実績のない評価", "Verdicts without an actual",
            "評価「{1}」がありますが、実績がありません", "There is a verdict “{1}” but no actual"},
    Wording{NoteKind::cell_unplaced, "入れる場所のないセル", "Cells without a place",
            "「{0}」を入れる場所が計画にありません", "The plan has no place for “{0}”"},
    Wording{NoteKind::verdict_unknown, "読めない評価", "Unknown verdicts", "「{0}」を評価として読めません",
            "“{0}” is no verdict that is known"},
    Wording{NoteKind::year_unknown, "年度の分からない列", "Columns without a year", "「{0}」の年度が分かりません",
            "The year of “{0}” is not known"},
    Wording{NoteKind::unsolved_formula, "値のない数式", "Formulas without a value", "数式「{0}」の値がファイルにありません",
            "The file does not hold the value of “{0}”"},
    Wording{NoteKind::error_value, "エラーの値", "Error values", "エラー「{0}」は読めません",
            "The error “{0}” cannot be read"},
    Wording{NoteKind::value_taken_twice, "二つある値", "Values that stand twice",
            "同じ値が二つあります。「{1}」を読み、「{0}」は読みません",
            "The value stands twice: “{1}” was read, “{0}” was not"},
};

const Wording* find(NoteKind kind) {
    const auto found = std::find_if(wordings.begin(), wordings.end(), [&](const Wording& w) { return w.kind == kind; });
    return found == wordings.end() ? nullptr : &*found;
}

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

std::string_view word_of(Language language, NoteKind kind) {
    const Wording* wording = find(kind);
    if (wording == nullptr) return sheet::word_of(kind);
    return language == Language::ja ? wording->title_ja : wording->title_en;
}

std::string note_sentence(Language language, const sheet::Note& note) {
    const Wording* wording = find(note.kind);
    const std::string_view title = word_of(language, note.kind);
    if (wording == nullptr) return std::string(title);
    const std::string_view pattern = language == Language::ja ? wording->ja : wording->en;
    const bool lacks = (note.found.empty() && pattern.find("{0}") != std::string_view::npos) ||
                       (note.taken.empty() && pattern.find("{1}") != std::string_view::npos);
    if (pattern.empty() || lacks) {
        return spaced(strings(language), {title, one_line(note.found.empty() ? note.taken : note.found)});
    }
    return fill(pattern, {one_line(note.found), one_line(note.taken)});
}

std::string_view word_of(const Strings& s, sheet::Weight weight) {
    switch (weight) {
        case sheet::Weight::repaired:
            return s.notes_repaired;
        case sheet::Weight::guessed:
            return s.notes_guessed;
        case sheet::Weight::lost:
            return s.notes_lost;
    }
    return {};
}

std::string_view word_of(const Strings& s, sheet::Role role) {
    using sheet::Role;
    switch (role) {
        case Role::unused:
            return s.role_unused;
        case Role::group:
            return s.group;
        case Role::code:
            return s.code;
        case Role::name:
            return s.name;
        case Role::sections:
            return s.sections;
        case Role::activity:
            return s.activity;
        case Role::plan:
            return s.plan;
        case Role::actual:
            return s.role_actual;
        case Role::indicator:
            return s.indicator;
        case Role::unit:
            return s.unit;
        case Role::direction:
            return s.direction;
        case Role::mark:
            return s.role_mark;
        case Role::value:
            return s.role_value;
        case Role::target:
            return s.role_target;
        case Role::result:
            return s.role_result;
        case Role::verdict:
            return s.verdict;
        case Role::year:
            return s.role_year;
        case Role::note:
            return s.notes;
        case Role::measure_id:
            return s.role_measure_id;
        case Role::activity_id:
            return s.role_activity_id;
        case Role::indicator_id:
            return s.role_indicator_id;
    }
    return {};
}

std::string column_text(Language language, const sheet::Column& column) {
    const Strings& s = strings(language);
    std::string text(word_of(s, column.role));
    if (column.year) text += " " + std::to_string(column.year->year);
    if (column.forecast) text += " " + std::string(s.forecast);
    if (!column.unit.empty()) text += " " + fill(s.in_brackets, {column.unit});
    return text;
}

}  // namespace ui
