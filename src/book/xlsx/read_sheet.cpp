#include "book/xlsx/read_sheet.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "book/format/plain_number.hpp"
#include "book/problems.hpp"
#include "book/xlsx/merges.hpp"
#include "book/xlsx/references.hpp"
#include "book/xlsx/rich_text.hpp"
#include "book/xlsx/xml.hpp"

namespace book {
namespace {

using sheet::Cell;
using sheet::CellKind;

constexpr std::size_t most_merges = 1'000'000;
constexpr double days_before_1904 = 1462;

class SheetHandler : public XmlHandler {
public:
    SheetHandler(const Workbook& workbook, Reading& reading, sheet::Sheet& sheet)
        : workbook_(workbook), reading_(reading), sheet_(sheet) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "c") {
            begin_cell(attributes);
        } else if (name == "v") {
            taking_ = &value_;
            has_value_ = true;
        } else if (name == "f") {
            taking_ = &formula_;
            has_formula_ = true;
        } else if (name == "row") {
            begin_row(attributes["r"]);
        } else if (name == "mergeCell") {
            const auto area = area_of(attributes["ref"]);
            if (area && merges_.size() < most_merges) merges_.push_back(*area);
        } else if (in_cell_) {
            rich_.start(name);
        }
    }

    void end(std::string_view name) override {
        taking_ = nullptr;
        if (!in_cell_) return;
        if (name == "c") {
            in_cell_ = false;
            end_cell();
        } else {
            rich_.end(name);
        }
    }

    void text(std::string_view text) override {
        if (!in_cell_) return;
        if (taking_ != nullptr) {
            taking_->append(text);
        } else {
            rich_.text(text);
        }
        reading_.may_hold(0, value_.size() + formula_.size() + rich_.size());
    }

    /// What came in disorder is put in order; of two cells in one place the first stays.
    void settle() {
        if (!in_order_) {
            const auto before = [](const Cell& a, const Cell& b) { return a.spot < b.spot; };
            const auto same = [](const Cell& a, const Cell& b) { return a.spot == b.spot; };
            std::stable_sort(sheet_.cells.begin(), sheet_.cells.end(), before);
            sheet_.cells.erase(std::unique(sheet_.cells.begin(), sheet_.cells.end(), same), sheet_.cells.end());
        }
        sheet_.merged = settled_merges(std::move(merges_));
        drop_covered(sheet_.cells, sheet_.merged);
    }

private:
    void fail(std::string_view found, std::string_view expected) {
        plan::Problem problem = book::problem(code::broken, found, expected);
        problem.pointer = sheet_.name;
        problem.line = next_.row + 1;
        problem.column = next_.column + 1;
        reading_.fail(std::move(problem));
    }

    void begin_row(std::string_view number) {
        if (number.empty()) {
            next_ = {rows_begun_ ? next_.row + 1 : 0, 0};
        } else if (const auto spot = spot_of("A" + std::string(number))) {
            next_ = *spot;
        } else {
            fail(number, "cell");
        }
        rows_begun_ = true;
    }

    void begin_cell(const Attributes& attributes) {
        const std::string_view place = attributes["r"];
        if (!place.empty()) {
            const auto spot = spot_of(place);
            if (!spot) return fail(place, "cell");
            next_ = *spot;
        } else if (next_.row >= sheet::most_rows || next_.column >= sheet::most_columns) {
            return fail({}, "cell");
        }
        type_ = attributes["t"];
        style_ = index_of(attributes["s"]).value_or(0);
        value_.clear();
        formula_.clear();
        rich_.clear();
        has_value_ = false;
        has_formula_ = false;
        in_cell_ = true;
    }

    void end_cell() {
        const bool is_text = type_ == "str" || type_ == "inlineStr";
        if (has_formula_ && (is_text ? !has_value_ && rich_.size() == 0 : value_.empty())) {
            // A formula that others share is written once; the others have none of their own.
            put("=" + plain_text(formula_), {}, CellKind::unsolved);
        } else if (type_ == "s") {
            put_shared();
        } else if (type_ == "inlineStr") {
            put(format().show_text(rich_.take()), {}, CellKind::text);
        } else if (type_ == "str") {
            put(format().show_text(plain_text(value_)), {}, CellKind::text);
        } else if (type_ == "b") {
            if (!value_.empty()) put(value_ == "0" || value_ == "false" ? "FALSE" : "TRUE", {}, CellKind::boolean);
        } else if (type_ == "e") {
            put(plain_text(value_), {}, CellKind::error);
        } else if (type_ == "d") {
            put_day();
        } else {
            put_number();
        }
        ++next_.column;
    }

    const NumberFormat& format() const { return workbook_.styles.of(style_); }

    void put(std::string text, std::optional<double> number, CellKind kind) {
        if (text.empty() || !reading_.take_cell(text.size())) return;
        if (!sheet_.cells.empty() && !(sheet_.cells.back().spot < next_)) in_order_ = false;
        sheet_.cells.push_back({next_, std::move(text), number, kind});
    }

    void put_shared() {
        if (value_.empty()) return;
        const auto index = index_of(value_);
        if (!index || *index >= workbook_.strings.size()) return fail(value_, "shared-string");
        put(format().show_text(std::string(workbook_.strings[*index])), {}, CellKind::text);
    }

    void put_number() {
        if (value_.empty()) return;
        auto number = xml_number(value_);
        if (!number) return put(plain_text(value_), {}, CellKind::text);
        Shown shown = format().show(*number);
        if (shown.date && workbook_.since_1904) {
            *number += days_before_1904;
            shown = format().show(*number);
        }
        put(std::move(shown.text), number, shown.date ? CellKind::date : CellKind::number);
    }

    void put_day() {
        const auto serial = serial_of(value_);
        if (!serial) return put(plain_text(value_), {}, CellKind::text);
        const Shown shown = format().has_dates() ? format().show(*serial) : NumberFormat("yyyy/m/d").show(*serial);
        put(shown.text, serial, CellKind::date);
    }

    const Workbook& workbook_;
    Reading& reading_;
    sheet::Sheet& sheet_;
    std::vector<sheet::Area> merges_;
    bool in_order_ = true;

    sheet::Spot next_;
    bool rows_begun_ = false;
    bool in_cell_ = false;
    std::string type_;
    std::size_t style_ = 0;
    std::string value_;
    std::string formula_;
    bool has_value_ = false;
    bool has_formula_ = false;
    RichText rich_;
    std::string* taking_ = nullptr;
};

}  // namespace

void read_sheet(ZipFile& zip, std::string_view part, const Workbook& workbook, Reading& reading, sheet::Sheet& sheet) {
    SheetHandler handler(workbook, reading, sheet);
    if (read_xml(zip, part, reading, handler)) handler.settle();
}

}  // namespace book
