#pragma once
// What the app and the clerk say to each other. The clerk is a program of its own (a worker in a browser), so that reading a
// large book neither stops the screen nor can bring down the open plan. A message is a JSON text and, where it says so,
// bytes beside it.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "book/read_book.hpp"
#include "plan/plan.hpp"
#include "plan/problem.hpp"
#include "sheet/import/layout.hpp"
#include "sheet/import/notes.hpp"
#include "sheet/import/understand.hpp"

namespace clerk {

// ---- what the app asks --------------------------------------------------------------------------------------------

/// Reads a file; its bytes are beside the message. Answered with BookSeen or Refused.
struct OpenBook {
    std::string name;
    std::optional<book::Encoding> as;          ///< what a person has chosen for a text file
    std::vector<plan::SheetLayout> kept = {};  ///< the open plan's; the first that fits is used
    bool operator==(const OpenBook&) const = default;
};
/// Reads a block from the clipboard, which is beside the message. Answered likewise.
struct OpenBlock {
    std::string name;
    std::vector<plan::SheetLayout> kept = {};
    bool operator==(const OpenBlock&) const = default;
};
/// Understands the open book anew. Answered with BookSeen.
struct UseLayout {
    sheet::Layout layout;
    bool operator==(const UseLayout&) const = default;
};
/// Guesses anew: for another sheet, or (with header_rows) for other header rows. Answered with BookSeen.
struct GuessAgain {
    std::size_t sheet = 0;
    std::uint32_t first_row = 0;
    std::optional<std::uint32_t> header_rows = {};
    bool operator==(const GuessAgain&) const = default;
};
/// Answered with RowsSeen.
struct ShowRows {
    std::size_t sheet = 0;
    std::uint32_t from = 0;
    std::uint32_t count = 0;
    bool operator==(const ShowRows&) const = default;
};
/// Answered with PlanPiece, as many as there are, and then PlanTaken.
struct TakePlan {
    bool keep_layout = false;  ///< the plan's layouts hold how it was read (sheet::to_keep), unless the book is `own`
    bool operator==(const TakePlan&) const = default;
};
/// The whole plan as it was taken, when there is time for it. Answered with PlanText.
struct GiveText {
    bool operator==(const GiveText&) const = default;
};
enum class WrittenAs { xlsx, csv, csv_shift_jis };
/// The plan's JSON is beside the message. Answered with Written or Refused.
struct WritePlan {
    WrittenAs as = WrittenAs::xlsx;
    bool operator==(const WritePlan&) const = default;
};
using Request = std::variant<OpenBook, OpenBlock, UseLayout, GuessAgain, ShowRows, TakePlan, GiveText, WritePlan>;

// ---- what the clerk answers ---------------------------------------------------------------------------------------

/// Comes any number of times before the answer.
struct Working {
    double part = 0;  ///< 0 to 1
    bool operator==(const Working&) const = default;
};
struct Refused {
    plan::Problem problem;
    bool operator==(const Refused&) const = default;
};

struct SheetSeen {
    std::string name;
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
    bool hidden = false;
    bool operator==(const SheetSeen&) const = default;
};
/// What the plan would be.
struct Summary {
    std::size_t groups = 0;
    std::size_t measures = 0;
    std::size_t activities = 0;
    std::size_t indicators = 0;
    std::size_t values = 0;  ///< targets and actuals
    std::size_t met = 0;
    std::size_t missed = 0;
    std::size_t unset = 0;
    std::vector<plan::FiscalYear> years;
    bool operator==(const Summary&) const = default;
};

struct BookSeen {
    std::string name;
    bool text = false;  ///< a text file, which has an encoding
    std::optional<book::Encoding> encoding;
    bool sure = true;  ///< of the encoding
    std::vector<SheetSeen> sheets;
    bool own = false;  ///< written by this program: there is nothing to be mapped, and `layout` is of no use
    sheet::Layout layout;
    std::string kept_name;             ///< of the kept layout that was used; empty: it was guessed, or chosen
    std::vector<std::string> headers;  ///< over each column of the sheet
    Summary summary;
    merge::Coverage coverage;
    std::vector<sheet::Note> notes;                      ///< the first `most_notes` of them
    std::map<sheet::NoteKind, std::size_t> note_counts;  ///< of all
    std::string preview;                                 ///< plan JSON with the first `most_previewed` measures
    bool operator==(const BookSeen&) const = default;
};
inline constexpr std::size_t most_notes = 1000;
inline constexpr std::size_t most_previewed = 100;

/// Cells as they are shown, `rows[i]` for row `from` + i.
struct RowsSeen {
    std::size_t sheet = 0;
    std::uint32_t from = 0;
    std::vector<std::vector<std::string>> rows;
    std::vector<sheet::Area> merged;  ///< those that touch these rows
    bool operator==(const RowsSeen&) const = default;
};
/// Plan JSON beside it: the plan with all its groups and at most `measures_a_piece` of its measures, so that no piece takes
/// long to read. file/pieces.hpp puts them together.
struct PlanPiece {
    std::size_t index = 0;
    std::size_t count = 0;
    bool operator==(const PlanPiece&) const = default;
};
inline constexpr std::size_t measures_a_piece = 500;
/// All pieces were said.
struct PlanTaken {
    bool operator==(const PlanTaken&) const = default;
};
/// The whole plan's JSON beside it, as a file would hold it.
struct PlanText {
    bool operator==(const PlanText&) const = default;
};
/// The file's bytes are beside it.
struct Written {
    WrittenAs as = WrittenAs::xlsx;
    std::vector<std::string> unencodable;  ///< characters that the encoding lacks
    bool operator==(const Written&) const = default;
};
using Answer = std::variant<Working, Refused, BookSeen, RowsSeen, PlanPiece, PlanTaken, PlanText, Written>;

std::string write(const Request& request);
std::optional<Request> read_request(std::string_view text);
std::string write(const Answer& answer);
std::optional<Answer> read_answer(std::string_view text);

}  // namespace clerk
