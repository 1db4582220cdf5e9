#include "l10n/problem_text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include "book/read_book.hpp"
#include "file/plan_file.hpp"
#include "file/problems.hpp"

namespace ui {

namespace {

struct Wording {
    std::string_view name;
    std::string_view ja;
    std::string_view en;
};

constexpr std::array sentences{
    Wording{file::code::empty_file, "ファイルが空です", "The file is empty"},
    Wording{file::code::too_large, "ファイルが大きすぎます（{0} MB）", "The file is too large ({0} MB)"},
    Wording{file::code::not_utf8, "文字コードがUTF-8ではありません", "The text is not UTF-8"},
    Wording{file::code::not_json, "JSONとして読めません", "This is not JSON"},
    Wording{file::code::truncated, "ファイルが途中で終わっています", "The file ends too early"},
    Wording{file::code::too_deep, "入れ子が深すぎます", "The nesting is too deep"},
    Wording{file::code::number_out_of_range, "数値が大きすぎて表せません", "The number is out of range"},
    Wording{file::code::not_a_plan, "取組の計画ファイルではありません", "This is not a Torikumi plan"},
    Wording{file::code::newer_version, "新しい版の形式で書かれています。新しい取組 Torikumi で開いてください",
            "The file was written in a newer version of the format; open it with a newer Torikumi"},
    Wording{file::code::unsupported_version, "形式の版が正しくありません", "There is no such version of the format"},
    Wording{file::code::wrong_type, "値の種類が違います", "The value is of the wrong type"},
    Wording{file::code::missing_member, "必要な項目がありません", "A required member is missing"},
    Wording{file::code::duplicate_member, "同じ項目が二度書かれています", "A member is written twice"},
    Wording{file::code::unknown_value, "使えない言葉です", "The word is not one of those allowed"},
    Wording{file::code::bad_year, "年度として読めません", "This is not a fiscal year"},
    Wording{file::code::duplicate_year, "同じ年度が二度書かれています", "A fiscal year is written twice"},
    Wording{file::code::empty_id, "識別子が空です", "An id is empty"},
    Wording{file::code::duplicate_id, "同じ識別子が二度使われています", "An id is used twice"},
    Wording{file::code::year_not_in_plan, "計画の年度にない年度です", "The plan does not list this fiscal year"},
    Wording{book::code::too_large, "表が大きすぎます。要らないシートや行を除いて保存し直してください",
            "The table is too large; save it again without the sheets or rows that are not needed"},
    Wording{book::code::old_format, "古い形式のExcelファイル（.xls）です。Excelで.xlsxとして保存し直してください",
            "This is Excel's old format (.xls); save it as .xlsx in Excel"},
    Wording{book::code::encrypted, "パスワードで保護されています。保護を外して保存し直してください",
            "A password protects it; save it again without the password"},
    Wording{book::code::other_format,
            "Excel（.xlsx）でもCSVでもないファイルです。表であれば、Excelなどで.xlsxとして保存し直してください",
            "This is neither Excel (.xlsx) nor CSV; if it is a table, save it as .xlsx in Excel or the like"},
    Wording{book::code::broken, "ファイルが壊れています。Excelなどで開けるか確かめ、保存し直してください",
            "The file is damaged; see whether Excel or the like opens it, and save it again"},
    Wording{book::code::no_sheets, "シートがありません", "There is no sheet in it"},
    Wording{book::code::not_text, "文字コードが分からず、文章として読めません。UTF-8のCSVとして保存し直してください",
            "Its encoding is not known, so it cannot be read as text; save it as CSV in UTF-8"},
    Wording{file::code::more_problems, "ほかにも問題が{0}件あります", "More problems: {0}"},
};

constexpr std::array expectations{
    Wording{file::expect::json, "JSON", "JSON"},
    Wording{file::expect::utf8, "UTF-8の文字", "UTF-8 text"},
    Wording{file::expect::size_limit, "64 MBまで", "at most 64 MB"},
    Wording{file::expect::depth_limit, "64段まで", "at most 64 levels"},
    Wording{file::expect::plan_format, "\"format\": \"torikumi-plan\" を持つ計画",
            "a plan with \"format\": \"torikumi-plan\""},
    Wording{file::expect::version, "版 1", "version 1"},
    Wording{file::expect::string, "文字列", "a string"},
    Wording{file::expect::number, "数値", "a number"},
    Wording{file::expect::boolean, "true または false", "true or false"},
    Wording{file::expect::id, "空でない識別子", "an id that is not empty"},
    Wording{file::expect::unique_id, "ほかと重ならない識別子", "an id used only once"},
    Wording{file::expect::unique_member, "一度だけの項目名", "a name used only once"},
    Wording{file::expect::unique_year, "一度だけの年度", "a fiscal year used only once"},
    Wording{file::expect::year, "1868から2999までの年度", "a fiscal year from 1868 to 2999"},
    Wording{file::expect::plan_year, "計画の years にある年度", "a fiscal year that the plan lists"},
    Wording{file::expect::strings, "文字列の並び", "an array of strings"},
    Wording{file::expect::objects, "オブジェクトの並び", "an array of objects"},
    Wording{file::expect::object, "オブジェクト", "an object"},
    Wording{file::expect::years, "年度ごとのオブジェクト", "an object with a member for each fiscal year"},
    Wording{file::expect::amount, "{ \"text\": …, \"number\": … }", "{ \"text\": …, \"number\": … }"},
    Wording{file::expect::direction, "higher、lower、none のどれか", "higher, lower or none"},
    Wording{file::expect::verdict, "met、missed、unset のどれか", "met, missed or unset"},
    Wording{"bytes", "ファイルは{0} MBまで", "a file of at most {0} MB"},
    Wording{"unpacked", "展開して{0} MBまで", "at most {0} MB when unpacked"},
    Wording{"cells", "セルは{0}個まで", "at most {0} cells"},
    Wording{"text", "文字は{0} MBまで", "at most {0} MB of text"},
    Wording{"sheets", "シートは{0}枚まで", "at most {0} sheets"},
    Wording{"rows", "{0}行まで", "at most {0} rows"},
    Wording{"columns", "{0}列まで", "at most {0} columns"},
    Wording{file::expect::year_state, "evaluated または planned", "evaluated or planned"},
};

template <std::size_t N>
const Wording* find(const std::array<Wording, N>& wordings, std::string_view name) {
    const auto found = std::find_if(wordings.begin(), wordings.end(), [&](const Wording& w) { return w.name == name; });
    return found == wordings.end() ? nullptr : &*found;
}

std::string_view in(const Wording& wording, Language language) { return language == Language::ja ? wording.ja : wording.en; }

std::string megabytes(std::size_t bytes) { return std::to_string((bytes + 524288) / 1048576); }

/// The limit of a spreadsheet that an expectation names, as its wording says it.
std::string limit_of(std::string_view expectation) {
    constexpr book::Limits limits;
    if (expectation == "bytes") return megabytes(limits.bytes);
    if (expectation == "unpacked") return megabytes(limits.unpacked);
    if (expectation == "cells") return grouped(limits.cells);
    if (expectation == "text") return megabytes(limits.text);
    if (expectation == "sheets") return grouped(limits.sheets);
    if (expectation == "rows") return grouped(sheet::most_rows);
    if (expectation == "columns") return grouped(sheet::most_columns);
    return {};
}

/// With the limit where it names one.
std::string expectation(const Wording& wording, Language language) {
    return fill(in(wording, language), {limit_of(wording.name)});
}

/// What `found` counts where it did not stand in the file: said within the sentence.
std::optional<std::string> count_in_sentence(const plan::Problem& problem) {
    const auto count = static_cast<std::size_t>(std::strtoull(problem.found.c_str(), nullptr, 10));
    if (problem.code == file::code::too_large) return megabytes(count);
    if (problem.code == file::code::more_problems) return grouped(count);
    return std::nullopt;
}

/// Of a spreadsheet: its cells have names, and what it lacks inside says nothing to a person.
bool is_of_table(const plan::Problem& problem) { return problem.code.starts_with("sheet-"); }

std::string cell_place(const plan::Problem& problem) {
    if (problem.line == 0 || problem.line > sheet::most_rows || problem.column > sheet::most_columns) return problem.pointer;
    const sheet::Spot spot{static_cast<std::uint32_t>(problem.line - 1),
                           problem.column == 0 ? 0 : static_cast<std::uint32_t>(problem.column - 1)};
    return problem.pointer.empty() ? sheet::name_of(spot) : problem.pointer + "!" + sheet::name_of(spot);
}

ProblemLine table_problem_line(const plan::Problem& problem, std::string sentence, Language language) {
    const Strings& s = strings(language);
    ProblemLine line{std::move(sentence), cell_place(problem), {}, {}};
    if (!problem.found.empty() && problem.expected != "bytes") line.found = fill(s.problem_found, {problem.found});
    if (const Wording* expected = find(expectations, problem.expected))
        line.expected = fill(s.problem_expected, {expectation(*expected, language)});
    return line;
}

}  // namespace

bool has_sentence(std::string_view code) { return find(sentences, code) != nullptr; }
bool has_expectation(std::string_view expected) { return find(expectations, expected) != nullptr; }

ProblemLine problem_line(const plan::Problem& problem, Language language) {
    const Strings& s = strings(language);
    ProblemLine line;
    const Wording* sentence = find(sentences, problem.code);
    line.sentence = sentence ? std::string(in(*sentence, language)) : problem.code;
    if (is_of_table(problem)) return table_problem_line(problem, std::move(line.sentence), language);
    if (problem.line > 0) {
        const std::string where =
            problem.pointer.empty() ? std::string(s.problem_whole) : fill(s.problem_pointer, {problem.pointer});
        line.place = spaced(s, {fill(s.problem_place, {grouped(problem.line), grouped(problem.column)}), where});
    }
    const std::optional<std::string> count = count_in_sentence(problem);
    if (count) line.sentence = fill(line.sentence, {*count});
    if (!count && !problem.found.empty()) line.found = fill(s.problem_found, {problem.found});
    if (!problem.expected.empty()) {
        const Wording* expected = find(expectations, problem.expected);
        line.expected = fill(s.problem_expected, {expected ? expectation(*expected, language) : problem.expected});
    }
    return line;
}

std::vector<ProblemLine> problem_lines(const plan::Problems& problems, Language language) {
    std::vector<ProblemLine> lines;
    for (const plan::Problem& problem : problems) lines.push_back(problem_line(problem, language));
    return lines;
}

std::string failure_text(const platform::FileFailed& failure, Language language) {
    const Strings& s = strings(language);
    switch (failure.why) {
        case platform::OpenFailure::too_large: {
            const auto bytes = static_cast<std::size_t>(std::strtoull(failure.detail.c_str(), nullptr, 10));
            return fill(s.failed_too_large, {megabytes(bytes), megabytes(file::most_bytes)});
        }
        case platform::OpenFailure::folder:
            return std::string(s.failed_folder);
        case platform::OpenFailure::unreadable:
            return fill(s.failed_unreadable, {failure.detail});
        case platform::OpenFailure::not_found:
            return fill(s.failed_not_found, {failure.detail});
        case platform::OpenFailure::unreachable:
            return fill(s.failed_unreachable, {failure.detail});
        case platform::OpenFailure::no_picker:
            return fill(s.failed_no_picker, {failure.detail});
        case platform::OpenFailure::elsewhere:
            return fill(s.failed_unreachable, {s.failed_elsewhere});
        case platform::OpenFailure::one_file:
            return fill(s.failed_unreachable, {s.failed_one_file});
    }
    return {};
}

}  // namespace ui
