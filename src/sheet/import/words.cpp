// The stable words of roles and notes.

#include <array>

#include "base/enum_words.hpp"
#include "sheet/import/layout.hpp"
#include "sheet/import/notes.hpp"

namespace sheet {
namespace {

constexpr std::array<base::EnumWord<Role>, 21> roles = {{{Role::unused, "unused"},
                                                         {Role::group, "group"},
                                                         {Role::code, "code"},
                                                         {Role::name, "name"},
                                                         {Role::sections, "sections"},
                                                         {Role::activity, "activity"},
                                                         {Role::plan, "plan"},
                                                         {Role::actual, "actual"},
                                                         {Role::indicator, "indicator"},
                                                         {Role::unit, "unit"},
                                                         {Role::direction, "direction"},
                                                         {Role::mark, "mark"},
                                                         {Role::value, "value"},
                                                         {Role::target, "target"},
                                                         {Role::result, "result"},
                                                         {Role::verdict, "verdict"},
                                                         {Role::year, "year"},
                                                         {Role::note, "note"},
                                                         {Role::measure_id, "measure_id"},
                                                         {Role::activity_id, "activity_id"},
                                                         {Role::indicator_id, "indicator_id"}}};

constexpr std::array<base::EnumWord<NoteKind>, 24> kinds = {{{NoteKind::row_shifted, "row_shifted"},
                                                             {NoteKind::header_repeated, "header_repeated"},
                                                             {NoteKind::header_differs, "header_differs"},
                                                             {NoteKind::mark_with_value, "mark_with_value"},
                                                             {NoteKind::measure_repeated, "measure_repeated"},
                                                             {NoteKind::actual_elsewhere, "actual_elsewhere"},
                                                             {NoteKind::group_from_title, "group_from_title"},
                                                             {NoteKind::breaks_restored, "breaks_restored"},
                                                             {NoteKind::year_from_serial, "year_from_serial"},
                                                             {NoteKind::unit_from_header, "unit_from_header"},
                                                             {NoteKind::unit_converted, "unit_converted"},
                                                             {NoteKind::verdict_read, "verdict_read"},
                                                             {NoteKind::group_made, "group_made"},
                                                             {NoteKind::direction_from_verdict, "direction_from_verdict"},
                                                             {NoteKind::direction_from_words, "direction_from_words"},
                                                             {NoteKind::organization_unknown, "organization_unknown"},
                                                             {NoteKind::title_from_name, "title_from_name"},
                                                             {NoteKind::actual_missing, "actual_missing"},
                                                             {NoteKind::cell_unplaced, "cell_unplaced"},
                                                             {NoteKind::verdict_unknown, "verdict_unknown"},
                                                             {NoteKind::year_unknown, "year_unknown"},
                                                             {NoteKind::unsolved_formula, "unsolved_formula"},
                                                             {NoteKind::error_value, "error_value"},
                                                             {NoteKind::value_taken_twice, "value_taken_twice"}}};

}  // namespace

std::string_view word_of(Role role) { return base::word_for(roles, role); }
std::optional<Role> role_of(std::string_view word) { return base::value_for(roles, word); }
const std::vector<Role>& all_roles() {
    static const std::vector<Role> all = base::values_of(roles);
    return all;
}

bool is_yearly(Role role) {
    return role == Role::plan || role == Role::actual || role == Role::value || role == Role::target ||
           role == Role::result || role == Role::verdict;
}

std::string_view word_of(NoteKind kind) { return base::word_for(kinds, kind); }
const std::vector<NoteKind>& all_note_kinds() {
    static const std::vector<NoteKind> all = base::values_of(kinds);
    return all;
}

Weight weight_of(NoteKind kind) {
    if (kind >= NoteKind::actual_missing) return Weight::lost;
    return kind >= NoteKind::group_made ? Weight::guessed : Weight::repaired;
}

}  // namespace sheet
