#include "book/encoding/recognise.hpp"

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"
#include "book/encoding/looks.hpp"

namespace book {
namespace {

constexpr std::size_t enough_to_see = std::size_t{256} * 1024;

std::string_view mark_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return base::byte_order_mark;
        case Encoding::utf16le:
            return "\xFF\xFE";
        case Encoding::utf16be:
            return "\xFE\xFF";
        case Encoding::shift_jis:
        case Encoding::euc_jp:
            return {};
    }
    return {};
}

struct Candidate {
    Encoding encoding = Encoding::utf8;
    double mean = 0;
    std::size_t bytes = 0;
};

std::vector<Candidate> candidates_for(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, enough_to_see);
    const bool zeros = head.find('\0') != std::string_view::npos;
    std::vector<Candidate> candidates;
    for (const Encoding encoding :
         {Encoding::utf8, Encoding::shift_jis, Encoding::euc_jp, Encoding::utf16le, Encoding::utf16be}) {
        const auto look = look_as(encoding, head, head.size() < bytes.size());
        if (!look) continue;
        // A UTF-16 without a mark and without one plain letter or line end is rare, while nearly all bytes are valid in it.
        const bool wide = encoding == Encoding::utf16le || encoding == Encoding::utf16be;
        candidates.push_back({encoding, look->mean() - (wide && !zeros ? 0.4 : 0), look->bytes});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.mean > b.mean; });
    return candidates;
}

/// How far the next best must stay behind: the fewer bytes, the less a difference says.
bool is_near(const Candidate& best, const Candidate& other) {
    const double margin = 0.5 + 8.0 / static_cast<double>(best.bytes + 1);
    return other.mean > best.mean - margin;
}

/// ASCII without control characters but those of texts: then every encoding but UTF-16 reads the same.
bool is_plain(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return (c >= ' ' && c <= '~') || (c >= '\t' && c <= '\r') || c == '\x1A'; });
}

}  // namespace

std::optional<std::string> decoded(Encoding encoding, std::string_view bytes, const Decode& decode) {
    const std::string_view mark = mark_of(encoding);
    if (!mark.empty() && bytes.substr(0, mark.size()) == mark) bytes.remove_prefix(mark.size());
    if (encoding == Encoding::utf8) return base::is_valid_utf8(bytes) ? std::optional<std::string>(bytes) : std::nullopt;
    return decode(encoding, bytes);
}

Recognised recognise(std::string_view bytes, const Decode& decode) {
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be}) {
        const std::string_view mark = mark_of(encoding);
        if (bytes.substr(0, mark.size()) == mark) return {{encoding, true}, decoded(encoding, bytes, decode)};
    }
    if (is_plain(bytes)) return {{Encoding::utf8, true}, std::string(bytes)};

    const std::vector<Candidate> candidates = candidates_for(bytes);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto text = decoded(candidates[i].encoding, bytes, decode);
        if (!text) continue;
        const bool rival = std::any_of(candidates.begin() + static_cast<std::ptrdiff_t>(i) + 1, candidates.end(),
                                       [&candidates, i, bytes, &decode](const Candidate& other) {
                                           return is_near(candidates[i], other) && decoded(other.encoding, bytes, decode);
                                       });
        return {{candidates[i].encoding, !rival}, std::move(text)};
    }
    return {{Encoding::utf8, false}, {}};
}

}  // namespace book
