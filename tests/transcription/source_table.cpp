#include "source_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace {

constexpr std::array<std::string_view, 3> years = {"2018", "2019", "2020"};

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) {
            parts.emplace_back();
        } else {
            parts.back().push_back(c);
        }
    }
    return parts;
}

bool begins_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

bool is_mark(std::string_view cell, std::string_view mark) {
    return cell == mark || begins_with(cell, std::string(mark) + " ");
}

bool is_verdict(std::string_view cell) { return cell == "○" || cell == "×" || cell == "未設定"; }

class Reader {
public:
    void read_line(const std::string& line) {
        if (line.empty()) return;
        const std::vector<std::string> cells = split(line, '\t');
        if (cells.size() == 1) {
            read_title(line);
        } else if (header_lines_ > 0) {
            if (header_lines_ == 2) read_year_labels(cells);
            --header_lines_;
        } else {
            read_data(cells);
        }
    }

    SourceTable table;

private:
    /// "行政経営プラン実施計画 取組状況 (1 強い組織をつくる)"
    void read_title(const std::string& line) {
        const std::size_t bracket = line.rfind(" (");
        if (bracket == std::string::npos || line.back() != ')') return complain("title", line);
        const std::string pillar = line.substr(bracket + 2, line.size() - bracket - 3);
        const std::size_t space = pillar.find(' ');
        table.title = line.substr(0, bracket);
        pillar_ = pillar.substr(0, space);
        table.pillars[pillar_] = pillar.substr(space + 1);
        header_lines_ = 3;
    }

    void read_year_labels(const std::vector<std::string>& cells) {
        std::vector<std::string> labels;
        std::copy_if(cells.begin(), cells.end(), std::back_inserter(labels),
                     [](const std::string& cell) { return !cell.empty(); });
        if (labels.size() != 6) return complain("year labels", std::to_string(labels.size()));
        table.plan_year_labels.assign(labels.begin(), labels.begin() + 3);
        table.target_year_labels.assign(labels.begin() + 3, labels.end());
    }

    void read_data(const std::vector<std::string>& cells) {
        const bool again = !cells[0].empty() && table.pillar_of.count(cells[0]) > 0;
        if (!cells[0].empty()) begin_measure(cells, again);
        std::size_t mark = 4;
        while (mark < cells.size() && !is_mark(cells[mark], "目標") && !is_mark(cells[mark], "実績")) ++mark;
        const bool targets = mark < cells.size() && is_mark(cells[mark], "目標");
        const std::size_t texts_end = targets ? mark - 1 : mark;
        read_activity(cells, texts_end, again);
        if (targets) read_targets(cells, mark);
        if (!targets && mark < cells.size()) read_actuals(cells, mark);
    }

    void begin_measure(const std::vector<std::string>& cells, bool again) {
        code_ = cells[0];
        if (again) {
            if (measure_place("name") != cells[1] || measure_place("sections") != cells[2])
                complain("repeated measure", code_);
            return;
        }
        table.measures.push_back(code_);
        table.pillar_of[code_] = pillar_;
        activities_ = 0;
        indicators_ = 0;
        put("name", cells[1]);
        put("sections", cells[2]);
    }

    void read_activity(const std::vector<std::string>& cells, std::size_t end, bool again) {
        constexpr std::array<std::string_view, 6> in_place = {"2018/plan",   "2018/actual", "2019/plan",
                                                              "2019/actual", "2020/plan",   "2020/forecast"};
        constexpr std::array<std::string_view, 4> shifted = {"2018/plan", "2018/actual", "2019/plan", "2020/plan"};
        if (!cells[3].empty() && !again) ++activities_;
        const std::string activity = "a" + std::to_string(activities_) + "/";
        const bool is_in_place = end > 8 && !cells[8].empty();
        const auto place = [&](const std::string& what, const std::string& text) {
            if (text.empty()) return;
            if (!again) return put(activity + what, text);
            if (measure_place(activity + what) != text) complain("repeated activity", text);
        };
        place("text", cells[3]);
        for (std::size_t column = 4; column < end; ++column) {
            const std::size_t i = column - 4;
            if (cells[column].empty()) continue;
            if (cells[3].empty() || i >= (is_in_place ? in_place.size() : shifted.size())) {
                complain("text of no activity", cells[column]);
            } else {
                place(std::string(is_in_place ? in_place[i] : shifted[i]), cells[column]);
            }
        }
    }

    void read_targets(const std::vector<std::string>& cells, std::size_t mark) {
        ++indicators_;
        const std::string indicator = "i" + std::to_string(indicators_) + "/";
        put(indicator + "name", cells[mark - 1]);
        std::vector<std::string> values = values_from(cells, mark);
        if (values.size() != 4 || !is_verdict(values.back())) return complain("targets", code_);
        put(indicator + "2018/verdict", values.back());
        for (std::size_t i = 0; i < years.size(); ++i) put(indicator + std::string(years[i]) + "/target", values[i]);
    }

    void read_actuals(const std::vector<std::string>& cells, std::size_t mark) {
        const std::vector<std::string> values = values_from(cells, mark);
        int indicator = 1;
        const auto place = [&](std::size_t year) {
            return "i" + std::to_string(indicator) + "/" + std::string(years[year]) + "/actual";
        };
        while (!measure_place(place(0)).empty()) ++indicator;
        if (indicator > indicators_ || values.empty() || values.size() > years.size()) return complain("actuals", code_);
        for (std::size_t i = 0; i < values.size(); ++i) put(place(i), values[i]);
    }

    /// What stands behind the mark, also in its own cell.
    static std::vector<std::string> values_from(const std::vector<std::string>& cells, std::size_t mark) {
        std::vector<std::string> values;
        const std::size_t space = cells[mark].find(' ');
        if (space != std::string::npos) values.push_back(cells[mark].substr(space + 1));
        for (std::size_t i = mark + 1; i < cells.size(); ++i) {
            if (!cells[i].empty()) values.push_back(cells[i]);
        }
        return values;
    }

    std::string measure_place(const std::string& what) const {
        const auto found = table.cells.find(code_ + "/" + what);
        return found == table.cells.end() ? std::string() : found->second;
    }

    void put(const std::string& what, const std::string& text) {
        if (text.empty()) return complain("empty", code_ + "/" + what);
        if (!table.cells.emplace(code_ + "/" + what, text).second) complain("place taken twice", code_ + "/" + what);
    }

    void complain(std::string_view what, const std::string& where) {
        table.complaints.push_back(std::string(what) + ": " + where);
    }

    std::string pillar_;
    std::string code_;
    int header_lines_ = 0;
    int activities_ = 0;
    int indicators_ = 0;
};

}  // namespace

SourceTable read_source_table(std::string_view text) {
    Reader reader;
    for (const std::string& line : split(text, '\n')) reader.read_line(line);
    return std::move(reader.table);
}
