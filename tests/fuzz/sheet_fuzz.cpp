// Any table at all: it is guessed at, read, and its layout kept and put on again. Lines are rows, tabs separate cells; the
// first byte says how the layout that was guessed is changed.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sheet/import/understand.hpp"
#include "tests/sheet/text_book.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    sheet::Book book = book_of(bytes.substr(1));
    if (data[0] % 2 == 1) book.sheets.push_back(sheet_of(bytes.substr(size / 2), "R5"));
    sheet::Layout layout = sheet::guess(book);
    for (std::size_t at = 0; at < layout.columns.size() && data[0] > 128; ++at) {
        layout.columns[at].role = sheet::all_roles()[(data[0] + at * 7) % sheet::all_roles().size()];
    }
    const sheet::Understood read = sheet::understand(book, layout, "x");
    for (const sheet::Note& note : read.notes) {
        if (note.sheet >= book.sheets.size()) std::abort();
    }
    constexpr std::size_t most_to_keep = 2000;  // so that there are many runs in a second
    if (size > most_to_keep) return 0;
    if (const auto again = sheet::apply(sheet::to_keep(book, layout), book)) sheet::understand(book, *again, "x");
    return 0;
}
