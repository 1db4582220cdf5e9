#include "judge/checks.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/number.hpp"
#include "judge/decide.hpp"
#include "judge/units.hpp"
#include "plan/id_set.hpp"

namespace judge {
namespace {

bool is_mark(plan::Verdict verdict) { return verdict != plan::Verdict::unset; }

std::string_view sign_of(plan::Verdict verdict) {
    if (verdict == plan::Verdict::met) return "○";
    return verdict == plan::Verdict::missed ? "×" : "unset";
}

std::string decimal(std::optional<double> number) { return number ? base::shortest_text(*number) : std::string("-"); }

/// Checks what it is shown, once, in reading order.
class Walk {
public:
    explicit Walk(const std::vector<plan::PlanYear>& years) {
        for (const plan::PlanYear& year : years) {
            if (year.state == plan::YearState::evaluated) evaluated_.push_back(year.year);
        }
    }

    std::vector<Finding> take_findings() { return std::move(findings_); }

    /// The group alone, without what is in it.
    void visit(const plan::Group& group) {
        here_ = Finding{};
        check_id(group.id);
    }

    void visit(const plan::Measure& measure) {
        here_ = Finding{};
        here_.measure = measure.id;
        check_id(measure.id);
        for (const plan::Activity& activity : measure.activities) check_id(activity.id);
        for (const plan::Indicator& indicator : measure.indicators) visit(indicator);
        here_.indicator.clear();
    }

private:
    void visit(const plan::Indicator& indicator) {
        here_.indicator = indicator.id;
        here_.year = {};
        check_id(indicator.id);
        const auto first = static_cast<std::ptrdiff_t>(findings_.size());
        std::string unit = indicator.unit;
        for (const plan::IndicatorYear& year : indicator.years) {
            here_.year = year.year;
            check_verdict(indicator, year);
            check_amount(year.target, unit);
            check_amount(year.actual, unit);
        }
        for (const plan::FiscalYear year : evaluated_) {
            if (plan::find_year(indicator, year) != nullptr) continue;
            here_.year = year;
            report(Check::evaluated_year_empty, "", "actual, verdict");
        }
        const auto by_year = [](const Finding& a, const Finding& b) { return a.year < b.year; };
        std::stable_sort(findings_.begin() + first, findings_.end(), by_year);
        here_.year = {};
    }

    void check_verdict(const plan::Indicator& indicator, const plan::IndicatorYear& year) {
        const std::optional<plan::Verdict> computed = decide(indicator, year).computed;
        if (year.verdict && computed && *year.verdict != *computed) {
            report(Check::verdict_differs, sign_of(*year.verdict), explain(indicator, year, *computed));
        }
        if (year.verdict && is_mark(*year.verdict) && !is_set(year.actual)) {
            report(Check::verdict_without_actual, sign_of(*year.verdict), "");
        } else if (is_evaluated(year.year)) {
            check_filled(indicator, year, computed);
        }
    }

    /// Nothing is due where the plan itself says that there was no target ("-" and 未設定), and a printed "-" is an actual
    /// that was looked for.
    void check_filled(const plan::Indicator& indicator, const plan::IndicatorYear& year,
                      std::optional<plan::Verdict> computed) {
        const bool nothing_due = year.target && !is_set(year.target) && year.verdict == plan::Verdict::unset;
        if (nothing_due) return;
        const std::string_view verdict = year.verdict ? sign_of(*year.verdict) : std::string_view();
        if (!year.actual) {
            report(Check::evaluated_year_empty, verdict, year.verdict ? "actual" : "actual, verdict");
        } else if (!year.verdict) {
            report(Check::evaluated_year_empty, year.actual->text,
                   computed ? explain(indicator, year, *computed) : "verdict");
        }
    }

    /// `unit` is the indicator's; where it names none, the first that its texts print.
    void check_amount(const std::optional<plan::Amount>& amount, std::string& unit) {
        if (!amount) return;
        const plan::AmountReading reading = plan::read_amount(amount->text);
        if (reading.number != amount->number) {
            report(Check::number_differs, decimal(amount->number) + " / " + amount->text, decimal(reading.number));
        }
        if (!units_agree(reading.unit, unit)) report(Check::units_differ, amount->text, unit);
        if (unit.empty()) unit = reading.unit;
    }

    void check_id(std::string_view id) {
        if (!ids_.insert(id)) report(Check::duplicate_id, id, "");
    }

    bool is_evaluated(plan::FiscalYear year) const {
        return std::find(evaluated_.begin(), evaluated_.end(), year) != evaluated_.end();
    }

    void report(Check check, std::string_view found, std::string_view expected) {
        Finding finding = here_;
        finding.check = check;
        finding.found = found;
        finding.expected = expected;
        findings_.push_back(std::move(finding));
    }

    std::vector<plan::FiscalYear> evaluated_;
    plan::IdSet ids_;
    Finding here_;  ///< the place that a new finding names
    std::vector<Finding> findings_;
};

}  // namespace

struct Checking::State {
    /// A group whose measures, and then whose groups, are gone through.
    struct Place {
        const plan::Group* group;
        std::size_t measures = 0;
        std::size_t groups = 0;
    };

    explicit State(const plan::Plan& of) : plan(&of), walk(of.years) {}

    void enter(const plan::Group& group) {
        walk.visit(group);
        path.push_back({&group});
    }

    const plan::Plan* plan;
    Walk walk;
    std::size_t groups = 0;
    std::vector<Place> path;
};

Checking::Checking(const plan::Plan& plan) : state_(std::make_unique<State>(plan)) {}
Checking::~Checking() = default;

bool Checking::go_on(const std::function<bool()>& enough) {
    State& at = *state_;
    for (;;) {
        if (at.path.empty()) {
            if (at.groups == at.plan->groups.size()) return true;
            at.enter(at.plan->groups[at.groups++]);
            continue;
        }
        State::Place& place = at.path.back();
        if (place.measures < place.group->measures.size()) {
            at.walk.visit(place.group->measures[place.measures++]);
            if (enough()) return false;
        } else if (place.groups < place.group->groups.size()) {
            at.enter(place.group->groups[place.groups++]);
        } else {
            at.path.pop_back();
        }
    }
}

std::vector<Finding> Checking::take_findings() { return state_->walk.take_findings(); }

std::vector<Finding> check(const plan::Plan& plan) {
    Checking checking(plan);
    checking.go_on([] { return false; });
    return checking.take_findings();
}

std::vector<Finding> check(const plan::Plan& plan, const plan::Measure& measure) {
    Walk walk(plan.years);
    walk.visit(measure);
    return walk.take_findings();
}

}  // namespace judge
