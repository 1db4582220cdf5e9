#pragma once
// 構成 as data: the plan's groups and measures as one outline.

#include <cstddef>
#include <string>
#include <vector>

#include "edit/edit.hpp"
#include "plan/plan.hpp"

namespace ui {

struct OutlineRow {
    edit::Kind kind = edit::Kind::measure;  ///< group or measure
    std::string id;
    std::string code;
    std::string name;
    std::string parent;
    std::size_t index = 0;  ///< among those of its kind in the parent
    std::size_t count = 0;
    int depth = 0;
    std::size_t measures = 0;  ///< of a group: in it and below
    bool operator==(const OutlineRow&) const = default;
};

struct StructureView {
    std::vector<OutlineRow> rows;
    std::string agendas;  ///< as a text (views/lists_text.hpp)
};

/// In reading order.
std::vector<OutlineRow> build_outline(const plan::Plan& plan);

}  // namespace ui
