#pragma once
// Rows gathered into a plan: groups, measures, and what belongs to them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/plan.hpp"
#include "sheet/import/draft.hpp"
#include "sheet/import/texts.hpp"

namespace sheet {

class Gatherer {
public:
    /// `verbatim`: the sheet has ids, and things are told apart by them alone.
    Gatherer(bool verbatim, bool has_codes) : verbatim_(verbatim), has_codes_(has_codes) {}

    /// The group of all measures that follow and name none.
    void begin_group(const std::string& label);
    void add(const FilledRow& row, const RowContext& context);
    /// What the measure that is being read is called; "" where none is.
    std::string_view current_name() const;
    /// The measure that was read last has all its rows.
    void end_measure(const RowContext& context);

    struct Gathered {
        std::vector<plan::Group> groups;
        bool group_made = false;
    };
    /// Units, numbers and directions, now that all sheets are read.
    void settle(const RowContext& context);
    /// `name`: of the group of measures that stand in none.
    Gathered finish(const std::string& name);

private:
    struct GroupDraft {
        Label label;
        std::size_t parent = 0;  ///< itself: outermost
    };

    std::size_t group_at(std::optional<std::size_t> parent, const Label& label);
    std::size_t group_of(const FilledRow& row);
    std::optional<std::size_t> find_draft(const FilledRow& row, std::size_t group);
    std::size_t make_draft(const FilledRow& row, std::size_t group, const RowContext& context);
    plan::Group group_with_all(std::size_t group, const std::vector<std::vector<std::size_t>>& children,
                               const std::vector<std::vector<std::size_t>>& measures);
    void give_ids();

    bool verbatim_;
    bool has_codes_;
    std::vector<Draft> drafts_;
    std::vector<GroupDraft> groups_;
    std::vector<std::string> group_ids_;
    std::unordered_map<std::string, std::size_t> group_keys_;
    std::unordered_map<std::string, std::size_t> draft_keys_;
    std::optional<std::size_t> current_;
    std::optional<std::size_t> title_group_;
    std::vector<std::string> labels_;  ///< what the group columns said last, from the outermost
};

}  // namespace sheet
