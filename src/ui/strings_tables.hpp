#pragma once
// One constant a language; strings() chooses.

#include "ui/strings.hpp"

namespace ui {

extern const Strings japanese;
extern const Strings english;

}  // namespace ui
