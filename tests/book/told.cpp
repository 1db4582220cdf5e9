#include "told.hpp"

#include "iconv_decode.hpp"

std::string told(const sheet::Sheet& sheet) {
    std::string text;
    for (const sheet::Cell& cell : sheet.cells) {
        constexpr std::string_view signs = "=#@&!?";
        text +=
            (text.empty() ? "" : " ") + sheet::name_of(cell.spot) + signs[static_cast<std::size_t>(cell.kind)] + cell.text;
    }
    return text;
}

std::string told(std::string_view bytes, const book::Limits& limits) {
    const book::BookRead read = book::read_book(bytes, "表", decode_by_iconv, {}, limits);
    if (read.book) return told(read.book->sheets.at(0));
    if (!read.problem) return "stopped";
    const plan::Problem& problem = *read.problem;
    return problem.code + (problem.found.empty() ? "" : " " + problem.found) +
           (problem.expected.empty() ? "" : " " + problem.expected);
}
