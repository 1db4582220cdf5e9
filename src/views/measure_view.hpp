#pragma once
// 個票 as data: one measure with its neighbours and, for each of its indicators, the judgement of the year in focus.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/grades.hpp"
#include "judge/verdict.hpp"
#include "l10n/strings.hpp"
#include "model/document.hpp"

namespace ui {

struct IndicatorJudgement {
    const plan::Indicator* indicator = nullptr;
    std::optional<plan::Verdict> recorded;
    judge::Judgement judgement;
    std::optional<double> attainment;
    std::optional<judge::Grading> grading;  ///< where the plan has grades
    bool differs = false;                   ///< both verdicts are there and are not the same
    std::uint64_t content = 0;              ///< of all that is shown of it (fingerprint.hpp)
    bool operator==(const IndicatorJudgement&) const = default;
};

struct MeasureView {
    const plan::PlacedMeasure* placed = nullptr;
    std::size_t position = 0;  ///< from 1
    std::size_t count = 0;
    std::string previous;  ///< id; empty at the start
    std::string next;
    std::uint64_t version = 0;  ///< another one where anything of it, or of the plan, is another one
    std::vector<IndicatorJudgement> indicators;
    std::vector<std::uint64_t> activities;  ///< as IndicatorJudgement::content, of each activity
    bool operator==(const MeasureView&) const = default;
};

/// Nothing where the plan has no such measure.
std::optional<MeasureView> build_measure_view(const Document& document, std::string_view measure_id, plan::MaybeYear year);

/// "162時間 ≦ 170時間 → ○", or why nothing is computed.
std::string reason_of(const Strings& s, const judge::Judgement& judgement);

/// "評価区分 C（81.0% ÷ 85.0% = 95.3% → C）", or why there is none.
std::string grading_text(const Strings& s, const std::vector<plan::Grade>& grades, const judge::Grading& grading);

/// 1.012 as "101%".
std::string percent(double ratio);

}  // namespace ui
