// A plan as rows of the data table.

#include <type_traits>
#include <utility>

#include "base/enum_words.hpp"
#include "base/number.hpp"
#include "edit/structure.hpp"
#include "edit/values.hpp"
#include "sheet/cell_text.hpp"
#include "sheet/roundtrip/data_items.hpp"
#include "sheet/roundtrip/data_row.hpp"
#include "sheet/roundtrip/data_table.hpp"

namespace sheet {
namespace {

constexpr std::size_t most_described = 255;

/// What stands in the columns that are not read, for all rows of a thing.
struct About {
    std::string group;
    std::string code;
    std::string name;
    std::string sections;
    std::string thing_name;
    std::string unit;
};

/// A text to be looked at: as much of it as a filter shows.
std::string described(std::string_view text) {
    return text.empty() ? std::string() : cells_of(first_characters(text, most_described)).front();
}

struct Key {
    Thing thing = Thing::whole;
    std::string id;      ///< as it stands in the cell
    std::string parent;  ///< likewise
    std::size_t order = 0;
};

struct Value {
    Item item = Item::name;
    std::string_view text;
    plan::FiscalYear year{};
    std::size_t order = 0;  ///< in a list, from 1
    std::optional<double> number{};
    bool empty_is_there = true;  ///< false: an empty text and none are the same
};

class Writer {
public:
    explicit Writer(const plan::Plan& plan) : plan_(plan) {
        sheet_.name = data_sheet_name;
        for (const auto& column : data_columns) put(column.value, std::string(column.word));
        ++row_;
    }

    Sheet write() {
        put_thing({Thing::whole, {}, {}, 0}, plan_);
        for (const plan::PlanYear& year : plan_.years) put_thing({Thing::year, {}, {}, 0}, year, {}, year.year);
        for (const plan::Grade& grade : plan_.grades) put_thing(next_listed(Thing::grade), grade);
        put_groups(plan_.groups, {}, {});
        for (const plan::Agenda& agenda : plan_.agendas) put_thing(next_listed(Thing::agenda), agenda);
        for (const plan::SheetLayout& layout : plan_.layouts) put_layout(layout);
        return std::move(sheet_);
    }

private:
    // Cells and rows

    void put(DataColumn column, std::string text, std::optional<double> number = {}) {
        if (text.empty()) return;
        const CellKind kind = number ? CellKind::number : CellKind::text;
        sheet_.cells.push_back({{row_, static_cast<std::uint32_t>(column)}, std::move(text), number, kind});
    }
    void put_count(DataColumn column, std::size_t count) {
        if (count > 0) put(column, std::to_string(count), static_cast<double>(count));
    }

    void put_row(const Key& key, const Value& value, const std::string& word, std::string piece, bool first) {
        const bool has_name = value.item == Item::name && first;
        put(DataColumn::group, about_.group);
        put(DataColumn::code, about_.code);
        put(DataColumn::name, about_.name);
        put(DataColumn::sections, about_.sections);
        put(DataColumn::thing, std::string(base::word_for(thing_words, key.thing)));
        put(DataColumn::thing_name, about_.thing_name);
        put(DataColumn::item, word);
        put_count(DataColumn::year, static_cast<std::size_t>(value.year.year));
        put(DataColumn::value, std::move(piece));
        if (value.number && first) put(DataColumn::number, base::shortest_text(*value.number), value.number);
        if (value.number && first) put(DataColumn::unit, about_.unit);
        put(DataColumn::id, key.id);
        if (has_name) put(DataColumn::parent, key.parent);
        put_count(DataColumn::order, has_name ? key.order : value.order);
        ++row_;
    }

    void put(const Key& key, const Value& value) {
        const std::string word(base::word_for(item_words, value.item));
        if (value.text.empty() && !value.empty_is_there) return put_row(key, value, word, {}, true);
        std::size_t number = 0;
        for (std::string& piece : cells_of(value.text)) {
            std::string row_word = word;
            if (++number > 1) row_word.append(piece_begin).append(std::to_string(number)).append(piece_end);
            put_row(key, value, row_word, std::move(piece), number == 1);
        }
    }

