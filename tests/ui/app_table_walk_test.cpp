// 一覧 at the speed of hands: keys and presses between which no frame is drawn, while the disk sleeps, wherever the table
// has scrolled to. Whatever is typed is in the cell that was chosen when it was typed, as in a spreadsheet kept beside it.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "desk.hpp"
#include "edit/values.hpp"
#include "made_plan.hpp"
#include "tests/made/dice.hpp"
#include "views/grid.hpp"

namespace {

constexpr std::size_t row_count = 40;
constexpr std::size_t page = 10;

plan::Plan plan_of_rows() {
    std::vector<plan::Measure> measures;
    for (std::size_t i = 1; i <= row_count; ++i) {
        const std::string number = std::to_string(i);
        plan::Indicator indicator = made::indicator("i" + number, "率" + number, "80%", "85%", plan::Verdict::met);
        indicator.unit = "%";
        measures.push_back(made::measure("m" + number, "取組" + number, {"課" + number}, {std::move(indicator)}));
    }
    return made::plan_of({made::group("g", "柱", std::move(measures))});
}

struct Spot {
    std::size_t row = 0;
    std::size_t column = 0;
    bool operator==(const Spot&) const = default;
};

/// The columns, as the table counts them.
enum : std::size_t { code, name, sections, indicator, target, actual, verdict, column_count };

bool is_amount(std::size_t column) { return column == target || column == actual; }

/// What a spreadsheet would do.
class Sheet {
public:
    Sheet() {
        for (std::size_t i = 1; i <= row_count; ++i) {
            const std::string number = std::to_string(i);
            cells_.push_back({"m" + number, "取組" + number, "課" + number, "率" + number, "80%", "85%", "○"});
        }
    }

    const std::optional<Spot>& chosen() const { return chosen_; }
    const std::optional<std::string>& typed() const { return typed_; }
    const std::array<std::string, column_count>& row(std::size_t number) const { return cells_.at(number); }

    void click(Spot at) {
        commit();
        chosen_ = at;
    }
    void type(const std::string& character) { typed_ = typed_.value_or("") + character; }
    void remove_last() {
        if (!typed_->empty()) typed_->pop_back();
    }
    void open() { typed_ = cells_[chosen_->row][chosen_->column]; }
    void cancel() {
        if (typed_) {
            typed_.reset();
        } else {
            chosen_.reset();
        }
    }
    void enter(bool up) {
        commit();
        move(up ? -1 : 1, 0);
    }
    void tab(bool back) {
        commit();
        const std::size_t number = chosen_->row * column_count + chosen_->column;
        const std::size_t next = back ? number - 1 : number + 1;
        chosen_ = Spot{next / column_count, next % column_count};
    }
    bool may_tab(bool back) const {
        return back ? *chosen_ != Spot{0, 0} : *chosen_ != Spot{row_count - 1, column_count - 1};
    }
    void move(int rows, int columns) {
        const auto stepped = [](std::size_t at, int by, std::size_t count) {
            return static_cast<std::size_t>(std::clamp(static_cast<int>(at) + by, 0, static_cast<int>(count) - 1));
        };
        chosen_ = Spot{stepped(chosen_->row, rows, row_count), stepped(chosen_->column, columns, column_count)};
    }
    void clear() {
        if (chosen_->column >= target) set(*chosen_, chosen_->column == verdict ? "未評価" : "");
    }
    void undo() {
        if (position_ == 0) return;
        const Step& step = steps_[--position_];
        cells_[step.at.row][step.at.column] = step.from;
    }
    void redo() {
        if (position_ == steps_.size()) return;
        const Step& step = steps_[position_++];
        cells_[step.at.row][step.at.column] = step.to;
    }
    std::size_t steps() const { return position_; }

private:
    struct Step {
        Spot at;
        std::string from;
        std::string to;
    };

