#include "invented_plan.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "invented_texts.hpp"
#include "random.hpp"

namespace bench {

namespace {

constexpr int first_year = 2023;
constexpr int year_count = 4;
constexpr int evaluated_years = 2;

/// How a plan of a size is divided: pillars, policies in each, programmes in each; measures hang on the programmes.
struct Shape {
    std::size_t pillars = 1;
    std::size_t policies = 1;
    std::size_t programmes = 1;
    std::size_t leaves() const { return pillars * policies * programmes; }
};

Shape shape_of(std::size_t measures) {
    Shape shape;
    shape.pillars = std::clamp<std::size_t>(measures / 8, 1, 8);
    shape.policies = std::clamp<std::size_t>(measures / (shape.pillars * 6), 1, 10);
    shape.programmes = std::max<std::size_t>(1, measures / (shape.pillars * shape.policies * 12));
    return shape;
}

class Inventor {
public:
    explicit Inventor(std::uint64_t seed) : random_(seed), texts_(random_) {}

    plan::Plan plan(std::size_t measures) {
        plan::Plan made;
        made.title = "第7次総合計画 実施計画 進捗状況";
        made.organization = "架空市";
        made.source = "測定のために作った架空の計画";
        for (int i = 0; i < year_count; ++i) {
            plan::PlanYear year;
            year.year.year = first_year + i;
            year.label = std::to_string(first_year + i) + "(令和" + std::to_string(first_year + i - 2018) + ")年度";
            year.state = i < evaluated_years ? plan::YearState::evaluated : plan::YearState::planned;
            made.years.push_back(std::move(year));
        }
        add_groups(made, shape_of(measures), measures);
        return made;
    }

private:
    void add_groups(plan::Plan& made, const Shape& shape, std::size_t measures) {
        std::size_t leaf = 0;
        for (std::size_t p = 1; p <= shape.pillars; ++p) {
            plan::Group pillar = group(std::to_string(p));
            for (std::size_t q = 1; q <= shape.policies; ++q) {
                plan::Group policy = group(pillar.id + "-" + std::to_string(q));
                for (std::size_t r = 1; r <= shape.programmes; ++r, ++leaf) {
                    plan::Group programme = group(policy.id + "-" + std::to_string(r));
                    const std::size_t from = measures * leaf / shape.leaves();
                    const std::size_t to = measures * (leaf + 1) / shape.leaves();
                    for (std::size_t m = from; m < to; ++m) {
                        programme.measures.push_back(measure(programme.id + "-" + std::to_string(m - from + 1)));
                    }
                    policy.groups.push_back(std::move(programme));
                }
                pillar.groups.push_back(std::move(policy));
            }
            made.groups.push_back(std::move(pillar));
        }
    }

    plan::Group group(std::string code) {
        plan::Group made;
        made.id = code;
        made.code = std::move(code);
        made.name = texts_.group_name();
        return made;
    }

    plan::Measure measure(std::string code) {
        plan::Measure made;
        made.id = code;
        made.code = std::move(code);
        made.name = texts_.measure_name();
        for (int i = random_.between(1, 3); i > 0; --i) {
            std::string section = texts_.section();
            const bool known = std::find(made.sections.begin(), made.sections.end(), section) != made.sections.end();
            if (!known) made.sections.push_back(std::move(section));
        }
        const int activities = random_.one_in(3) ? 2 : 1;
        for (int i = 1; i <= activities; ++i) made.activities.push_back(activity(made.id + "/a" + std::to_string(i)));
        const int indicators = random_.one_in(20) ? 0 : random_.one_in(4) ? 2 : 1;
        for (int i = 1; i <= indicators; ++i) made.indicators.push_back(indicator(made.id + "/i" + std::to_string(i)));
        if (random_.one_in(5)) made.notes.push_back(texts_.note());
        return made;
    }

