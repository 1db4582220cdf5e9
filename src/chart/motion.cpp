#include "chart/motion.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace chart {

namespace {

template <class Shape>
std::vector<const Shape*> all_of(const Scene& scene) {
    std::vector<const Shape*> all;
    for (const chart::Shape& shape : scene.shapes)
        if (const auto* one = std::get_if<Shape>(&shape)) all.push_back(one);
    return all;
}

/// Pairs the shapes of a kind as they are asked for, in drawing order.
template <class Shape>
class Partners {
public:
    Partners(const Scene& from, const Scene& to) : from_(all_of<Shape>(from)) {
        by_order_ = !std::is_same_v<Shape, Label> && from_.size() == all_of<Shape>(to).size();
        if (by_order_) return;
        for (const Shape* shape : from_) of_key_[key_of(*shape)].push_back(shape);
    }

    const Shape* next(const Shape& shape) {
        if (by_order_) return from_[asked_++];
        const auto found = of_key_.find(key_of(shape));
        if (found == of_key_.end()) return nullptr;
        const std::size_t at = taken_[found->first]++;
        return at < found->second.size() ? found->second[at] : nullptr;
    }

private:
    static std::string key_of(const Shape& shape) {
        if constexpr (std::is_same_v<Shape, Label>) return shape.text;
        return std::to_string(static_cast<int>(shape.ink));
    }

    std::vector<const Shape*> from_;
    bool by_order_ = false;
    std::size_t asked_ = 0;
    std::map<std::string, std::vector<const Shape*>> of_key_;
    std::map<std::string, std::size_t> taken_;
};

struct Mover {
    float share;
    float way(float from, float to) const { return share >= 1 ? to : from + (to - from) * share; }
    Point way(Point from, Point to) const { return {way(from.x, to.x), way(from.y, to.y)}; }

    void move(const Box& from, Box& to) const {
        to.rect = {way(from.rect.x, to.rect.x), way(from.rect.y, to.rect.y), way(from.rect.width, to.rect.width),
                   way(from.rect.height, to.rect.height)};
    }
    void move(const Path& from, Path& to) const {
        if (from.points.size() != to.points.size()) return;
        for (std::size_t i = 0; i < to.points.size(); ++i) to.points[i] = way(from.points[i], to.points[i]);
    }
    void move(const Mark& from, Mark& to) const {
        to.center = way(from.center, to.center);
        to.size = way(from.size, to.size);
    }
    void move(const Label& from, Label& to) const {
        if (from.align == to.align) to.at = way(from.at, to.at);
    }
};

}  // namespace

Scene between(const Scene& from, const Scene& to, float share) {
    const Mover mover{std::clamp(share, 0.0F, 1.0F)};
    Partners<Box> boxes(from, to);
    Partners<Path> paths(from, to);
    Partners<Mark> marks(from, to);
    Partners<Label> labels(from, to);
    const auto move = [&](auto& shape, auto& partners) {
        if (const auto* partner = partners.next(shape)) mover.move(*partner, shape);
    };
    Scene scene = to;
    for (Shape& shape : scene.shapes) {
        if (auto* box = std::get_if<Box>(&shape)) move(*box, boxes);
        if (auto* path = std::get_if<Path>(&shape)) move(*path, paths);
        if (auto* mark = std::get_if<Mark>(&shape)) move(*mark, marks);
        if (auto* label = std::get_if<Label>(&shape)) move(*label, labels);
    }
    return scene;
}

}  // namespace chart
