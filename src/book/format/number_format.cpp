#include "book/format/number_format.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "book/format/decimal.hpp"

namespace book {
namespace {

constexpr double last_day = 2958466;  // the first behind 9999-12-31

struct BuiltIn {
    unsigned id;
    std::string_view code;
};

constexpr BuiltIn built_ins[] = {
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {5, "\"¥\"#,##0;\"¥\"\\-#,##0"},
    {6, "\"¥\"#,##0;\"¥\"\\-#,##0"},
    {7, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00"},
    {8, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00"},
    {9, "0%"},
    {10, "0.00%"},
    {11, "0.00E+00"},
    {12, "# ?/?"},
    {13, R"(# ??/??)"},
    {14, "yyyy/m/d"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "yyyy/m/d h:mm"},
    {27, "ge.m.d"},
    {28, "ggge\"年\"m\"月\"d\"日\""},
    {29, "ggge\"年\"m\"月\"d\"日\""},
    {30, "m/d/yy"},
    {31, "yyyy\"年\"m\"月\"d\"日\""},
    {32, "h\"時\"mm\"分\""},
    {33, "h\"時\"mm\"分\"ss\"秒\""},
    {34, "yyyy\"年\"m\"月\""},
    {35, "m\"月\"d\"日\""},
    {36, "ge.m.d"},
    {37, "#,##0;\\-#,##0"},
    {38, "#,##0;\\-#,##0"},
    {39, "#,##0.00;\\-#,##0.00"},
    {40, "#,##0.00;\\-#,##0.00"},
    {41, "#,##0;\\-#,##0;\"-\";@"},
    {42, "\"¥\"#,##0;\"¥\"\\-#,##0;\"¥\"\"-\";@"},
    {43, "#,##0.00;\\-#,##0.00;\"-\";@"},
    {44, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00;\"¥\"\"-\";@"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mm:ss.0"},
    {48, "##0.0E+0"},
    {49, "@"},
    {50, "ge.m.d"},
    {51, "ggge\"年\"m\"月\"d\"日\""},
    {52, "yyyy\"年\"m\"月\""},
    {53, "m\"月\"d\"日\""},
    {54, "ggge\"年\"m\"月\"d\"日\""},
    {55, "yyyy\"年\"m\"月\""},
    {56, "m\"月\"d\"日\""},
    {57, "ge.m.d"},
    {58, "ggge\"年\"m\"月\"d\"日\""},
};

bool is_only(const Section& section, Piece piece) { return section.tokens.size() == 1 && section.tokens[0].piece == piece; }

bool has_digits(const Section& section) {
    return std::any_of(section.tokens.begin(), section.tokens.end(),
                       [](const Token& token) { return token.piece == Piece::digit || token.piece == Piece::as_general; });
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code) : sections_(sections_of(code)) {
    const bool last_is_text = sections_.size() == 4 || (sections_.back().text && !has_digits(sections_.back()));
    if (last_is_text) {
        if (!is_only(sections_.back(), Piece::whole_text)) around_text_ = sections_.back().tokens;
        sections_.pop_back();
    }
    general_ = sections_.empty() || (sections_.size() == 1 && is_only(sections_[0], Piece::as_general));
}

bool NumberFormat::has_dates() const {
    return std::any_of(sections_.begin(), sections_.end(),
                       [](const Section& section) { return section.date || section.time; });
}

const Section* NumberFormat::section_for(double value, bool& minus) const {
    minus = value < 0;
    const std::size_t count = sections_.size();
    if (count == 1) return &sections_[0];
    if (!sections_[0].condition && !sections_[1].condition) {
        if (value < 0) {
            minus = false;
            return &sections_[1];
        }
        return &sections_[value == 0 && count > 2 ? 2 : 0];
    }
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& condition = sections_[i].condition;
        const bool holds = condition ? condition->holds(value) : i == 0 ? value > 0 : count == 2 || value < 0;
        if (!holds) continue;
        const bool only_negative =
            condition && condition->bound <= 0 &&
            (condition->compare == Condition::Compare::less || condition->compare == Condition::Compare::at_most);
        if (only_negative || (!condition && i == 1 && count > 2)) minus = false;
        return &sections_[i];
    }
    return count > 2 ? &sections_[2] : nullptr;
}

Shown NumberFormat::show(double value) const {
    if (general_) return {general(value), false};
    bool minus = false;
    const Section* const section = section_for(value, minus);
    if (section == nullptr) return {general(value), false};
    if (section->date || section->time) {
        if (value < 0 || value >= last_day) return {general(value), false};
        return {show_date(*section, value), section->date};
    }
    bool zero = false;
    std::string text = show_number(*section, std::abs(value), zero);
    return {minus && !zero ? "-" + text : std::move(text), false};
}

std::string NumberFormat::show_text(std::string text) const {
    if (around_text_.empty()) return text;
    std::string shown;
    for (const Token& token : around_text_) {
        if (token.piece == Piece::whole_text) shown += text;
        if (token.piece == Piece::literal) shown += token.text;
    }
    return shown;
}

std::string_view built_in_format(unsigned id) {
    for (const BuiltIn& known : built_ins) {
        if (known.id == id) return known.code;
    }
    return "General";
}

}  // namespace book
