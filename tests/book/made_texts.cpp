#include "made_texts.hpp"

#include <array>
#include <string_view>

namespace {

template <std::size_t N>
std::string pick(Dice& dice, const std::array<std::string_view, N>& choices) {
    return std::string(dice.one_of(choices));
}

std::string subject(Dice& dice) {
    constexpr std::array<std::string_view, 32> choices = {
        "職員",         "市民",         "公共施設",       "情報システム", "子育て支援",   "防災",
        "地域包括ケア", "窓口サービス", "ごみの減量",     "市税",         "下水道",       "図書館",
        "学校給食",     "道路",         "公園",           "広報あつぎ",   "ホームページ", "マイナンバーカード",
        "財産",         "補助金",       "使用料・手数料", "研修",         "人事評価",     "ワーク・ライフ・バランス",
        "健康づくり",   "介護予防",     "企業誘致",       "観光",         "農業",         "商店街",
        "消防団",       "ﾎﾞﾗﾝﾃｨｱ"};
    return pick(dice, choices);
}

std::string act(Dice& dice) {
    constexpr std::array<std::string_view, 24> choices = {"の見直し",
                                                          "の推進",
                                                          "の適正配置",
                                                          "を実施する",
                                                          "を検討した",
                                                          "の効率化を図ります",
                                                          "に取り組む",
                                                          "の向上",
                                                          "を策定しました",
                                                          "の導入に向けて調査・研究を行う",
                                                          "について関係課と協議",
                                                          "の割合を増やす",
                                                          "の充実",
                                                          "を公表",
                                                          "に努める",
                                                          "の統廃合",
                                                          "を始めました。",
                                                          "の利用者数",
                                                          "の満足度",
                                                          "に関する方針の改定",
                                                          "の削減",
                                                          "のあり方を整理する",
                                                          "の収納率",
                                                          "の活用"};
    return pick(dice, choices);
}

}  // namespace

std::string made_section(Dice& dice) {
    constexpr std::array<std::string_view, 20> choices = {
        "職員課",     "行政総務課", "行政経営課",   "財政課",     "企画政策課", "市民税課",     "収納課",
        "資産税課",   "管財課",     "情報政策課",   "広報課",     "福祉総務課", "障がい福祉課", "こども育成課",
        "都市計画課", "道路維持課", "下水道総務課", "教育総務課", "図書館",     "消防総務課"};
    return pick(dice, choices);
}

std::string made_sentence(Dice& dice) {
    constexpr std::array<std::string_view, 6> joints = {"、", "及び", "・", "と", "（", " "};
    constexpr std::array<std::string_view, 6> ends = {"", "", "。", "①", "※", "など"};
    std::string text = subject(dice);
    for (std::size_t more = dice.below(3); more > 0; --more) text += pick(dice, joints) + subject(dice);
    return text + act(dice) + pick(dice, ends);
}

std::string made_value(Dice& dice) {
    constexpr std::array<std::string_view, 12> units = {"%",    "％",   "件",   "人",   "千円", "百万円",
                                                        "時間", "施設", "団体", "年度", "",     "回"};
    constexpr std::array<std::string_view, 8> words = {"黒字", "改定", "未設定", "○", "×", "実施", "検証及び見直し", "―"};
    if (dice.chance(4)) return pick(dice, words);
    return (dice.chance(12) ? "▲" : "") + std::to_string(dice.below(100'000)) + pick(dice, units);
}

std::string made_cell(Dice& dice) {
    switch (dice.below(4)) {
        case 0:
            return made_section(dice);
        case 1:
            return made_value(dice);
        default:
            return made_sentence(dice);
    }
}

std::string made_table_text(Dice& dice, std::size_t rows) {
    const char between = dice.chance(2) ? '\t' : ',';
    const std::size_t columns = 2 + dice.below(6);
    std::string text;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            if (column > 0) text.push_back(between);
            text += made_cell(dice);
        }
        text += "\r\n";
    }
    return text;
}

std::size_t characters_in(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    }
    return count;
}
