#pragma once
// A worksheet's part → a sheet.

#include <string_view>

#include "book/reading.hpp"
#include "book/shared_strings.hpp"
#include "book/styles.hpp"
#include "book/zip_file.hpp"
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
