#pragma once
// The plan file, version 1: bytes in, plan or problems out; plan in, bytes out. assets/schema/ describes the format.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.hpp"
#include "plan/problem.hpp"

namespace file {

inline constexpr int format_version = 1;
/// Larger files are refused before they are read. 64 MiB holds some 20,000 measures of 3 KB.
inline constexpr std::size_t most_bytes = std::size_t{64} * 1024 * 1024;
/// Deeper nesting of arrays and objects is refused.
inline constexpr int most_depth = 64;
/// At most so many problems are reported; the last one then says "more-problems".
inline constexpr std::size_t most_problems = 100;

/// A plan where no problem is an error (warnings may stand beside it); otherwise no plan and at least one error.
struct ReadResult {
    std::optional<plan::Plan> plan;
    plan::Problems problems;
};

/// Reads UTF-8 JSON, with or without a byte-order mark. Never throws; never opens half a plan.
ReadResult read_plan(std::string_view bytes);

/// Reads a plan while its bytes arrive, so that little is left to do when the last one has.
class PlanReading {
public:
    PlanReading();
    ~PlanReading();
    PlanReading(const PlanReading&) = delete;
    PlanReading& operator=(const PlanReading&) = delete;

    /// `arrived`: all bytes so far. They may lie elsewhere in memory than the last time.
    void read_on(std::string_view arrived);
    /// What read_plan() says of the bytes, which begin with those that have arrived. Where anything is wrong with them, they
    /// are all read once more. Call once.
    ReadResult finish(std::string_view bytes);
    /// So many need not be read again.
    std::size_t bytes_read() const;

private:
    friend ReadResult read_plan(std::string_view bytes);
    struct State;
    std::unique_ptr<State> state_;  ///< nothing before it has begun, and where it is of no use
    bool given_up_ = false;
};

/// What `read_plan` would say of a file of that size, without its bytes; nothing if it may be read.
std::optional<plan::Problem> refuse_size(std::size_t bytes);

/// The same plan gives the same bytes: two-space indent, members in the schema's order, unknown members last in the order
/// in which they were read, `changes` with an entry a line, "\n" line ends, a final newline. Optional members that say
/// nothing (an empty text or list, `forecast` false) are left out.
///
/// What is written reads as the same plan again if the plan is one that a file can hold: texts are UTF-8 (what is not is
/// written as U+FFFD), numbers finite (others are left out), years in range, ascending and each once, ids unique and not
/// empty, groups nested no deeper than `most_depth` admits. Unknown members are compact JSON (what is not JSON is written
/// as a string) under names that are not known ones and stand once (others are left out, the first one stays).
std::string write_plan(const plan::Plan& plan);

}  // namespace file
