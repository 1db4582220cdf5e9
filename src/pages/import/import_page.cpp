// 取り込み: above how the table is read, in the middle its cells, beside them (in a narrow window below) what it becomes,
// and at the foot the way on.

#include "pages/import/import_page.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "pages/import/import_grid.hpp"
#include "pages/import/import_outcome.hpp"
#include "pages/widgets/menus.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

/// Controls from left to right; what has no room comes into the next line.
class Flow {
public:
    Flow(PageUi& ui, float x, float y, float width) : ui_(ui), x_(x), y_(y), at_(x), width_(width) {}
    Box place(float width) {
        width = std::min(width, width_);
        if (at_ > x_ && at_ + width > x_ + width_) {
            at_ = x_;
            y_ += ui_.theme.control() + ui_.theme.px(8);
        }
        const Box box{at_, y_, width, ui_.theme.control()};
        at_ += width + ui_.theme.px(8);
        empty_ = false;
        return box;
    }
    float bottom() const { return empty_ ? y_ : y_ + ui_.theme.control(); }

private:
    PageUi& ui_;
    float x_;
    float y_;
    float at_;
    float width_;
    bool empty_ = true;
};

void flow_choice(PageUi& ui, Flow& flow, std::string_view key, std::string_view name, std::vector<MenuOption> options) {
    const float width = choice_width(ui, options, ui.theme.px(300));
    choice(ui, key, flow.place(width), name, std::move(options));
}

std::vector<MenuOption> encoding_options(const PageUi& ui, const clerk::BookSeen& seen) {
    std::vector<MenuOption> options;
    for (const book::Encoding encoding : {book::Encoding::utf8, book::Encoding::shift_jis, book::Encoding::euc_jp,
                                          book::Encoding::utf16le, book::Encoding::utf16be}) {
        const bool selected = seen.encoding == encoding;
        std::string label(name_of(encoding));
        if (selected && !seen.sure) label = fill(ui.s.encoding_guessed, {label});
        options.push_back({std::move(label), selected, 0, ChooseEncoding{encoding}});
    }
    return options;
}

std::vector<MenuOption> sheet_options(const PageUi& ui, const ImportSession& session) {
    std::vector<MenuOption> options;
    for (std::size_t i = 0; i < session.seen.sheets.size(); ++i) {
        const clerk::SheetSeen& sheet = session.seen.sheets[i];
        const std::string_view pattern = sheet.hidden ? ui.s.sheet_hidden_size : ui.s.sheet_size;
        options.push_back({fill(pattern, {sheet.name, grouped(sheet.rows), grouped(sheet.columns)}),
                           session.layout.sheet == i, 0, ChooseSheet{i, 0, {}}});
    }
    return options;
}

/// Headers stand near the top; a person goes further down step by step.
constexpr std::uint32_t rows_offered = 20;
constexpr std::uint32_t most_header_rows = 10;

std::vector<MenuOption> first_row_options(const PageUi& ui, const ImportSession& session, std::uint32_t rows) {
    std::vector<MenuOption> options;
    const sheet::Layout& now = session.layout;
    const std::uint32_t begin = now.first_row > rows_offered ? now.first_row - rows_offered : 0;
    for (std::uint32_t row = begin; row < std::min(rows, now.first_row + rows_offered); ++row) {
        options.push_back({fill(ui.s.header_from, {std::to_string(row + 1)}), row == now.first_row, 0,
                           ChooseSheet{now.sheet, row, std::max(1U, now.header_rows)}});
    }
    return options;
}

std::vector<MenuOption> last_row_options(const PageUi& ui, const ImportSession& session, std::uint32_t rows) {
    const sheet::Layout& now = session.layout;
    std::vector<MenuOption> options{
        {std::string(ui.s.header_none), now.header_rows == 0, 0, ChooseSheet{now.sheet, now.first_row, 0}}};
    for (std::uint32_t count = 1; count <= most_header_rows && now.first_row + count <= rows; ++count) {
        options.push_back({fill(ui.s.header_to, {std::to_string(now.first_row + count)}), count == now.header_rows, 0,
                           ChooseSheet{now.sheet, now.first_row, count}});
    }
    return options;
}

std::vector<MenuOption> sheet_year_options(const PageUi& ui, const ImportSession& session, const ImportView& view) {
    std::vector<MenuOption> options{{std::string(ui.s.no_year), !session.layout.year, 0, SetSheetYear{std::nullopt}}};
    for (const plan::FiscalYear year : view.years_offered) {
        options.push_back({ui.language == Language::ja ? plan::label_of(year) : "FY" + std::to_string(year.year),
                           session.layout.year == year, 0, SetSheetYear{year}});
    }
    return options;
}

