#include "invented_texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace bench {

namespace {

using Word = std::string_view;

constexpr std::array<Word, 24> fields{
    "子育て支援", "高齢者福祉", "防災・減災", "地域医療",   "学校教育",     "生涯学習",   "中心市街地",   "公共交通",
    "観光",       "農業",       "商工業",     "環境保全",   "ごみ減量",     "脱炭素",     "上下水道",     "道路・橋りょう",
    "公園・緑地", "スポーツ",   "文化財",     "多文化共生", "男女共同参画", "デジタル化", "窓口サービス", "公共施設"};
constexpr std::array<Word, 24> objects{
    "相談体制",   "情報発信", "人材育成",     "拠点施設", "ネットワーク",       "補助制度",
    "利用環境",   "担い手",   "計画的な更新", "連携協定", "オンライン申請",     "ボランティア活動",
    "見守り活動", "普及啓発", "受入体制",     "実施体制", "業務手順",           "データの活用",
    "民間活力",   "維持管理", "広域連携",     "市民参加", "キャッシュレス決済", "ワークショップ"};
constexpr std::array<Word, 12> aims{"の充実",   "の強化",   "の推進", "の整備", "の見直し", "の拡大",
                                    "の効率化", "の適正化", "の支援", "の確保", "の創出",   "の再構築"};
constexpr std::array<Word, 10> ideals{"誰もが安心して暮らせるまちをつくる", "次の世代を育てるまちをつくる",
                                      "にぎわいと活力のあるまちをつくる",   "災害に強いまちをつくる",
                                      "人と自然が共に生きるまちをつくる",   "学びと文化を育むまちをつくる",
                                      "健やかに生き生きと暮らす",           "便利で快適な都市の基盤を整える",
                                      "市民と共に歩む市政を進める",         "持続できる行財政の運営"};
constexpr std::array<Word, 32> sections{"行政経営課",   "職員課",     "財政課",       "管財課",
                                        "契約検査課",   "市民課",     "国保年金課",   "障がい福祉課",
                                        "介護福祉課",   "健康長寿課", "健康づくり課", "こども育成課",
                                        "保育課",       "青少年課",   "商業観光課",   "産業振興課",
                                        "農業政策課",   "環境政策課", "環境事業課",   "生活環境課",
                                        "都市計画課",   "開発審査課", "道路管理課",   "道路整備課",
                                        "下水道総務課", "公園緑地課", "危機管理課",   "消防総務課",
                                        "教育総務課",   "学務課",     "社会教育課",   "広報シティプロモーション課"};
constexpr std::array<Word, 14> beginnings{"現状の把握と課題の整理",
                                          "関係課との調整",
                                          "方針の策定",
                                          "試行の実施",
                                          "本格実施",
                                          "効果の検証",
                                          "対象の拡大",
                                          "制度の運用",
                                          "説明会の開催(年2回)",
                                          "アンケートの実施",
                                          "実施方法の検討",
                                          "広報紙・SNSでの周知",
                                          "先進市の視察",
                                          "次期計画への反映"};
constexpr std::array<Word, 14> results{"関係する団体と意見を交換し、実施に向けた課題を整理しました。",
                                       "予定していた事業を計画のとおり実施しました。",
                                       "利用者へのアンケートでは、9割を超える方から「満足」との回答を得ました。",
                                       "新たに手引を作成し、全ての職場で運用を始めました。",
                                       "申請の一部をオンライン化し、窓口での待ち時間を短くすることができました。",
                                       "感染症の影響により一部の催しを中止し、動画の配信に切り替えて実施しました。",
                                       "国の補助金を活用し、老朽化した設備を更新しました。",
                                       "庁内の検討会議を開催し、見直しの方向を決定しました。",
                                       "市内の事業者と協定を結び、協力して取り組む体制を整えました。",
                                       "前年度の反省を踏まえて日程を変更した結果、参加者が増えました。",
                                       "継続的な検討が必要な項目を除き、おおむね目標を達成することができました。",
                                       "広報紙やホームページ、公式LINEを用いて、広く市民に周知しました。",
                                       "委託の範囲を見直し、経費の縮減を図りました。",
                                       "研修を実施し、職員の理解を深めました。"};
// Seldom: for searches that find little. Digits and letters in full width, circled numbers and half-width kana are folded.
constexpr std::array<Word, 8> rarities{
    "鮎の放流体験",    "蛍の里の再生",     "ＡＩチャットボットの導入", "①周知②募集③開催の順に実施",
    "ﾘｻｲｸﾙｾﾝﾀｰの改修", "薪ストーブの普及", "第３セクターの点検",       "㈱まちづくり公社との連携"};
constexpr std::array<Word, 8> states{"改定",       "実施",     "検討会議の設置", "現状値の把握",
                                     "方針の決定", "運用開始", "黒字",           "要綱の制定及び公表"};
constexpr std::array<Word, 6> state_names{"制度の見直し",   "計画の策定", "収支の状況",
                                          "システムの更新", "条例の改正", "実施体制の整備"};

struct Counted {
    Word what;
    Word unit;
    int least;
    int most;
    int decimals;
    bool lower_is_better;
};
constexpr std::array<Counted, 14> quantities{{{"満足していると答えた市民の割合", "%", 40, 90, 1, false},
                                              {"参加者数", "人", 120, 48000, 0, false},
                                              {"実施回数", "回", 2, 60, 0, false},
                                              {"利用件数", "件", 50, 12000, 0, false},
                                              {"登録団体数", "団体", 5, 300, 0, false},
                                              {"削減額", "千円", 500, 250000, 0, false},
                                              {"職員1人当たりの時間外勤務時間", "時間", 90, 260, 0, true},
                                              {"1人1日当たりのごみの排出量", "g", 600, 950, 0, true},
                                              {"待機児童数", "人", 0, 120, 0, true},
                                              {"処理に要する日数", "日", 3, 45, 1, true},
                                              {"整備延長", "km", 1, 80, 2, false},
                                              {"整備箇所数", "か所", 1, 40, 0, false},
                                              {"収納率", "%", 85, 99, 2, false},
                                              {"苦情の件数", "件", 10, 400, 0, true}}};

std::string joined(Word a, Word b, Word c = {}) {
    std::string text(a);
    return text.append(b).append(c);
}

void add_line(std::string& text, const std::string& line) {
    if (!text.empty()) text += '\n';
    text += "・";
    text += line;
}

std::string grouped(std::string digits) {
    const std::size_t point = std::min(digits.find('.'), digits.size());
    for (std::size_t at = point; at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

}  // namespace

std::string printed_amount(double value, const Quantity& quantity) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", quantity.decimals, value);
    return grouped(buffer.data()) + quantity.unit;
}

std::string Texts::subject() { return joined(random_.one_of(fields), "における", random_.one_of(objects)); }

std::string Texts::group_name() {
    return random_.one_in(3) ? std::string(random_.one_of(ideals)) : joined(random_.one_of(fields), random_.one_of(aims));
}

std::string Texts::measure_name() {
    std::string name = random_.one_in(3) ? subject() : joined(random_.one_of(objects), {});
    name += random_.one_of(aims);
    if (random_.one_in(6)) name += joined("と", random_.one_of(objects), random_.one_of(aims));
    return name;
}

std::string Texts::section() { return std::string(random_.one_of(sections)); }

std::string Texts::activity() {
    std::string text = subject() + std::string(random_.one_of(aims));
    for (int i = random_.between(0, 2); i > 0; --i) add_line(text, joined(random_.one_of(objects), random_.one_of(aims)));
    if (random_.one_in(250)) add_line(text, std::string(random_.one_of(rarities)));
    return text;
}

std::string Texts::planned_item() {
    return random_.one_in(3) ? std::string(random_.one_of(beginnings))
                             : joined(random_.one_of(objects), "に関する", random_.one_of(beginnings));
}

std::string Texts::intention() {
    std::string text;
    for (int i = random_.between(1, 2); i > 0; --i) add_line(text, planned_item());
    return text;
}

std::string Texts::done_item() {
    if (!random_.one_in(3)) return std::string(random_.one_of(results));
    return subject() + "について、" + std::to_string(random_.between(2, 40)) + "回の会議を開き、延べ" +
           std::to_string(random_.between(20, 900)) + "人が参加しました。";
}

std::string Texts::achievement() {
    std::string text;
    const int items = random_.one_in(6) ? random_.between(3, 4) : random_.one_in(3) ? 2 : 1;
    for (int i = items; i > 0; --i) add_line(text, done_item());
    return text;
}

std::string Texts::note() { return "※ " + subject() + "は、" + std::string(random_.one_of(results)); }

std::string Texts::indicator_name(const Quantity& quantity) {
    if (random_.one_in(3)) return joined(random_.one_of(fields), "に関する市民アンケートによる「", quantity.what) + "」";
    return joined(random_.one_of(objects), "の", quantity.what);
}

std::string Texts::state_name() { return joined(random_.one_of(fields), "の", random_.one_of(state_names)); }

std::string Texts::state() { return std::string(random_.one_of(states)); }

Quantity Texts::quantity() {
    const Counted& counted = random_.one_of(quantities);
    return {std::string(counted.what), std::string(counted.unit), counted.least, counted.most,
            counted.decimals,          counted.lower_is_better};
}

}  // namespace bench
