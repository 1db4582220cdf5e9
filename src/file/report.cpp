#include "file/report.hpp"

#include <algorithm>
#include <utility>

#include "file/problems.hpp"
#include "file/source_text.hpp"

namespace file {
namespace {

struct Placed {
    plan::Severity severity;
    const Finding* finding;
};

plan::Problem to_problem(const Placed& placed, const LineColumn& place) {
    const Finding& finding = *placed.finding;
    return {placed.severity, std::string(finding.code),    finding.pointer, place.line, place.column,
            finding.found,   std::string(finding.expected)};
}

plan::Problems to_problems(std::string_view text, const std::vector<Placed>& in_order) {
    std::vector<std::size_t> offsets;
    for (const Placed& placed : in_order) offsets.push_back(placed.finding->offset);
    const std::vector<LineColumn> places = locate(text, offsets);
    plan::Problems problems;
    for (std::size_t i = 0; i < in_order.size(); ++i) problems.push_back(to_problem(in_order[i], places[i]));
    return problems;
}

}  // namespace

plan::Problems Report::problems(std::string_view text) const {
    const std::size_t count = error_count_ + warning_count_;
    const std::size_t room = count <= most_ ? count : most_ - 1;  // the last place says that there are more
    const std::size_t errors = std::min(room, errors_.size());
    const std::size_t warnings = std::min(room - errors, warnings_.size());

    std::vector<Placed> listed;
    for (std::size_t i = 0; i < errors; ++i) listed.push_back({plan::Severity::error, &errors_[i]});
    for (std::size_t i = 0; i < warnings; ++i) listed.push_back({plan::Severity::warning, &warnings_[i]});
    std::stable_sort(listed.begin(), listed.end(),
                     [](const Placed& a, const Placed& b) { return a.finding->offset < b.finding->offset; });

    plan::Problems problems = to_problems(text, listed);
    if (listed.size() < count) {
        plan::Problem more;
        more.severity = errors < error_count_ ? plan::Severity::error : plan::Severity::warning;
        more.code = code::more_problems;
        more.found = std::to_string(count - listed.size());
        problems.push_back(std::move(more));
    }
    return problems;
}

plan::Problems only_problem(std::string_view text, const Finding& finding) {
    return to_problems(text, {{plan::Severity::error, &finding}});
}

}  // namespace file
