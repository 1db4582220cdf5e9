#pragma once
// As much of JSON Schema (2020-12) as our schema uses.

#include <nlohmann/json.hpp>
#include <string>

/// What is wrong with `value` by `schema`, a part of `whole`, with its JSON Pointer; empty where nothing is. A keyword that
/// is not understood is wrong too.
std::string schema_violation(const nlohmann::ordered_json& whole, const nlohmann::ordered_json& schema,
                             const nlohmann::ordered_json& value, const std::string& pointer = "");
