#include "book/encoding/shift_jis.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace book {
namespace {

constexpr std::uint16_t geta = 0x81AC;  // 〓

std::uint16_t code_of(std::string_view sequence) {
    std::uint16_t code = 0;
    for (const char byte : sequence) code = static_cast<std::uint16_t>((code << 8U) | static_cast<unsigned char>(byte));
    return code;
}

/// Single bytes and pairs in the order in which they are taken for a character that several stand for: the rows of NEC's
/// selection last. The rows that each machine fills as it likes are left out.
std::vector<std::string> all_sequences() {
    std::vector<std::string> sequences;
    for (unsigned byte = 0xA1; byte <= 0xDF; ++byte) sequences.emplace_back(1, static_cast<char>(byte));
    std::vector<unsigned> leads;
    for (unsigned lead = 0x81; lead <= 0xFC; ++lead) {
        const bool pair = lead < 0xA0 || lead >= 0xE0;
        const bool anyone = lead >= 0xF0 && lead <= 0xF9;
        if (pair && !anyone && lead != 0xED && lead != 0xEE) leads.push_back(lead);
    }
    leads.insert(leads.end(), {0xED, 0xEE});
    for (const unsigned lead : leads) {
        for (unsigned trail = 0x40; trail <= 0xFC; ++trail) {
            if (trail != 0x7F) sequences.push_back({static_cast<char>(lead), static_cast<char>(trail)});
        }
    }
    return sequences;
}

/// What Unicode has twice, and Windows writes as the other.
char32_t twin_of(char32_t c) {
    switch (c) {
        case 0x301C:  // wave dash
            return 0xFF5E;
        case 0x2212:  // minus
            return 0xFF0D;
        case 0x2014:  // em dash
            return 0x2015;
        case 0x2016:  // double vertical line
            return 0x2225;
        default:
            return c;
    }
}

}  // namespace

ShiftJisWriter::ShiftJisWriter(const Decode& decode) {
    const std::vector<std::string> sequences = all_sequences();
    learn(decode, sequences, 0, sequences.size());
}

/// Many at once where all of them are valid, else the two halves: far fewer questions than one for each.
void ShiftJisWriter::learn(const Decode& decode, const std::vector<std::string>& sequences, std::size_t from,
                           std::size_t to) {
    std::string bytes;
    for (std::size_t i = from; i < to; ++i) bytes += sequences[i];
    const auto text = decode(Encoding::shift_jis, bytes);
    if (!text) {
        if (to - from < 2) return;
        const std::size_t middle = from + (to - from) / 2;
        learn(decode, sequences, from, middle);
        learn(decode, sequences, middle, to);
        return;
    }
    std::size_t i = from;
    for (std::size_t at = 0; at < text->size() && i < to; ++i) {
        bytes_of_.try_emplace(base::next_code_point(*text, at), code_of(sequences[i]));
    }
}

std::string ShiftJisWriter::write(std::string_view text, std::vector<std::string>& lacking) const {
    std::string bytes;
    bytes.reserve(text.size());
    const auto put = [&bytes](std::uint16_t code) {
        if (code > 0xFF) bytes.push_back(static_cast<char>(code >> 8U));
        bytes.push_back(static_cast<char>(code & 0xFFU));
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = base::next_code_point(text, at);
        if (c < 0x80) {
            bytes.push_back(static_cast<char>(c));
            continue;
        }
        const auto known = bytes_of_.find(twin_of(c));
        put(known == bytes_of_.end() ? geta : known->second);
        if (known != bytes_of_.end()) continue;
        const std::string_view character = text.substr(begin, at - begin);
        if (std::find(lacking.begin(), lacking.end(), character) == lacking.end()) lacking.emplace_back(character);
    }
    return bytes;
}

}  // namespace book
