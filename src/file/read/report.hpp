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

/// Keeps the first `most` findings of each severity and counts the rest, so that a file that is wrong in every line costs
/// no more than one that is wrong in a hundred. Where there are errors, warnings are left out: they may follow from them.
class Report {
public:
    explicit Report(std::size_t most) : most_(most) {}

    /// `make` builds the Finding; it is called only where the report still has room for one.
    template <class Make>
    void error(Make make) {
        add(errors_, make);
    }
    template <class Make>
    void warning(Make make) {
        add(warnings_, make);
    }

    bool has_errors() const { return errors_.count > 0; }
    bool is_empty() const { return errors_.count == 0 && warnings_.count == 0; }

    /// In the order of the text, with line and column; where there are more than `most`, the last one says so.
    plan::Problems problems(std::string_view text) const;

private:
    struct Findings {
        std::size_t count = 0;
        std::vector<Finding> kept;
    };

    template <class Make>
    void add(Findings& findings, Make make) {
        ++findings.count;
        if (findings.kept.size() < most_) findings.kept.push_back(make());
    }

    std::size_t most_;
    Findings errors_;
    Findings warnings_;
};

/// One finding alone, as an error.
plan::Problems only_problem(std::string_view text, const Finding& finding);

}  // namespace file
