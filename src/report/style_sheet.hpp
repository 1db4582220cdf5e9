#pragma once
// How the report looks on a screen and on paper; used inside this level.

#include <string>

#include "report/report.hpp"

namespace report {

/// `title`: of the document. Nothing of the plan can end the element that the sheet stands in.
std::string style_sheet(const plan::Plan& plan, const Options& options, const std::string& title);

}  // namespace report
