#pragma once
// How the report looks on a screen and on A4; used inside this level.

#include <string>

namespace report {

std::string style_sheet();

}  // namespace report
