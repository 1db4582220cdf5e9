#include "book/format/format_code.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "book/format/plain_number.hpp"

namespace book {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_date(Piece piece) { return piece >= Piece::year; }

bool shows_a_day(Piece piece) {
    return piece == Piece::year || piece == Piece::month || piece == Piece::day || piece == Piece::weekday ||
           piece == Piece::era || piece == Piece::era_year;
}

class Taker {
public:
    explicit Taker(std::string_view code) : code_(code) {}

    std::vector<Section> take_all() {
        std::vector<Section> sections;
        while (true) {
            sections.push_back(take_section());
            // A code has four sections at the most.
            if (at_ >= code_.size() || sections.size() == 4) return sections;
            ++at_;
        }
    }

private:
    Section take_section() {
        Section section;
        while (at_ < code_.size() && code_[at_] != ';') take_token(section);
        return section;
    }

    void literal(Section& section, std::string_view text) {
        if (text.empty()) return;
        if (section.tokens.empty() || section.tokens.back().piece != Piece::literal) section.tokens.emplace_back();
        section.tokens.back().text += text;
    }

    std::string_view take_character() {
        if (at_ >= code_.size()) return {};
        const std::size_t begin = at_;
        base::next_code_point(code_, at_);
        return code_.substr(begin, at_ - begin);
    }

    bool comes(std::string_view word) const {
        if (code_.size() - at_ < word.size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (lower(code_[at_ + i]) != lower(word[i])) return false;
        }
        return true;
    }

    void put(Section& section, Piece piece, int count = 1, char sign = '0') {
        section.tokens.push_back({piece, {}, sign, count});
    }

    void take_token(Section& section) {
        const char c = code_[at_];
        switch (c) {
            case '"': {
                const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
                literal(section, code_.substr(at_ + 1, end - at_ - 1));
                at_ = std::min(end + 1, code_.size());
                return;
            }
            case '\\':
            case '!':
                ++at_;
                literal(section, take_character());
                return;
            case '_':  // room as wide as a character, and a fill: blanks that nobody reads
            case '*':
                ++at_;
                take_character();
                return;
            case '[':
                take_brackets(section);
                return;
            case '0':
            case '#':
            case '?':
                ++at_;
                put(section, Piece::digit, 1, c);
                return;
            case '.':
                ++at_;
                put(section, Piece::point);
                return;
            case ',':
                ++at_;
                put(section, Piece::comma);
                return;
            case '%':
                ++at_;
                put(section, Piece::percent);
                ++section.percents;
                return;
            case '/':
                ++at_;
                put(section, Piece::slash);
                return;
            case '@':
                ++at_;
                put(section, Piece::whole_text);
                section.text = true;
                return;
            default:
                break;
        }
        if (take_word(section) || take_letters(section)) return;
        literal(section, take_character());
    }

    bool take_word(Section& section) {
        for (const std::string_view word : {"General", "G/標準", "Standard"}) {
            if (!comes(word)) continue;
            at_ += word.size();
            put(section, Piece::as_general);
            return true;
        }
        for (const std::string_view word : {"AM/PM", "A/P"}) {
            if (!comes(word)) continue;
            at_ += word.size();
            put(section, Piece::half_day, static_cast<int>(word.size()));
            return true;
        }
        if (comes("E+") || comes("E-")) {
            put(section, Piece::exponent, 1, code_[at_ + 1]);
            at_ += 2;
            return true;
        }
        return false;
    }

    bool take_letters(Section& section) {
        constexpr std::string_view letters = "ymdhsgea";
        constexpr Piece pieces[] = {Piece::year,   Piece::month, Piece::day,      Piece::hour,
                                    Piece::second, Piece::era,   Piece::era_year, Piece::weekday};
        const char c = lower(code_[at_]);
        const std::size_t index = letters.find(c);
        if (index == std::string_view::npos) return false;
        const std::size_t begin = at_;
        std::size_t end = at_;
        while (end < code_.size() && lower(code_[end]) == c) ++end;
        if (c == 'a' && end - begin < 3) return false;
        at_ = end;
        put(section, pieces[index], static_cast<int>(end - begin));
        return true;
    }

    void take_brackets(Section& section) {
        const std::size_t end = std::min(code_.find(']', at_), code_.size());
        const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
        at_ = std::min(end + 1, code_.size());
        if (inside.empty()) return;
        if (inside[0] == '$') {
            literal(section, inside.substr(1, inside.find('-') - 1));
        } else if (inside[0] == '<' || inside[0] == '>' || inside[0] == '=') {
            section.condition = condition_of(inside);
        } else if (std::all_of(inside.begin(), inside.end(), [&](char c) { return lower(c) == lower(inside[0]); })) {
            const char c = lower(inside[0]);
            const int count = static_cast<int>(inside.size());
            if (c == 'h') put(section, Piece::elapsed_hours, count);
            if (c == 'm') put(section, Piece::elapsed_minutes, count);
            if (c == 's') put(section, Piece::elapsed_seconds, count);
        }
        // Anything else is a colour or a script of digits.
    }

