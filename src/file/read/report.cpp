#include "file/read/report.hpp"

#include <algorithm>
#include <utility>

#include "file/problems.hpp"
#include "file/read/source_text.hpp"

namespace file {
namespace {

plan::Problem to_problem(plan::Severity severity, const Finding& finding, const LineColumn& place) {
    return {severity,      std::string(finding.code),    finding.pointer, place.line, place.column,
            finding.found, std::string(finding.expected)};
}

plan::Problems to_problems(plan::Severity severity, std::string_view text, const std::vector<Finding>& in_order) {
    std::vector<std::size_t> offsets;
    for (const Finding& finding : in_order) offsets.push_back(finding.offset);
    const std::vector<LineColumn> places = locate(text, offsets);
    plan::Problems problems;
    for (std::size_t i = 0; i < in_order.size(); ++i) problems.push_back(to_problem(severity, in_order[i], places[i]));
    return problems;
}

}  // namespace

plan::Problems Report::problems(std::string_view text) const {
    const plan::Severity severity = has_errors() ? plan::Severity::error : plan::Severity::warning;
    const Findings& findings = has_errors() ? errors_ : warnings_;
    std::vector<Finding> listed = findings.kept;
    if (findings.count > most_) listed.resize(most_ - 1);  // the last place says that there are more
    std::stable_sort(listed.begin(), listed.end(), [](const Finding& a, const Finding& b) { return a.offset < b.offset; });

    plan::Problems problems = to_problems(severity, text, listed);
    if (listed.size() < findings.count) {
        plan::Problem more;
        more.severity = severity;
        more.code = code::more_problems;
        more.found = std::to_string(findings.count - listed.size());
        problems.push_back(std::move(more));
    }
    return problems;
}

plan::Problems only_problem(std::string_view text, const Finding& finding) {
    return to_problems(plan::Severity::error, text, {finding});
}

}  // namespace file
