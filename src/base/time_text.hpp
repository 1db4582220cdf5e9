#pragma once
// Moments as text. Times are milliseconds since 1970-01-01T00:00Z.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// "2026-11-23T09:12:33Z"
std::string utc_text(double utc);
/// Reads what utc_text wrote.
std::optional<double> read_utc(std::string_view text);
/// "2026/11/23 18:12" where `offset_minutes` is added to it (Japan: 540); of today's moments only "18:12".
std::string local_text(double utc, int offset_minutes, double now);

/// The moment that utc_text wrote, for whoever reads; empty for what is none.
using LocalTime = std::function<std::string(std::string_view)>;

/// "12:05", "1:02:05" of a span of milliseconds.
std::string elapsed_text(double milliseconds);

}  // namespace base
