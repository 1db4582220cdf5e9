// How the reader follows the structure: arrays and objects that begin and end, and the names of members.

#include <algorithm>
#include <type_traits>
#include <utility>

#include "file/problems.hpp"
#include "file/read/reader.hpp"
#include "file/read/source_text.hpp"

namespace file {
namespace {

/// More unknown members than this in one object are compared through a set.
constexpr std::size_t few_unknown = 16;

template <class T>
inline constexpr bool is_object = false;
template <class T>
inline constexpr bool is_object<Object<T>> = true;
template <class T>
inline constexpr bool is_by_year = false;
template <class T>
inline constexpr bool is_by_year<ByYear<T>> = true;

template <class Owner, class Value>
constexpr bool is_required(const FieldOf<Owner, Value>& field) {
    return field.need == Need::required;
}
constexpr bool is_required(const MarkField&) { return true; }

/// The name of what a field of `T` takes, for one that is missing.
template <class T, class AnyField>
std::string_view expected_of(const AnyField& field) {
    T owner;
    return expected_at(place_of(owner, field));
}

template <class Entry>
bool has_year(const std::vector<Entry>& entries, plan::FiscalYear year) {
    return std::any_of(entries.begin(), entries.end(), [year](const Entry& entry) { return entry.year == year; });
}

template <class Entry>
void sort_by_year(std::vector<Entry>& entries) {
    const auto earlier = [](const Entry& a, const Entry& b) { return a.year < b.year; };
    if (!std::is_sorted(entries.begin(), entries.end(), earlier)) std::sort(entries.begin(), entries.end(), earlier);
}

}  // namespace

bool Reader::start_object(std::size_t) { return open(Bracket::object); }
bool Reader::start_array(std::size_t) { return open(Bracket::array); }
bool Reader::end_object() { return close(); }
bool Reader::end_array() { return close(); }

bool Reader::open(Bracket bracket) {
    if (skipped_depth_ == 0) ++top().index;
    if (depth() == static_cast<std::size_t>(most_depth)) return stop(finding_here(code::too_deep, expect::depth_limit));
    if (skipped_depth_ > 0) {
        ++skipped_depth_;
    } else {
        const Place place = top().next;
        const std::optional<Container> container = open_at(place, bracket, years_read_);
        if (container && !std::holds_alternative<Ignored>(*container)) {
            Frame& frame = frames_.emplace_back();
            frame.self = *container;
            frame.next = element_of(place);
            frame.begin = offset() - 1;
            frame.is_array = bracket == Bracket::array;
        } else {
            begin_skipping(place);
        }
    }
    understood_to_ = offset();
    return true;
}

void Reader::begin_skipping(const Place& place) {
    skipped_into_ = nullptr;
    if (const auto* unknown = std::get_if<Unknown>(&place)) {
        skipped_into_ = unknown->members;
    } else if (const auto* mark = std::get_if<Mark>(&place)) {
        put_mark(*mark, Scalar{});
    } else if (!std::holds_alternative<Ignored>(place)) {
        misfit(Fit::wrong_type, expected_at(place));
    }
    skipped_begin_ = offset() - 1;
    skipped_depth_ = 1;
}

bool Reader::close() {
    understood_to_ = offset();
    if (skipped_depth_ > 0) {
        if (--skipped_depth_ == 0 && skipped_into_ != nullptr) {
            skipped_into_->push_back({top().name, compact(text_.substr(skipped_begin_, offset() - skipped_begin_))});
        }
        return true;
    }
    std::visit(
        [&](const auto& self) {
            using Self = std::decay_t<decltype(self)>;
            if constexpr (std::is_same_v<Self, YearList>) {
                sort_by_year(*self.items);
                years_are_read_ = true;
                years_read_ = self.items->size();
            } else if constexpr (is_by_year<Self>) {
                sort_by_year(*self.entries);
            } else if constexpr (is_object<Self>) {
                check_required(self);
            }
        },
        top().self);
    frames_.pop_back();
    return true;
}

bool Reader::key(std::string& name) {
    if (skipped_depth_ == 0) {
        Frame& frame = top();
        frame.name = name;
        frame.has_name = true;
        std::visit(
            [&](const auto& self) {
                using Self = std::decay_t<decltype(self)>;
                if constexpr (is_object<Self>) {
                    frame.next = member_named(self, name);
                } else if constexpr (is_by_year<Self>) {
                    frame.next = year_named(*self.entries, name);
                }
            },
            frame.self);
    }
    understood_to_ = offset();
    return true;
}

template <class T>
Place Reader::member_named(Object<T> object, const std::string& name) {
    std::optional<Place> known;
    std::uint32_t bit = 1;
    std::uint32_t found = 0;
    for_each_field<T>([&](const auto& field) {
        if (field.name == name) {
            known = place_of(*object.value, field);
            found = bit;
        }
        bit <<= 1U;
    });
    const bool twice = known ? (top().seen & found) != 0 : is_second_unknown(object.value->unknown, name);
    if (twice) {
        error_here(code::duplicate_member, expect::unique_member);
        return Ignored{};
    }
    top().seen |= found;
    return known ? *known : Unknown{&object.value->unknown};
}

template <class T>
Place Reader::year_named(std::vector<T>& entries, const std::string& name) {
    const std::optional<plan::FiscalYear> year = year_of_name(name);
    if (!year) {
        error_here(code::bad_year, expect::year);
        return Ignored{};
    }
    if (has_year(entries, *year)) {
        error_here(code::duplicate_year, expect::unique_year);
        return Ignored{};
    }
    check_listed(*year);
    return YearEntry<T>{&entries, *year};
}

bool Reader::is_second_unknown(const plan::Members& members, const std::string& name) {
    const auto same = [&name](const plan::Member& member) { return member.name == name; };
    if (members.size() < few_unknown) return std::any_of(members.begin(), members.end(), same);
    std::set<std::string>& names = top().many_unknown;
    if (names.empty()) {
        for (const plan::Member& member : members) names.insert(member.name);
    }
    return !names.insert(name).second;
}

template <class T>
void Reader::check_required(Object<T>) {
    const Frame& frame = top();
    std::uint32_t bit = 1;
    for_each_field<T>([&](const auto& field) {
        const bool missing = is_required(field) && (frame.seen & bit) == 0;
        bit <<= 1U;
        if (!missing) return;
        report_.error([&] {
            std::string where = pointer_to_container();
            append_to_pointer(where, field.name);
            return Finding{code::missing_member, std::move(where), frame.begin, {}, expected_of<T>(field)};
        });
    });
}

}  // namespace file
