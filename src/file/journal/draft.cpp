#include "file/journal/draft.hpp"

#include <utility>
#include <vector>

#include "file/journal/step_words.hpp"
#include "file/json_parts.hpp"
#include "file/json_text.hpp"

namespace file {
namespace {

using Members = std::vector<JsonMember>;

constexpr std::string_view value_word = "value";
constexpr std::string_view reason_word = "reason";
constexpr std::string_view first_year_word = "first-year";

class DraftWriter {
public:
    explicit DraftWriter(const Draft& draft) {
        json_.append(R"({"draft":)").append(std::to_string(draft_version));
        if (draft.target) std::visit(*this, *draft.target);
        if (!draft.row.empty()) text("row", draft.row);
        text("text", draft.text);
        json_.push_back('}');
    }
    void operator()(const edit::Place& place) {
        text("target", value_word);
        text("field", word_of(place.field));
        if (!place.id.empty()) text("id", place.id);
        if (place.year.year != 0) number("year", static_cast<std::size_t>(place.year.year));
    }
    void operator()(const ReasonTarget& reason) {
        text("target", reason_word);
        number("step", reason.step);
    }
    void operator()(const FirstYearTarget&) { text("target", first_year_word); }
    std::string take() { return std::move(json_); }

private:
    void begin(std::string_view name) {
        json_.push_back(',');
        append_string(json_, name);
        json_.push_back(':');
    }
    void text(std::string_view name, std::string_view value) {
        begin(name);
        append_string(json_, value);
    }
    void number(std::string_view name, std::size_t value) {
        begin(name);
        json_.append(std::to_string(value));
    }
    std::string json_;
};

std::optional<std::string> text_of(const Members& members, std::string_view name) {
    const auto json = json_of(members, name);
    return json ? string_in(*json) : std::nullopt;
}

/// The place that `field`, `id` and `year` name. An id or a year that is left out is none.
std::optional<DraftTarget> place_in(const Members& members, std::string_view field_name) {
    const std::optional<std::string> word = text_of(members, field_name);
    const auto field = word ? named<edit::Field>(*word) : std::nullopt;
    if (!field) return std::nullopt;
    edit::Place place{text_of(members, "id").value_or(std::string()), {}, *field};
    if (const auto json = json_of(members, "year")) {
        const std::optional<std::size_t> number = count_in(*json);
        if (!number || *number > static_cast<std::size_t>(plan::last_year)) return std::nullopt;
        place.year.year = static_cast<int>(*number);
        if (!in_range(place.year)) return std::nullopt;
    }
    return place;
}

std::optional<DraftTarget> target_in(const Members& members) {
    const std::string word = text_of(members, "target").value_or(std::string());
    if (word == value_word) return place_in(members, "field");
    if (word == first_year_word) return FirstYearTarget{};
    if (word != reason_word) return std::nullopt;
    const auto json = json_of(members, "step");
    const std::optional<std::size_t> step = json ? count_in(*json) : std::nullopt;
    return step ? std::optional<DraftTarget>(ReasonTarget{*step}) : std::nullopt;
}

/// What was typed, where it is put into the value of a step: a text, the one text of a list, or an amount's.
std::optional<std::string> text_of_value(std::string_view json) {
    if (json.front() == '[') {
        const std::vector<std::string_view> parts = parts_of(json);
        return parts.empty() ? std::string() : string_in(parts.front());
    }
    if (json.front() != '{') return string_in(json);
    const std::optional<Members> amount = members_of(json);
    return amount ? text_of(*amount, "text") : std::nullopt;
}

/// A draft that an earlier program kept as a step which sets a value. Its `from` stands for nothing, and may be missing.
std::optional<Draft> draft_in_step(std::string_view edits) {
    if (edits.front() != '[') return std::nullopt;
    const std::vector<std::string_view> parts = parts_of(edits);
    const std::optional<Members> set = parts.size() == 1 ? members_of(parts.front()) : std::nullopt;
    const auto value = set ? json_of(*set, "to") : std::nullopt;
    std::optional<std::string> text = value ? text_of_value(*value) : std::nullopt;
    if (!text) return std::nullopt;
    return Draft{place_in(*set, "set"), *std::move(text)};
}

}  // namespace

std::string write_draft(const Draft& draft) { return DraftWriter(draft).take(); }

std::optional<Draft> read_draft(std::string_view json) {
    const std::optional<Members> members = is_json(json) ? members_of(json) : std::nullopt;
    if (!members) return std::nullopt;
    if (const auto edits = json_of(*members, "edits")) return draft_in_step(*edits);
    std::optional<std::string> text = text_of(*members, "text");
    if (!text) return std::nullopt;
    const auto version_json = json_of(*members, "draft");
    const std::optional<std::size_t> version = version_json ? count_in(*version_json) : std::nullopt;
    if (version != draft_version) return Draft{std::nullopt, *std::move(text)};
    return Draft{target_in(*members), *std::move(text), text_of(*members, "row").value_or(std::string())};
}

}  // namespace file
