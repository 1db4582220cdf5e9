#include "book/read_book.hpp"

#include <utility>

#include "base/progress.hpp"
#include "book/encoding/recognise.hpp"
#include "book/format_of.hpp"
#include "book/problems.hpp"
#include "book/text/fields.hpp"
#include "book/text/guard.hpp"
#include "book/text/text_table.hpp"
#include "book/xlsx/read_xlsx.hpp"
#include "sheet/roundtrip/data_table.hpp"

namespace book {
namespace {

BookRead refused(plan::Problem problem) {
    BookRead read;
    read.problem = std::move(problem);
    return read;
}

/// A text that was written by write_csv: its guards go.
void take_guards_off(sheet::Sheet& sheet) {
    for (sheet::Cell& cell : sheet.cells) {
        const std::string_view bare = unguarded(cell.text);
        if (bare.size() != cell.text.size()) cell.text.erase(0, cell.text.size() - bare.size());
    }
}

BookRead read_text(std::string_view bytes, std::string_view name, const Decode& decode, std::optional<Encoding> as,
                   const Limits& limits, const base::OnProgress& progress) {
    Recognised recognised;
    if (as) {
        recognised = {{*as, true}, decoded(*as, bytes, decode)};
    } else {
        recognised = recognise(bytes, decode);
    }
    if (!recognised.text || recognised.text->find('\0') != std::string::npos) {
        return refused(problem(code::not_text, {}, as ? label_of(*as) : std::string_view()));
    }
    std::string& text = *recognised.text;
    if (!text.empty() && text.back() == '\x1A') text.pop_back();  // DOS's end of a file

    TableRead table = read_table(text, delimiter_of(text), limits, progress);
    if (!table.over.empty()) return refused(problem(code::too_large, name, table.over));
    BookRead read;
    read.encoding = recognised.guess.encoding;
    read.sure = recognised.guess.sure;
    table.sheet.name = name;
    if (sheet::is_data(table.sheet)) take_guards_off(table.sheet);
    read.book.emplace().sheets.push_back(std::move(table.sheet));
    return read;
}

}  // namespace

BookRead read_book(std::string_view bytes, std::string_view name, const Decode& decode, std::optional<Encoding> as,
                   const Limits& limits, const base::OnProgress& progress) {
    if (bytes.empty()) return refused(problem(code::empty_file));
    if (bytes.size() > limits.bytes) return refused(problem(code::too_large, std::to_string(bytes.size()), "bytes"));
    const Seen seen = see(bytes);
    switch (seen.container) {
        case Container::zip:
            return read_xlsx(bytes, limits, progress);
        case Container::compound:
            if (seen.name == "encrypted") return refused(problem(code::encrypted));
            if (seen.name == "xls") return refused(problem(code::old_format, seen.name));
            return refused(problem(code::other_format, seen.name));
        case Container::other:
            if (seen.name == "xls") return refused(problem(code::old_format, seen.name));
            return refused(problem(code::other_format, seen.name));
        case Container::text:
            break;
    }
    return read_text(bytes, name, decode, as, limits, progress);
}

BookRead read_block(std::string_view text, const Limits& limits) {
    if (text.size() > limits.bytes) return refused(problem(code::too_large, std::to_string(text.size()), "bytes"));
    TableRead table = read_table(text, '\t', limits, {});
    if (!table.over.empty()) return refused(problem(code::too_large, {}, table.over));
    BookRead read;
    read.book.emplace().sheets.push_back(std::move(table.sheet));
    return read;
}

}  // namespace book
