#include "tests/clerk/random_messages.hpp"

#include <limits>
#include <type_traits>

#include "tests/made/random_plan.hpp"

namespace {

using namespace clerk;

class Maker {
public:
    explicit Maker(Dice& dice) : dice_(dice) {}

    Request request() {
        switch (dice_.below(8)) {
            case 0:
                return OpenBook{text(), maybe([this] { return encoding(); }), kept()};
            case 1:
                return OpenBlock{text(), kept()};
            case 2:
                return UseLayout{layout()};
            case 3:
                return GuessAgain{dice_.below(300), row(), maybe([this] { return row(); })};
            case 4:
                return ShowRows{dice_.below(300), row(), row()};
            case 5:
                return TakePlan{flag()};
            case 6:
                return GiveText{};
            default:
                return WritePlan{written_as()};
        }
    }

    Answer answer() {
        switch (dice_.below(8)) {
            case 0:
                return Working{static_cast<double>(dice_.below(1001)) / 1000};
            case 1:
                return Refused{{dice_.chance(2) ? plan::Severity::error : plan::Severity::warning, text(), text(),
                                dice_.below(100), dice_.below(100), text(), text()}};
            case 2:
                return seen();
            case 3:
                return RowsSeen{dice_.below(9), row(), some([this] { return some([this] { return text(); }); }),
                                some([this] {
                                    return sheet::Area{spot(), spot()};
                                })};
            case 4:
                return PlanPiece{dice_.below(40), dice_.below(40)};
            case 5:
                return PlanTaken{};
            case 6:
                return PlanText{};
            default:
                return Written{written_as(), some([this] { return text(); })};
        }
    }

private:
    std::string text() { return random_text(dice_); }
    bool flag() { return dice_.chance(2); }
    std::uint32_t row() {
        return dice_.chance(9) ? std::numeric_limits<std::uint32_t>::max() : static_cast<std::uint32_t>(dice_.below(50));
    }
    sheet::Spot spot() { return {row(), row()}; }
    plan::FiscalYear year() { return {static_cast<int>(dice_.below(1000)) + plan::first_year}; }
    book::Encoding encoding() { return static_cast<book::Encoding>(dice_.below(5)); }
    WrittenAs written_as() { return static_cast<WrittenAs>(dice_.below(3)); }
    sheet::NoteKind note_kind() {
        return static_cast<sheet::NoteKind>(dice_.below(static_cast<std::size_t>(sheet::NoteKind::value_taken_twice) + 1));
    }
    sheet::Role role() {
        return static_cast<sheet::Role>(dice_.below(static_cast<std::size_t>(sheet::Role::indicator_id) + 1));
    }

    template <class Make>
    std::vector<std::invoke_result_t<Make&>> some(Make make) {
        std::vector<std::invoke_result_t<Make&>> made(dice_.below(4));
        for (auto& one : made) one = make();
        return made;
    }
    template <class Make>
    std::optional<std::invoke_result_t<Make&>> maybe(Make make) {
        if (flag()) return std::nullopt;
        return make();
    }

    plan::Members members() {
        return some([this] { return plan::Member{text(), text()}; });
    }
    std::vector<plan::SheetLayout> kept() {
        return some([this] {
            return plan::SheetLayout{text(), some([this] {
                                         return plan::SheetColumn{text(), text(), members()};
                                     }),
                                     members()};
        });
    }
    sheet::Layout layout() {
        const auto column = [this] { return sheet::Column{role(), maybe([this] { return year(); }), flag(), text()}; };
        return {dice_.below(9), flag(), row(), row(), some(column), maybe([this] { return year(); })};
    }
    std::vector<plan::FiscalYear> years() {
        return some([this] { return year(); });
    }
    BookSeen seen() {
        BookSeen seen;
        seen.name = text();
        seen.text = flag();
        seen.encoding = maybe([this] { return encoding(); });
        seen.sure = flag();
        seen.sheets = some([this] { return SheetSeen{text(), row(), row(), flag()}; });
        seen.own = flag();
        seen.layout = layout();
        seen.kept_name = text();
        seen.headers = some([this] { return text(); });
        seen.summary = {dice_.below(9), dice_.below(9), dice_.below(9), dice_.below(9), dice_.below(9),
                        dice_.below(9), dice_.below(9), dice_.below(9), years()};
        seen.coverage = {flag(), flag(), flag(),  flag(),  flag(),  flag(),  flag(), flag(),
                         flag(), flag(), years(), years(), years(), years(), years()};
        seen.notes = some([this] { return sheet::Note{note_kind(), dice_.below(9), spot(), text(), text(), text()}; });
        for (std::size_t count = dice_.below(5); count > 0; --count) seen.note_counts[note_kind()] = dice_.below(2000);
        seen.preview = text();
        return seen;
    }

    Dice& dice_;
};

}  // namespace

clerk::Request random_request(Dice& dice) { return Maker(dice).request(); }
clerk::Answer random_answer(Dice& dice) { return Maker(dice).answer(); }
