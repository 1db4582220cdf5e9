#pragma once
// The strings that cells share.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "book/reading.hpp"
#include "book/xlsx/zip_file.hpp"

namespace book {

/// One text and where each string ends in it: a hundred thousand strings are not as many pieces of memory.
class SharedStrings {
public:
    std::size_t size() const { return ends_.size(); }
    std::size_t bytes() const { return all_.size(); }
    void add(std::string_view text);
    std::string_view operator[](std::size_t index) const;

private:
    std::string all_;
    std::vector<std::size_t> ends_;
};

SharedStrings read_shared_strings(ZipFile& zip, std::string_view part, Reading& reading);

}  // namespace book
