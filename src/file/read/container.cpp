#include "file/read/container.hpp"

#include <algorithm>

namespace file {
namespace {

using Opened = std::optional<Container>;

struct OpenArray {
    template <class Other>
    Opened operator()(const Other&) const {
        return std::nullopt;
    }
    Opened operator()(Ignored) const { return Ignored{}; }
    Opened operator()(Unknown) const { return Ignored{}; }
    template <class T>
    Opened operator()(List<T>) const {
        return Array{};
    }
    Opened operator()(List<plan::PlanYear> list) const { return YearList{list.items}; }
};

struct OpenObject {
    std::size_t usual_years;

    template <class Other>
    Opened operator()(const Other&) const {
        return std::nullopt;
    }
    Opened operator()(Ignored) const { return Ignored{}; }
    Opened operator()(Unknown) const { return Ignored{}; }
    template <class T>
    Opened operator()(Object<T> whole) const {
        return whole;
    }
    Opened operator()(Item<std::string>) const { return std::nullopt; }
    template <class T>
    Opened operator()(Item<T> item) const {
        return Object<T>{&item.items->emplace_back()};
    }
    Opened operator()(std::optional<plan::Amount>* amount) const { return Object<plan::Amount>{&amount->emplace()}; }
    template <class T>
    Opened operator()(ByYear<T> by_year) const {
        return by_year;
    }
    template <class T>
    Opened operator()(YearEntry<T> entry) const {
        // Bounded, so that a small file cannot ask for much memory.
        if (entry.entries->empty()) entry.entries->reserve(std::min(usual_years, std::size_t{4}));
        T& made = entry.entries->emplace_back();
        made.year = entry.year;
        return Object<T>{&made};
    }
};

struct ElementOf {
    template <class Other>
    Place operator()(const Other&) const {
        return Ignored{};
    }
    template <class T>
    Place operator()(List<T> list) const {
        return Item<T>{list.items};
    }
};

}  // namespace

std::optional<Container> open_at(const Place& place, Bracket bracket, std::size_t usual_years) {
    return bracket == Bracket::array ? std::visit(OpenArray{}, place) : std::visit(OpenObject{usual_years}, place);
}

Place element_of(const Place& place) { return std::visit(ElementOf{}, place); }

}  // namespace file