    static std::optional<Condition> condition_of(std::string_view text) {
        using Compare = Condition::Compare;
        constexpr std::pair<std::string_view, Compare> signs[] = {{"<=", Compare::at_most},  {"<>", Compare::differs},
                                                                  {">=", Compare::at_least}, {"<", Compare::less},
                                                                  {">", Compare::more},      {"=", Compare::equal}};
        for (const auto& [sign, compare] : signs) {
            if (text.substr(0, sign.size()) != sign) continue;
            const auto bound = xml_number(text.substr(sign.size()));
            return bound ? std::optional(Condition{compare, *bound}) : std::nullopt;
        }
        return {};
    }

    std::string_view code_;
    std::size_t at_ = 0;
};

void make_literal(Token& token, std::string_view text) {
    token.piece = Piece::literal;
    token.text = text;
}

/// In a date, m is minutes after hours or before seconds; a point and zeros after seconds are their fraction.
void settle_date(Section& section) {
    std::vector<Token> settled;
    for (std::size_t i = 0; i < section.tokens.size(); ++i) {
        Token token = section.tokens[i];
        if (token.piece == Piece::point) {
            int digits = 0;
            while (i + 1 < section.tokens.size() && section.tokens[i + 1].piece == Piece::digit) {
                ++i;
                ++digits;
            }
            make_literal(token, ".");
            if (digits > 0) {
                token.piece = Piece::fraction;
                token.count = std::min(digits, 3);
            }
        } else if (token.piece == Piece::digit) {
            make_literal(token, std::string(1, token.sign));
        } else if (token.piece == Piece::comma) {
            make_literal(token, ",");
        } else if (token.piece == Piece::slash) {
            make_literal(token, "/");
        } else if (token.piece == Piece::percent) {
            make_literal(token, "%");
        }
        settled.push_back(std::move(token));
    }
    const auto neighbour = [&settled](std::size_t from, int step) {
        for (auto i = static_cast<std::ptrdiff_t>(from) + step; i >= 0 && i < static_cast<std::ptrdiff_t>(settled.size());
             i += step) {
            const Piece piece = settled[static_cast<std::size_t>(i)].piece;
            if (is_date(piece)) return piece;
        }
        return Piece::literal;
    };
    for (std::size_t i = 0; i < settled.size(); ++i) {
        if (settled[i].piece != Piece::month || settled[i].count > 2) continue;
        const Piece before = neighbour(i, -1);
        const Piece after = neighbour(i, 1);
        if (before == Piece::hour || before == Piece::elapsed_hours || after == Piece::second ||
            after == Piece::elapsed_seconds) {
            settled[i].piece = Piece::minute;
        }
    }
    section.tokens = std::move(settled);
    section.percents = 0;
    section.date = std::any_of(section.tokens.begin(), section.tokens.end(),
                               [](const Token& token) { return shows_a_day(token.piece); });
    section.time = !section.date;
}

/// Commas between digits group, those behind the last divide by a thousand, others are themselves. So is a second point.
void settle_number(Section& section) {
    std::vector<Token>& tokens = section.tokens;
    std::size_t end = 0;  // of the whole part
    while (end < tokens.size() && tokens[end].piece != Piece::point && tokens[end].piece != Piece::exponent) ++end;
    std::size_t last_digit = tokens.size();
    for (std::size_t i = 0; i < end; ++i) {
        if (tokens[i].piece == Piece::digit) last_digit = i;
    }
    std::vector<Token> settled;
    bool digits = false;
    bool behind = false;  // right behind the digits
    bool point = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token& token = tokens[i];
        if (token.piece == Piece::digit) {
            digits = true;
            behind = true;
        } else if (token.piece == Piece::comma && digits && behind) {
            if (last_digit < tokens.size() && i < last_digit) {
                section.grouped = true;
            } else {
                ++section.thousands;
            }
            continue;
        } else if (token.piece == Piece::comma) {
            make_literal(token, ",");
        } else if (token.piece == Piece::slash) {
            const bool more =
                std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.end(), [](const Token& other) {
                    return other.piece == Piece::digit ||
                           (other.piece == Piece::literal && other.text[0] >= '1' && other.text[0] <= '9');
                });
            section.fraction = section.fraction || (digits && more);
            make_literal(token, "/");
        } else if (token.piece == Piece::point) {
            if (std::exchange(point, true)) make_literal(token, ".");
        } else {
            behind = false;
        }
        settled.push_back(std::move(token));
    }
    tokens = std::move(settled);
}

}  // namespace

bool Condition::holds(double value) const {
    switch (compare) {
        case Compare::less:
            return value < bound;
        case Compare::at_most:
            return value <= bound;
        case Compare::equal:
            return value == bound;
        case Compare::differs:
            return value != bound;
        case Compare::at_least:
            return value >= bound;
        case Compare::more:
            return value > bound;
    }
    return false;
}

std::vector<Section> sections_of(std::string_view code) {
    std::vector<Section> sections = Taker(code).take_all();
    for (Section& section : sections) {
        const bool date = std::any_of(section.tokens.begin(), section.tokens.end(),
                                      [](const Token& token) { return is_date(token.piece); });
        if (date) {
            settle_date(section);
        } else {
            settle_number(section);
        }
    }
    return sections;
}

}  // namespace book
