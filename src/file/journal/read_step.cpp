#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "file/edit_file.hpp"
#include "file/journal/step_value.hpp"
#include "file/journal/step_words.hpp"
#include "file/json_parts.hpp"
#include "file/read/thing.hpp"

namespace file {
namespace {

using Members = std::vector<JsonMember>;
using MaybeJson = std::optional<std::string_view>;

using Names = std::initializer_list<std::string_view>;
bool is_one_of(const JsonMember& member, Names names) {
    return std::find(names.begin(), names.end(), member.name) != names.end();
}
/// An edit with a member that is not known may mean something else than what is known of it.
bool has_only(const Members& members, Names names) {
    return std::all_of(members.begin(), members.end(), [names](const auto& member) { return is_one_of(member, names); });
}

/// The text of a member that may be left out.
std::optional<std::string> text_or_empty(const Members& members, std::string_view name) {
    const MaybeJson json = json_of(members, name);
    return json ? string_in(*json) : std::optional<std::string>(std::in_place);
}

template <class Enum>
std::optional<Enum> word_in(const MaybeJson& json) {
    const std::optional<std::string> word = json ? string_in(*json) : std::nullopt;
    return word ? named<Enum>(*word) : std::nullopt;
}

/// A year that may be left out is 0.
std::optional<plan::FiscalYear> year_in(const Members& members) {
    const MaybeJson json = json_of(members, "year");
    if (!json) return plan::FiscalYear{};
    const std::optional<std::size_t> number = count_in(*json);
    if (!number || *number > static_cast<std::size_t>(plan::last_year)) return std::nullopt;
    const plan::FiscalYear year{static_cast<int>(*number)};
    return in_range(year) ? std::optional<plan::FiscalYear>(year) : std::nullopt;
}

struct Standing {
    std::string parent;
    std::size_t index = 0;
};
std::optional<Standing> standing_in(const Members& members) {
    std::optional<std::string> parent = text_or_empty(members, "parent");
    const MaybeJson json = json_of(members, "index");
    const std::optional<std::size_t> index = json ? count_in(*json) : std::nullopt;
    if (!parent || !index) return std::nullopt;
    return Standing{*std::move(parent), *index};
}
std::optional<Standing> standing_in(const MaybeJson& json) {
    const std::optional<Members> members = json ? members_of(*json) : std::nullopt;
    if (!members || !has_only(*members, {"parent", "index"})) return std::nullopt;
    return standing_in(*members);
}

template <class Thing>
std::optional<edit::Item> thing_in(std::string_view json) {
    Thing thing{};
    if (!read_thing(json, Object<Thing>{&thing})) return std::nullopt;
    return thing;
}
std::optional<edit::Item> item_in(edit::Kind kind, std::string_view json) {
    switch (kind) {
        case edit::Kind::year:
            return thing_in<plan::PlanYear>(json);
        case edit::Kind::group:
            return thing_in<plan::Group>(json);
        case edit::Kind::measure:
            return thing_in<plan::Measure>(json);
        case edit::Kind::activity:
            return thing_in<plan::Activity>(json);
        case edit::Kind::indicator:
            break;
    }
    return thing_in<plan::Indicator>(json);
}

std::optional<edit::Edit> read_set(const Members& members) {
    if (!has_only(members, {"set", "id", "year", "from", "to"})) return std::nullopt;
    const auto field = word_in<edit::Field>(json_of(members, "set"));
    std::optional<std::string> id = text_or_empty(members, "id");
    const std::optional<plan::FiscalYear> year = year_in(members);
    if (!field || !id || !year) return std::nullopt;
    const MaybeJson from_json = json_of(members, "from");
    const MaybeJson to_json = json_of(members, "to");
    const bool has_entries = year->year != 0;  // only an entry can be missing
    if (!has_entries && (!from_json || !to_json)) return std::nullopt;
    std::optional<edit::Value> from = read_value(*field, from_json);
    std::optional<edit::Value> to = read_value(*field, to_json);
    if (!from || !to) return std::nullopt;
    return edit::SetValue{{*std::move(id), *year, *field}, *std::move(from), *std::move(to)};
}

template <class Edit>
std::optional<edit::Edit> read_with_item(const Members& members, std::string_view name) {
    if (!has_only(members, {name, "kind", "parent", "index"})) return std::nullopt;
    const auto kind = word_in<edit::Kind>(json_of(members, "kind"));
    std::optional<Standing> standing = standing_in(members);
    if (!kind || !standing) return std::nullopt;
    std::optional<edit::Item> item = item_in(*kind, *json_of(members, name));
    if (!item) return std::nullopt;
    return Edit{std::move(standing->parent), standing->index, *std::move(item)};
}

std::optional<edit::Edit> read_move(const Members& members) {
    if (!has_only(members, {"move", "kind", "from", "to"})) return std::nullopt;
    const auto kind = word_in<edit::Kind>(json_of(members, "kind"));
    std::optional<std::string> id = string_in(*json_of(members, "move"));
    std::optional<Standing> from = standing_in(json_of(members, "from"));
    std::optional<Standing> to = standing_in(json_of(members, "to"));
    if (!kind || !id || !from || !to) return std::nullopt;
    return edit::Move{*kind, *std::move(id), std::move(from->parent), from->index, std::move(to->parent), to->index};
}

std::optional<edit::Edit> read_edit(std::string_view json) {
    const std::optional<Members> members = members_of(json);
    if (!members) return std::nullopt;
    if (json_of(*members, "set")) return read_set(*members);
    if (json_of(*members, "insert")) return read_with_item<edit::Insert>(*members, "insert");
    if (json_of(*members, "remove")) return read_with_item<edit::Remove>(*members, "remove");
    if (json_of(*members, "move")) return read_move(*members);
    return std::nullopt;
}

std::optional<edit::Edits> edits_in(const MaybeJson& json) {
    if (!json || json->front() != '[') return std::nullopt;
    edit::Edits edits;
    for (const std::string_view part : parts_of(*json)) {
        std::optional<edit::Edit> edit = read_edit(part);
        if (!edit) return std::nullopt;
        edits.push_back(*std::move(edit));
    }
    return edits;
}

plan::Members unknown_in(const Members& members) {
    plan::Members unknown;
    for (const JsonMember& member : members) {
        const bool known = is_one_of(member, {"act", "who", "when", "why", "edits"});
        if (!known) unknown.push_back({member.name, compact(member.json)});
    }
    return unknown;
}

}  // namespace

std::optional<edit::Step> read_step(std::string_view json) {
    if (json.size() > most_bytes || !is_json(json)) return std::nullopt;
    const std::optional<Members> members = members_of(json);
    if (!members) return std::nullopt;
    const auto act = word_in<edit::Act>(json_of(*members, "act"));
    std::optional<std::string> who = text_or_empty(*members, "who");
    std::optional<std::string> when = text_or_empty(*members, "when");
    std::optional<std::string> why = text_or_empty(*members, "why");
    std::optional<edit::Edits> edits = edits_in(json_of(*members, "edits"));
    if (!act || !who || !when || !why || !edits) return std::nullopt;
    return edit::Step{*act, *std::move(edits), *std::move(who), *std::move(when), *std::move(why), unknown_in(*members)};
}

}  // namespace file