float draw_settings(PageUi& ui, float x, float y, float width, const ImportSession& session, const ImportView& view) {
    const Theme& t = ui.theme;
    const clerk::BookSeen& seen = session.seen;
    float at = y;
    at += heading(ui, x, at, width, fill(ui.s.import_title, {session.source.name}),
                  {.size = is_narrow(ui, width) ? t.title() : t.headline(), .bold = true, .most_lines = 2}, 1);
    const std::string line = seen.own                 ? std::string(ui.s.import_own)
                             : seen.kept_name.empty() ? std::string()
                                                      : fill(ui.s.import_kept_used, {seen.kept_name});
    if (!line.empty()) at += paragraph(ui, x, at, width, line, {.size = t.body(), .color = color::faint_text});
    at += t.px(8);
    Flow flow(ui, x, at, width);
    if (seen.text && seen.encoding && !session.source.block)
        flow_choice(ui, flow, "encoding", ui.s.encoding, encoding_options(ui, seen));
    if (seen.sheets.size() > 1 || seen.own) flow_choice(ui, flow, "sheet", ui.s.sheet, sheet_options(ui, session));
    if (!seen.own && session.layout.sheet < seen.sheets.size()) {
        const std::uint32_t rows = seen.sheets[session.layout.sheet].rows;
        flow_choice(ui, flow, "first header", ui.s.header_first, first_row_options(ui, session, rows));
        flow_choice(ui, flow, "last header", ui.s.header_last, last_row_options(ui, session, rows));
        if (view.wants_year) flow_choice(ui, flow, "year", ui.s.sheet_year, sheet_year_options(ui, session, view));
        if (seen.sheets.size() > 1) {
            const ButtonText all{.label = ui.s.all_like_it};
            if (switch_button(ui, "all like it", flow.place(button_width(ui, all)), all, session.layout.all_like_it))
                ui.act(SetAllLikeIt{!session.layout.all_like_it});
        }
    }
    return flow.bottom() - y;
}

/// The chosen cell in whole, as far as two lines hold it.
float strip_height(const PageUi& ui) { return ui.theme.line_height(ui.theme.caption()) * 2 + ui.theme.px(8); }

void draw_strip(PageUi& ui, const Box& box, const ImportSession& session) {
    const Theme& t = ui.theme;
    std::string text(cell_text(session, session.spot));
    std::replace(text.begin(), text.end(), '\n', ' ');
    const std::string line = spaced(ui.s, {sheet::name_of(session.spot), text});
    draw_text(ui, box.x, box.y + t.px(4), box.width, line, {.size = t.caption(), .most_lines = 2});
    ui.semantics.add(named_node("chosen cell", Role::status, line, box));
}

void draw_table_part(PageUi& ui, const Box& box, const ImportSession& session, const ImportView& view) {
    const float strip = strip_height(ui);
    draw_sheet_grid(ui, {box.x, box.y, box.width, box.height - strip}, session, view);
    draw_strip(ui, {box.x, box.y + box.height - strip, box.width, strip}, session);
}

// ---- the foot

std::vector<MenuOption> where_options(const PageUi& ui, const ImportSession& session) {
    return {{std::string(ui.s.import_as_new), !session.updates, 0, SetUpdating{false}},
            {std::string(ui.s.import_update), session.updates, 0, SetUpdating{true}}};
}

/// What is decided before the last press; returns the bottom.
float draw_decisions(PageUi& ui, float x, float y, float width, const ImportSession& session, const ImportPageState& state) {
    Flow flow(ui, x, y, width);
    if (state.may_update) flow_choice(ui, flow, "where", ui.s.import_where, where_options(ui, session));
    if (!session.seen.own) {
        const ButtonText keep{.label = ui.s.keep_layout, .description = ui.s.keep_layout_hint};
        if (switch_button(ui, "keep", flow.place(button_width(ui, keep)), keep, state.keeps_layout))
            ui.act(SetKeepLayout{!state.keeps_layout});
    }
    return flow.bottom();
}

struct Foot {
    bool decisions_above = false;  ///< they have no room beside the buttons
    float height = 0;
};

ButtonText take_text(const PageUi& ui, const ImportSession& session, const ImportPageState& state) {
    return {.label = session.updates && state.may_update ? ui.s.import_compare : ui.s.import_do};
}

Foot foot_of(PageUi& ui, float width, const ImportSession& session, const ImportPageState& state) {
    const Theme& t = ui.theme;
    Foot foot;
    float used = button_width(ui, {.label = ui.s.import_leave}) + button_width(ui, take_text(ui, session, state)) + t.px(40);
    if (state.may_update) used += choice_width(ui, where_options(ui, session), t.px(300)) + t.px(8);
    if (!session.seen.own) used += button_width(ui, {.label = ui.s.keep_layout}) + t.px(8);
    foot.decisions_above = used > width;
    foot.height = t.control() + t.px(20);
    return foot;
}

