#pragma once
// Places as a workbook writes them: "AB12", "A1:B2", "2018-04-01T12:30:00".

#include <cstddef>
#include <optional>
#include <string_view>

#include "sheet/book.hpp"

namespace book {

/// Nothing beyond the limits of a sheet.
std::optional<sheet::Spot> spot_of(std::string_view text);
std::optional<sheet::Area> area_of(std::string_view text);
std::optional<std::size_t> index_of(std::string_view text);
/// A serial number of the 1900 system, from 1900-03-01 on.
std::optional<double> serial_of(std::string_view iso);

}  // namespace book
