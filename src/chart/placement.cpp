#include "chart/placement.hpp"

#include <algorithm>

#include "chart/draw.hpp"

namespace chart {

namespace {

constexpr float line_cost = 3;
constexpr float side_gap = 2;  // figures side by side must not read as one

/// Whether the segment passes through the rectangle: clipped against each side in turn.
bool crosses(Point a, Point b, const Rect& r) {
    float from = 0;
    float to = 1;
    const auto clip = [&](float start, float delta, float low, float high) {
        if (delta == 0) return start > low && start < high;
        float enter = (low - start) / delta;
        float leave = (high - start) / delta;
        if (enter > leave) std::swap(enter, leave);
        from = std::max(from, enter);
        to = std::min(to, leave);
        return from < to;
    };
    return clip(a.x, b.x - a.x, r.x, right_of(r)) && clip(a.y, b.y - a.y, r.y, bottom_of(r));
}

}  // namespace

std::size_t Placement::block(const Rect& area) {
    blocked_.push_back(area);
    return blocked_.size() - 1;
}

Placement::Pair Placement::place(const std::vector<Place>& first, const std::vector<Place>& second, float first_missing,
                                 float second_missing) {
    const std::vector<Candidate> firsts = possible(first, first_missing);
    const std::vector<Candidate> seconds = possible(second, second_missing);
    Candidate best_first;
    Candidate best_second;
    float best = first_missing + second_missing + 1;
    for (const Candidate& a : firsts) {
        for (const Candidate& b : seconds) {
            if (a.place != nullptr && b.place != nullptr && overlap(a.area, b.area)) continue;
            if (a.cost + b.cost >= best) continue;
            best = a.cost + b.cost;
            best_first = a;
            best_second = b;
        }
    }
    Pair pair;
    if (best_first.place != nullptr) {
        pair.first = best_first.place->label;
        block(best_first.area);
    }
    if (best_second.place != nullptr) {
        pair.second = best_second.place->label;
        block(best_second.area);
    }
    return pair;
}

std::vector<Placement::Candidate> Placement::possible(const std::vector<Place>& places, float missing) const {
    std::vector<Candidate> result;
    for (const Place& place : places) {
        Rect area = bounds_of(place.label, measure_);
        if (!place.inside) area = {area.x - side_gap, area.y, area.width + 2 * side_gap, area.height};
        if (is_free(area, place.inside)) result.push_back({&place, area, place.cost + crossing_cost(area)});
    }
    result.push_back({nullptr, {}, missing});
    return result;
}

bool Placement::is_free(const Rect& area, const std::optional<std::size_t>& inside) const {
    if (area.x < bounds_.x || area.y < bounds_.y || right_of(area) > right_of(bounds_) ||
        bottom_of(area) > bottom_of(bounds_))
        return false;
    for (std::size_t i = 0; i < blocked_.size(); ++i)
        if (i != inside && overlap(area, blocked_[i])) return false;
    return true;
}

float Placement::crossing_cost(const Rect& area) const {
    float cost = 0;
    for (const Path& line : lines_)
        for (std::size_t i = 1; i < line.points.size(); ++i)
            if (crosses(line.points[i - 1], line.points[i], area)) cost += line_cost;
    return cost;
}

}  // namespace chart