    plan::Activity activity(std::string id) {
        plan::Activity made;
        made.id = std::move(id);
        made.text = texts_.activity();
        const int first = random_.one_in(8) ? 1 : 0;  // some begin a year later
        std::string planned = texts_.intention();
        for (int i = first; i < year_count; ++i) {
            plan::ActivityYear year;
            year.year.year = first_year + i;
            if (random_.one_in(2)) planned = texts_.intention();  // the others go on as the year before
            year.plan = planned;
            if (i < evaluated_years) {
                year.actual = texts_.achievement();
            } else if (i == evaluated_years && random_.one_in(4)) {
                year.actual = texts_.achievement();
                year.forecast = true;
            }
            made.years.push_back(std::move(year));
        }
        return made;
    }

    plan::Indicator indicator(std::string id) {
        return random_.one_in(10) ? indicator_of_words(std::move(id)) : indicator_of_numbers(std::move(id));
    }

    plan::Indicator indicator_of_words(std::string id) {
        plan::Indicator made;
        made.id = std::move(id);
        made.name = texts_.state_name();
        for (int i = 0; i < year_count; ++i) {
            plan::IndicatorYear year;
            year.year.year = first_year + i;
            year.target = plan::Amount{texts_.state(), std::nullopt, {}};
            if (i < evaluated_years) {
                year.actual = plan::Amount{texts_.state(), std::nullopt, {}};
                year.verdict = random_.one_in(3) ? plan::Verdict::missed : plan::Verdict::met;
            }
            made.years.push_back(std::move(year));
        }
        return made;
    }

    plan::Indicator indicator_of_numbers(std::string id) {
        const Quantity quantity = texts_.quantity();
        plan::Indicator made;
        made.id = std::move(id);
        made.name = texts_.indicator_name(quantity);
        made.unit = quantity.unit;
        made.direction = quantity.lower_is_better ? plan::Direction::lower : plan::Direction::higher;
        double target = random_.between(quantity.least, quantity.most);
        for (int i = 0; i < year_count; ++i) {
            if (i == 1 && random_.one_in(30)) continue;  // a gap, which in an evaluated year is a finding too
            plan::IndicatorYear year;
            year.year.year = first_year + i;
            year.target = amount(target, quantity);
            if (i < evaluated_years) {
                judge(year, made.direction, target, quantity);
            } else if (i == evaluated_years && random_.one_in(4)) {
                year.actual = amount(near(target, quantity), quantity);
                year.forecast = true;
            }
            made.years.push_back(std::move(year));
            target += (made.direction == plan::Direction::lower ? -1 : 1) * step_of(quantity);
        }
        return made;
    }

    void judge(plan::IndicatorYear& year, plan::Direction direction, double target, const Quantity& quantity) {
        if (random_.one_in(15)) {
            year.target = plan::Amount{"-", std::nullopt, {}};
            year.actual = amount(near(target, quantity), quantity);
            year.verdict = plan::Verdict::unset;
            return;
        }
        const double actual = near(target, quantity);
        bool met = direction == plan::Direction::lower ? actual <= target : actual >= target;
        if (random_.one_in(150)) met = !met;  // for the checks to find
        if (!random_.one_in(200)) year.actual = amount(actual, quantity);
        if (!random_.one_in(200)) year.verdict = met ? plan::Verdict::met : plan::Verdict::missed;
    }

    static double step_of(const Quantity& quantity) { return std::max(0.5, (quantity.most - quantity.least) / 50.0); }

    double near(double target, const Quantity& quantity) {
        return std::max(0.0, target + step_of(quantity) * random_.between(-4, 5));
    }

    static plan::Amount amount(double value, const Quantity& quantity) {
        // Rounded as it is printed, so that the number beside a text is the one that it reads as.
        const plan::Amount printed{printed_amount(value, quantity), std::nullopt, {}};
        return {printed.text, plan::read_amount(printed.text).number, {}};
    }

    Random random_;
    Texts texts_;
};

}  // namespace

plan::Plan invented_plan(std::size_t measures, std::uint64_t seed) { return Inventor(seed).plan(measures); }

}  // namespace bench
