#include "tests/made/random_plan.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;

constexpr std::array pieces{""sv,       "a"sv,      "取組"sv,      "85.0%"sv,        "\""sv,         "\\"sv,     "/"sv,
                            "\n"sv,     "\r\n"sv,   "\t"sv,        "\0"sv,           "\x01\x1F"sv,   "\x7F"sv,   "\u0080"sv,
                            "\u07FF"sv, "\u0800"sv, "\uD7FF"sv,    "\uE000"sv,       "\u2028"sv,     "\u2029"sv, "\uFEFF"sv,
                            "\uFFFD"sv, "\uFFFF"sv, "𠮷"sv,        "👩‍👧"sv,  "\U0010FFFF"sv, "が"sv,     "\\u0000"sv,
                            "{}[],:"sv, "null"sv,   "</script>"sv, "一二三四五六"sv, "~1~0"sv,       "  "sv,     "ﾊﾝｶｸ"sv,
                            "▲1,234"sv};

constexpr std::array values{R"(null)"sv,
                            R"(true)"sv,
                            R"("")"sv,
                            R"("\u00e9\ud842\udfb7\/")"sv,
                            R"(-0)"sv,
                            R"(1.0)"sv,
                            R"(1E+2)"sv,
                            R"(123456789012345678901234567890)"sv,
                            R"([])"sv,
                            R"({})"sv,
                            R"([[[[]]],{"a":{"a":[1,"b c"]}}])"sv,
                            R"({"same":1,"same":2})"sv,
                            R"("a : b , c")"sv,
                            R"({"取組":["\u0000","\\\"","  "]})"sv};

constexpr std::array names{"x"sv,     "changes"sv, "取組"sv, ""sv,        "a/b~c"sv,
                           "Title"sv, "x-年"sv,    "\n"sv,   "$schema"sv, "2018"sv};

class Maker {
public:
    explicit Maker(std::uint64_t seed) : dice_(seed) {}

    plan::Plan plan() {
        plan::Plan plan;
        plan.title = text();
        plan.organization = text();
        plan.source = text();
        for (std::size_t i = dice_.below(6); i > 0 && !dice_.chance(3); --i) {
            plan.grades.push_back({text(), number(), dice_.chance(4), unknown()});
        }
        for (const plan::FiscalYear year : years()) {
            years_.push_back(year);
            plan.years.push_back(
                {year, text(), dice_.one_of(std::array{plan::YearState::evaluated, plan::YearState::planned}), unknown()});
        }
        for (std::size_t i = dice_.below(4); i > 0; --i) plan.groups.push_back(group(dice_.chance(8) ? 24 : dice_.below(4)));
        for (std::size_t i = dice_.below(3); i > 0; --i) {
            plan.agendas.push_back({text(), {}, unknown()});
            for (std::size_t k = dice_.below(4); k > 0; --k) plan.agendas.back().measures.push_back(text());
        }
        for (std::size_t i = dice_.below(3); i > 0 && dice_.chance(2); --i) {
            plan.layouts.push_back({text(), {}, unknown()});
            for (std::size_t k = dice_.below(4); k > 0; --k)
                plan.layouts.back().columns.push_back({text(), text(), unknown()});
        }
        plan.unknown = unknown();
        return plan;
    }

private:
    std::string text() { return random_text(dice_); }
    std::string id() { return text() + std::to_string(++ids_); }

    plan::Members unknown() {
        plan::Members members;
        if (!dice_.chance(6)) return members;
        std::set<std::string_view> used;
        for (std::size_t i = dice_.below(dice_.chance(10) ? 60 : 4); i > 0; --i) {
            std::string name(dice_.one_of(names));
            if (!used.insert(name).second && i > 8) name += std::to_string(i);
            bool taken = false;
            for (const plan::Member& member : members) taken = taken || member.name == name;
            if (!taken) members.push_back({name, std::string(dice_.one_of(values))});
        }
        return members;
    }

    std::vector<plan::FiscalYear> years() {
        std::vector<plan::FiscalYear> years;
        int year = dice_.chance(4) ? 1868 : 2010 + static_cast<int>(dice_.below(20));
        for (std::size_t i = dice_.below(8); i > 0; --i) {
            years.push_back({year});
            year += 1 + static_cast<int>(dice_.below(2));
        }
        if (dice_.chance(10) && (years.empty() || years.back().year < 2999)) years.push_back({2999});
        return years;
    }

