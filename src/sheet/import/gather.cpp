#include "sheet/import/gather.hpp"

#include <unordered_set>

#include "base/text.hpp"

namespace sheet {
namespace {

constexpr std::size_t no_group = static_cast<std::size_t>(-1);

const Filled* first_of(const FilledRow& row, Role role) {
    for (const Filled& cell : row.cells) {
        if (cell.column->role == role) return &cell;
    }
    return nullptr;
}

std::string text_of(const FilledRow& row, Role role) {
    const Filled* const cell = first_of(row, role);
    return cell == nullptr ? std::string() : cell->text;
}

/// An id that is not used yet: the wanted one, or that with a number.
std::string unused_id(std::unordered_set<std::string>& used, const std::string& wanted) {
    std::string id = wanted;
    for (std::size_t number = 2; id.empty() || !used.insert(id).second; ++number) id = wanted + "-" + std::to_string(number);
    return id;
}

}  // namespace

std::size_t Gatherer::group_at(std::optional<std::size_t> parent, const Label& label) {
    const std::string key = std::to_string(parent.value_or(no_group)) + "/" + label.code + "/" + label.name;
    const auto [found, is_new] = group_keys_.emplace(key, groups_.size());
    if (is_new) groups_.push_back({label, parent.value_or(groups_.size())});
    return found->second;
}

void Gatherer::begin_group(const std::string& label) {
    title_group_ = group_at(std::nullopt, read_label(label));
    labels_.clear();
}

std::size_t Gatherer::group_of(const FilledRow& row) {
    for (const Filled& cell : row.cells) {
        if (cell.column->role != Role::group) continue;
        // Levels that say nothing here go on from above; those below one that changes end with it.
        const std::size_t place = cell.cell->spot.column;
        if (labels_.size() <= place) labels_.resize(place + 1);
        if (labels_[place] == cell.text) continue;
        labels_[place] = cell.text;
        for (std::size_t below = place + 1; below < labels_.size(); ++below) labels_[below].clear();
    }
    std::optional<std::size_t> group = title_group_;
    for (const std::string& label : labels_) {
        if (!label.empty()) group = group_at(group, read_label(label));
    }
    return group.value_or(no_group);
}

std::optional<std::size_t> Gatherer::find_draft(const FilledRow& row, std::size_t group) {
    const std::string id = text_of(row, Role::measure_id);
    const std::string code = text_of(row, Role::code);
    const std::string name = text_of(row, Role::name);
    if (id.empty() && code.empty() && name.empty()) return current_;
    const auto look = [&](const std::string& key) {
        const auto found = draft_keys_.find(key);
        return found == draft_keys_.end() ? std::nullopt : std::optional(found->second);
    };
    if (!id.empty()) return look("i" + id);
    if (!code.empty()) {
        const auto same = look("c" + code);
        // The same code with another name is another measure, and so it is when it comes again.
        if (!same || name.empty() || drafts_[*same].measure.name == name) return same;
        return look("b" + code + "/" + name);
    }
    if (current_ && drafts_[*current_].measure.name == name && (has_codes_ || drafts_[*current_].group == group)) {
        return current_;
    }
    return has_codes_ ? std::nullopt : look("n" + std::to_string(group) + "/" + name);
}

std::size_t Gatherer::make_draft(const FilledRow& row, std::size_t group, const RowContext& context) {
    Draft draft;
    draft.group = group;
    draft.sheet = context.sheet;
    draft.spot = row.cells.empty() ? Spot{row.row, 0} : row.cells.front().cell->spot;
    draft.measure.id = text_of(row, Role::measure_id);
    draft.measure.code = text_of(row, Role::code);
    draft.measure.name = text_of(row, Role::name);
    const std::size_t index = drafts_.size();
    const plan::Measure& measure = draft.measure;
    if (!measure.id.empty()) draft_keys_.emplace("i" + measure.id, index);
    if (!measure.code.empty()) {
        draft_keys_.emplace("c" + measure.code, index);
        draft_keys_.emplace("b" + measure.code + "/" + measure.name, index);
    }
    if (!has_codes_) draft_keys_.emplace("n" + std::to_string(group) + "/" + measure.name, index);
    drafts_.push_back(std::move(draft));
    return index;
}

void Gatherer::add(const FilledRow& row, const RowContext& context) {
    const std::size_t group = group_of(row);
    const std::optional<std::size_t> found = find_draft(row, group);
    if (!found && row.cells.empty()) return;
    if (current_ && found != current_) end_measure(context);
    const Filled* const code = first_of(row, Role::code);
    if (!found) {
        current_ = make_draft(row, group, context);
    } else {
        current_ = found;
        Draft& draft = drafts_[*found];
        if (code != nullptr && !draft.repetition_noted && !context.yearly_rows && !verbatim_ &&
            draft.sheet == context.sheet) {
            draft.repetition_noted = true;
            context.notes->push_back({NoteKind::measure_repeated, context.sheet, code->cell->spot, draft.measure.code,
                                      base::quoted_part(code->text), draft.measure.code});
        }
    }
    add_row(drafts_[*current_], row, context);
}

std::string_view Gatherer::current_name() const {
    if (!current_) return {};
    const plan::Measure& measure = drafts_[*current_].measure;
    return measure.code.empty() ? measure.name : measure.code;
}

void Gatherer::end_measure(const RowContext& context) {
    if (!current_) return;
    settle_actuals(drafts_[*current_], context);
    current_.reset();
}

void Gatherer::settle(const RowContext& context) {
    for (Draft& draft : drafts_) settle_indicators(draft, context);
}

void Gatherer::give_ids() {
    std::unordered_set<std::string> used;
    for (const Draft& draft : drafts_) {
        if (draft.measure.id.empty()) continue;
        used.insert(draft.measure.id);
    }
    for (Draft& draft : drafts_) {
        plan::Measure& measure = draft.measure;
        if (measure.id.empty()) measure.id = unused_id(used, measure.code.empty() ? "m" : measure.code);
        for (std::size_t i = 0; i < measure.activities.size(); ++i) {
            std::string& id = measure.activities[i].id;
            id = unused_id(used, id.empty() ? measure.id + "/a" + std::to_string(i + 1) : id);
        }
        for (std::size_t i = 0; i < measure.indicators.size(); ++i) {
            std::string& id = measure.indicators[i].id;
            id = unused_id(used, id.empty() ? measure.id + "/i" + std::to_string(i + 1) : id);
        }
    }
    // Groups are called by their codes where these are free, and so as the sample's are.
    for (GroupDraft& group : groups_) {
        group_ids_.push_back(unused_id(used, group.label.code.empty() ? "g" : group.label.code));
    }
}

plan::Group Gatherer::group_with_all(std::size_t group, const std::vector<std::vector<std::size_t>>& children,
                                     const std::vector<std::vector<std::size_t>>& measures) {
    plan::Group made;
    made.id = group_ids_[group];
    made.code = groups_[group].label.code;
    made.name = groups_[group].label.name;
    for (const std::size_t child : children[group]) made.groups.push_back(group_with_all(child, children, measures));
    for (const std::size_t draft : measures[group]) made.measures.push_back(std::move(drafts_[draft].measure));
    return made;
}

Gatherer::Gathered Gatherer::finish(const std::string& name) {
    Gathered gathered;
    for (Draft& draft : drafts_) {
        if (draft.group != no_group) continue;
        draft.group = group_at(std::nullopt, {{}, name});
        gathered.group_made = true;
    }
    give_ids();
    std::vector<std::vector<std::size_t>> children(groups_.size());
    std::vector<std::vector<std::size_t>> measures(groups_.size());
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        if (groups_[group].parent != group) children[groups_[group].parent].push_back(group);
    }
    for (std::size_t draft = 0; draft < drafts_.size(); ++draft) measures[drafts_[draft].group].push_back(draft);
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        if (groups_[group].parent == group) gathered.groups.push_back(group_with_all(group, children, measures));
    }
    return gathered;
}

}  // namespace sheet
