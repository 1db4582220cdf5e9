#pragma once
// Applying single edits, with what is found kept between them. Calls are written edit::apply: an Edit is a std::variant, so
// a bare name would look at std::apply too, which cannot take one.

#include <optional>
#include <string>
#include <string_view>

#include "edit/edit.hpp"
#include "edit/finder.hpp"

namespace edit {

/// As the function for one edit alone.
std::optional<plan::Problem> apply(Finder& finder, const Edit& edit);

std::optional<plan::Problem> apply_value(Finder& finder, const SetValue& edit);
std::optional<plan::Problem> apply_insert(Finder& finder, const Insert& edit);
std::optional<plan::Problem> apply_remove(Finder& finder, const Remove& edit);
std::optional<plan::Problem> apply_move(Finder& finder, const Move& edit);

// Why such an edit would be refused; nothing is changed.
std::optional<plan::Problem> refuse_insert(Finder& finder, const Insert& edit);
std::optional<plan::Problem> refuse_move(Finder& finder, const Move& edit);

plan::Problem problem(std::string_view code, const std::string& id, std::string found = {}, std::string expected = {});

}  // namespace edit