    void commit() {
        if (!typed_) return;
        const std::string text = *std::exchange(typed_, std::nullopt);
        if (is_amount(chosen_->column)) {
            const auto amount = edit::typed_amount(text, "%");
            set(*chosen_, amount ? amount->text : std::string());
        } else if (chosen_->column == verdict) {
            // A number is no verdict.
            if (text.empty()) set(*chosen_, "未評価");
        } else {
            set(*chosen_, text);
        }
    }
    void set(Spot at, const std::string& text) {
        std::string& cell = cells_[at.row][at.column];
        if (cell == text) return;
        steps_.resize(position_);
        steps_.push_back({at, cell, text});
        ++position_;
        cell = text;
    }

    std::vector<std::array<std::string, column_count>> cells_;
    std::optional<Spot> chosen_;
    std::optional<std::string> typed_;
    std::vector<Step> steps_;
    std::size_t position_ = 0;
};

/// A person at both of them.
class Walk {
public:
    Walk(Desk& desk, std::uint64_t seed) : desk_(desk), seed_(seed), dice_(seed) {}

    /// What is told of a failure begins here.
    void set_out() { told_ = "seed " + std::to_string(seed_) + ", walk " + std::to_string(++walks_) + ":"; }

    void act() {
        pass_time();
        if (!sheet_.chosen() || dice_.chance(14)) return click_somewhere();
        if (sheet_.typed()) return go_on_typing();
        switch (dice_.below(20)) {
            case 0:
                return key("ArrowUp"), sheet_.move(-1, 0);
            case 1:
                return key("ArrowDown"), sheet_.move(1, 0);
            case 2:
                return key("ArrowLeft"), sheet_.move(0, -1);
            case 3:
                return key("ArrowRight"), sheet_.move(0, 1);
            case 4:
                return key("PageUp"), sheet_.move(-static_cast<int>(page), 0);
            case 5:
                return key("PageDown"), sheet_.move(static_cast<int>(page), 0);
            case 6: {
                const bool all = dice_.chance(2);
                return key("Home", all), sheet_.move(all ? -1000 : 0, -1000);
            }
            case 7: {
                const bool all = dice_.chance(2);
                return key("End", all), sheet_.move(all ? 1000 : 0, 1000);
            }
            case 8:
                return tab(dice_.chance(2));
            case 9:
                return key("z", true), sheet_.undo();
            case 10:
                return key("y", true), sheet_.redo();
            case 11:
                return key(dice_.chance(2) ? "Enter" : "F2"), sheet_.open();
            case 12:
                return key(dice_.chance(2) ? "Delete" : "Backspace"), sheet_.clear();
            case 13:
                if (dice_.chance(4)) return key("Escape"), sheet_.cancel();
                return;
            default:
                return type();
        }
    }

    std::size_t keys() const { return keys_; }

    /// What a key has done is done when it returns; a press waits for the next frame or key.
    void check() {
        if (pressed_) return;
        const ui::State& state = desk_->app->state();
        ASSERT_EQ(state.cell.has_value(), sheet_.chosen().has_value()) << told_;
        ASSERT_EQ(state.field.has_value(), sheet_.typed().has_value()) << told_;
        if (sheet_.typed()) {
            ASSERT_EQ(state.field->text, *sheet_.typed()) << told_;
        }
        if (!sheet_.chosen()) return;
        ASSERT_EQ(state.cell->row, "i" + std::to_string(sheet_.chosen()->row + 1)) << told_;
        ASSERT_EQ(static_cast<std::size_t>(column_of(state.cell->column)), sheet_.chosen()->column) << told_;
    }

