#pragma once
// A Problem of the reader in the reader's language.

#include <string>
#include <vector>

#include "l10n/strings.hpp"
#include "plan/problem.hpp"
#include "platform/platform.hpp"

namespace ui {

/// One problem as people read it. Empty parts are not shown.
struct ProblemLine {
    std::string sentence;
    std::string place;  ///< line, column and JSON Pointer
    std::string found;
    std::string expected;
    bool operator==(const ProblemLine&) const = default;
};

ProblemLine problem_line(const plan::Problem& problem, Language language);
std::vector<ProblemLine> problem_lines(const plan::Problems& problems, Language language);

/// Why a file did not even arrive.
std::string failure_text(const platform::FileFailed& failure, Language language);

/// The codes and names of expectations that have a text; a test holds them against file/problems.hpp.
bool has_sentence(std::string_view code);
bool has_expectation(std::string_view expected);

}  // namespace ui