void draw_foot(PageUi& ui, const Box& box, const Span& span, const Foot& foot, const ImportSession& session,
               const ImportPageState& state) {
    const Theme& t = ui.theme;
    fill(box, color::header);
    hairline(box.x, box.y, box.x + box.width, box.y, color::line);
    const SemanticScope inside(ui.semantics, named_node("foot", Role::region, {}, box));
    const float y = box.y + t.px(10);
    const ButtonText take = take_text(ui, session, state);
    const ButtonText leave{.label = ui.s.import_leave};
    const float take_width = std::max(button_width(ui, take), t.px(110));
    const float leave_width = std::max(button_width(ui, leave), t.px(84));
    const float right = span.x + span.width;
    if (!foot.decisions_above) draw_decisions(ui, span.x, y, span.width, session, state);
    if (button(ui, "leave", {right - take_width - t.px(10) - leave_width, y, leave_width, t.control()}, leave))
        ui.act(LeaveImport{});
    const bool nothing = session.following || session.seen.summary.measures == 0;
    if (button(ui, "take", {right - take_width, y, take_width, t.control()}, take, ButtonLook::primary, nothing))
        ui.act(ConfirmImport{});
}

/// A table is looked at in a wide window: wider than what is read.
Span sheet_span(const PageUi& ui, float x, float width) {
    const float margin = is_narrow(ui, width) ? ui.theme.px(12) : ui.theme.px(24);
    const float inner = std::min(width - 2 * margin, std::max(ui.theme.px(1760), 1760.0F));
    return {std::floor(x + (width - inner) / 2), std::floor(inner)};
}

/// Its ground goes below it, once its height is known; returns that.
float draw_outcome_card(PageUi& ui, const Box& place, float pad, const ImportSession& session, const ImportView& view) {
    const Layers layers;
    layers.front();
    const float height = 2 * pad + draw_outcome(ui, place.x + pad, place.y + pad, place.width - 2 * pad, session, view);
    layers.back();
    card(ui, {place.x, place.y, place.width, height});
    return height;
}

}  // namespace

void draw_import(PageUi& ui, const Box& box, const ImportSession& session, const ImportView& view,
                 const ImportPageState& state) {
    const Theme& t = ui.theme;
    const Span wide = sheet_span(ui, box.x, box.width);
    const Foot foot = foot_of(ui, wide.width, session, state);
    ui.foot = foot.height;
    const float room = box.height - foot.height;
    // The place of a notice changes nothing of how things stand.
    const Box page{box.x, box.y, box.width, room - ui.notice};
    const float gap = t.px(20);
    const bool side_by_side = is_wide(ui, box.width) && room >= t.px(480) && !foot.decisions_above;
    if (side_by_side) {
        float at = page.y + t.px(16);
        at += draw_settings(ui, wide.x, at, wide.width, session, view) + t.px(12);
        const float left = std::floor((wide.width - gap) * 0.62F);
        const float height = page.y + page.height - at - t.px(8);
        draw_table_part(ui, {wide.x, at, left, height}, session, view);
        const Box beside{wide.x + left + gap, at, wide.width - left - gap, height};
        card(ui, beside);
        const float pad = t.px(16);
        const Box inner{beside.x + pad, beside.y + 1, beside.width - pad - 2, beside.height - 2};
        ScrollArea area(ui, "outcome", inner);
        const float top = area.y() + pad;
        const float end = top + draw_outcome(ui, area.x(), top, area.width() - t.px(8), session, view);
        area.set_content_height(end - area.y() + gap);
    } else {
        ScrollArea area(ui, "bring", page);
        const Span span = sheet_span(ui, area.x(), area.width());
        float at = area.y() + t.px(14);
        at += draw_settings(ui, span.x, at, span.width, session, view) + t.px(10);
        const float height = std::clamp(room * 0.6F, t.px(200), t.px(460));
        draw_table_part(ui, {span.x, at, span.width, height}, session, view);
        at += height + gap;
        const float pad = t.px(14);
        at += draw_outcome_card(ui, {span.x, at, span.width, 0}, pad, session, view) + gap;
        if (foot.decisions_above) at = draw_decisions(ui, span.x, at, span.width, session, state) + gap;
        area.set_content_height(at - area.y());
    }
    draw_foot(ui, {box.x, box.y + room, box.width, foot.height}, wide, foot, session, state);
}

}  // namespace ui
