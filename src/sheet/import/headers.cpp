#include "sheet/import/headers.hpp"

#include <algorithm>
#include <array>

#include "sheet/import/texts.hpp"

namespace sheet {
namespace {

struct Word {
    std::string_view word;
    Role role;
    bool whole;  ///< the header is this word; else it holds it
};

// The first that fits counts, so what is said more closely stands first.
constexpr std::array<Word, 81> words = {{{"取組id", Role::measure_id, true},
                                         {"取組内容id", Role::activity_id, true},
                                         {"成果指標id", Role::indicator_id, true},
                                         {"measureid", Role::measure_id, true},
                                         {"activityid", Role::activity_id, true},
                                         {"indicatorid", Role::indicator_id, true},
                                         {"分類", Role::code, true},
                                         {"番号", Role::code, true},
                                         {"no", Role::code, true},
                                         {"no.", Role::code, true},
                                         {"№", Role::code, true},
                                         {"コード", Role::code, true},
                                         {"項番", Role::code, true},
                                         {"code", Role::code, true},
                                         {"number", Role::code, true},
                                         {"整理番号", Role::code, false},
                                         {"取組番号", Role::code, false},
                                         {"施策番号", Role::code, false},
                                         {"事業番号", Role::code, false},
                                         {"計画番号", Role::code, false},
                                         {"分類番号", Role::code, false},
                                         {"measurecode", Role::code, false},
                                         {"備考", Role::note, false},
                                         {"特記", Role::note, false},
                                         {"コメント", Role::note, false},
                                         {"課題", Role::note, false},
                                         {"理由", Role::note, false},
                                         {"remark", Role::note, false},
                                         {"note", Role::note, false},
                                         {"comment", Role::note, false},
                                         {"単位", Role::unit, false},
                                         {"unit", Role::unit, true},
                                         {"方向", Role::direction, false},
                                         {"direction", Role::direction, false},
                                         {"取組内容", Role::activity, false},
                                         {"事業内容", Role::activity, false},
                                         {"実施内容", Role::activity, false},
                                         {"事業概要", Role::activity, false},
                                         {"取組概要", Role::activity, false},
                                         {"内容", Role::activity, true},
                                         {"概要", Role::activity, true},
                                         {"activity", Role::activity, false},
                                         {"description", Role::activity, false},
                                         {"指標", Role::indicator, false},
                                         {"kpi", Role::indicator, false},
                                         {"indicator", Role::indicator, false},
                                         {"計画名", Role::name, false},
                                         {"取組名", Role::name, false},
                                         {"事業名", Role::name, false},
                                         {"項目名", Role::name, false},
                                         {"取組項目", Role::name, false},
                                         {"実施項目", Role::name, false},
                                         {"名称", Role::name, true},
                                         {"取組", Role::name, true},
                                         {"事業", Role::name, true},
                                         {"measure", Role::name, true},
                                         {"name", Role::name, true},
                                         {"project", Role::name, true},
                                         {"initiative", Role::name, true},
                                         {"担当", Role::sections, false},
                                         {"所管", Role::sections, false},
                                         {"主管", Role::sections, false},
                                         {"課名", Role::sections, false},
                                         {"section", Role::sections, false},
                                         {"department", Role::sections, false},
                                         {"division", Role::sections, false},
                                         {"基本目標", Role::group, false},
                                         {"基本方針", Role::group, false},
                                         {"政策", Role::group, false},
                                         {"施策", Role::group, false},
                                         {"分野", Role::group, false},
                                         {"柱", Role::group, false},
                                         {"pillar", Role::group, false},
                                         {"policy", Role::group, false},
                                         {"group", Role::group, true},
                                         {"評価", Role::verdict, false},
                                         {"判定", Role::verdict, false},
                                         {"達成状況", Role::verdict, false},
                                         {"verdict", Role::verdict, false},
                                         {"evaluation", Role::verdict, false},
                                         {"assessment", Role::verdict, false}}};

constexpr std::array<Word, 14> yearly_words = {{{"計画と実績", Role::unused, false},
                                                {"目標", Role::target, false},
                                                {"計画値", Role::target, false},
                                                {"target", Role::target, false},
                                                {"実績値", Role::result, false},
                                                {"取組状況", Role::actual, false},
                                                {"実施状況", Role::actual, false},
                                                {"進捗状況", Role::actual, false},
                                                {"取組実績", Role::actual, false},
                                                {"実績", Role::result, false},
                                                {"見込", Role::result, false},
                                                {"actual", Role::result, false},
                                                {"result", Role::result, false},
                                                {"計画", Role::plan, false}}};

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

template <std::size_t N>
const Word* first_fitting(const std::array<Word, N>& list, std::string_view text) {
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const Word& word) { return word.whole ? text == word.word : has(text, word.word); });
    return found == list.end() ? nullptr : &*found;
}

/// The header texts as a grid, each merged or reaching cell filled in.
class Grid {
public:
    Grid(const Sheet& sheet, std::uint32_t first_row, std::uint32_t header_rows)
        : columns_(size_of(sheet).column),
          texts_(std::size_t{columns_} * header_rows),
          own_(texts_.size()),
          first_(first_row),
          rows_(header_rows) {
        if (texts_.empty()) return;
        for (const Cell& cell : sheet.cells) {
            if (cell.spot.row < first_ || cell.spot.row >= first_ + rows_) continue;
            texts_[at(cell.spot.row - first_, cell.spot.column)] = cell.text;
            own_[at(cell.spot.row - first_, cell.spot.column)] = true;
        }
        if (!fill_merged(sheet)) reach_right();
    }

