#pragma once
// Of a workbook's styles: how numbers are shown.

#include <cstddef>
#include <string_view>
#include <vector>

#include "book/format/number_format.hpp"
#include "book/reading.hpp"
#include "book/xlsx/zip_file.hpp"

namespace book {

struct Styles {
    std::vector<NumberFormat> formats = {NumberFormat()};
    std::vector<std::size_t> format_of_style;  ///< into `formats`

    const NumberFormat& of(std::size_t style) const {
        return formats[style < format_of_style.size() ? format_of_style[style] : 0];
    }
};

Styles read_styles(ZipFile& zip, std::string_view part, Reading& reading);

}  // namespace book
