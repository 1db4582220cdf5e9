#include "views/checks_view.hpp"

#include <algorithm>

namespace ui {

namespace {

/// The file's own names in the reader's words; anything else is a text of the plan.
std::string in_words(const Strings& s, const std::string& text) {
    if (text == "unset") return std::string(s.unset);
    if (text == "actual") return std::string(s.actual);
    if (text == "verdict") return std::string(s.verdict);
    if (text == "actual, verdict") return std::string(s.actual) + std::string(s.list_comma) + std::string(s.verdict);
    return text;
}

std::string_view expectation_pattern(const Strings& s, const judge::Finding& finding) {
    switch (finding.check) {
        case judge::Check::verdict_differs:
        case judge::Check::verdict_without_actual:
        case judge::Check::duplicate_id:
            return s.finding_computed;
        case judge::Check::evaluated_year_empty:
            return in_words(s, finding.expected) == finding.expected ? s.finding_computed : s.finding_lacks;
        case judge::Check::units_differ:
            return s.finding_unit;
        case judge::Check::number_differs:
            return s.finding_number;
    }
    return s.finding_computed;
}

}  // namespace

CheckLine check_line(const Document& document, const judge::Finding& finding, Language language) {
    const Strings& s = strings(language);
    CheckLine line;
    line.sentence = word_of(s, finding.check);
    line.measure = finding.measure;
    const auto add = [&](std::string& to, std::string_view more) { to = spaced(s, {to, more}); };
    if (const auto position = document.position_of(finding.measure)) {
        const plan::Measure& measure = *document.measures()[*position].measure;
        add(line.place, measure.code.empty() ? measure.name : measure.code + " " + measure.name);
        const auto indicator = std::find_if(measure.indicators.begin(), measure.indicators.end(),
                                            [&](const plan::Indicator& i) { return i.id == finding.indicator; });
        if (indicator != measure.indicators.end()) add(line.place, indicator->name);
    } else {
        line.measure.clear();
    }
    if (finding.year.year != 0) add(line.place, year_label(language, document.plan(), finding.year));
    if (!finding.found.empty()) add(line.detail, fill(s.finding_found, {in_words(s, finding.found)}));
    if (!finding.expected.empty()) add(line.detail, fill(expectation_pattern(s, finding), {in_words(s, finding.expected)}));
    return line;
}

}  // namespace ui
