#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "file/cursor.hpp"
#include "file/plan_file.hpp"
#include "file/problems.hpp"
#include "file/reader.hpp"
#include "file/report.hpp"
#include "file/source_text.hpp"

namespace file {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What needs no parser to be refused.
std::optional<plan::Problems> refuse(std::string_view bytes, std::string_view text) {
    if (const auto too_large = refuse_size(bytes.size())) return plan::Problems{*too_large};
    if (skip_space(text, 0) == text.size()) {
        return only_problem(text, {code::empty_file, {}, 0, {}, expect::plan_format});
    }
    return std::nullopt;
}

}  // namespace

std::optional<plan::Problem> refuse_size(std::size_t bytes) {
    if (bytes <= most_bytes) return std::nullopt;
    plan::Problem problem;
    problem.code = code::too_large;
    problem.found = std::to_string(bytes);
    problem.expected = expect::size_limit;
    return problem;
}

ReadResult read_plan(std::string_view bytes) {
    std::string_view text = bytes;
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
    if (auto refusal = refuse(bytes, text)) return {std::nullopt, *std::move(refusal)};

    plan::Plan plan;
    Progress progress(text);
    Reader reader(text, progress, Object<plan::Plan>{&plan});
    if (nlohmann::ordered_json::sax_parse(Cursor::begin(progress), Cursor::end(progress), &reader)) reader.check_rest();
    ReadResult result{std::nullopt, reader.finish_plan()};
    const auto is_error = [](const plan::Problem& problem) { return problem.severity == plan::Severity::error; };
    if (std::none_of(result.problems.begin(), result.problems.end(), is_error)) result.plan = std::move(plan);
    return result;
}

}  // namespace file