    std::optional<double> number() { return random_number(dice_); }
    std::optional<plan::Amount> amount() {
        if (dice_.chance(3)) return std::nullopt;
        return plan::Amount{text(), number(), unknown()};
    }
    std::optional<std::string> maybe_text() { return dice_.chance(3) ? std::nullopt : std::optional<std::string>(text()); }

    /// Some of the plan's years, in order, and rarely one that it does not list.
    template <class Make>
    auto by_year(Make make) {
        std::vector<decltype(make(plan::FiscalYear{}))> entries;
        for (const plan::FiscalYear year : years_) {
            if (!dice_.chance(3)) entries.push_back(make(year));
        }
        if (dice_.chance(20)) entries.insert(entries.begin(), make(plan::FiscalYear{1868}));
        if (entries.size() > 1 && entries[1].year.year == 1868) entries.erase(entries.begin());
        return entries;
    }

    plan::Activity activity() {
        plan::Activity activity{id(), text(), {}, unknown()};
        activity.years = by_year([this](plan::FiscalYear year) {
            return plan::ActivityYear{year, maybe_text(), maybe_text(), dice_.chance(3), unknown()};
        });
        return activity;
    }
    plan::Indicator indicator() {
        const std::array directions{plan::Direction::higher, plan::Direction::lower, plan::Direction::none};
        const std::array<std::optional<plan::Verdict>, 4> verdicts{plan::Verdict::met, plan::Verdict::missed,
                                                                   plan::Verdict::unset, std::nullopt};
        plan::Indicator indicator{id(), text(), text(), dice_.one_of(directions), {}, unknown()};
        indicator.years = by_year([&](plan::FiscalYear year) {
            return plan::IndicatorYear{year, amount(), amount(), dice_.chance(3), dice_.one_of(verdicts), unknown()};
        });
        return indicator;
    }
    plan::Measure measure() {
        plan::Measure measure;
        measure.id = id();
        measure.code = text();
        measure.name = text();
        for (std::size_t i = dice_.below(3); i > 0; --i) measure.sections.push_back(text());
        for (std::size_t i = dice_.below(3); i > 0; --i) measure.activities.push_back(activity());
        for (std::size_t i = dice_.below(3); i > 0; --i) measure.indicators.push_back(indicator());
        for (std::size_t i = dice_.below(3); i > 0; --i) measure.notes.push_back(text());
        measure.unknown = unknown();
        return measure;
    }
    plan::Group group(std::size_t depth) {
        plan::Group group{id(), text(), text(), {}, {}, unknown()};
        for (std::size_t i = dice_.below(3); i > 0; --i) group.measures.push_back(measure());
        if (depth > 0) group.groups.push_back(this->group(depth - 1));
        if (depth > 0 && depth < 4 && dice_.chance(2)) group.groups.push_back(this->group(depth - 1));
        return group;
    }

    Dice dice_;
    std::vector<plan::FiscalYear> years_;
    int ids_ = 0;
};

}  // namespace

std::string random_text(Dice& dice) {
    std::string text;
    for (std::size_t i = dice.below(5); i > 0; --i) text += dice.one_of(pieces);
    return text;
}

std::optional<double> random_number(Dice& dice) {
    const double some = static_cast<double>(dice.below(2'000'000)) - 1'000'000;
    switch (dice.below(8)) {
        case 0:
            return std::nullopt;
        case 1:
            return some;
        case 2:
            return some / 100;
        case 3:
            return dice.one_of(std::array{0.0, 0.1, 1e17, 1e300, 5e-324, 1.7976931348623157e308, 9007199254740993.0,
                                          -9007199254740992.0, 1e21, 4.35, 0.30000000000000004});
        default:
            break;
    }
    const std::uint64_t bits = dice.bits();
    double any = 0;
    std::memcpy(&any, &bits, sizeof any);
    return std::isfinite(any) ? any : 1;
}

plan::Plan random_plan(std::uint64_t seed) { return Maker(seed).plan(); }
