#include "ui/document.hpp"

#include <utility>

namespace ui {

Document::Document(plan::Plan plan, std::string file_name, plan::Problems warnings, std::uint64_t revision)
    : plan_(std::move(plan)),
      file_name_(std::move(file_name)),
      warnings_(std::move(warnings)),
      revision_(revision),
      measures_(plan::measures_in_order(plan_)),
      findings_(judge::check(plan_)) {
    position_.reserve(measures_.size());
    for (std::size_t i = 0; i < measures_.size(); ++i) {
        position_.emplace(measures_[i].measure->id, i);
        indicator_count_ += measures_[i].measure->indicators.size();
    }
}

std::optional<std::size_t> Document::position_of(std::string_view measure_id) const {
    const auto found = position_.find(measure_id);
    if (found == position_.end()) return std::nullopt;
    return found->second;
}

}  // namespace ui
