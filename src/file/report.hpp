#pragma once
// Collects what is wrong with a file while it is read, and turns it into the problems that people see.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plan/problem.hpp"

namespace file {

/// A problem before its line and column are looked up.
struct Finding {
    std::string_view code;
    std::string pointer;
    std::size_t offset = 0;  ///< in bytes
    std::string found;
    std::string_view expected;
};

/// Keeps the first `most` errors and the first `most` warnings and counts the rest, so that a file that is wrong in every
/// line costs no more than one that is wrong in a hundred.
class Report {
public:
    explicit Report(std::size_t most) : most_(most) {}

    bool wants_error() const { return errors_.size() < most_; }
    bool wants_warning() const { return warnings_.size() < most_; }
    bool has_errors() const { return error_count_ > 0; }

    /// `make` builds the Finding; it is called only where the report still has room for one.
    template <class Make>
    void error(Make make) {
        ++error_count_;
        if (wants_error()) errors_.push_back(make());
    }
    template <class Make>
    void warning(Make make) {
        ++warning_count_;
        if (wants_warning()) warnings_.push_back(make());
    }

    /// In the order of the text, errors before warnings where there is no room for all; line and column filled in.
    plan::Problems problems(std::string_view text) const;

private:
    std::size_t most_;
    std::size_t error_count_ = 0;
    std::size_t warning_count_ = 0;
    std::vector<Finding> errors_;
    std::vector<Finding> warnings_;
};

/// One finding alone, as an error.
plan::Problems only_problem(std::string_view text, const Finding& finding);

}  // namespace file
