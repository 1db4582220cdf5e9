// What is in a book, for tests with other programs.
//
//   dump_book FILE                      every cell: sheet, place, text; every merged area; lines of tabs between
//   dump_book --laid PLAN               the same of the book that is laid out for a plan
//   dump_book --write KIND PLAN FILE    that book as xlsx, or its table as csv or csv_shift_jis

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "book/read_book.hpp"
#include "book/write_book.hpp"
#include "book/xlsx/merges.hpp"
#include "file/plan_file.hpp"
#include "sheet/export/progress_table.hpp"
#include "tests/book/iconv_decode.hpp"

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char c : text) line += c == '\n' ? "\\n" : c == '\t' ? "\\t" : c == '\\' ? "\\\\" : std::string(1, c);
    return line;
}

void dump(const sheet::Book& book) {
    for (const sheet::Sheet& sheet : book.sheets) {
        for (const sheet::Cell& cell : sheet.cells) {
            std::cout << sheet.name << '\t' << sheet::name_of(cell.spot) << '\t' << on_one_line(cell.text) << '\n';
        }
        for (const sheet::Area& area : book::settled_merges(sheet.merged)) {
            std::cout << sheet.name << "\tmerged\t" << sheet::name_of(area.first) << ':' << sheet::name_of(area.last)
                      << '\n';
        }
    }
}

int dump_file(const std::string& path) {
    const book::BookRead read = book::read_book(bytes_of(path), "text", decode_by_iconv);
    if (read.book) {
        dump(*read.book);
        if (read.encoding) std::cerr << book::label_of(*read.encoding) << '\n';
        return 0;
    }
    std::cerr << path << ": " << read.problem->code << ' ' << read.problem->found << ' ' << read.problem->expected << '\n';
    return 1;
}

int write(const std::string& kind, const sheet::LaidBook& laid, const std::string& path) {
    std::string bytes;
    if (kind == "xlsx") {
        bytes = book::write_xlsx(laid);
    } else {
        const auto encoding = kind == "csv" ? book::Encoding::utf8 : book::Encoding::shift_jis;
        bytes = book::write_csv(sheet::as_sheet(laid.sheets.at(0)), encoding, decode_by_iconv).bytes;
    }
    std::ofstream(path, std::ios::binary) << bytes;
    return bytes.empty() ? 1 : 0;
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string> words(values + 1, values + count);
    if (words.size() == 1) return dump_file(words[0]);
    const bool writes = words.size() == 4 && words[0] == "--write";
    const bool lays = words.size() == 2 && words[0] == "--laid";
    if (!writes && !lays) {
        std::cerr << "dump_book FILE | --laid PLAN | --write KIND PLAN FILE\n";
        return 2;
    }
    const file::ReadResult read = file::read_plan(bytes_of(writes ? words[2] : words[1]));
    if (!read.plan) {
        std::cerr << "no plan\n";
        return 1;
    }
    const sheet::LaidBook laid = sheet::write_book(*read.plan);
    if (writes) return write(words[1], laid, words[3]);
    dump(sheet::as_book(laid));
    return 0;
}
