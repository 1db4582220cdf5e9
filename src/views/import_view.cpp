#include "views/import_view.hpp"

#include <algorithm>
#include <array>

#include "l10n/note_text.hpp"

namespace ui {

namespace {

/// A heavier one is more to be looked at.
int heaviness(sheet::Weight weight) { return static_cast<int>(weight); }

std::string place_text(const ImportSession& session, const sheet::Note& note) {
    const std::string cell = sheet::name_of(note.spot);
    if (session.seen.sheets.size() < 2 || note.sheet >= session.seen.sheets.size()) return cell;
    return session.seen.sheets[note.sheet].name + "!" + cell;
}

NoteKindLines lines_of(const ImportSession& session, Language language, sheet::NoteKind kind, std::size_t count) {
    NoteKindLines result;
    result.kind = kind;
    result.title = word_of(language, kind);
    result.count = count;
    result.unfolded = session.unfolded.contains(kind);
    for (const sheet::Note& note : session.seen.notes) {
        if (note.kind != kind) continue;
        if (!result.unfolded && result.lines.size() == notes_before_more) {
            result.foldable = true;
            break;
        }
        result.lines.push_back({place_text(session, note),
                                spaced(strings(language), {note.measure, note_sentence(language, note)}), note.sheet,
                                note.spot});
    }
    if (result.unfolded) result.foldable = result.lines.size() > notes_before_more;
    return result;
}

std::vector<NoteGroup> note_groups(const ImportSession& session, Language language) {
    std::vector<NoteGroup> groups;
    for (const sheet::Weight weight : {sheet::Weight::lost, sheet::Weight::guessed, sheet::Weight::repaired}) {
        NoteGroup group{weight, 0, {}};
        for (const auto& [kind, count] : session.seen.note_counts) {
            if (sheet::weight_of(kind) != weight || count == 0) continue;
            group.count += count;
            group.kinds.push_back(lines_of(session, language, kind, count));
        }
        if (group.count > 0) groups.push_back(std::move(group));
    }
    return groups;
}

std::string amount_text(const std::optional<plan::Amount>& amount) { return amount ? amount->text : std::string(); }

std::string indicator_text(const Strings& s, const plan::Indicator& indicator) {
    std::string text = indicator.name.empty() ? std::string(s.indicator) : indicator.name;
    for (const plan::IndicatorYear& year : indicator.years) {
        const std::string target = amount_text(year.target);
        const std::string actual = amount_text(year.actual);
        std::string values = target.empty() ? std::string(s.no_value) : target;
        if (!actual.empty()) values = fill(s.from_to, {values, actual});
        text += "\n" + spaced(s, {std::to_string(year.year.year), values,
                                  year.verdict ? sign_of(s, year.verdict) : std::string_view()});
    }
    return text;
}

std::vector<PreviewMeasure> preview_of(const Strings& s, const plan::Plan& plan) {
    std::vector<PreviewMeasure> measures;
    for (const plan::PlacedMeasure& placed : plan::measures_in_order(plan)) {
        PreviewMeasure measure{spaced(s, {placed.measure->code, placed.measure->name}), {}};
        for (const plan::Indicator& indicator : placed.measure->indicators)
            measure.lines.push_back(indicator_text(s, indicator));
        measures.push_back(std::move(measure));
    }
    return measures;
}

std::vector<plan::FiscalYear> offered_years(const ImportSession& session, int this_year) {
    int first = this_year - 1;
    int last = this_year + 1;
    const auto reach = [&](plan::FiscalYear year) {
        first = std::min(first, year.year - 1);
        last = std::max(last, year.year + 1);
    };
    std::vector<plan::FiscalYear> found = session.seen.summary.years;
    for (const sheet::Column& column : session.layout.columns) {
        if (column.year) found.push_back(*column.year);
    }
    if (!found.empty()) {
        first = found.front().year - 1;
        last = found.front().year + 1;
    }
    for (const plan::FiscalYear year : found) reach(year);
    std::vector<plan::FiscalYear> years;
    constexpr int most = 60;  // a plan over more years than a menu can show
    for (int year = first; year <= last && year < first + most; ++year) {
        if (plan::in_range({year})) years.push_back({year});
    }
    return years;
}

}  // namespace

std::string years_text(const Strings& s, const std::vector<plan::FiscalYear>& years) {
    std::string text;
    for (std::size_t i = 0; i < years.size();) {
        std::size_t end = i + 1;
        while (end < years.size() && years[end].year == years[end - 1].year + 1) ++end;
        if (!text.empty()) text += s.list_comma;
        text += std::to_string(years[i].year);
        if (end > i + 1) text += "–" + std::to_string(years[end - 1].year);
        i = end;
    }
    return text;
}

std::string_view name_of(book::Encoding encoding) {
    switch (encoding) {
        case book::Encoding::utf8:
            return "UTF-8";
        case book::Encoding::utf16le:
            return "UTF-16";
        case book::Encoding::utf16be:
            return "UTF-16BE";
        case book::Encoding::shift_jis:
            return "Shift_JIS";
        case book::Encoding::euc_jp:
            return "EUC-JP";
    }
    return {};
}

ImportView build_import_view(const ImportSession& session, Language language, int this_year) {
    const Strings& s = strings(language);
    const clerk::BookSeen& seen = session.seen;
    const clerk::Summary& summary = seen.summary;
    ImportView view;
    const std::size_t shown = session.layout.sheet;
    const std::size_t wide = shown < seen.sheets.size() ? seen.sheets[shown].columns : 0;
    bool yearless = false;
    for (std::size_t i = 0; i < wide; ++i) {
        const sheet::Column column = i < session.layout.columns.size() ? session.layout.columns[i] : sheet::Column{};
        view.columns.push_back({sheet::name_of_column(static_cast<std::uint32_t>(i)),
                                i < seen.headers.size() ? seen.headers[i] : std::string(), column_text(language, column),
                                column.role != sheet::Role::unused});
        if (sheet::is_yearly(column.role) && !column.year) yearless = true;
    }
    const bool rows_say = std::any_of(session.layout.columns.begin(), session.layout.columns.end(),
                                      [](const sheet::Column& column) { return column.role == sheet::Role::year; });
    view.wants_year = (yearless && !rows_say) || session.layout.year.has_value();
    for (const sheet::Note& note : seen.notes) {
        if (note.sheet != shown) continue;
        const sheet::Weight weight = sheet::weight_of(note.kind);
        const auto [entry, added] = view.marks.emplace(note.spot, weight);
        if (!added && heaviness(weight) > heaviness(entry->second)) entry->second = weight;
    }
    view.counts = fill(s.import_counts, {grouped(summary.groups), grouped(summary.measures), grouped(summary.activities),
                                         grouped(summary.indicators)});
    view.verdicts =
        spaced(s, {std::string(s.met) + " " + grouped(summary.met), std::string(s.missed) + " " + grouped(summary.missed),
                   std::string(s.unset) + " " + grouped(summary.unset)});
    view.years =
        summary.years.empty() ? std::string(s.import_no_years) : fill(s.import_years, {years_text(s, summary.years)});
    view.notes = note_groups(session, language);
    view.measures = preview_of(s, session.preview);
    view.more_measures = summary.measures > view.measures.size() ? summary.measures - view.measures.size() : 0;
    view.years_offered = offered_years(session, this_year);
    return view;
}

bool is_table(std::string_view name, std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("PK"sv) || bytes.starts_with("\xD0\xCF\x11\xE0"sv)) return true;
    std::string ending;
    if (const std::size_t dot = name.rfind('.'); dot != std::string_view::npos) ending = name.substr(dot);
    for (char& c : ending) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    if (ending == ".json" || ending == ".html" || ending == ".htm") return false;
    constexpr std::array books{".xlsx"sv, ".xlsm"sv, ".xls"sv, ".ods"sv, ".csv"sv, ".tsv"sv};
    if (std::find(books.begin(), books.end(), ending) != books.end()) return true;
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n"sv);
    return first != std::string_view::npos && bytes[first] != '{';
}

}  // namespace ui
