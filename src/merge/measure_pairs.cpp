#include "merge/measure_pairs.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "merge/same_text.hpp"

namespace merge {
namespace {

using Places = std::vector<std::size_t>;

class Matcher {
public:
    Matcher(const std::vector<plan::PlacedMeasure>& open, const std::vector<plan::PlacedMeasure>& incoming)
        : open_(open), incoming_(incoming), partner_(incoming.size()), taken_(open.size()) {}

    /// Pairs those that are alone on both sides with their key; with `in_order` also the first of several with the first,
    /// the second with the second. An empty key pairs nothing.
    template <class KeyOf>
    void match(KeyOf key_of, bool in_order, std::vector<bool>* marked = nullptr) {
        std::unordered_map<std::string, std::pair<Places, Places>> places;
        for (std::size_t i = 0; i < open_.size(); ++i) {
            if (!taken_[i]) places[key_of(*open_[i].measure)].first.push_back(i);
        }
        for (std::size_t i = 0; i < incoming_.size(); ++i) {
            if (partner_[i]) continue;
            const auto found = places.find(key_of(*incoming_[i].measure));
            if (found != places.end()) found->second.second.push_back(i);
        }
        for (const auto& [key, both] : places) {
            const auto& [open, incoming] = both;
            const bool alone = open.size() == 1 && incoming.size() == 1;
            if (key.empty() || (!alone && !in_order)) continue;
            for (std::size_t i = 0; i < std::min(open.size(), incoming.size()); ++i) {
                partner_[incoming[i]] = open[i];
                taken_[open[i]] = true;
                if (marked != nullptr) (*marked)[incoming[i]] = true;
            }
        }
    }

    const std::optional<std::size_t>& partner(std::size_t of_incoming) const { return partner_[of_incoming]; }
    bool is_taken(std::size_t of_open) const { return taken_[of_open]; }

private:
    const std::vector<plan::PlacedMeasure>& open_;
    const std::vector<plan::PlacedMeasure>& incoming_;
    std::vector<std::optional<std::size_t>> partner_;
    std::vector<bool> taken_;
};

}  // namespace

MeasurePairs::MeasurePairs(const plan::Plan& open, const plan::Plan& incoming, const Coverage& coverage)
    : of_open(measures_in_order(open)), of_incoming(measures_in_order(incoming)) {
    const auto code = [](const plan::Measure& measure) { return comparable(measure.code); };
    const auto name = [](const plan::Measure& measure) { return comparable(measure.name); };
    // Never empty: what neither says is the same too.
    const auto code_and_name = [&](const plan::Measure& measure) { return code(measure) + "\n" + name(measure); };
    Matcher matcher(of_open, of_incoming);
    std::vector<bool> by_name(of_incoming.size());
    if (coverage.ids) matcher.match([](const plan::Measure& measure) { return measure.id; }, false);
    if (coverage.code) matcher.match(code, false);
    if (coverage.code && coverage.name) matcher.match(code_and_name, true);
    if (coverage.name) matcher.match(name, !coverage.code, &by_name);

    for (std::size_t i = 0; i < of_incoming.size(); ++i) {
        const auto partner = matcher.partner(i);
        all.push_back({partner ? &of_open[*partner] : nullptr, &of_incoming[i], by_name[i]});
    }
    if (!coverage.ids && !coverage.code && !coverage.name) return;
    for (std::size_t i = 0; i < of_open.size(); ++i) {
        if (!matcher.is_taken(i)) all.push_back({&of_open[i], nullptr, false});
    }
}

}  // namespace merge
