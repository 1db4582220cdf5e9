// generate_plan MEASURES FILE [SEED]: writes an invented plan; the same arguments give the same plan. A FILE that ends in
// ".xlsx" gets the table that city halls publish, and not the data that the app writes beside it: so it is read as a sheet
// of somebody else's.

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

#include "book/write_book.hpp"
#include "file/plan_file.hpp"
#include "invented_plan.hpp"
#include "sheet/export/progress_table.hpp"

namespace {

std::string bytes_of(const plan::Plan& plan, std::string_view file) {
    if (!file.ends_with(".xlsx")) return file::write_plan(plan);
    sheet::LaidBook book = sheet::write_book(plan);
    book.sheets.resize(1);
    book.properties.clear();
    return book::write_xlsx(book);
}

}  // namespace

int main(int count, char** arguments) {
    const long measures = count > 2 ? std::strtol(arguments[1], nullptr, 10) : 0;
    if (measures <= 0) {
        std::fputs("usage: generate_plan MEASURES FILE [SEED]\n", stderr);
        return 2;
    }
    const unsigned long seed = count > 3 ? std::strtoul(arguments[3], nullptr, 10) : 1;
    const std::string bytes = bytes_of(bench::invented_plan(static_cast<std::size_t>(measures), seed), arguments[2]);
    std::ofstream stream(arguments[2], std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) {
        std::fprintf(stderr, "%s could not be written\n", arguments[2]);
        return 1;
    }
    return 0;
}
