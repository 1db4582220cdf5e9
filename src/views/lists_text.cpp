#include "views/lists_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"

namespace ui {

namespace {

constexpr std::string_view person = "人";
constexpr std::string_view person_en = "person";
constexpr std::string_view at_least = "以上";
constexpr std::string_view name_ends = ": ";  // of an agenda
constexpr std::string_view wide_name_ends = "：";

std::string number_of(double percent) {
    const bool whole = std::floor(percent) == percent && std::fabs(percent) < 1e9;
    return whole ? std::to_string(static_cast<long long>(percent)) : number_text(percent);
}

std::optional<double> degree_in(std::string_view word) {
    if (word.ends_with(at_least)) word.remove_suffix(at_least.size());
    const plan::AmountReading reading = plan::read_amount(word);
    return reading.unit.empty() || reading.unit == "%" ? reading.number : std::nullopt;
}

bool is_mark_of_person(std::string_view word) { return word.starts_with(person) || word == person_en; }

/// From the end: what says that a person gives it, the degree, and all before these is the name.
plan::Grade read_grade(std::string_view line) {
    std::vector<std::string> words = base::split(line, {" ", "　", "\t"});
    plan::Grade grade;
    if (words.size() > 1 && is_mark_of_person(words.back())) {
        grade.by_person = true;
        words.pop_back();
    }
    if (words.size() > 1) {
        grade.from = degree_in(words.back());
        if (grade.from) words.pop_back();
    }
    grade.name = base::join(words, " ");
    return grade;
}

template <class Named>
void keep_unknown(std::vector<Named>& now, const std::vector<Named>& before) {
    for (Named& thing : now) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const Named& b) { return b.name == thing.name; });
        if (same != before.end()) thing.unknown = same->unknown;
    }
}

/// How people call a measure and how it is found again: codes that stand twice name nothing.
struct Names {
    std::map<std::string, std::string, std::less<>> name_of_id;
    std::map<std::string, std::string, std::less<>> id_of_name;
};

Names names_in(const plan::Plan& plan) {
    Names names;
    std::map<std::string_view, int> uses;
    const std::vector<plan::PlacedMeasure> measures = plan::measures_in_order(plan);
    for (const plan::PlacedMeasure& placed : measures) ++uses[placed.measure->code];
    for (const plan::PlacedMeasure& placed : measures) {
        const plan::Measure& measure = *placed.measure;
        const std::string name = measure.code.empty() || uses[measure.code] > 1 ? measure.id : measure.code;
        names.name_of_id.emplace(measure.id, name);
        names.id_of_name.emplace(measure.id, measure.id);
    }
    for (const auto& [id, name] : names.name_of_id) names.id_of_name.insert_or_assign(name, id);
    return names;
}

}  // namespace

std::string grades_text(const Strings& s, const std::vector<plan::Grade>& grades) {
    std::string text;
    for (const plan::Grade& grade : grades) {
        text += (text.empty() ? "" : "\n") + grade.name;
        if (grade.from) text += " " + number_of(*grade.from) + "%";
        if (grade.by_person) text += " " + std::string(s.given_by_person);
    }
    return text;
}

std::vector<plan::Grade> read_grades(std::string_view text, const std::vector<plan::Grade>& before) {
    std::vector<plan::Grade> grades;
    for (const std::string& line : base::split(text, {"\n", "、"})) grades.push_back(read_grade(line));
    keep_unknown(grades, before);
    return grades;
}

std::string grades_line(const Strings& s, const std::vector<plan::Grade>& grades) {
    std::string line;
    for (const plan::Grade& grade : grades) {
        const std::string_view pattern = grade.by_person ? s.grade_by_person : grade.from ? s.grade_from : s.grade_rest;
        if (!line.empty()) line += s.list_comma;
        line += fill(pattern, {grade.name, grade.from ? number_of(*grade.from) : std::string()});
    }
    return line;
}

std::string agendas_text(const plan::Plan& plan) {
    const Names names = names_in(plan);
    std::string text;
    for (const plan::Agenda& agenda : plan.agendas) {
        text += (text.empty() ? "" : "\n") + agenda.name + ": ";
        for (const std::string& id : agenda.measures) {
            const auto found = names.name_of_id.find(id);
            text += (&id == &agenda.measures.front() ? "" : "、") + (found == names.name_of_id.end() ? id : found->second);
        }
    }
    return text;
}

std::vector<plan::Agenda> read_agendas(const plan::Plan& plan, std::string_view text) {
    const Names names = names_in(plan);
    std::vector<plan::Agenda> agendas;
    for (const std::string& line : base::split(text, {"\n"})) {
        // The first mark with a space behind it, or a wide one: "10:30の会議: 1-1" is of half past ten.
        const std::size_t mark = std::min(line.find(name_ends), line.find(wide_name_ends));
        const std::string name = std::string(base::trim(line.substr(0, mark)));
        plan::Agenda agenda{name.ends_with(':') ? name.substr(0, name.size() - 1) : name, {}, {}};
        const std::string_view rest = mark == std::string::npos ? std::string_view() : std::string_view(line).substr(mark);
        const std::size_t begin = rest.starts_with(name_ends) ? name_ends.size() : wide_name_ends.size();
        for (const std::string& called : base::split(rest.empty() ? rest : rest.substr(begin), {"、", "，", ","})) {
            const auto found = names.id_of_name.find(called);
            agenda.measures.push_back(found == names.id_of_name.end() ? called : found->second);
        }
        agendas.push_back(std::move(agenda));
    }
    keep_unknown(agendas, plan.agendas);
    return agendas;
}

}  // namespace ui
