// Any bytes: a plan comes out or an error does, in one piece or in several; what comes out can be written and read again as
// the same.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "file/plan_file.hpp"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

bool is_error(const plan::Problem& problem) { return problem.severity == plan::Severity::error; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const file::ReadResult read = file::read_plan(bytes);
    require(read.problems.size() <= file::most_problems);
    require(read.plan.has_value() == std::none_of(read.problems.begin(), read.problems.end(), is_error));

    // Read while it arrives, it is the same.
    file::PlanReading reading;
    for (const std::size_t part : {std::size_t{4}, std::size_t{2}, std::size_t{1}})
        reading.read_on(std::string(bytes.substr(0, size / part)));
    const file::ReadResult arrived = reading.finish(bytes);
    require(arrived.plan == read.plan && arrived.problems == read.problems);
    if (!read.plan) return 0;

    const std::string written = file::write_plan(*read.plan);
    const file::ReadResult again = file::read_plan(written);
    require(again.plan == read.plan);
    require(file::write_plan(*again.plan) == written);
    return 0;
}
