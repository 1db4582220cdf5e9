// What only all values of an indicator together say: its unit, their numbers, and which side of a target is the good one.

#include <algorithm>
#include <utility>
#include <vector>
#include "base/text.hpp"
#include "sheet/import/draft.hpp"
#include "sheet/import/texts.hpp"
#include "sheet/import/values.hpp"

namespace sheet {
namespace {

class Settler {
public:
    Settler(const Draft& draft, plan::Indicator& indicator, Spot spot, const RowContext& context)
        : draft_(draft), indicator_(indicator), spot_(spot), context_(context) {}

    void settle(bool direction_said) {
        if (!context_.verbatim) {
            if (indicator_.unit.empty()) {
                indicator_.unit = common_unit();
            } else {
                write_unit();
            }
        }
        for_each_amount([&](plan::Amount& amount) { settle_number(amount); });
        if (!direction_said) settle_direction();
        if (!context_.verbatim) note_missing();
    }

private:
    template <class Visit>
    void for_each_amount(Visit&& visit) {
        for (plan::IndicatorYear& year : indicator_.years) {
            if (year.target) visit(*year.target);
            if (year.actual) visit(*year.actual);
        }
    }

    void note(NoteKind kind, std::string_view found, std::string_view taken) {
        const std::string& about = draft_.measure.code.empty() ? draft_.measure.name : draft_.measure.code;
        context_.notes->push_back({kind, draft_.sheet, spot_, about, base::quoted_part(found), base::quoted_part(taken)});
    }

    std::string common_unit() {
        std::vector<std::pair<std::string, std::size_t>> counts;  // of as many, the first
        for_each_amount([&](const plan::Amount& amount) {
            const plan::AmountReading reading = read_value(amount.text);
            if (!reading.number || reading.unit.empty()) return;
            const auto known =
                std::find_if(counts.begin(), counts.end(), [&](const auto& count) { return count.first == reading.unit; });
            if (known == counts.end()) {
                counts.emplace_back(reading.unit, 1);
            } else {
                ++known->second;
            }
        });
        const auto most =
            std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != counts.end()) return most->first;
        // "5%減(前年度比)" is no number, but in per cent all the same.
        std::string unit;
        for_each_amount([&](const plan::Amount& amount) {
            const std::string text = squeezed(amount.text);
            const std::size_t end = text.find_first_not_of("0123456789.,");
            if (end != 0 && end != std::string::npos && text[end] == '%') unit = "%";
        });
        return unit;
    }

    /// The sheet has a column of units: figures get theirs, as they would if they were typed here.
    void write_unit() {
        bool any = false;
        for_each_amount([&](plan::Amount& amount) {
            const plan::AmountReading reading = plan::read_amount(amount.text);
            if (!reading.number || !reading.unit.empty()) return;
            amount.text += indicator_.unit;
            any = true;
        });
        if (any) note(NoteKind::unit_from_header, indicator_.name, indicator_.unit);
    }

    void settle_number(plan::Amount& amount) {
        const plan::AmountReading reading = read_value(amount.text);
        amount.number = reading.number;
        if (context_.verbatim || !reading.number || reading.unit.empty() || reading.unit == indicator_.unit) return;
        const std::optional<double> factor = factor_between(reading.unit, indicator_.unit);
        if (!factor || *factor == 1) return;
        amount.number = *reading.number * *factor;
        note(NoteKind::unit_converted, amount.text, indicator_.unit);
    }

    /// A verdict beside two numbers shows it; else a target that says 以下 does; else more is better, if it can be counted.
    void settle_direction() {
        bool countable = !indicator_.unit.empty();
        for_each_amount([&](const plan::Amount& amount) { countable = countable || amount.number; });
        indicator_.direction = countable ? plan::Direction::higher : plan::Direction::none;
        for (const plan::IndicatorYear& year : indicator_.years) {
            if (!year.target) continue;
            if (year.actual && year.target->number && year.actual->number && year.verdict) {
                const double above = *year.actual->number - *year.target->number;
                const bool met = year.verdict == plan::Verdict::met;
                if (year.verdict == plan::Verdict::unset || above == 0) continue;
                if ((above < 0) != met) return;
                indicator_.direction = plan::Direction::lower;
                note(NoteKind::direction_from_verdict,
                     year.actual->text + (above < 0 ? " < " : " > ") + year.target->text + (met ? " ○" : " ×"),
                     indicator_.name);
                return;
            }
            for (const std::string_view word : {"以下", "以内", "未満"}) {
                if (year.target->text.find(word) == std::string::npos) continue;
                indicator_.direction = plan::Direction::lower;
                note(NoteKind::direction_from_words, year.target->text, indicator_.name);
                return;
            }
        }
    }

    void note_missing() {
        for (const plan::IndicatorYear& year : indicator_.years) {
            const bool judged = year.verdict == plan::Verdict::met || year.verdict == plan::Verdict::missed;
            if (judged && !year.actual) {
                note(NoteKind::actual_missing, indicator_.name, year.verdict == plan::Verdict::met ? "○" : "×");
            }
        }
    }

    const Draft& draft_;
    plan::Indicator& indicator_;
    Spot spot_;
    const RowContext& context_;
};

}  // namespace

void settle_indicators(Draft& draft, const RowContext& context) {
    for (std::size_t i = 0; i < draft.measure.indicators.size(); ++i) {
        Settler(draft, draft.measure.indicators[i], draft.indicator_spots[i], context).settle(context.directions_said);
    }
}

}  // namespace sheet
