#pragma once
// What stands in one row of the data table (sheet/data_table.hpp).
//
// A row is one value of one thing. The thing is named by its kind and its id; where it stands (the thing around it, and its
// number among its siblings) is said in the row of its name, which is always there. Rows may stand in any order.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/enum_words.hpp"
#include "sheet/roundtrip/own_words.hpp"

namespace sheet {

/// 種類. Years are named by their number, what has no id in a plan by its place in its list.
enum class Thing { whole, year, grade, group, measure, activity, indicator, agenda, layout, layout_column };

inline constexpr std::array<base::EnumWord<Thing>, 10> thing_words{{{Thing::whole, "全体"},
                                                                    {Thing::year, word::year},
                                                                    {Thing::grade, "評価区分"},
                                                                    {Thing::group, word::group},
                                                                    {Thing::measure, "取組"},
                                                                    {Thing::activity, word::activity},
                                                                    {Thing::indicator, word::indicator},
                                                                    {Thing::agenda, "議題"},
                                                                    {Thing::layout, "取り込みの対応"},
                                                                    {Thing::layout_column, "取り込みの列"}}};

/// 項目.
enum class Item {
    name,  ///< the title of the whole, the text of an activity, the label of a year, the header of a layout's column
    id,    ///< of what has one that does not fit into a cell
    organization,
    source,
    state,
    from,
    by_person,
    code,
    section,
    note,
    unit,
    direction,
    plan,
    actual,
    forecast,        ///< an actual that is expected
    forecast_alone,  ///< the mark of one, without a value
    target,
    verdict,
    blank_year,     ///< an entry for the year with nothing in it
    target_number,  ///< "TEXT = NUMBER", where the recorded number is not what the text says
    actual_number,
    other,  ///< "NAME\nJSON": a member of the file that this version does not know
    target_other,
    actual_other,
    agenda_measure,
    role,
};

inline constexpr std::array<base::EnumWord<Item>, 26> item_words{{{Item::name, "名称"},
                                                                  {Item::id, "ID"},
                                                                  {Item::organization, "団体"},
                                                                  {Item::source, "出典"},
                                                                  {Item::state, "状態"},
                                                                  {Item::from, "下限"},
                                                                  {Item::by_person, "人が判断"},
                                                                  {Item::code, word::code},
                                                                  {Item::section, word::sections},
                                                                  {Item::note, word::notes},
                                                                  {Item::unit, word::unit},
                                                                  {Item::direction, word::direction},
                                                                  {Item::plan, word::plan},
                                                                  {Item::actual, word::actual},
                                                                  {Item::forecast, word::forecast},
                                                                  {Item::forecast_alone, "見込み(値なし)"},
                                                                  {Item::target, word::target},
                                                                  {Item::verdict, word::verdict},
                                                                  {Item::blank_year, "記入なし"},
                                                                  {Item::target_number, "目標の数値"},
                                                                  {Item::actual_number, "実績の数値"},
                                                                  {Item::other, "ほかの項目"},
                                                                  {Item::target_other, "目標のほかの項目"},
                                                                  {Item::actual_other, "実績のほかの項目"},
                                                                  {Item::agenda_measure, "議題の取組"},
                                                                  {Item::role, "役割"}}};

/// Values of which a thing, or one of its years, has several, in the order of their numbers.
constexpr bool is_list(Item item) {
    return item == Item::section || item == Item::note || item == Item::other || item == Item::target_other ||
           item == Item::actual_other || item == Item::agenda_measure;
}

/// Behind the word of an item, where the row goes on with a text that is too long for a cell: "計画(続き2)".
inline constexpr std::string_view piece_begin = "(続き";
inline constexpr std::string_view piece_end = ")";

/// What by_person says, and a number that was recorded as none.
inline constexpr std::string_view yes = "はい";
inline constexpr std::string_view no_number = "なし";
inline constexpr std::string_view number_sign = " = ";

/// In the order in which they stand.
enum class DataColumn { group, code, name, sections, thing, thing_name, item, year, value, number, unit, id, parent, order };

inline constexpr std::array<base::EnumWord<DataColumn>, 14> data_columns{{{DataColumn::group, word::group},
                                                                          {DataColumn::code, word::code},
                                                                          {DataColumn::name, word::name},
                                                                          {DataColumn::sections, word::sections},
                                                                          {DataColumn::thing, "種類"},
                                                                          {DataColumn::thing_name, "名前"},
                                                                          {DataColumn::item, "項目"},
                                                                          {DataColumn::year, word::year},
                                                                          {DataColumn::value, "値"},
                                                                          {DataColumn::number, "数値"},
                                                                          {DataColumn::unit, word::unit},
                                                                          {DataColumn::id, "ID"},
                                                                          {DataColumn::parent, "親ID"},
                                                                          {DataColumn::order, "順"}}};
/// Those that are read; the others are there for filters and pivot tables.
constexpr bool is_read(DataColumn column) {
    return column >= DataColumn::thing && column != DataColumn::thing_name && column != DataColumn::number &&
           column != DataColumn::unit;
}

}  // namespace sheet
