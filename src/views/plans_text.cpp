#include "views/plans_text.hpp"

#include <algorithm>
#include <map>

#include "file/file_name.hpp"
#include "platform/platform.hpp"

namespace ui {

namespace {

/// Its file has everything, and the line of its state names that file.
bool is_in_file(const file::PlanHeader& head) { return head.unsaved == 0 && !head.saved.empty(); }

std::string state_text(const Strings& s, const StoredPlan& plan, const base::LocalTime& local_time) {
    const file::PlanHeader& head = plan.head;
    if (plan.in_replica_only) return std::string(s.state_in_replica);
    if (head.version > file::stored_version) return std::string(s.kept_by_newer);
    if (head.unsaved > 0) return fill(s.state_unsaved, {grouped(head.unsaved)});
    if (is_in_file(head))
        return fill(head.downloaded ? s.state_downloaded : s.state_saved, {head.file_name, local_time(head.saved)});
    return std::string(head.has_file ? s.state_unchanged : s.state_never_saved);
}

std::string origin_text(const Strings& s, const file::PlanHeader& head) {
    if (head.address.starts_with(platform::copy_scheme)) return fill(s.origin_copy, {head.file_name});
    if (!head.address.empty()) return fill(s.origin_address, {head.address});
    if (!head.has_file && head.file_name.empty()) return std::string(s.origin_here);
    if (!head.has_file) return fill(s.origin_table, {file::without_ending(head.file_name)});
    if (head.saved.empty()) return fill(s.opened_from, {head.file_name});
    return is_in_file(head) ? std::string() : fill(s.origin_file, {head.file_name});
}

std::string times_text(const Strings& s, const file::PlanHeader& head, const base::LocalTime& local_time) {
    std::string text;
    const auto add = [&](std::string_view pattern, const std::string& utc) {
        if (!utc.empty()) text = spaced(s, {text, fill(pattern, {local_time(utc)})});
    };
    add(s.last_edited, head.edited);
    if (!is_in_file(head)) add(head.downloaded ? s.last_downloaded : s.last_saved, head.saved);
    add(s.last_opened, head.opened);
    return text;
}

}  // namespace

std::vector<PlanRow> plan_rows(const Strings& s, const std::vector<StoredPlan>& plans, const base::LocalTime& local_time) {
    std::vector<PlanRow> rows;
    rows.reserve(plans.size());
    // The heads that read alike, each once.
    std::map<std::string, std::vector<const file::PlanHeader*>> alike;
    const auto place_among = [](const std::vector<const file::PlanHeader*>& heads, const file::PlanHeader& head) {
        return std::find_if(heads.begin(), heads.end(), [&](const file::PlanHeader* other) { return *other == head; });
    };
    for (const StoredPlan& plan : plans) {
        const file::PlanHeader& head = plan.head;
        rows.push_back({head.title.empty() ? std::string(s.untitled) : head.title, state_text(s, plan, local_time),
                        origin_text(s, head), times_text(s, head, local_time)});
        std::vector<const file::PlanHeader*>& heads = alike[in_one_line(s, rows.back())];
        if (place_among(heads, head) == heads.end()) heads.push_back(&head);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::vector<const file::PlanHeader*>& heads = alike[in_one_line(s, rows[i])];
        if (heads.size() < 2) continue;
        const auto number = static_cast<std::size_t>(place_among(heads, plans[i].head) - heads.begin()) + 1;
        rows[i].times = spaced(s, {rows[i].times, fill(s.alike, {grouped(heads.size()), grouped(number)})});
    }
    return rows;
}

std::string in_one_line(const Strings& s, const PlanRow& row) {
    return spaced(s, {row.title, row.state, row.origin, row.times});
}

}  // namespace ui
