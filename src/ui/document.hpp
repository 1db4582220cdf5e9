#pragma once
// An open plan with what is derived from it. Built once a plan; never changed, so that views may point into it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "judge/checks.hpp"
#include "plan/plan.hpp"
#include "plan/problem.hpp"

namespace ui {

class Document {
public:
    /// `revision` tells documents apart: caches compare it.
    Document(plan::Plan plan, std::string file_name, plan::Problems warnings, std::uint64_t revision);
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    const plan::Plan& plan() const { return plan_; }
    const std::string& file_name() const { return file_name_; }
    const plan::Problems& warnings() const { return warnings_; }
    std::uint64_t revision() const { return revision_; }
    /// In reading order.
    const std::vector<plan::PlacedMeasure>& measures() const { return measures_; }
    std::size_t indicator_count() const { return indicator_count_; }
    /// Position in measures() of a measure by its id.
    std::optional<std::size_t> position_of(std::string_view measure_id) const;
    const std::vector<judge::Finding>& findings() const { return findings_; }

private:
    plan::Plan plan_;
    std::string file_name_;
    plan::Problems warnings_;
    std::uint64_t revision_ = 0;
    std::vector<plan::PlacedMeasure> measures_;
    std::unordered_map<std::string_view, std::size_t> position_;
    std::size_t indicator_count_ = 0;
    std::vector<judge::Finding> findings_;
};

}  // namespace ui
