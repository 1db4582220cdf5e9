#include "tests/made/random_edits.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "edit/make.hpp"
#include "edit/walk.hpp"
#include "plan/fields.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using edit::Edit;
using edit::Edits;
using edit::Field;
using edit::Kind;
using edit::Value;

constexpr std::array every_field{Field::layouts, Field::title,    Field::organization, Field::source, Field::label,
                                 Field::state,   Field::grades,   Field::agendas,      Field::code,   Field::name,
                                 Field::text,    Field::sections, Field::notes,        Field::plan,   Field::actual,
                                 Field::target,  Field::forecast, Field::unit,         Field::target, Field::direction,
                                 Field::actual,  Field::verdict,  Field::plan};
static_assert(std::all_of(plan::field_words.begin(), plan::field_words.end(), [](const auto& row) {
    return std::find(every_field.begin(), every_field.end(), row.value) != every_field.end();
}));
constexpr std::array every_kind{Kind::group, Kind::measure, Kind::activity, Kind::indicator};

class Maker {
public:
    Maker(const plan::Plan& plan, Dice& dice) : plan_(plan), dice_(dice) {
        edit::walk(plan, [this](const auto& thing, const edit::Spot&) {
            ids_.push_back(thing.id);
            return false;
        });
    }

    Edits edits() {
        switch (dice_.below(12)) {
            case 0:
                return one(edit::add(plan_, kind(), parent(), dice_.below(3), random_text(dice_)));
            case 1:
                return one(edit::duplicate(plan_, id(), random_text(dice_)));
            case 2:
                return one(edit::remove(plan_, id()));
            case 3:
            case 4:
                return one(edit::move(plan_, id(), parent(), dice_.below(3)));
            case 5:
                return dice_.chance(3) ? edit::remove_year(plan_, year()) : one(edit::add_year(plan_, year()));
            default:
                return one(edit::set(plan_, place(), value()));
        }
    }

    Edit anything() {
        const std::string some_id = id();
        switch (dice_.below(6)) {
            case 0:
                return edit::Move{kind(), some_id, parent(), dice_.below(3), parent(), dice_.below(3)};
            case 1: {
                auto copy = edit::duplicate(plan_, some_id, "");
                if (copy) return edit::Insert{parent(), dice_.below(4), std::move(copy->item)};
                return edit::Insert{{}, 0, plan::PlanYear{year(), "", plan::YearState::planned, {}}};
            }
            case 2: {
                const auto removed = edit::remove(plan_, some_id);
                if (removed)
                    return edit::Remove{dice_.chance(2) ? parent() : removed->parent, dice_.below(2), removed->item};
                return edit::Remove{{}, 0, plan::PlanYear{year(), "", plan::YearState::planned, {}}};
            }
            default:
                break;
        }
        const edit::Place where = place();
        const auto now = edit::value_at(plan_, where);
        return edit::SetValue{where, now && !dice_.chance(3) ? *now : value(), value()};
    }

private:
    template <class Made>
    static Edits one(std::optional<Made> made) {
        if (!made) return {};
        return {Edit(*std::move(made))};
    }

    Kind kind() { return dice_.one_of(every_kind); }
    std::string id() { return ids_.empty() || dice_.chance(30) ? "nobody" : ids_[dice_.below(ids_.size())]; }
    std::string parent() { return dice_.chance(5) ? std::string() : id(); }
    plan::FiscalYear year() {
        if (plan_.years.empty() || dice_.chance(4)) return {2010 + static_cast<int>(dice_.below(30))};
        return plan_.years[dice_.below(plan_.years.size())].year;
    }
    edit::Place place() {
        const Field field = dice_.one_of(every_field);
        const bool of_plan = field <= Field::state;
        const bool of_year = field == Field::label || field == Field::state || field == Field::plan ||
                             field == Field::actual || field == Field::target || field == Field::forecast ||
                             field == Field::verdict;
        return {of_plan && !dice_.chance(20) ? "" : id(), of_year ? year() : plan::FiscalYear{}, field};
    }
    Value value() {
        switch (dice_.below(15)) {
            case 14:
                return std::vector<plan::SheetLayout>(dice_.below(3), {random_text(dice_), {{id(), "name", {}}}, {}});
            case 12:
                return std::vector<plan::Grade>(dice_.below(4),
                                                {random_text(dice_), random_number(dice_), dice_.chance(3), {}});
            case 13:
                return std::vector<plan::Agenda>(dice_.below(3), {random_text(dice_), {id(), id()}, {}});
            case 0:
                return edit::NoEntry{};
            case 1:
                return edit::Absent{};
            case 2:
            case 3:
                return random_text(dice_);
            case 4:
                return dice_.chance(2);
            case 5:
                return std::vector<std::string>(dice_.below(3), random_text(dice_));
            case 6:
                return dice_.one_of(std::array{plan::Direction::higher, plan::Direction::lower, plan::Direction::none});
            case 7:
                return dice_.one_of(std::array{plan::Verdict::met, plan::Verdict::missed, plan::Verdict::unset});
            case 8:
                return dice_.one_of(std::array{plan::YearState::evaluated, plan::YearState::planned});
            default:
                return plan::Amount{random_text(dice_), random_number(dice_), {}};
        }
    }

    const plan::Plan& plan_;
    Dice& dice_;
    std::vector<std::string> ids_;
};

}  // namespace

edit::Step random_step(const plan::Plan& plan, Dice& dice) {
    edit::Step step;
    step.act = dice.one_of(std::array{edit::Act::edit, edit::Act::paste, edit::Act::revert, edit::Act::update});
    if (dice.chance(3)) step.who = random_text(dice);
    if (dice.chance(3)) step.why = random_text(dice);
    if (dice.chance(9)) step.unknown.push_back({"x", R"([1.0,{"a":1,"a":2}])"});
    step.edits = Maker(plan, dice).edits();
    if (!dice.chance(5)) return step;
    plan::Plan after = plan;
    edit::apply_all(after, step.edits);
    for (std::size_t more = dice.below(dice.chance(4) ? 40 : 4); more > 0; --more) {
        const Edits next = Maker(after, dice).edits();
        edit::apply_all(after, next);
        step.edits.insert(step.edits.end(), next.begin(), next.end());
    }
    return step;
}

edit::Edit random_edit(const plan::Plan& plan, Dice& dice) { return Maker(plan, dice).anything(); }
