#pragma once
// A worksheet's part → a sheet.

#include <string_view>

#include "book/reading.hpp"
#include "book/xlsx/shared_strings.hpp"
#include "book/xlsx/styles.hpp"
#include "book/xlsx/zip_file.hpp"
#include "sheet/book.hpp"

namespace book {

struct Workbook {
    SharedStrings strings;
    Styles styles;
    bool since_1904 = false;
};

/// Into `sheet`, whose name is known.
void read_sheet(ZipFile& zip, std::string_view part, const Workbook& workbook, Reading& reading, sheet::Sheet& sheet);

}  // namespace book
