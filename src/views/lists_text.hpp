#pragma once
// 評価区分 and 議題 as texts that a person reads and types, one of them a line.

#include <string>
#include <string_view>
#include <vector>

#include "l10n/strings.hpp"
#include "plan/plan.hpp"

namespace ui {

/// "A 120%" a line; "S 120% 人が判断" where a person gives it; the name alone for all that is below.
std::string grades_text(const Strings& s, const std::vector<plan::Grade>& grades);
/// Of such a text: a last word that begins with 人, or is "person", says that a person gives it; a number before it (with or
/// without %, 以上) is the degree; the rest is the name. What `before` holds beside these is kept by name.
std::vector<plan::Grade> read_grades(std::string_view text, const std::vector<plan::Grade>& before);
/// In one line, for reading: "A 120%以上、B 100%以上、C それ未満".
std::string grades_line(const Strings& s, const std::vector<plan::Grade>& grades);

/// "第1回会議: 1-(1)-ア、1-(2)-イ" a line (the name ends at the first ": " or "："); a measure by its code, or its id where
/// it has none of its own.
std::string agendas_text(const plan::Plan& plan);
std::vector<plan::Agenda> read_agendas(const plan::Plan& plan, std::string_view text);

}  // namespace ui
