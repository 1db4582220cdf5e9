#include "edit/apply.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace edit {

Kind kind_of(const Item& item) { return static_cast<Kind>(item.index()); }
static_assert(std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(Kind::year), Item>, plan::PlanYear>);
static_assert(std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(Kind::group), Item>, plan::Group>);
static_assert(std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(Kind::measure), Item>, plan::Measure>);
static_assert(std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(Kind::activity), Item>, plan::Activity>);
static_assert(std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(Kind::indicator), Item>, plan::Indicator>);

const std::string& id_of(const Item& item) {
    static const std::string none;
    return std::visit(
        [](const auto& thing) -> const std::string& {
            if constexpr (std::is_same_v<std::decay_t<decltype(thing)>, plan::PlanYear>) {
                return none;
            } else {
                return thing.id;
            }
        },
        item);
}

plan::Problem problem(std::string_view code, const std::string& id, std::string found, std::string expected) {
    plan::Problem made;
    made.code = code;
    made.pointer = id;
    made.found = std::move(found);
    made.expected = std::move(expected);
    return made;
}

std::optional<plan::Problem> apply(Finder& finder, const Edit& edit) {
    return std::visit(
        [&finder](const auto& one) {
            using One = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<One, SetValue>) {
                return apply_value(finder, one);
            } else if constexpr (std::is_same_v<One, Insert>) {
                return apply_insert(finder, one);
            } else if constexpr (std::is_same_v<One, Remove>) {
                return apply_remove(finder, one);
            } else {
                return apply_move(finder, one);
            }
        },
        edit);
}

std::optional<plan::Problem> apply(plan::Plan& plan, const Edit& edit) {
    Finder finder(plan, 1);
    return edit::apply(finder, edit);
}

Edit inverse(const Edit& edit) {
    return std::visit(
        [](const auto& one) -> Edit {
            using One = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<One, SetValue>) {
                return SetValue{one.place, one.to, one.from};
            } else if constexpr (std::is_same_v<One, Insert>) {
                return Remove{one.parent, one.index, one.item};
            } else if constexpr (std::is_same_v<One, Remove>) {
                return Insert{one.parent, one.index, one.item};
            } else {
                return Move{one.kind, one.id, one.to_parent, one.to_index, one.from_parent, one.from_index};
            }
        },
        edit);
}

std::optional<plan::Problem> apply_all(plan::Plan& plan, const Edits& edits) {
    Finder finder(plan, edits.size());
    for (std::size_t done = 0; done < edits.size(); ++done) {
        auto refused = edit::apply(finder, edits[done]);
        if (!refused) continue;
        while (done > 0) edit::apply(finder, inverse(edits[--done]));
        return refused;
    }
    return std::nullopt;
}

Edits inverse_all(const Edits& edits) {
    Edits inverted;
    inverted.reserve(edits.size());
    std::transform(edits.rbegin(), edits.rend(), std::back_inserter(inverted), inverse);
    return inverted;
}

}  // namespace edit
