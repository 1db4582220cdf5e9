#include "ui/checks_view.hpp"

#include <algorithm>

namespace ui {

CheckLine check_line(const Document& document, const judge::Finding& finding, Language language) {
    const Strings& s = strings(language);
    CheckLine line;
    line.sentence = word_of(s, finding.check);
    line.measure = finding.measure;
    const auto add = [](std::string& to, std::string_view more) {
        if (!to.empty() && !more.empty()) to += "　";
        to += more;
    };
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
    if (!finding.found.empty()) add(line.detail, fill(s.finding_found, {finding.found}));
    if (!finding.expected.empty()) add(line.detail, fill(s.finding_expected, {finding.expected}));
    return line;
}

}  // namespace ui
