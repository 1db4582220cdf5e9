#pragma once
// 点検 as data: each finding with its sentence and its place.

#include <string>
#include <vector>

#include "l10n/strings.hpp"
#include "model/document.hpp"

namespace ui {

struct CheckLine {
    std::string sentence;  ///< what is doubtful
    std::string place;     ///< "1-(1)-ア 職責に…・職員アンケートに…・2018(平成30)年度"
    std::string detail;    ///< what stands there and what it is compared with
    std::string measure;   ///< id; empty where the finding is about something else
    bool operator==(const CheckLine&) const = default;
};

CheckLine check_line(const Document& document, const judge::Finding& finding, Language language);

}  // namespace ui
