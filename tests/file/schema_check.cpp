#include "tests/file/schema_check.hpp"

#include <regex.h>

#include <algorithm>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

bool is_type(const Json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return value.type_name() == type;
}

bool has_type(const Json& value, const Json& types) {
    if (types.is_string()) return is_type(value, types.get<std::string>());
    return std::any_of(types.begin(), types.end(),
                       [&](const Json& type) { return is_type(value, type.get<std::string>()); });
}

/// POSIX's, as GCC 12 warns of its own std::regex where sanitizers are on.
bool has_match(const std::string& text, const std::string& pattern) {
    regex_t compiled;
    if (regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB) != 0) return false;
    const bool found = regexec(&compiled, text.c_str(), 0, nullptr, 0) == 0;
    regfree(&compiled);
    return found;
}

/// By one keyword: what is wrong, or nothing.
std::string violation_of(const Json& whole, const Json& schema, const std::string& word, const Json& value,
                         const std::string& pointer) {
    const Json& rule = schema.at(word);
    const auto part = [&](const Json& inner, const Json& of, const std::string& name) {
        return schema_violation(whole, inner, of, pointer + "/" + name);
    };
    const auto unless = [&](bool holds) { return holds ? std::string() : pointer + ": " + word; };

    if (word == "$ref")
        return schema_violation(whole, whole.at(Json::json_pointer(rule.get<std::string>().substr(1))), value, pointer);
    if (word == "type") return unless(has_type(value, rule));
    if (word == "const") return unless(value == rule);
    if (word == "enum") return unless(std::find(rule.begin(), rule.end(), value) != rule.end());
    if (word == "minimum") return unless(!value.is_number() || value >= rule);
    if (word == "maximum") return unless(!value.is_number() || value <= rule);
    if (word == "minLength") return unless(!value.is_string() || value.get<std::string>().size() >= rule.get<std::size_t>());
    if (word == "pattern") {
        return unless(!value.is_string() || has_match(value.get<std::string>(), rule.get<std::string>()));
    }
    if (word == "anyOf") {
        const auto fits = [&](const Json& one) { return schema_violation(whole, one, value, pointer).empty(); };
        return unless(std::any_of(rule.begin(), rule.end(), fits));
    }
    if (word == "items" && value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (std::string wrong = part(rule, value[i], std::to_string(i)); !wrong.empty()) return wrong;
        }
    }
    if (!value.is_object()) return {};
    if (word == "required") {
        return unless(std::all_of(rule.begin(), rule.end(), [&](const Json& name) { return value.contains(name); }));
    }
    for (const auto& [name, inner] : value.items()) {
        const bool described = schema.contains("properties") && schema["properties"].contains(name);
        std::string wrong;
        if (word == "properties" && described) wrong = part(rule.at(name), inner, name);
        if (word == "propertyNames") wrong = part(rule, Json(name), name);
        if (word == "additionalProperties" && !described) {
            wrong = rule.is_boolean() ? unless(rule.get<bool>()) : part(rule, inner, name);
        }
        if (!wrong.empty()) return wrong;
    }
    return {};
}

}  // namespace

std::string schema_violation(const Json& whole, const Json& schema, const Json& value, const std::string& pointer) {
    static const std::vector<std::string> understood{"$ref",
                                                     "type",
                                                     "const",
                                                     "enum",
                                                     "minimum",
                                                     "maximum",
                                                     "minLength",
                                                     "pattern",
                                                     "anyOf",
                                                     "required",
                                                     "properties",
                                                     "propertyNames",
                                                     "additionalProperties",
                                                     "items"};
    static const std::vector<std::string> said{"$schema", "$id", "$defs", "title", "description"};
    const auto is_in = [](const std::vector<std::string>& words, const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    for (const auto& [word, rule] : schema.items()) {
        if (is_in(said, word)) continue;
        if (!is_in(understood, word)) return "not understood: " + word;
        if (std::string wrong = violation_of(whole, schema, word, value, pointer); !wrong.empty()) return wrong;
    }
    return {};
}
