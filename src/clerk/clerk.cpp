#include "clerk/clerk.hpp"

#include <algorithm>
#include <cstddef>

#include "book/write_book.hpp"
#include "clerk/seen.hpp"
#include "file/file_name.hpp"
#include "file/pieces.hpp"
#include "file/plan_file.hpp"
#include "merge/coverage.hpp"
#include "sheet/export/progress_table.hpp"
#include "sheet/roundtrip/own_book.hpp"

namespace clerk {
namespace {

/// Says how far the work is: what is done of a stretch from `done` to `end`, each tenth once, since every word costs the
/// app a frame. To cancel, the app ends this program.
base::OnProgress working(double done, double end, const Say& say) {
    return [done, end, said = done, &say](double part) mutable {
        const double now = done + (end - done) * part;
        if (now < said + 0.1) return;
        said = now;
        say(Working{now}, {});
    };
}

plan::Problem problem(std::string_view code, std::string_view expected = {}) {
    plan::Problem made;
    made.code = code;
    made.expected = expected;
    return made;
}

bool is_blank(const sheet::Book& book) {
    for (const sheet::Sheet& sheet : book.sheets) {
        if (!sheet.cells.empty()) return false;
    }
    return true;
}

/// The part of the work that reading a file is, before it is understood.
constexpr double part_of_reading = 0.5;

}  // namespace

void Clerk::hear(const Request& request, std::string bytes, const Say& say) {
    std::visit([&](const auto& one) { answer(one, bytes, say); }, request);
}

void Clerk::answer(const OpenBook& request, const std::string& bytes, const Say& say) {
    open_.reset();
    book::BookRead read = book::read_book(bytes, file::without_ending(request.name), decode_, request.as, {},
                                          working(0, part_of_reading, say));
    open(request.name, std::move(read), request.kept, part_of_reading, say);
}

void Clerk::answer(const OpenBlock& request, const std::string& bytes, const Say& say) {
    open_.reset();
    book::BookRead read = book::read_block(bytes);
    if (read.book && is_blank(*read.book)) read.problem = problem(book::code::empty_file);
    open(request.name, std::move(read), request.kept, 0, say);
}

void Clerk::open(std::string name, book::BookRead read, const std::vector<plan::SheetLayout>& kept, double done,
                 const Say& say) {
    if (read.problem || !read.book) {
        say(Refused{read.problem.value_or(problem(book::code::broken))}, {});
        return;
    }
    open_.emplace();
    open_->name = std::move(name);
    open_->read = std::move(read);
    const sheet::Book& book = *open_->read.book;
    if (sheet::is_own(book)) {
        sheet::DataRead own = sheet::read_own(book, working(done, 1, say));
        if (own.plan) {
            open_->own = true;
            open_->understood = {*std::move(own.plan), std::move(own.notes), {}};
            // A book of our own says everything of the plan that is in it.
            open_->understood.coverage = merge::full_coverage(open_->understood.plan);
            show(say);
            return;
        }
    }
    std::optional<sheet::Layout> known;
    for (auto one = kept.begin(); one != kept.end() && !known; ++one) {
        known = sheet::apply(*one, book);
        if (known) open_->kept_name = one->name;
    }
    open_->layout = known ? *std::move(known) : sheet::guess(book);
    understand(done, say);
}

bool Clerk::has_sheet(std::size_t sheet, const Say& say) const {
    if (open_ && sheet < open_->read.book->sheets.size()) return true;
    say(Refused{problem(book::code::no_sheets)}, {});
    return false;
}

void Clerk::answer(const UseLayout& request, const std::string& /*bytes*/, const Say& say) {
    if (!has_sheet(request.layout.sheet, say)) return;
    open_->own = false;
    open_->kept_name.clear();
    open_->layout = request.layout;
    understand(0, say);
}

void Clerk::answer(const GuessAgain& request, const std::string& /*bytes*/, const Say& say) {
    if (!has_sheet(request.sheet, say)) return;
    const sheet::Book& book = *open_->read.book;
    open_->own = false;
    open_->kept_name.clear();
    open_->layout = request.header_rows ? sheet::guess_columns(book, request.sheet, request.first_row, *request.header_rows)
                                        : sheet::guess_sheet(book, request.sheet);
    understand(0, say);
}

void Clerk::understand(double done, const Say& say) {
    open_->understood = {};
    open_->understood =
        sheet::understand(*open_->read.book, open_->layout, file::without_ending(open_->name), working(done, 1, say));
    show(say);
}

void Clerk::show(const Say& say) const {
    const sheet::Understood& understood = open_->understood;
    BookSeen seen;
    seen.name = open_->name;
    seen.text = open_->read.encoding.has_value();
    seen.encoding = open_->read.encoding;
    seen.sure = open_->read.sure;
    seen.sheets = sheets_of(*open_->read.book);
    seen.own = open_->own;
    if (!seen.own) {
        seen.layout = open_->layout;
        seen.kept_name = open_->kept_name;
        seen.headers = headers_of(*open_->read.book, open_->layout);
    }
    seen.summary = summary_of(understood.plan);
    seen.coverage = understood.coverage;
    const auto shown = static_cast<std::ptrdiff_t>(std::min(understood.notes.size(), most_notes));
    seen.notes.assign(understood.notes.begin(), understood.notes.begin() + shown);
    for (const sheet::Note& note : understood.notes) ++seen.note_counts[note.kind];
    seen.preview = file::write_plan(file::piece_of(understood.plan, 0, most_previewed));
    say(seen, {});
}

void Clerk::answer(const ShowRows& request, const std::string& /*bytes*/, const Say& say) {
    if (!has_sheet(request.sheet, say)) return;
    say(rows_seen(open_->read.book->sheets[request.sheet], request), {});
}

void Clerk::answer(const TakePlan& request, const std::string& /*bytes*/, const Say& say) {
    if (!has_sheet(0, say)) return;
    plan::Plan& plan = open_->understood.plan;
    // Taken twice, it is kept once.
    if (!open_->own) plan.layouts.clear();
    if (!open_->own && request.keep_layout) plan.layouts.push_back(sheet::to_keep(*open_->read.book, open_->layout));
    const std::size_t count = file::count_pieces(plan, measures_a_piece);
    for (std::size_t index = 0; index < count; ++index) {
        say(PlanPiece{index, count}, file::write_plan(file::piece_of(plan, index, measures_a_piece)));
    }
    say(PlanTaken{}, {});
}

void Clerk::answer(const GiveText& /*request*/, const std::string& /*bytes*/, const Say& say) {
    if (has_sheet(0, say)) say(PlanText{}, file::write_plan(open_->understood.plan));
}

void Clerk::answer(const WritePlan& request, const std::string& bytes, const Say& say) {
    const file::ReadResult read = file::read_plan(bytes);
    if (!read.plan) {
        say(Refused{read.problems.empty() ? problem(book::code::broken) : read.problems.front()}, {});
        return;
    }
    Written written{request.as, {}};
    std::string made;
    if (request.as == WrittenAs::xlsx) {
        made = book::write_xlsx(sheet::write_book(*read.plan));
    } else {
        const bool utf8 = request.as == WrittenAs::csv;
        book::CsvWritten csv =
            book::write_csv(sheet::write_data(*read.plan), utf8 ? book::Encoding::utf8 : book::Encoding::shift_jis, decode_);
        written.unencodable = std::move(csv.unencodable);
        made = std::move(csv.bytes);
    }
    if (made.empty()) {
        say(Refused{problem(book::code::too_large, "memory")}, {});
        return;
    }
    say(written, std::move(made));
}

}  // namespace clerk
