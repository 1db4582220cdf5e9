#pragma once
// What all parts of one reading share: how much is allowed yet, how far it is, and what went wrong first.

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/progress.hpp"
#include "book/read_book.hpp"

namespace book {

class Reading {
public:
    Reading(const Limits& limits, const base::OnProgress& progress) : limits_(limits), progress_(progress) {}

    /// False from the first problem on.
    bool goes_on() const { return !problem_; }
    const std::optional<plan::Problem>& problem() const { return problem_; }
    /// The first stays.
    void fail(plan::Problem problem);
    void fail(std::string_view code, std::string_view found = {}, std::string_view expected = {});

    // Each takes of what is allowed, and fails where that is too little.
    bool take_unpacked(std::size_t bytes);
    bool take_cell(std::size_t text);
    /// For what is held beside the cells: shared strings.
    bool may_hold(std::size_t strings, std::size_t text);

    void expect(std::size_t bytes) { expected_ += bytes; }

private:
    const Limits& limits_;
    const base::OnProgress& progress_;
    std::size_t unpacked_ = 0;
    std::size_t expected_ = 0;
    std::size_t reported_ = 0;
    std::size_t cells_ = 0;
    std::size_t text_ = 0;
    std::optional<plan::Problem> problem_;
};

}  // namespace book
