#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "file/plan_file.hpp"
#include "file/problems.hpp"
#include "file/read/cursor.hpp"
#include "file/read/reader.hpp"
#include "file/read/report.hpp"
#include "file/read/resumed_parser.hpp"
#include "file/read/source_text.hpp"

namespace file {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    return bytes;
}

bool is_error(const plan::Problem& problem) { return problem.severity == plan::Severity::error; }

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

struct PlanReading::State {
    plan::Plan plan;
    Progress progress{std::string_view()};
    Reader reader{std::string_view(), progress, Object<plan::Plan>{&plan}};
    ResumedParser parser{reader, progress};

    ReadResult result() {
        ReadResult result{std::nullopt, reader.finish_plan()};
        if (std::none_of(result.problems.begin(), result.problems.end(), is_error)) result.plan = std::move(plan);
        return result;
    }
};

PlanReading::PlanReading() = default;
PlanReading::~PlanReading() = default;

void PlanReading::read_on(std::string_view arrived) {
    if (given_up_ || arrived.size() > most_bytes) return;
    const std::string_view text = without_mark(arrived);
    if (!state_) {
        // The mark itself may have arrived in part, and what is no object is no plan.
        const std::size_t begin = skip_space(text, 0);
        if (begin == text.size() || arrived.size() < byte_order_mark.size()) return;
        given_up_ = text[begin] != '{';
        if (given_up_) return;
        state_ = std::make_unique<State>();
    }
    const ResumedParser::Came came = state_->parser.parse(text, false);
    given_up_ = came == ResumedParser::Came::to_an_error || state_->reader.has_doubts();
    if (given_up_) state_.reset();
}

std::size_t PlanReading::bytes_read() const { return state_ ? state_->reader.understood_to() : 0; }

ReadResult PlanReading::finish(std::string_view bytes) {
    const std::unique_ptr<State> begun = std::exchange(state_, nullptr);
    if (begun && bytes.size() <= most_bytes) {
        const bool accepted = begun->parser.parse(without_mark(bytes), false) == ResumedParser::Came::to_its_end;
        if (accepted) begun->reader.check_rest();
        if (accepted && !begun->reader.has_doubts()) return begun->result();
    }
    return read_plan(bytes);
}

ReadResult read_plan(std::string_view bytes) {
    const std::string_view text = without_mark(bytes);
    if (auto refusal = refuse(bytes, text)) return {std::nullopt, *std::move(refusal)};
    PlanReading::State state;
    if (state.parser.parse(text, true) == ResumedParser::Came::to_its_end) state.reader.check_rest();
    return state.result();
}

}  // namespace file
