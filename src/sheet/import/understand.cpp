#include "sheet/import/understand.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>

#include "base/progress.hpp"
#include "base/text.hpp"
#include "sheet/import/align.hpp"
#include "sheet/import/gather.hpp"
#include "sheet/import/headers.hpp"
#include "sheet/import/plan_years.hpp"
#include "sheet/import/texts.hpp"

namespace sheet {
namespace {

constexpr std::size_t rows_between_reports = 500;
constexpr std::uint32_t columns_of_a_title = 3;

class Reader {
public:
    Reader(const Book& book, const Layout& layout, std::string_view name, const base::OnProgress& progress)
        : book_(book),
          layout_(layout),
          name_(name),
          progress_(progress),
          verbatim_(has_role(layout, Role::measure_id)),
          gatherer_(verbatim_, has_role(layout, Role::code)) {}

    Understood read() {
        note_columns();
        const std::vector<Layout> layouts = layouts_to_read();
        for (const Layout& own : layouts) all_cells_ += book_.sheets[own.sheet].cells.size();
        for (const Layout& own : layouts) read_sheet(own);
        finish();
        return std::move(understood_);
    }

private:
    void note(NoteKind kind, std::size_t sheet, Spot spot, std::string_view found, std::string_view taken = {}) {
        understood_.notes.push_back({kind, sheet, spot, {}, base::quoted_part(found), base::quoted_part(taken)});
    }

    void note_columns() {
        for (std::uint32_t at = 0; at < layout_.columns.size(); ++at) {
            const Column& column = layout_.columns[at];
            const bool told = column.year || layout_.year || layout_.all_like_it || has_role(layout_, Role::year);
            if (!is_yearly(column.role) || told || layout_.sheet >= book_.sheets.size()) continue;
            note(NoteKind::year_unknown, layout_.sheet, {layout_.first_row, at},
                 header_of(book_.sheets[layout_.sheet], layout_, at));
        }
    }

    /// How each sheet is read that is to be read.
    std::vector<Layout> layouts_to_read() const {
        if (layout_.sheet >= book_.sheets.size()) return {};
        if (!layout_.all_like_it) return {layout_};
        std::vector<Layout> layouts;
        const std::vector<std::string> wanted = timeless_headers(book_.sheets[layout_.sheet], layout_);
        for (std::size_t sheet = 0; sheet < book_.sheets.size(); ++sheet) {
            if (sheet == layout_.sheet) {
                layouts.push_back(layout_);
            } else if (!book_.sheets[sheet].hidden) {
                Layout own = guess_sheet(book_, sheet);
                if (timeless_headers(book_.sheets[sheet], own) == wanted) layouts.push_back(as_chosen(std::move(own)));
            }
        }
        return layouts;
    }

    /// Of a sheet that is laid out alike: the same roles, and the years that its own headers say.
    Layout as_chosen(Layout own) const {
        for (std::size_t at = 0; at < std::min(own.columns.size(), layout_.columns.size()); ++at) {
            const std::optional<plan::FiscalYear> year = own.columns[at].year;
            own.columns[at] = layout_.columns[at];
            if (own.columns[at].year) own.columns[at].year = year;
        }
        return own;
    }

    RowContext context_for(std::size_t sheet) {
        RowContext context;
        context.sheet = sheet;
        context.year = layout_.year;
        if (layout_.all_like_it) {
            if (const auto named = year_in(book_.sheets[sheet].name)) context.year = named;
        }
        context.verbatim = verbatim_;
        context.yearly_rows = has_role(layout_, Role::year) || layout_.all_like_it;
        context.directions_said = has_role(layout_, Role::direction);
        context.indicators_named = has_role(layout_, Role::indicator) || has_role(layout_, Role::indicator_id);
        context.notes = &understood_.notes;
        return context;
    }

    void read_sheet(const Layout& own) {
        const std::size_t index = own.sheet;
        const Sheet& sheet = book_.sheets[index];
        const Aligner aligner(own);
        const RowContext context = context_for(index);
        const std::vector<Row> rows = rows_of(sheet);
        const std::uint32_t data = own.first_row + own.header_rows;
        remember_headers(rows, own);
        remember_wide(sheet);
        name_group_of(index);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i % rows_between_reports == 0) report(static_cast<std::size_t>(rows[i].last - rows[0].first));
            if (rows[i].row >= own.first_row && rows[i].row < data) continue;
            const bool before = rows[i].row < own.first_row;
            const auto header_next = [&] { return i + 1 < rows.size() && looks_like_header(rows[i + 1]); };
            if (is_alone(rows[i]) && is_title(rows[i], before || header_next())) {
                gatherer_.end_measure(context);
                read_title_row(rows[i], index, before);
            } else if (before) {
                note_above(rows[i], index);
            } else if (repeats_header(rows[i])) {
                gatherer_.end_measure(context);
                i += pass_headers(rows, i, index) - 1;
            } else {
                add_row(aligner, rows[i], context);
            }
        }
        gatherer_.end_measure(context);
        done_cells_ += sheet.cells.size();
        settled_context_ = context;
    }

    void add_row(const Aligner& aligner, const Row& row, const RowContext& context) {
        const std::size_t before = understood_.notes.size();
        const FilledRow filled = aligner.align(row, context.sheet, understood_.notes);
        const std::size_t aligned = understood_.notes.size();
        gatherer_.add(filled, context);
        for (std::size_t i = before; i < aligned; ++i) understood_.notes[i].measure = gatherer_.current_name();
    }

