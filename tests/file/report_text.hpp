#pragma once
// Problems as lines of text, to be compared and read in tests.

#include <string>

#include "plan/problem.hpp"

/// One line: severity, line:column ("-" where there is no place), code, "pointer", what was found, what was expected.
inline std::string to_text(const plan::Problem& problem) {
    std::string text = problem.severity == plan::Severity::error ? "error " : "warning ";
    text += problem.line == 0 ? "-" : std::to_string(problem.line) + ":" + std::to_string(problem.column);
    text += " " + problem.code + " \"" + problem.pointer + "\"";
    if (!problem.found.empty()) text += "; found: " + problem.found;
    if (!problem.expected.empty()) text += "; expected: " + problem.expected;
    return text;
}

inline std::string to_text(const plan::Problems& problems) {
    std::string text;
    for (const plan::Problem& problem : problems) text += to_text(problem) + "\n";
    return text;
}
