#include "file/pieces.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace file {
namespace {

std::size_t count_measures(const std::vector<plan::Group>& groups) {
    std::size_t count = 0;
    for (const plan::Group& group : groups) count += group.measures.size() + count_measures(group.groups);
    return count;
}

/// Copies groups with those of their measures that are due.
class Copier {
public:
    Copier(std::size_t passed_over, std::size_t wanted)
        : to_pass_(passed_over), to_copy_(wanted), whole_(passed_over == 0) {}

    std::vector<plan::Group> copy(const std::vector<plan::Group>& groups) {
        std::vector<plan::Group> copies;
        copies.reserve(groups.size());
        for (const plan::Group& group : groups) {
            plan::Group& made = copies.emplace_back();
            made.id = group.id;
            if (whole_) {
                made.code = group.code;
                made.name = group.name;
                made.unknown = group.unknown;
            }
            made.measures = due(group.measures);
            made.groups = copy(group.groups);
        }
        return copies;
    }

private:
    std::vector<plan::Measure> due(const std::vector<plan::Measure>& measures) {
        const std::size_t from = std::min(to_pass_, measures.size());
        const std::size_t count = std::min(to_copy_, measures.size() - from);
        to_pass_ -= from;
        to_copy_ -= count;
        const auto first = measures.begin() + static_cast<std::ptrdiff_t>(from);
        return {first, first + static_cast<std::ptrdiff_t>(count)};
    }

    std::size_t to_pass_;
    std::size_t to_copy_;
    bool whole_;
};

bool same_groups(const std::vector<plan::Group>& one, const std::vector<plan::Group>& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const plan::Group& a, const plan::Group& b) {
        return a.id == b.id && same_groups(a.groups, b.groups);
    });
}

void add(std::vector<plan::Group>& groups, std::vector<plan::Group>& more) {
    for (std::size_t at = 0; at < groups.size(); ++at) {
        std::move(more[at].measures.begin(), more[at].measures.end(), std::back_inserter(groups[at].measures));
        add(groups[at].groups, more[at].groups);
    }
}

}  // namespace

std::size_t count_pieces(const plan::Plan& plan, std::size_t measures_a_piece) {
    const std::size_t measures = count_measures(plan.groups);
    return std::max<std::size_t>(1, (measures + measures_a_piece - 1) / measures_a_piece);
}

plan::Plan piece_of(const plan::Plan& plan, std::size_t index, std::size_t measures_a_piece) {
    plan::Plan piece;
    if (index == 0) {
        piece.title = plan.title;
        piece.organization = plan.organization;
        piece.source = plan.source;
        piece.grades = plan.grades;
        piece.agendas = plan.agendas;
        piece.layouts = plan.layouts;
        piece.unknown = plan.unknown;
    }
    piece.years = plan.years;
    piece.groups = Copier(index * measures_a_piece, measures_a_piece).copy(plan.groups);
    return piece;
}

bool add_piece(plan::Plan& whole, plan::Plan piece) {
    if (whole == plan::Plan()) {
        whole = std::move(piece);
        return true;
    }
    if (!same_groups(whole.groups, piece.groups)) return false;
    add(whole.groups, piece.groups);
    return true;
}

}  // namespace file
