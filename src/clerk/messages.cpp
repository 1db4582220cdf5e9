#include "clerk/messages.hpp"

#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <tuple>
#include <type_traits>
#include <utility>

#include "file/json_text.hpp"
#include "merge/coverage.hpp"

// Both sides are of one build, so a message holds nothing but values: an array of a message's number (its place in the
// variant) and its members, each value in the order of the tables below. Another order or number of them is no message.

namespace clerk {
namespace {

using Json = nlohmann::ordered_json;

// ---- what a value consists of

/// A tuple of pointers to members.
template <class T>
inline constexpr auto members_of = nullptr;
template <>
inline constexpr auto members_of<plan::FiscalYear> = std::tuple(&plan::FiscalYear::year);
template <>
inline constexpr auto members_of<plan::Member> = std::tuple(&plan::Member::name, &plan::Member::json);
template <>
inline constexpr auto members_of<plan::SheetColumn> = std::tuple(&plan::SheetColumn::header, &plan::SheetColumn::role,
                                                                 &plan::SheetColumn::unknown);
template <>
inline constexpr auto members_of<plan::SheetLayout> = std::tuple(&plan::SheetLayout::name, &plan::SheetLayout::columns,
                                                                 &plan::SheetLayout::unknown);
template <>
inline constexpr auto members_of<plan::Problem> = std::tuple(&plan::Problem::severity, &plan::Problem::code,
                                                             &plan::Problem::pointer, &plan::Problem::line,
                                                             &plan::Problem::column, &plan::Problem::found,
                                                             &plan::Problem::expected);
template <>
inline constexpr auto members_of<sheet::Column> = std::tuple(&sheet::Column::role, &sheet::Column::year,
                                                             &sheet::Column::forecast, &sheet::Column::unit);
template <>
inline constexpr auto members_of<sheet::Layout> = std::tuple(&sheet::Layout::sheet, &sheet::Layout::all_like_it,
                                                             &sheet::Layout::first_row, &sheet::Layout::header_rows,
                                                             &sheet::Layout::columns, &sheet::Layout::year);
template <>
inline constexpr auto members_of<sheet::Spot> = std::tuple(&sheet::Spot::row, &sheet::Spot::column);
template <>
inline constexpr auto members_of<sheet::Area> = std::tuple(&sheet::Area::first, &sheet::Area::last);
template <>
inline constexpr auto members_of<sheet::Note> = std::tuple(&sheet::Note::kind, &sheet::Note::sheet, &sheet::Note::spot,
                                                           &sheet::Note::measure, &sheet::Note::found, &sheet::Note::taken);
template <>
inline constexpr auto members_of<merge::Coverage> =
    std::tuple(&merge::Coverage::code, &merge::Coverage::name, &merge::Coverage::sections, &merge::Coverage::activities,
               &merge::Coverage::indicators, &merge::Coverage::unit, &merge::Coverage::direction, &merge::Coverage::notes,
               &merge::Coverage::groups, &merge::Coverage::ids, &merge::Coverage::plans, &merge::Coverage::actuals,
               &merge::Coverage::targets, &merge::Coverage::results, &merge::Coverage::verdicts);
template <>
inline constexpr auto members_of<OpenBook> = std::tuple(&OpenBook::name, &OpenBook::as, &OpenBook::kept);
template <>
inline constexpr auto members_of<OpenBlock> = std::tuple(&OpenBlock::name, &OpenBlock::kept);
template <>
inline constexpr auto members_of<UseLayout> = std::tuple(&UseLayout::layout);
template <>
inline constexpr auto members_of<GuessAgain> = std::tuple(&GuessAgain::sheet, &GuessAgain::first_row,
                                                          &GuessAgain::header_rows);
template <>
inline constexpr auto members_of<ShowRows> = std::tuple(&ShowRows::sheet, &ShowRows::from, &ShowRows::count);
template <>
inline constexpr auto members_of<TakePlan> = std::tuple(&TakePlan::keep_layout);
template <>
inline constexpr auto members_of<GiveText> = std::tuple();
template <>
inline constexpr auto members_of<WritePlan> = std::tuple(&WritePlan::as);
template <>
inline constexpr auto members_of<Working> = std::tuple(&Working::part);
template <>
inline constexpr auto members_of<Refused> = std::tuple(&Refused::problem);
template <>
inline constexpr auto members_of<SheetSeen> = std::tuple(&SheetSeen::name, &SheetSeen::rows, &SheetSeen::columns,
                                                         &SheetSeen::hidden);
template <>
inline constexpr auto members_of<Summary> = std::tuple(&Summary::groups, &Summary::measures, &Summary::activities,
                                                       &Summary::indicators, &Summary::values, &Summary::met,
                                                       &Summary::missed, &Summary::unset, &Summary::years);
template <>
inline constexpr auto members_of<BookSeen> = std::tuple(&BookSeen::name, &BookSeen::text, &BookSeen::encoding,
                                                        &BookSeen::sure, &BookSeen::sheets, &BookSeen::own,
                                                        &BookSeen::layout, &BookSeen::kept_name, &BookSeen::headers,
                                                        &BookSeen::summary, &BookSeen::coverage, &BookSeen::notes,
                                                        &BookSeen::note_counts, &BookSeen::preview);
template <>
inline constexpr auto members_of<RowsSeen> = std::tuple(&RowsSeen::sheet, &RowsSeen::from, &RowsSeen::rows,
                                                        &RowsSeen::merged);
template <>
inline constexpr auto members_of<PlanPiece> = std::tuple(&PlanPiece::index, &PlanPiece::count);
template <>
inline constexpr auto members_of<PlanTaken> = std::tuple();
template <>
inline constexpr auto members_of<PlanText> = std::tuple();
template <>
inline constexpr auto members_of<Written> = std::tuple(&Written::as, &Written::unencodable);

template <class T>
concept Listed = !std::same_as<decltype(members_of<T>), const std::nullptr_t>;

/// The last one that a choice has.
template <class T>
inline constexpr auto last_of = nullptr;
template <>
inline constexpr auto last_of<plan::Severity> = plan::Severity::warning;
template <>
inline constexpr auto last_of<book::Encoding> = book::Encoding::euc_jp;
template <>
inline constexpr auto last_of<sheet::Role> = sheet::Role::indicator_id;
template <>
inline constexpr auto last_of<sheet::NoteKind> = sheet::NoteKind::value_taken_twice;
template <>
inline constexpr auto last_of<WrittenAs> = WrittenAs::csv_shift_jis;

template <class T>
concept Choice = std::is_enum_v<T>;
template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool>;

// ---- out

void put(std::string& out, const std::string& text) { file::append_string(out, text); }
void put(std::string& out, bool flag) { out += flag ? "true" : "false"; }
void put(std::string& out, double number) { file::append_number(out, std::isfinite(number) ? number : 0); }
void put(std::string& out, Number auto number) { out += std::to_string(number); }
void put(std::string& out, Choice auto choice) { out += std::to_string(static_cast<int>(choice)); }

// A template sees what is declared before it, and these hold each other.
template <class T>
void put(std::string& out, const std::vector<T>& values);
template <Listed T>
void put(std::string& out, const T& value);

template <class T>
void put(std::string& out, const std::optional<T>& value) {
    if (value) {
        put(out, *value);
    } else {
        out += "null";
    }
}

/// Takes the place of the comma behind the last value.
void close(std::string& out) {
    if (out.back() == ',') out.pop_back();
    out += ']';
}

template <class T>
void put(std::string& out, const std::vector<T>& values) {
    out += '[';
    for (const T& value : values) {
        put(out, value);
        out += ',';
    }
    close(out);
}

void put(std::string& out, const std::map<sheet::NoteKind, std::size_t>& counts) {
    out += '[';
    for (const auto& [kind, count] : counts) {
        put(out, kind);
        out += ',';
        put(out, count);
        out += ',';
    }
    close(out);
}

template <Listed T>
void put_members(std::string& out, const T& value) {
    std::apply([&](auto... member) { ((put(out, value.*member), out += ','), ...); }, members_of<T>);
}

template <Listed T>
void put(std::string& out, const T& value) {
    out += '[';
    put_members(out, value);
    close(out);
}

template <class Message>
std::string write_message(const Message& message) {
    std::string out = "[";
    put(out, message.index());
    out += ',';
    std::visit([&out](const auto& one) { put_members(out, one); }, message);
    close(out);
    return out;
}

// ---- in: false where it is something else

bool take(const Json& json, std::string& text) {
    const auto* const found = json.get_ptr<const std::string*>();
    if (found != nullptr) text = *found;
    return found != nullptr;
}
bool take(const Json& json, bool& flag) {
    const auto* const found = json.get_ptr<const bool*>();
    if (found != nullptr) flag = *found;
    return found != nullptr;
}
bool take(const Json& json, double& number) {
    if (json.is_number()) number = json.get<double>();
    return json.is_number();
}

bool take_integer(const Json& json, std::int64_t least, std::uint64_t most, std::int64_t& number) {
    if (!json.is_number_integer()) return false;
    number = json.get<std::int64_t>();
    if (json.is_number_unsigned()) return json.get<std::uint64_t>() <= most;
    return number >= least;
}
template <Number T>
bool take(const Json& json, T& number) {
    using Limits = std::numeric_limits<T>;
    std::int64_t found = 0;
    const bool fits = take_integer(json, static_cast<std::int64_t>(Limits::min()), Limits::max(), found);
    number = static_cast<T>(found);
    return fits;
}
template <Choice T>
bool take(const Json& json, T& choice) {
    std::int64_t found = 0;
    const bool fits = take_integer(json, 0, static_cast<std::uint64_t>(last_of<T>), found);
    if (fits) choice = static_cast<T>(found);
    return fits;
}

template <class T>
bool take(const Json& json, std::vector<T>& values);
template <Listed T>
bool take(const Json& json, T& value);

template <class T>
bool take(const Json& json, std::optional<T>& value) {
    value.reset();
    return json.is_null() || take(json, value.emplace());
}

template <class T>
bool take(const Json& json, std::vector<T>& values) {
    if (!json.is_array()) return false;
    values.resize(json.size());
    std::size_t at = 0;
    for (const Json& one : json) {
        if (!take(one, values[at++])) return false;
    }
    return true;
}

bool take(const Json& json, std::map<sheet::NoteKind, std::size_t>& counts) {
    if (!json.is_array() || json.size() % 2 != 0) return false;
    for (std::size_t at = 0; at < json.size(); at += 2) {
        sheet::NoteKind kind = {};
        std::size_t count = 0;
        if (!take(json[at], kind) || !take(json[at + 1], count) || !counts.emplace(kind, count).second) return false;
    }
    return true;
}

/// `from`: so many elements come before the members.
template <Listed T>
bool take_members(const Json& json, std::size_t from, T& value) {
    constexpr auto members = members_of<T>;
    if (!json.is_array() || json.size() != from + std::tuple_size_v<decltype(members)>) return false;
    return std::apply([&](auto... member) { return (take(json[from++], value.*member) && ...); }, members);
}

template <Listed T>
bool take(const Json& json, T& value) {
    return take_members(json, 0, value);
}

template <class Message, std::size_t... Numbers>
std::optional<Message> message_of(const Json& json, std::size_t number, std::index_sequence<Numbers...> /*all*/) {
    Message message;
    const bool whole =
        ((number == Numbers && take_members(json, 1, message.template emplace<Numbers>())) || ...);  // one at the most
    if (!whole) return std::nullopt;
    return message;
}

template <class Message>
std::optional<Message> read_message(std::string_view text) {
    // Deeper than any message is.
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= 8; };
    const Json json = Json::parse(text, shallow, false);
    std::size_t number = 0;
    if (!json.is_array() || json.empty() || !take(json[0], number)) return std::nullopt;
    return message_of<Message>(json, number, std::make_index_sequence<std::variant_size_v<Message>>());
}

}  // namespace

std::string write(const Request& request) { return write_message(request); }
std::optional<Request> read_request(std::string_view text) { return read_message<Request>(text); }
std::string write(const Answer& answer) { return write_message(answer); }
std::optional<Answer> read_answer(std::string_view text) { return read_message<Answer>(text); }

}  // namespace clerk