    // Values of things

    /// The row that a thing always has, and the id that no cell holds.
    void put_name(const Key& key, std::string_view name, std::string_view id = {}, plan::FiscalYear year = {}) {
        put(key, {.item = Item::name, .text = name, .year = year, .empty_is_there = false});
        const bool is_handle = !id.empty() && key.id != cells_of(id).front();
        if (is_handle) put(key, {.item = Item::id, .text = id});
    }
    void put_unknown(const Key& key, Item item, const plan::Members& members, plan::FiscalYear year = {}) {
        std::size_t order = 0;
        for (const plan::Member& member : members) {
            put(key, {.item = item, .text = member.name + "\n" + member.json, .year = year, .order = ++order});
        }
    }
    // A value of a thing or of its entry for a year. What an entry has is said even where it is an empty text.

    void put_value(const Key& key, Item item, const std::string& text, plan::FiscalYear) {
        if (!text.empty()) put(key, {.item = item, .text = text});
    }
    void put_value(const Key& key, Item item, const std::vector<std::string>& texts, plan::FiscalYear) {
        std::size_t order = 0;
        for (const std::string& text : texts) put(key, {.item = item, .text = text, .order = ++order});
    }
    void put_value(const Key& key, Item item, bool flag, plan::FiscalYear) {
        if (flag) put(key, {.item = item, .text = yes});
    }
    void put_value(const Key& key, Item item, plan::YearState state, plan::FiscalYear year) {
        put(key, {.item = item, .text = base::word_for(state_words, state), .year = year});
    }
    void put_value(const Key& key, Item item, plan::Direction direction, plan::FiscalYear) {
        put(key, {.item = item, .text = base::word_for(direction_words, direction)});
    }
    void put_value(const Key& key, Item item, const std::optional<double>& number, plan::FiscalYear) {
        if (number) put(key, {.item = item, .text = base::shortest_text(*number)});
    }
    void put_value(const Key& key, Item item, const std::optional<std::string>& text, plan::FiscalYear year) {
        if (text) put(key, {.item = item, .text = *text, .year = year});
    }
    void put_value(const Key& key, Item item, const std::optional<plan::Verdict>& verdict, plan::FiscalYear year) {
        if (verdict) put(key, {.item = item, .text = base::word_for(verdict_words, *verdict), .year = year});
    }
    void put_value(const Key& key, Item item, const std::optional<plan::Amount>& amount, plan::FiscalYear year) {
        if (amount) put(key, {.item = item, .text = amount->text, .year = year, .number = amount->number});
    }

    /// What an amount's text does not say.
    void put_about(const Key& key, const AmountItems& items, const plan::Amount& amount, plan::FiscalYear year) {
        if (amount.number != plan::read_amount(amount.text).number) {
            const std::string recorded = amount.number ? base::shortest_text(*amount.number) : std::string(no_number);
            put(key, {.item = items.number, .text = amount.text + std::string(number_sign) + recorded, .year = year});
        }
        put_unknown(key, items.other, amount.unknown, year);
    }

    /// Writes the values of a thing, but for its name.
    struct Values {
        Writer& writer;
        const Key& key;
        plan::FiscalYear year;
        template <class Held>
        void operator()(Item item, const Held& held) {
            if (item != Item::name) writer.put_value(key, item, held, year);
        }
    };

    /// The row of its name first, which is always there; then what else it has, but for the things inside it.
    template <class T>
    void put_thing(const Key& key, const T& thing, std::string_view id = {}, plan::FiscalYear year = {}) {
        put_name(key, name_of(thing), id, year);
        for_each_item(thing, Values{*this, key, year});
        put_unknown(key, Item::other, thing.unknown, year);
    }

