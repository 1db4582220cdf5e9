#pragma once
// A Scene as text that people can read in a diff, and the comparison with what was approved.

#include <string>

#include "chart/scene.hpp"

namespace scene_text {

/// One line a shape, hit and table row; coordinates to a tenth.
std::string to_text(const chart::Scene& scene);

/// What tests/chart/golden/<name>.txt holds. With TORIKUMI_GOLDEN=write in the environment the file is written first: look
/// at the difference before it is committed.
std::string approved(const std::string& name, const std::string& now);

}  // namespace scene_text