    std::uint32_t columns() const { return columns_; }

    HeaderPath path(std::uint32_t column) const {
        HeaderPath path;
        bool any = false;
        for (std::uint32_t row = 0; row < rows_; ++row) {
            const std::string text = squeezed(texts_[at(row, column)]);
            any = any || own_[at(row, column)];
            if (!text.empty() && (path.empty() || path.back() != text)) path.push_back(text);
        }
        if (!any) path.clear();
        return path;
    }

private:
    std::size_t at(std::uint32_t row, std::uint32_t column) const { return std::size_t{row} * columns_ + column; }

    bool fill_merged(const Sheet& sheet) {
        bool any = false;
        for (const Area& area : sheet.merged) {
            if (area.first.row < first_ || area.first.row >= first_ + rows_) continue;
            any = true;
            const std::string text = texts_[at(area.first.row - first_, area.first.column)];
            for (std::uint32_t row = area.first.row; row <= std::min(area.last.row, first_ + rows_ - 1); ++row) {
                for (std::uint32_t column = area.first.column; column <= std::min(area.last.column, columns_ - 1);
                     ++column) {
                    texts_[at(row - first_, column)] = text;
                    own_[at(row - first_, column)] = true;
                }
            }
        }
        return any;
    }

    /// Where nothing is merged (a text file), an upper header stands for the empty cells to its right, as far as the header
    /// above it does.
    void reach_right() {
        for (std::uint32_t row = 0; row + 1 < rows_; ++row) {
            for (std::uint32_t column = 1; column < columns_; ++column) {
                std::string& text = texts_[at(row, column)];
                if (!text.empty() || texts_[at(row, column - 1)].empty()) continue;
                const bool same_above = row == 0 || (texts_[at(row - 1, column)] == texts_[at(row - 1, column - 1)] &&
                                                     !own_[at(row - 1, column)]);
                if (same_above) text = texts_[at(row, column - 1)];
            }
        }
    }

    std::uint32_t columns_;
    std::vector<std::string> texts_;
    std::vector<bool> own_;
    std::uint32_t first_;
    std::uint32_t rows_;
};

}  // namespace

std::vector<HeaderPath> header_paths(const Sheet& sheet, std::uint32_t first_row, std::uint32_t header_rows) {
    const Grid grid(sheet, first_row, header_rows);
    std::vector<HeaderPath> paths(grid.columns());
    if (header_rows == 0) return paths;
    for (std::uint32_t column = 0; column < grid.columns(); ++column) paths[column] = grid.path(column);
    return paths;
}

std::string joined(const HeaderPath& path) {
    std::string line;
    for (const std::string& text : path) line += (line.empty() ? "" : "/") + text;
    return line;
}

std::vector<std::string> timeless_headers(const Sheet& sheet, const Layout& layout) {
    std::vector<std::string> headers;
    for (const HeaderPath& path : header_paths(sheet, layout.first_row, layout.header_rows)) {
        headers.push_back(timeless(joined(path)));
    }
    while (!headers.empty() && headers.back().empty()) headers.pop_back();
    return headers;
}

HeaderWord read_header(std::string_view text) {
    const std::string small = squeezed(text);
    const bool target = has(small, "目標") || has(small, "target");
    const bool actual = has(small, "実績") || has(small, "actual");
    const bool of_indicator = has(small, "指標") && (target || actual);
    const Word* const word = of_indicator ? nullptr : first_fitting(words, small);
    if (word != nullptr) return {word->role, false, false, true};
    if ((target && actual) || small == "区分") return {Role::mark, true, false, true};
    if (has(small, "計画") && actual) return {Role::unused, false, true, true};
    const Word* const yearly = first_fitting(yearly_words, small);
    if (yearly != nullptr) return {yearly->role, false, false, true};
    if (small == "年度" || small == "年" || small == "year" || small == "fiscalyear") {
        return {Role::year, false, false, true};
    }
    return {};
}

std::string unit_in_header(std::string_view text) {
    const std::string small = squeezed(text);
    std::string_view inside;
    if (const std::size_t open = small.rfind('('); open != std::string::npos && small.back() == ')') {
        inside = std::string_view(small).substr(open + 1, small.size() - open - 2);
    }
    if (inside.starts_with("単位")) inside = inside.substr(std::string_view("単位").size());
    if (inside.starts_with(":")) inside = inside.substr(1);
    const plan::AmountReading reading = plan::read_amount("1" + std::string(inside));
    const bool other = has(inside, "見込") || has(inside, "予定") || is_year(inside) || read_mark(inside).has_value();
    return inside.empty() || other || !reading.number ? std::string() : reading.unit;
}

bool looks_like_header(const Row& row) {
    constexpr std::size_t longest = 60;
    const auto cells = static_cast<std::size_t>(row.last - row.first);
    std::size_t known = 0;
    std::size_t others = 0;
    for (const Cell& cell : row) {
        const bool may_be = cell.text.size() <= longest;
        const bool is_number = cell.kind == CellKind::number;
        if (may_be && (cell.kind == CellKind::date || is_year(cell.text) || (!is_number && read_header(cell.text).known))) {
            ++known;
        } else if (++others * 10 > cells * 4) {
            return false;  // most rows hold no headers, and are many
        }
    }
    return known >= 2;
}

std::string header_of(const Sheet& sheet, const Layout& layout, std::uint32_t column) {
    const std::vector<HeaderPath> paths = header_paths(sheet, layout.first_row, layout.header_rows);
    return column < paths.size() ? joined(paths[column]) : std::string();
}

std::string timeless(std::string_view header) { return without_years(header); }

}  // namespace sheet