    template <class Entry>
    void put_entry(const Key& key, const Entry& entry) {
        for_each_item(entry, [&](Item item, const auto& held) {
            put_value(key, item == Item::actual && entry.forecast ? Item::forecast : item, held, entry.year);
            if constexpr (std::is_same_v<decltype(held), const std::optional<plan::Amount>&>) {
                if (held) put_about(key, items_about(item), *held, entry.year);
            }
        });
        if (entry.forecast && !entry.actual) put(key, {.item = Item::forecast_alone, .text = yes, .year = entry.year});
        put_unknown(key, Item::other, entry.unknown, entry.year);
        if (edit::is_blank(entry)) put(key, {.item = Item::blank_year, .text = yes, .year = entry.year});
    }

    // Things

    std::string id_cell(std::string_view id) {
        std::vector<std::string> pieces = cells_of(id);
        if (pieces.size() == 1) return std::move(pieces.front());
        const plan::IdSet taken = edit::ids_of(plan_);
        std::string handle;
        do {
            handle = "ID-" + std::to_string(++handles_);
        } while (taken.find(handle));
        return handle;
    }

    void put_layout(const plan::SheetLayout& layout) {
        const Key key = next_listed(Thing::layout);
        put_thing(key, layout);
        for (const plan::SheetColumn& column : layout.columns) {
            Key inner = next_listed(Thing::layout_column);
            inner.parent = key.id;
            put_thing(inner, column);
        }
    }

    /// What has no id is numbered.
    Key next_listed(Thing thing) {
        const std::size_t number = ++listed_[static_cast<std::size_t>(thing)];
        return {thing, std::to_string(number), {}, number};
    }

    void put_groups(const std::vector<plan::Group>& groups, const std::string& parent, const std::string& path) {
        std::size_t order = 0;
        for (const plan::Group& group : groups) {
            const Key key{Thing::group, id_cell(group.id), parent, ++order};
            const std::string label = label_of(group);
            const std::string whole_path = path.empty() ? label : path + " / " + label;
            about_ = {};
            about_.group = described(whole_path);
            about_.thing_name = described(group.name);
            put_thing(key, group, group.id);
            std::size_t measure_order = 0;
            for (const plan::Measure& measure : group.measures) {
                put_measure({Thing::measure, id_cell(measure.id), key.id, ++measure_order}, measure, about_.group);
            }
            put_groups(group.groups, key.id, whole_path);
        }
        about_ = {};
    }

    void put_measure(const Key& key, const plan::Measure& measure, const std::string& group) {
        About about;
        about.group = group;
        about.code = described(measure.code);
        about.name = described(measure.name);
        std::string sections;
        for (const std::string& section : measure.sections) sections.append(sections.empty() ? "" : " ").append(section);
        about.sections = described(sections);
        about_ = about;
        about_.thing_name = about.name;
        put_thing(key, measure, measure.id);
        std::size_t order = 0;
        for (const plan::Activity& activity : measure.activities) {
            about_.thing_name = described(activity.text);
            put_with_entries({Thing::activity, id_cell(activity.id), key.id, ++order}, activity);
        }
        order = 0;
        for (const plan::Indicator& indicator : measure.indicators) {
            about_.thing_name = described(indicator.name);
            about_.unit = described(indicator.unit);
            put_with_entries({Thing::indicator, id_cell(indicator.id), key.id, ++order}, indicator);
        }
        about_ = about;
    }

    template <class T>
    void put_with_entries(const Key& key, const T& thing) {
        put_thing(key, thing, thing.id);
        for (const auto& entry : thing.years) put_entry(key, entry);
    }

    const plan::Plan& plan_;
    Sheet sheet_;
    std::uint32_t row_ = 0;
    About about_;
    std::size_t handles_ = 0;
    std::array<std::size_t, thing_words.size()> listed_{};
};

}  // namespace

Sheet write_data(const plan::Plan& plan) { return Writer(plan).write(); }

}  // namespace sheet
