#include "book/encoding/looks.hpp"

#include "base/utf8.hpp"

namespace book {
namespace {

// What a character says for the encoding that it was read in, a byte.
constexpr double hiragana = 2.0;
constexpr double katakana = 1.6;
constexpr double common_kanji = 1.2;
constexpr double punctuation = 1.2;
constexpr double some_kanji = 0.6;  // of Unicode, where common ones stand among the others
constexpr double rare_kanji = -0.8;
constexpr double halfwidth = -0.4;
constexpr double halfwidth_sign = -1.5;
constexpr double foreign = -0.6;
constexpr double unlikely = -2.5;

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

/// Of the character in that row and cell of JIS X 0208 with the vendors' rows, both from 1.
double weight_in_jis(unsigned row, unsigned cell) {
    if (row == 4) return cell <= 83 ? hiragana : unlikely;
    if (row == 5) return cell <= 86 ? katakana : unlikely;
    if (row >= 16 && row <= 47) return common_kanji;
    if (row == 1) return punctuation;
    if (row == 2 || row == 3 || row == 13) return common_kanji / 2;
    if (row >= 48 && row <= 84) return rare_kanji;
    if (row >= 6 && row <= 8) return foreign;
    if ((row >= 89 && row <= 92) || (row >= 115 && row <= 119)) return rare_kanji;
    return unlikely;
}

/// 、 。 「 」 ・ as half-width forms are much rarer in a text than what they would be elsewhere.
double weight_of_halfwidth(unsigned byte) { return byte <= 0xA5 ? halfwidth_sign : halfwidth; }

double weight_in_unicode(char32_t c) {
    if (c >= 0x3041 && c <= 0x3096) return hiragana;
    if (c >= 0x30A1 && c <= 0x30FC) return katakana;
    if ((c >= 0x3000 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2460 && c <= 0x2473)) return punctuation;
    if (c >= 0x4E00 && c <= 0x9FFF) return some_kanji;
    if ((c >= 0x2000 && c <= 0x26FF) || (c >= 0x3020 && c <= 0x33FF)) return 0;
    if (c >= 0xFF61 && c <= 0xFF9F) return halfwidth;
    if ((c >= 0xE000 && c <= 0xF8FF) || c > 0x2FFFF || (c >= 0x80 && c < 0xA0) || c == 0xFFFE || c == 0xFFFF)
        return unlikely;
    return foreign;
}

/// Below the blank, and no tab, line end or end of a file: such bytes are halves of other characters.
bool is_control(unsigned byte) { return byte < 0x20 && (byte < 0x09 || byte > 0x0D) && byte != 0x1A; }

void add(Look& look, double weight, std::size_t bytes) {
    look.score += weight * static_cast<double>(bytes);
    look.bytes += bytes;
}

std::optional<Look> look_as_shift_jis(std::string_view bytes, bool cut) {
    Look look;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned lead = byte_at(bytes, at);
        if (lead == 0) return {};
        if (is_control(lead)) add(look, 2 * unlikely, 1);
        if (lead < 0x80) continue;
        if (lead >= 0xA1 && lead <= 0xDF) {
            add(look, weight_of_halfwidth(lead), 1);
            continue;
        }
        if (lead == 0x80 || lead == 0xA0 || lead > 0xFC) return {};
        if (++at == bytes.size()) return cut ? std::optional(look) : std::nullopt;
        const unsigned trail = byte_at(bytes, at);
        if (trail < 0x40 || trail == 0x7F || trail > 0xFC) return {};
        const unsigned pair = (lead < 0xA0 ? lead - 0x81 : lead - 0xC1) * 2;
        const unsigned row = pair + (trail >= 0x9F ? 2 : 1);
        const unsigned cell = trail >= 0x9F ? trail - 0x9E : trail - (trail > 0x7F ? 0x40 : 0x3F);
        add(look, weight_in_jis(row, cell), 2);
    }
    return look;
}

std::optional<Look> look_as_euc_jp(std::string_view bytes, bool cut) {
    const auto in_set = [](unsigned byte) { return byte >= 0xA1 && byte <= 0xFE; };
    Look look;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned lead = byte_at(bytes, at);
        if (lead == 0) return {};
        if (is_control(lead)) add(look, 2 * unlikely, 1);
        if (lead < 0x80) continue;
        if (lead != 0x8E && lead != 0x8F && !in_set(lead)) return {};
        const std::size_t more = lead == 0x8F ? 2 : 1;
        if (bytes.size() - at <= more) return cut ? std::optional(look) : std::nullopt;
        const unsigned trail = byte_at(bytes, at + 1);
        if (!in_set(trail) || (lead == 0x8E && trail > 0xDF)) return {};
        if (more == 2 && !in_set(byte_at(bytes, at + 2))) return {};
        const double weight = lead == 0x8E   ? weight_of_halfwidth(trail)
                              : lead == 0x8F ? rare_kanji
                                             : weight_in_jis(lead - 0xA0, trail - 0xA0);
        add(look, weight, more + 1);
        at += more;
    }
    return look;
}

std::optional<Look> look_as_utf8(std::string_view bytes, bool cut) {
    Look look;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = base::character_length(bytes, at);
        if (length == 0) return cut && bytes.size() - at < 4 ? std::optional(look) : std::nullopt;
        std::size_t next = at;
        const char32_t c = base::next_code_point(bytes, next);
        if (c == 0) return {};
        if (is_control(static_cast<unsigned>(c))) add(look, 2 * unlikely, 1);
        // Each byte that goes on says so itself, which the bytes of other encodings do by chance alone.
        if (length > 1) add(look, weight_in_unicode(c) + (length > 2 ? 1.5 : 0.5), length);
        at += length;
    }
    return look;
}

std::optional<Look> look_as_utf16(std::string_view bytes, bool little, bool cut) {
    const auto unit_at = [bytes, little](std::size_t at) {
        const unsigned first = byte_at(bytes, at);
        const unsigned second = byte_at(bytes, at + 1);
        return little ? first | (second << 8U) : (first << 8U) | second;
    };
    if (bytes.size() % 2 != 0 && !cut) return {};
    Look look;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const unsigned unit = unit_at(at);
        if (unit >= 0xDC00 && unit < 0xE000) return {};
        if (unit >= 0xD800 && unit < 0xDC00) {
            at += 2;
            if (at + 1 >= bytes.size()) return cut ? std::optional(look) : std::nullopt;
            const unsigned low = unit_at(at);
            if (low < 0xDC00 || low >= 0xE000) return {};
            add(look, rare_kanji, 4);
            continue;
        }
        if (unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r') return {};
        // A plain letter has a zero beside it, which no other encoding has.
        add(look, unit < 0x7F ? katakana : weight_in_unicode(unit), 2);
    }
    return look;
}

}  // namespace

std::optional<Look> look_as(Encoding encoding, std::string_view bytes, bool cut) {
    switch (encoding) {
        case Encoding::utf8:
            return look_as_utf8(bytes, cut);
        case Encoding::utf16le:
            return look_as_utf16(bytes, true, cut);
        case Encoding::utf16be:
            return look_as_utf16(bytes, false, cut);
        case Encoding::shift_jis:
            return look_as_shift_jis(bytes, cut);
        case Encoding::euc_jp:
            return look_as_euc_jp(bytes, cut);
    }
    return {};
}

}  // namespace book
