#pragma once
// Finds places for labels so that none covers another, a marker or a bar; used inside this level.

#include <cstddef>
#include <optional>
#include <vector>

#include "chart/scene.hpp"

namespace chart {

/// A place where a label might stand. `cost` is how much the reader would mind; `inside` is a blocked area that it may lie
/// on (its own bar), by its index.
struct Place {
    Label label;
    float cost = 0;
    std::optional<std::size_t> inside;
};

class Placement {
public:
    Placement(Rect bounds, Measure measure) : bounds_(bounds), measure_(std::move(measure)) {}

    /// Nothing may cover `area` from now on. Returns its index for Place::inside.
    std::size_t block(const Rect& area);
    /// Labels across these lines are worse, but not forbidden.
    void avoid(const Path& path) { lines_.push_back(path); }

    bool is_free(const Rect& area, const std::optional<std::size_t>& inside = {}) const;

    /// The cheapest way to place both labels, or one, or none, each of which has its cost; blocked from now on.
    struct Pair {
        std::optional<Label> first;
        std::optional<Label> second;
    };
    Pair place(const std::vector<Place>& first, const std::vector<Place>& second, float first_missing, float second_missing);

private:
    struct Candidate {
        const Place* place = nullptr;  ///< nullptr: not placed
        Rect area;
        float cost = 0;
    };
    std::vector<Candidate> possible(const std::vector<Place>& places, float missing) const;
    float crossing_cost(const Rect& area) const;

    Rect bounds_;
    Measure measure_;
    std::vector<Rect> blocked_;
    std::vector<Path> lines_;
};

}  // namespace chart
