#pragma once
// A plan, or a thing that stands in one, as JSON text, by the tables of table.hpp.

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "file/json_parts.hpp"
#include "file/json_text.hpp"
#include "file/plan_file.hpp"
#include "file/problems.hpp"
#include "file/table.hpp"
#include "file/words.hpp"
#include "file/write/layouter.hpp"

namespace file {

/// The member of a plan that holds its change log.
inline constexpr std::string_view changes_name = "changes";

// What says nothing where it stands, and is left out if it may be.

inline bool says_nothing(const std::string& value) { return value.empty(); }
inline bool says_nothing(bool value) { return !value; }
inline bool says_nothing(const std::optional<double>& value) { return !value || !std::isfinite(*value); }
template <class T>
bool says_nothing(const std::optional<T>& value) {
    return !value.has_value();
}
template <class T>
bool says_nothing(const std::vector<T>& value) {
    return value.empty();
}
template <class T>
bool says_nothing(const T&) {
    return false;
}

/// Writes one plan, or one thing that stands in a plan.
class Writer {
public:
    Writer() = default;
    /// Of a plan: with these entries, each JSON on one line, at the end of its change log.
    explicit Writer(std::vector<std::string> changes) : changes_(std::move(changes)) {}

    template <class Object>
    std::string write(const Object& object) {
        value(object, Table<Object>::layout);
        return std::move(json_);
    }

private:
    void value(const std::string& text, Layout) { append_string(json_, text); }
    void value(const double& number, Layout) { append_number(json_, number); }
    void value(const bool& flag, Layout) { json_.append(flag ? "true" : "false"); }
    void value(const plan::FiscalYear& year, Layout) { append_number(json_, year.year); }
    void value(const plan::Direction& direction, Layout) { word(direction); }
    void value(const plan::Verdict& verdict, Layout) { word(verdict); }
    void value(const plan::YearState& state, Layout) { word(state); }

    template <class Enum>
    void word(Enum value) {
        append_string(json_, word_of(value));
    }

    template <class T>
    void value(const std::optional<T>& optional, Layout layout) {
        if (optional) value(*optional, layout);
    }

    template <class T>
    void value(const std::vector<T>& items, Layout layout) {
        layout_.open(kept_by_year<T> ? '{' : '[', layout);
        for (const T& item : items) {
            layout_.next();
            if constexpr (kept_by_year<T>) name(std::to_string(item.year.year));
            value(item, layout);
        }
        layout_.close(kept_by_year<T> ? '}' : ']');
    }

    template <class T>
    void value(const T& object, Layout) {
        layout_.open('{', Table<T>::layout);
        for_each_field<T>([&](const auto& field) { member(object, field); });
        if constexpr (std::is_same_v<T, plan::Plan>) {
            if (!changes_.empty() && !has_changes(object.unknown)) changes({});
        }
        unknown<T>(object.unknown);
        layout_.close('}');
    }

    template <class Owner, class Value>
    void member(const Owner& owner, const FieldOf<Owner, Value>& field) {
        const Value& content = owner.*field.place;
        if (field.need == Need::optional && says_nothing(content)) return;
        layout_.next();
        name(field.name);
        value(content, field.layout);
    }
    template <class Owner>
    void member(const Owner&, const MarkField& field) {
        layout_.next();
        name(field.name);
        if (field.mark == Mark::format) {
            append_string(json_, expect::plan_format);
        } else {
            append_number(json_, format_version);
        }
    }

    /// A name that stands twice, or a value that is no JSON, would make a file that cannot be opened again: the former is
    /// written once, the latter as a string.
    template <class T>
    void unknown(const plan::Members& members) {
        std::set<std::string_view> names;
        if (members.empty()) return;
        for_each_field<T>([&](const auto& field) { names.insert(field.name); });
        for (const plan::Member& member : members) {
            if (!names.insert(member.name).second) continue;
            if (std::is_same_v<T, plan::Plan> && member.name == changes_name) {
                changes(member.json);
            } else {
                layout_.next();
                name(member.name);
                append_json(json_, member.json);
            }
        }
    }

    /// The change log, an entry a line. `in_plan`: what the plan holds of it, which keeps its place among unknown members.
    void changes(std::string_view in_plan) {
        layout_.next();
        name(changes_name);
        const bool is_list = is_json(in_plan) && in_plan.front() == '[';
        if (!is_list && changes_.empty()) return append_json(json_, in_plan);
        layout_.open('[', Layout::lines);
        const auto entry = [this](std::string_view json) {
            layout_.next();
            append_json(json_, json);
        };
        if (is_list) {
            for (const std::string_view json : parts_of(in_plan)) entry(json);
        } else if (!in_plan.empty()) {
            entry(in_plan);
        }
        for (const std::string& json : changes_) entry(json);
        layout_.close(']');
    }

    void name(std::string_view text) {
        append_string(json_, text);
        json_.append(": ");
    }

    static bool has_changes(const plan::Members& members) {
        return std::any_of(members.begin(), members.end(), [](const auto& member) { return member.name == changes_name; });
    }

    std::vector<std::string> changes_;
    std::string json_;
    Layouter layout_{json_};
};

}  // namespace file
