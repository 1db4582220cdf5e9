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

#include "base/members.hpp"
#include "file/json_text.hpp"
#include "merge/coverage.hpp"

// Both sides are of one build, so a message holds nothing but values: an array of a message's number (its place in the
// variant) and its members, in the order of the struct. Another order or number of them is no message.

namespace clerk {
namespace {

using Json = nlohmann::ordered_json;

// ---- what a value consists of

/// Of members that are values again. What is no plain struct (a text, a list) is none.
template <class T>
concept Struct = std::is_aggregate_v<T>;

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
template <Struct T>
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

template <Struct T>
void put_members(std::string& out, const T& value) {
    std::apply([&](const auto&... member) { ((put(out, member), out += ','), ...); }, base::members_of(value));
}

template <Struct T>
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
template <Struct T>
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
template <Struct T>
bool take_members(const Json& json, std::size_t from, T& value) {
    if (!json.is_array() || json.size() != from + base::member_count<T>()) return false;
    return std::apply([&](auto&... member) { return (take(json[from++], member) && ...); }, base::members_of(value));
}

template <Struct T>
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
