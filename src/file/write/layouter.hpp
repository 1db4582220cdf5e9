#pragma once
// The white space of a plan file.

#include <cstddef>
#include <string>

#include "file/table.hpp"

namespace file {

/// Brackets, commas and white space. Everything inside a bracket on one line is on that line.
class Layouter {
public:
    explicit Layouter(std::string& json) : json_(json) {}

    void open(char bracket, Layout layout) {
        json_.push_back(bracket);
        if (one_line_ > 0 || layout == Layout::one_line) ++one_line_;
        ++depth_;
        empty_ = true;
    }
    void next() {
        if (!empty_) json_.push_back(',');
        empty_ = false;
        if (one_line_ == 0) {
            new_line();
        } else if (json_.back() != '[') {
            json_.push_back(' ');
        }
    }
    void close(char bracket) {
        --depth_;
        if (one_line_ > 0) {
            if (!empty_ && bracket == '}') json_.push_back(' ');
            --one_line_;
        } else if (!empty_) {
            new_line();
        }
        empty_ = false;
        json_.push_back(bracket);
    }

private:
    void new_line() { json_.append("\n").append(depth_ * 2, ' '); }

    std::string& json_;
    std::size_t depth_ = 0;
    std::size_t one_line_ = 0;  ///< how many open brackets are on the present line for that reason
    bool empty_ = true;         ///< nothing stands in the innermost bracket yet
};

}  // namespace file
