#pragma once
// The real clerk beside a headless app, as the browser's worker is: put it into an edge with put_worker.

#include "platform/headless/headless_edge.hpp"

platform::HeadlessEdge::Worker clerk_beside();

/// Bytes in another encoding, as a person's file has them; nothing where it lacks a character.
std::string in_shift_jis(std::string_view utf8);
