#pragma once
// The other end of Edge::post_to_worker: the program that runs beside the app, without a screen. Only a browser has it;
// without one, tests hand requests over by themselves (headless/headless_edge.hpp).

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace platform {

/// Says something to the app, which hears it as WorkerMessage.
using SayToApp = std::function<void(std::string_view text, std::string_view bytes)>;
/// Is handed each request (Edge::post_to_worker), one after the other, and answers before it returns.
using HearApp = std::function<void(std::string_view text, std::string bytes, const SayToApp& say)>;

/// Hands on requests, and never returns, so that everything that main holds stays alive.
void serve(HearApp hear);

/// Bytes in an encoding that the WHATWG Encoding Standard knows by this label, as UTF-8 without a byte-order mark. Nothing
/// where a byte does not fit, or the label is not known.
std::optional<std::string> decode(std::string_view label, std::string_view bytes);

}  // namespace platform