    void report(std::size_t cells) {
        if (!progress_ || all_cells_ == 0) return;
        progress_(static_cast<double>(done_cells_ + cells) / static_cast<double>(all_cells_));
    }

    static bool is_alone(const Row& row) { return row.last - row.first == 1 && row.first->kind == CellKind::text; }

    /// A row of headers has some of their very words. One or two cells are not enough: 目標 and 実績 are such words.
    bool repeats_header(const Row& row) const {
        constexpr std::ptrdiff_t fewest = 3;
        constexpr int fewest_words = 2;
        int words = 0;
        const auto is_enough = [&](const Cell& cell) {
            return header_words_.contains(cell.text) && ++words == fewest_words;
        };
        return row.last - row.first >= fewest && std::any_of(row.begin(), row.end(), is_enough) && looks_like_header(row);
    }

    bool is_title(const Row& row, bool where_titles_stand) const {
        return wide_.contains(row.first->spot) || (where_titles_stand && row.first->spot.column == 0);
    }

    void remember_wide(const Sheet& sheet) {
        wide_.clear();
        for (const Area& area : sheet.merged) {
            if (area.last.column >= area.first.column + columns_of_a_title - 1) wide_.insert(area.first);
        }
    }

    void read_title_row(const Row& row, std::size_t sheet, bool above) {
        const Cell& cell = *row.first;
        const TitleLine line = read_title(cell.text);
        if (is_year(cell.text)) return;
        const bool names_plan = understood_.plan.title.empty() && (above || !line.group.empty());
        if (names_plan) understood_.plan.title = line.title;
        const std::string group = !line.group.empty() ? line.group : names_plan ? std::string() : line.title;
        if (group.empty() || verbatim_) return;
        gatherer_.begin_group(group);
        note(NoteKind::group_from_title, sheet, cell.spot, cell.text, group);
    }

    /// What stands over the table beside titles: a date, a unit for all, who made it.
    void note_above(const Row& row, std::size_t sheet) {
        for (const Cell& cell : row) {
            if (!is_year(cell.text)) note(NoteKind::cell_unplaced, sheet, cell.spot, cell.text);
        }
    }

    void name_group_of(std::size_t sheet) {
        const std::string& name = book_.sheets[sheet].name;
        if (!layout_.all_like_it || has_role(layout_, Role::group) || year_in(name)) return;
        gatherer_.begin_group(name);
        note(NoteKind::group_from_title, sheet, {}, name, name);
    }

    void remember_headers(const std::vector<Row>& rows, const Layout& layout) {
        header_rows_.clear();
        header_words_.clear();
        for (const Row& row : rows) {
            if (row.row >= layout.first_row && row.row < layout.first_row + layout.header_rows) header_rows_.push_back(row);
        }
        for (const Row& row : header_rows_) {
            for (const Cell& cell : row) header_words_.insert(cell.text);
        }
    }

    /// Header rows that stand in the middle. How many there are.
    std::size_t pass_headers(const std::vector<Row>& rows, std::size_t first, std::size_t sheet) {
        std::size_t count = 0;
        while (first + count < rows.size() && count < header_rows_.size() && looks_like_header(rows[first + count])) {
            for (const Cell& cell : rows[first + count]) {
                const std::string_view own = text_at(header_rows_[count], cell.spot.column);
                if (own.empty() || squeezed(own) == squeezed(cell.text)) continue;
                note(NoteKind::header_differs, sheet, cell.spot, cell.text, own);
            }
            ++count;
        }
        count = std::max(count, std::size_t{1});
        note(NoteKind::header_repeated, sheet, rows[first].first->spot, rows[first].first->text, std::to_string(count));
        return count;
    }

    void finish() {
        plan::Plan& plan = understood_.plan;
        settled_context_.notes = &understood_.notes;
        gatherer_.settle(settled_context_);
        if (plan.title.empty()) {
            plan.title = std::string(name_);
            note(NoteKind::title_from_name, layout_.sheet, {}, {}, plan.title);
        }
        Gatherer::Gathered gathered = gatherer_.finish(plan.title);
        plan.groups = std::move(gathered.groups);
        if (gathered.group_made) note(NoteKind::group_made, layout_.sheet, {}, {}, plan.title);
        note(NoteKind::organization_unknown, layout_.sheet, {}, {}, {});
        const Sheet* const sheet = layout_.sheet < book_.sheets.size() ? &book_.sheets[layout_.sheet] : nullptr;
        plan.years = years_of(plan, layout_, sheet);
        understood_.coverage = coverage_of(layout_, plan);
        std::stable_sort(understood_.notes.begin(), understood_.notes.end(), [](const Note& a, const Note& b) {
            return a.sheet != b.sheet ? a.sheet < b.sheet : a.spot < b.spot;
        });
    }

    const Book& book_;
    const Layout& layout_;
    std::string_view name_;
    const base::OnProgress& progress_;
    bool verbatim_;
    Gatherer gatherer_;
    Understood understood_;
    RowContext settled_context_;
    std::vector<Row> header_rows_;
    std::unordered_set<std::string_view> header_words_;
    std::set<Spot> wide_;  ///< where cells begin that are merged over as many columns as titles are
    std::size_t all_cells_ = 0;
    std::size_t done_cells_ = 0;
};

}  // namespace

Understood understand(const Book& book, const Layout& layout, std::string_view name, const base::OnProgress& progress) {
    return Reader(book, layout, name, progress).read();
}

}  // namespace sheet
