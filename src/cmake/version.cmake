# Which program this is, for the dialog that tells: the version and, in a checkout, the commit. #include "version.hpp".

execute_process(COMMAND git -C "${PROJECT_SOURCE_DIR}" rev-parse --short HEAD
                OUTPUT_VARIABLE TORIKUMI_BUILD OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
# Another commit, another build.
if(EXISTS "${PROJECT_SOURCE_DIR}/.git/logs/HEAD")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/.git/logs/HEAD")
endif()
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/generated/version/version.hpp" @ONLY CONTENT [[
#pragma once
#include <string_view>

namespace program {
inline constexpr std::string_view version = "@PROJECT_VERSION@";
/// The commit; empty where it is not known.
inline constexpr std::string_view build = "@TORIKUMI_BUILD@";
}  // namespace program
]])
