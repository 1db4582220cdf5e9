#pragma once
// One constant a language; strings() chooses.

#include "l10n/strings.hpp"

namespace ui {

extern const Strings japanese;
extern const Strings english;

}  // namespace ui