    /// The whole plan, when all is at rest.
    void check_all() {
        wake_disk();
        desk_.settle();
        pressed_ = false;
        check();
        if (testing::Test::HasFatalFailure()) return;
        const auto& measures = desk_.document().measures();
        ASSERT_EQ(measures.size(), row_count);
        for (std::size_t i = 0; i < row_count; ++i) ASSERT_EQ(row_of(*measures[i].measure), sheet_.row(i)) << told_;
        ASSERT_EQ(desk_.steps(), sheet_.steps()) << told_;
        if (!sheet_.chosen()) return;
        const Node* focused = desk_.focused();
        ASSERT_NE(focused, nullptr) << told_;
        ASSERT_EQ(focused->role, Role::text_field) << told_;
        ASSERT_EQ(focused->waiting, !sheet_.typed()) << told_;
    }

private:
    static std::size_t column_of(ui::Column column) {
        constexpr std::array<ui::Column, column_count> columns{
            ui::Column::code,   ui::Column::name,   ui::Column::sections, ui::Column::indicator,
            ui::Column::target, ui::Column::actual, ui::Column::verdict};
        return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) - columns.begin());
    }
    static std::array<std::string, column_count> row_of(const plan::Measure& measure) {
        const plan::Indicator& only = measure.indicators.front();
        const plan::IndicatorYear* year = plan::find_year(only, made::focus);
        const auto text = [](const std::optional<plan::Amount>& amount) { return amount ? amount->text : std::string(); };
        return {measure.code,
                measure.name,
                measure.sections.empty() ? std::string() : measure.sections.front(),
                only.name,
                year != nullptr ? text(year->target) : std::string(),
                year != nullptr ? text(year->actual) : std::string(),
                year != nullptr && year->verdict ? "○" : "未評価"};
    }

    void key(const std::string& name, bool command = false, bool shift = false) {
        told_ += " " + std::string(command ? "Ctrl+" : "") + (shift ? "Shift+" : "") + name;
        desk_->stage->strike(name, command, shift);
        pressed_ = false;
        ++keys_;
    }
    void type() {
        const std::string digit(1, static_cast<char>('0' + dice_.below(10)));
        key(digit);
        sheet_.type(digit);
    }
    void go_on_typing() {
        switch (dice_.below(9)) {
            case 0:
            case 1:
                return key("Enter"), sheet_.enter(false);
            case 2:
            case 3:
                return key("Enter", false, true), sheet_.enter(true);
            case 4:
                return tab(dice_.chance(2));
            case 5:
                if (dice_.chance(3)) return key("Escape"), sheet_.cancel();
                if (ends_in_digit()) return key("Backspace"), sheet_.remove_last();
                return;
            default:
                return type();
        }
    }
    bool ends_in_digit() const {
        const std::string& text = *sheet_.typed();
        return !text.empty() && text.back() >= '0' && text.back() <= '9';
    }
    void tab(bool back) {
        // From the first and the last cell it leads out of the table.
        if (!sheet_.may_tab(back)) return;
        key("Tab", false, back);
        sheet_.tab(back);
    }

    /// Often none: the next act comes within the same frame.
    void pass_time() {
        if (dice_.chance(25)) {
            disk_sleeps_ = !disk_sleeps_;
            told_ += disk_sleeps_ ? " (disk sleeps)" : " (disk wakes)";
            desk_.storage().hold(disk_sleeps_);
        }
        if (disk_sleeps_ || !dice_.chance(4)) return;
        told_ += " .";
        for (std::size_t frames = dice_.below(3) + 1; frames > 0; --frames) desk_->stage->frame();
    }
    void wake_disk() {
        disk_sleeps_ = false;
        desk_.storage().hold(false);
    }

    /// Of what the table shows, perhaps after the wheel was turned: not what is chosen, which the browser's own field may
    /// lie over.
    void click_somewhere() {
        if (dice_.chance(2)) {
            const float down = static_cast<float>(dice_.below(40)) - 20;
            told_ += " wheel";
            desk_->stage->wheel(600, desk_->window.height - 40, down);
        }
        struct Aim {
            Spot at;
            Node cell;
        };
        std::vector<Aim> aims;
        const Node* table = desk_->find(Role::table, "一覧");
        ASSERT_NE(table, nullptr) << told_;
        const float top = table->box.y + 40;
        for (const Node& row : desk_->children(table->id, Role::row)) {
            if (row.row < 2 || row.box.y < top || row.box.y + row.box.height > desk_->window.height) continue;
            const std::size_t column = dice_.below(column_count);
            const Spot at{static_cast<std::size_t>(row.row) - 2, column};
            if (sheet_.chosen() && sheet_.chosen()->row == at.row) continue;
            for (const Node& cell : desk_->nodes()) {
                const bool is_it = cell.parent == row.id && cell.column == static_cast<int>(column) + 1;
                if (is_it && cell.role != Role::text_field && !is_covered(cell)) aims.push_back({at, cell});
            }
        }
        if (aims.empty()) return;
        const Aim& aim = aims[dice_.below(aims.size())];
        if (last_click_ == aim.at) return;  // no double click
        last_click_ = aim.at;
        told_ += " click(" + std::to_string(aim.at.row) + "," + std::to_string(aim.at.column) + ")";
        desk_->stage->press_at_once(aim.cell.box.x + aim.cell.box.width / 2, aim.cell.box.y + aim.cell.box.height / 2);
        sheet_.click(aim.at);
        pressed_ = true;
    }

    /// A notice lies over the rows at the bottom.
    bool is_covered(const Node& cell) const {
        const float x = cell.box.x + cell.box.width / 2;
        const float y = cell.box.y + cell.box.height / 2;
        return std::any_of(desk_->nodes().begin(), desk_->nodes().end(), [&](const Node& over) {
            const bool is_notice =
                over.parent == 0 && (over.role == Role::status || over.role == Role::alert || over.role == Role::button);
            return is_notice && x > over.box.x - 8 && x < over.box.x + over.box.width + 8 && y > over.box.y - 8 &&
                   y < over.box.y + over.box.height + 8;
        });
    }

    Desk& desk_;
    std::uint64_t seed_;
    Dice dice_;
    int walks_ = 0;
    Sheet sheet_;
    std::string told_;
    bool disk_sleeps_ = false;
    bool pressed_ = false;
    std::size_t keys_ = 0;
    std::optional<Spot> last_click_;
};

