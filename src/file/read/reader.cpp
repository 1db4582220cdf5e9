#include "file/read/reader.hpp"

#include <type_traits>
#include <utility>

#include "file/problems.hpp"

// This file is the values; brackets and names are in reader_brackets.cpp. What is reported, and what becomes of it, is in
// reader_findings.cpp.

namespace file {
namespace {

/// An integer as a number, and whether a double holds it to the last digit.
template <class Integer>
Scalar integer(Integer number) {
    // The first integer beyond the type, exactly; the cast back would be undefined from there on.
    constexpr double beyond = std::is_signed_v<Integer> ? 9223372036854775808.0 : 18446744073709551616.0;
    Scalar scalar;
    scalar.type = Scalar::Type::number;
    scalar.number = static_cast<double>(number);
    scalar.exact = scalar.number < beyond && static_cast<Integer>(scalar.number) == number;
    return scalar;
}

}  // namespace

Reader::Reader(std::string_view text, const Progress& progress, const Place& whole)
    : text_(text), progress_(&progress), report_(most_problems) {
    frames_.reserve(static_cast<std::size_t>(most_depth) + 2);
    Frame& file = frames_.emplace_back();
    file.next = whole;
}

// Values

bool Reader::null() { return value({}); }

bool Reader::boolean(bool flag) {
    Scalar scalar;
    scalar.type = Scalar::Type::boolean;
    scalar.flag = flag;
    return value(scalar);
}

bool Reader::number_integer(std::int64_t number) { return value(integer(number), Number::yes); }
bool Reader::number_unsigned(std::uint64_t number) { return value(integer(number), Number::yes); }

bool Reader::number_float(double number, const std::string&) {
    Scalar scalar;
    scalar.type = Scalar::Type::number;
    scalar.number = number;
    return value(scalar, Number::yes);
}

bool Reader::string(std::string& text) {
    Scalar scalar;
    scalar.type = Scalar::Type::text;
    scalar.text = text;
    return value(scalar);
}

bool Reader::binary(Json::binary_t&) { return false; }  // not in a JSON text

bool Reader::value(const Scalar& scalar, Number is_number) {
    const std::size_t end = is_number == Number::yes ? end_of_number() : offset();
    // A number that ends with the text may have been cut off, so nothing can be said of it.
    const bool cut_off = is_number == Number::yes && end == text_.size();
    if (skipped_depth_ == 0 && !cut_off) {
        Frame& frame = top();
        ++frame.index;
        if (const auto* unknown = std::get_if<Unknown>(&frame.next)) {
            const std::size_t begin = token_begin();
            unknown->members->push_back({frame.name, std::string(text_.substr(begin, end - begin))});
        } else {
            put(frame.next, scalar);
        }
    }
    understood_to_ = end;
    return true;
}

void Reader::put(const Place& place, const Scalar& scalar) {
    std::visit(
        [&](const auto& where) {
            using Where = std::decay_t<decltype(where)>;
            if constexpr (std::is_same_v<Where, Ignored>) {
                // Something else was wrong with it.
            } else if constexpr (std::is_same_v<Where, Mark>) {
                put_mark(where, scalar);
            } else if constexpr (std::is_same_v<Where, Identity>) {
                put_id(*where.id, scalar);
            } else if constexpr (std::is_same_v<Where, plan::FiscalYear*>) {
                put_year(*where, scalar);
            } else if constexpr (std::is_same_v<Where, Item<std::string>>) {
                misfit(take(where.items->emplace_back(), scalar), expected_at(place));
            } else if constexpr (std::is_pointer_v<Where>) {
                misfit(take(*where, scalar), expected_at(place));
            } else {
                misfit(Fit::wrong_type, expected_at(place));
            }
        },
        place);
}

void Reader::put_id(std::string& id, const Scalar& scalar) {
    const Fit fit = take(id, scalar);
    if (fit != Fit::fits) {
        misfit(fit, expect::id);
    } else if (id.empty()) {
        error_here(code::empty_id, expect::id);
    } else if (!ids_.insert(id)) {
        error_here(code::duplicate_id, expect::unique_id);
    }
}

void Reader::put_mark(Mark mark, const Scalar& scalar) {
    if (mark == Mark::format) {
        format_fits_ = scalar.type == Scalar::Type::text && scalar.text == expect::plan_format;
        if (!format_fits_) foreign_format_ = finding_here(code::not_a_plan, expect::plan_format);
    } else if (scalar.type != Scalar::Type::number) {
        misfit(Fit::wrong_type, expect::version);
    } else {
        check_version(scalar.number);
    }
}

void Reader::put_year(plan::FiscalYear& year, const Scalar& scalar) {
    const Fit fit = take(year, scalar);
    if (fit != Fit::fits) return misfit(fit, expect::year);
    bool& listed = listed_[static_cast<std::size_t>(year.year - first_year)];
    if (listed) error_here(code::duplicate_year, expect::unique_year);
    listed = true;
}

}  // namespace file
