#include "file/read/place.hpp"

#include <cmath>

#include "file/problems.hpp"
#include "file/words.hpp"

namespace file {
namespace {

struct NameExpected {
    std::string_view operator()(Ignored) const { return {}; }
    std::string_view operator()(Unknown) const { return {}; }
    std::string_view operator()(Mark mark) const { return mark == Mark::format ? expect::plan_format : expect::version; }
    std::string_view operator()(Identity) const { return expect::id; }
    std::string_view operator()(const std::string*) const { return expect::string; }
    std::string_view operator()(const std::optional<std::string>*) const { return expect::string; }
    std::string_view operator()(const std::optional<double>*) const { return expect::number; }
    std::string_view operator()(const bool*) const { return expect::boolean; }
    std::string_view operator()(const plan::FiscalYear*) const { return expect::year; }
    std::string_view operator()(const std::optional<plan::Amount>*) const { return expect::amount; }
    template <class Enum>
    std::string_view operator()(const Enum*) const {
        return Words<Enum>::expected;
    }
    template <class Enum>
    std::string_view operator()(const std::optional<Enum>*) const {
        return Words<Enum>::expected;
    }
    template <class T>
    std::string_view operator()(Object<T>) const {
        return expect::object;
    }
    std::string_view operator()(List<std::string>) const { return expect::strings; }
    template <class T>
    std::string_view operator()(List<T>) const {
        return expect::objects;
    }
    std::string_view operator()(Item<std::string>) const { return expect::string; }
    template <class T>
    std::string_view operator()(Item<T>) const {
        return expect::object;
    }
    template <class T>
    std::string_view operator()(ByYear<T>) const {
        return expect::years;
    }
    template <class T>
    std::string_view operator()(YearEntry<T>) const {
        return expect::object;
    }
};

template <class Enum, class Assign>
Fit take_word(const Scalar& value, Assign assign) {
    if (value.type != Scalar::Type::text) return Fit::wrong_type;
    const std::optional<Enum> word = named<Enum>(value.text);
    if (!word) return Fit::unknown_value;
    assign(*word);
    return Fit::fits;
}

bool in_range(double year) { return year >= first_year && year <= last_year && std::floor(year) == year; }

}  // namespace

std::string_view expected_at(const Place& place) { return std::visit(NameExpected{}, place); }

Fit take(std::string& place, const Scalar& value) {
    if (value.type != Scalar::Type::text) return Fit::wrong_type;
    place.assign(value.text);
    return Fit::fits;
}

Fit take(std::optional<std::string>& place, const Scalar& value) {
    if (value.type != Scalar::Type::text) return Fit::wrong_type;
    place.emplace(value.text);
    return Fit::fits;
}

Fit take(std::optional<double>& place, const Scalar& value) {
    if (value.type != Scalar::Type::number) return Fit::wrong_type;
    if (!value.exact) return Fit::out_of_range;
    place = value.number;
    return Fit::fits;
}

Fit take(bool& place, const Scalar& value) {
    if (value.type != Scalar::Type::boolean) return Fit::wrong_type;
    place = value.flag;
    return Fit::fits;
}

Fit take(plan::FiscalYear& place, const Scalar& value) {
    if (value.type != Scalar::Type::number) return Fit::wrong_type;
    if (!in_range(value.number)) return Fit::bad_year;
    place.year = static_cast<int>(value.number);
    return Fit::fits;
}

Fit take(plan::Direction& place, const Scalar& value) {
    return take_word<plan::Direction>(value, [&](plan::Direction word) { place = word; });
}

Fit take(std::optional<plan::Verdict>& place, const Scalar& value) {
    return take_word<plan::Verdict>(value, [&](plan::Verdict word) { place = word; });
}

Fit take(plan::YearState& place, const Scalar& value) {
    return take_word<plan::YearState>(value, [&](plan::YearState word) { place = word; });
}

std::optional<plan::FiscalYear> year_of_name(std::string_view name) {
    if (name.size() != 4) return std::nullopt;
    int year = 0;
    for (const char c : name) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    if (year < first_year || year > last_year) return std::nullopt;
    return plan::FiscalYear{year};
}

}  // namespace file