constexpr int walks_a_session = 25;
constexpr int acts_a_walk = 10;

/// A session of a failure is made again by its seed, and more of them on request:
/// TORIKUMI_WALK=17 TORIKUMI_WALKS=1 ui_test --gtest_filter='AppTableWalk.*'
std::optional<std::uint64_t> number_asked(const char* name) {
    const char* asked = std::getenv(name);
    if (asked == nullptr) return std::nullopt;
    return std::strtoull(asked, nullptr, 10);
}

class AppTableWalk : public testing::Test {
protected:
    void sit_down() {
        desk.reset();
        browser = Browser();
        desk.emplace(browser, Window{1000, 520});
        (*desk)->open(plan_of_rows());
        desk->edit();
        desk->press(Role::tab, "一覧");
    }

    Browser browser;
    std::optional<Desk> desk;
};

TEST_F(AppTableWalk, EveryKeyGoesToTheCellThatIsChosen) {
    const std::uint64_t first = number_asked("TORIKUMI_WALK").value_or(1);
    const std::uint64_t count = number_asked("TORIKUMI_WALKS").value_or(8);
    std::size_t keys = 0;
    std::size_t steps = 0;
    for (std::uint64_t seed = first; seed < first + count; ++seed) {
        sit_down();
        Walk walk(*desk, seed);
        for (int number = 0; number < walks_a_session; ++number) {
            walk.set_out();
            for (int i = 0; i < acts_a_walk; ++i) {
                walk.act();
                walk.check();
                if (HasFatalFailure()) return;
            }
            walk.check_all();
            if (HasFatalFailure()) return;
        }
        keys += walk.keys();
        steps += desk->steps();
    }
    std::printf("%zu keys, %zu steps\n", keys, steps);
}

}  // namespace
