#include "book/reading.hpp"

#include <algorithm>
#include <utility>

#include "book/problems.hpp"

namespace book {

void Reading::fail(plan::Problem problem) {
    if (goes_on()) problem_ = std::move(problem);
}

void Reading::fail(std::string_view code, std::string_view found, std::string_view expected) {
    fail(book::problem(code, found, expected));
}

bool Reading::take_unpacked(std::size_t bytes) {
    constexpr std::size_t between_reports = std::size_t{256} * 1024;
    unpacked_ += bytes;
    if (unpacked_ > limits_.unpacked) fail(code::too_large, {}, "unpacked");
    if (progress_ && goes_on() && unpacked_ - reported_ >= between_reports) {
        reported_ = unpacked_;
        const double part = static_cast<double>(unpacked_) / static_cast<double>(std::max(expected_, unpacked_));
        progress_(part);
    }
    return goes_on();
}

bool Reading::take_cell(std::size_t text) {
    text_ += text;
    if (++cells_ > limits_.cells) fail(code::too_large, {}, "cells");
    if (text_ > limits_.text) fail(code::too_large, {}, "text");
    return goes_on();
}

bool Reading::may_hold(std::size_t strings, std::size_t text) {
    if (strings > limits_.cells) fail(code::too_large, {}, "cells");
    if (text > limits_.text) fail(code::too_large, {}, "text");
    return goes_on();
}

}  // namespace book
