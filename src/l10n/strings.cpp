#include "l10n/strings.hpp"

#include <optional>

#include "base/number.hpp"
#include "l10n/strings_tables.hpp"

namespace ui {

const Strings& strings(Language language) { return language == Language::ja ? japanese : english; }

std::string_view tag_of(Language language) { return language == Language::ja ? "ja" : "en"; }

namespace {

/// "{0}", or "{0|measure|measures}": the first form where the value is "1", else the second.
struct Placeholder {
    std::size_t value = 0;
    std::size_t size = 0;  ///< in the pattern
    bool has_forms = false;
    std::string_view one{};
    std::string_view many{};
};

/// At the start of `rest`; nothing where there is none.
std::optional<Placeholder> placeholder_at(std::string_view rest) {
    if (rest.size() < 3 || rest[0] != '{' || rest[1] < '0' || rest[1] > '9') return std::nullopt;
    const auto value = static_cast<std::size_t>(rest[1] - '0');
    if (rest[2] == '}') return Placeholder{value, 3};
    const std::size_t between = rest.find('|', 3);
    const std::size_t end = rest.find('}', 3);
    if (rest[2] != '|' || end == std::string_view::npos || between >= end) return std::nullopt;
    return Placeholder{value, end + 1, true, rest.substr(3, between - 3), rest.substr(between + 1, end - between - 1)};
}

}  // namespace

std::string fill(std::string_view pattern, std::initializer_list<std::string_view> values) {
    std::string result;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::optional<Placeholder> placeholder = placeholder_at(pattern.substr(at));
        if (!placeholder) {
            result += pattern[at++];
            continue;
        }
        const bool known = placeholder->value < values.size();
        const std::string_view value = known ? values.begin()[placeholder->value] : std::string_view();
        result += !placeholder->has_forms ? value : value == "1" ? placeholder->one : placeholder->many;
        at += placeholder->size;
    }
    return result;
}

std::string spaced(const Strings& s, std::initializer_list<std::string_view> texts) {
    std::string line;
    for (const std::string_view text : texts) {
        if (!line.empty() && !text.empty()) line += s.gap;
        line += text;
    }
    return line;
}

std::string_view sign_of(const Strings& s, std::optional<plan::Verdict> verdict) {
    if (!verdict) return s.unjudged;
    switch (*verdict) {
        case plan::Verdict::met:
            return s.met;
        case plan::Verdict::missed:
            return s.missed;
        case plan::Verdict::unset:
            return s.unset;
    }
    return s.unjudged;
}

std::string_view word_of(const Strings& s, std::optional<plan::Verdict> verdict) {
    if (!verdict) return s.unjudged_word;
    switch (*verdict) {
        case plan::Verdict::met:
            return s.met_word;
        case plan::Verdict::missed:
            return s.missed_word;
        case plan::Verdict::unset:
            return s.unset_word;
    }
    return s.unjudged_word;
}

std::string_view word_of(const Strings& s, plan::Direction direction) {
    switch (direction) {
        case plan::Direction::higher:
            return s.higher_better;
        case plan::Direction::lower:
            return s.lower_better;
        case plan::Direction::none:
            return s.by_person;
    }
    return s.by_person;
}

std::string_view word_of(const Strings& s, plan::YearState state) {
    return state == plan::YearState::evaluated ? s.evaluated : s.planned;
}

std::string_view word_of(const Strings& s, judge::Check check) {
    switch (check) {
        case judge::Check::verdict_differs:
            return s.check_verdict_differs;
        case judge::Check::verdict_without_actual:
            return s.check_verdict_without_actual;
        case judge::Check::evaluated_year_empty:
            return s.check_evaluated_year_empty;
        case judge::Check::units_differ:
            return s.check_units_differ;
        case judge::Check::number_differs:
            return s.check_number_differs;
        case judge::Check::duplicate_id:
            return s.check_duplicate_id;
    }
    return {};
}

std::string_view word_of(const Strings& s, judge::Basis basis) {
    switch (basis) {
        case judge::Basis::compared:
            return {};
        case judge::Basis::no_target:
            return s.basis_no_target;
        case judge::Basis::no_actual:
            return s.basis_no_actual;
        case judge::Basis::words:
            return s.basis_words;
        case judge::Basis::by_person:
            return s.basis_by_person;
        case judge::Basis::zero_target:
            return s.basis_zero_target;
    }
    return {};
}

std::string year_label(Language language, const plan::Plan& plan, plan::FiscalYear year) {
    if (!in_range(year)) return {};
    if (language == Language::en) return "FY" + std::to_string(year.year);
    const plan::PlanYear* entry = plan::find_year(plan, year);
    return entry && !entry->label.empty() ? entry->label : plan::label_of(year);
}

std::string short_year(Language language, plan::FiscalYear year) {
    if (!in_range(year)) return {};
    if (language == Language::en) return "FY" + std::to_string(year.year);
    return std::to_string(year.year) + "\n" + plan::name_of(plan::to_era(year));
}

std::string number_text(double number) {
    constexpr int digits = 15;  // so many are the number's own
    return base::grouped(base::text_with_digits(number, digits));
}

std::string grouped(std::size_t number) { return base::grouped(std::to_string(number)); }

}  // namespace ui
