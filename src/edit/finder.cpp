#include "edit/finder.hpp"

#include <algorithm>

#include "edit/walk.hpp"

namespace edit {
namespace {

template <class T>
T* as(const Target& target) {
    T* const* const found = std::get_if<T*>(&target);
    return found == nullptr ? nullptr : *found;
}

}  // namespace

Finder Finder::reading(const plan::Plan& plan, std::size_t looked_for) {
    // One finder for both uses; those who ask for this one promise to leave alone what it finds.
    return Finder(const_cast<plan::Plan&>(plan), looked_for);
}

void Finder::index() {
    ids_.emplace();
    targets_.clear();
    walk(*plan_, [this](auto& thing, const Spot&) {
        if (ids_->insert(thing.id)) targets_.emplace_back(&thing);
        return false;
    });
}

void Finder::forget() {
    ids_.reset();
    targets_.clear();
}

Target Finder::with_id(std::string_view id) {
    Target found;
    if (id.empty()) return found;
    if (keeps_index_) {
        if (!ids_) index();
        if (const auto number = ids_->find(id)) found = targets_[*number];
        return found;
    }
    walk(*plan_, [&](auto& thing, const Spot&) {
        if (thing.id != id) return false;
        found = &thing;
        return true;
    });
    return found;
}

Target Finder::of(const Place& place) {
    if (!place.id.empty()) return with_id(place.id);
    if (place.year.year == 0) return plan_;
    const auto year = std::find_if(plan_->years.begin(), plan_->years.end(),
                                   [&](const plan::PlanYear& entry) { return entry.year == place.year; });
    return year == plan_->years.end() ? Target{} : Target{&*year};
}

template <>
std::vector<plan::PlanYear>* Finder::siblings(std::string_view parent) {
    return parent.empty() ? &plan_->years : nullptr;
}

template <>
std::vector<plan::Group>* Finder::siblings(std::string_view parent) {
    if (parent.empty()) return &plan_->groups;
    auto* const group = as<plan::Group>(with_id(parent));
    return group == nullptr ? nullptr : &group->groups;
}

template <>
std::vector<plan::Measure>* Finder::siblings(std::string_view parent) {
    auto* const group = as<plan::Group>(with_id(parent));
    return group == nullptr ? nullptr : &group->measures;
}

template <>
std::vector<plan::Activity>* Finder::siblings(std::string_view parent) {
    auto* const measure = as<plan::Measure>(with_id(parent));
    return measure == nullptr ? nullptr : &measure->activities;
}

template <>
std::vector<plan::Indicator>* Finder::siblings(std::string_view parent) {
    auto* const measure = as<plan::Measure>(with_id(parent));
    return measure == nullptr ? nullptr : &measure->indicators;
}

std::optional<std::size_t> Finder::count_in(Kind kind, std::string_view parent) {
    const auto count = [](const auto* things) {
        return things == nullptr ? std::nullopt : std::optional<std::size_t>(things->size());
    };
    switch (kind) {
        case Kind::year:
            return count(siblings<plan::PlanYear>(parent));
        case Kind::group:
            return count(siblings<plan::Group>(parent));
        case Kind::measure:
            return count(siblings<plan::Measure>(parent));
        case Kind::activity:
            return count(siblings<plan::Activity>(parent));
        case Kind::indicator:
            break;
    }
    return count(siblings<plan::Indicator>(parent));
}

}  // namespace edit
