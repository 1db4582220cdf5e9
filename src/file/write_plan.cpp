#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "file/json_text.hpp"
#include "file/plan_file.hpp"
#include "file/problems.hpp"
#include "file/table.hpp"
#include "file/words.hpp"

namespace file {
namespace {

/// Brackets, commas and white space. Everything inside a bracket on one line is on that line.
class Layouter {
public:
    explicit Layouter(std::string& json) : json_(json) {}

    void open(char bracket, Layout layout) {
        json_.push_back(bracket);
        if (one_line_ > 0 || layout == Layout::one_line) ++one_line_;
        ++depth_;
        empty_ = true;
    }
    void next() {
        if (!empty_) json_.push_back(',');
        empty_ = false;
        if (one_line_ == 0) {
            new_line();
        } else if (json_.back() != '[') {
            json_.push_back(' ');
        }
    }
    void close(char bracket) {
        --depth_;
        if (one_line_ > 0) {
            if (!empty_ && bracket == '}') json_.push_back(' ');
            --one_line_;
        } else if (!empty_) {
            new_line();
        }
        empty_ = false;
        json_.push_back(bracket);
    }

private:
    void new_line() { json_.append("\n").append(depth_ * 2, ' '); }

    std::string& json_;
    std::size_t depth_ = 0;
    std::size_t one_line_ = 0;  ///< how many open brackets are on the present line for that reason
    bool empty_ = true;         ///< nothing stands in the innermost bracket yet
};

// What says nothing where it stands, and is left out if it may be.

bool says_nothing(const std::string& value) { return value.empty(); }
bool says_nothing(bool value) { return !value; }
bool says_nothing(const std::optional<double>& value) { return !value || !std::isfinite(*value); }
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

class Writer {
public:
    std::string write(const plan::Plan& plan) {
        value(plan, Table<plan::Plan>::layout);
        json_.push_back('\n');
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
        for (const Word<Enum>& word : Words<Enum>::all) {
            if (word.value == value) append_string(json_, word.word);
        }
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
        unknown<T>(object.unknown);
        layout_.close('}');
    }

    template <class Owner, class Value>
    void member(const Owner& owner, const Field<Owner, Value>& field) {
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
            layout_.next();
            name(member.name);
            if (nlohmann::json::accept(member.json)) {
                json_.append(member.json);
            } else {
                append_string(json_, member.json);
            }
        }
    }

    void name(std::string_view text) {
        append_string(json_, text);
        json_.append(": ");
    }

    std::string json_;
    Layouter layout_{json_};
};

}  // namespace

std::string write_plan(const plan::Plan& plan) { return Writer().write(plan); }

}  // namespace file
