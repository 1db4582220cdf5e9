// 概況: heading; tallies beside verdicts by group; the matrix beside the bullets. In a narrow window all stand below each
// other.

#include <algorithm>
#include <cmath>

#include "pages/charts/chart_export.hpp"
#include "pages/overview/tally_sizes.hpp"
#include "pages/pages.hpp"
#include "pages/table/table_filters.hpp"
#include "pages/widgets/chart_words.hpp"
#include "pages/widgets/menus.hpp"
#include "pages/widgets/no_years.hpp"
#include "pages/widgets/painter.hpp"
#include "pages/widgets/surroundings.hpp"
#include "pages/widgets/verdict_mark.hpp"
#include "toolkit/page_layout.hpp"
#include "toolkit/scroll_area.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

float draw_heading(PageUi& ui, float x, float y, float width, const Document& document, plan::MaybeYear year) {
    const plan::Plan& plan = document.plan();
    const ButtonText copy{.label = ui.s.hand_out, .description = ui.s.hand_out_hint, .icon = Icon::file};
    const ButtonText save{.label = ui.s.save_table, .description = ui.s.save_table_hint, .icon = Icon::list};
    const float gap = ui.theme.px(8);
    const float copy_width = button_width(ui, copy);
    const float save_width = button_width(ui, save);
    const float own = copy_width + gap + save_width;
    const bool beside = !is_narrow(ui, width);
    const float button_space = beside ? own + ui.theme.gap() : 0;
    float at = y;
    at += heading(ui, x, at, width - button_space, plan.title, {.size = ui.theme.headline(), .bold = true}, 1);
    const std::string line = spaced(
        ui.s, {plan.organization, year ? year_label(ui.language, plan, *year) : std::string(),
               fill(ui.s.summary_counts, {grouped(document.measures().size()), grouped(document.indicator_count())})});
    at += paragraph(ui, x, at, width - button_space, line, {.size = ui.theme.body(), .color = color::faint_text});
    const Box save_box{beside ? x + width - own : x, beside ? y : at + gap, save_width, ui.theme.control()};
    // On a phone with large text they stand below each other.
    const bool stacked = own > width;
    const Box box{stacked ? x : save_box.x + save_width + gap, stacked ? save_box.y + save_box.height + gap : save_box.y,
                  copy_width, ui.theme.control()};
    using clerk::WrittenAs;
    menu_button(ui, "save table", save_box, save, [&] {
        const auto option = [](std::string_view label, WrittenAs as) {
            return MenuOption{std::string(label), false, 0, WriteTable{as}};
        };
        return std::vector{option(ui.s.save_xlsx, WrittenAs::xlsx), option(ui.s.save_csv, WrittenAs::csv),
                           option(ui.s.save_csv_sjis, WrittenAs::csv_shift_jis)};
    });
    if (button(ui, "hand out", box, copy)) ui.act(HandOut{});
    return std::max(at, box.y + box.height) - y;
}

struct Tile {
    std::optional<plan::Verdict> verdict;
    int count = 0;
    VerdictFilter filter = VerdictFilter::any;
};

void draw_tile(PageUi& ui, const Box& box, const Tile& tile, const TallySizes& sizes, Filters filters) {
    const std::string sign(sign_of(ui.s, tile.verdict));
    const std::string word(word_of(ui.s, tile.verdict));
    Node node;
    node.role = Role::button;
    node.name = sign + " " + std::to_string(tile.count);
    node.description = fill(ui.s.tally_hint, {word});
    node.box = box;
    const Hot hot = hot_area(ui, "tally " + std::to_string(static_cast<int>(tile.filter)), node);
    if (hot.hovered || hot.held) fill(box, color::row_hover, ui.theme.px(6));
    const std::string count = grouped(static_cast<std::size_t>(tile.count));
    const float number_width = ui.fonts.width(count, sizes.figure, true);
    const float left = box.x + (box.width - sizes.mark - sizes.gap - number_width) / 2;
    const float line = ui.theme.line_height(ui.theme.figure());
    const float top = box.y + ui.theme.px(4);
    draw_verdict(tile.verdict, left + sizes.mark / 2, top + line / 2, sizes.mark);
    draw_text(ui, left + sizes.mark + sizes.gap, top + (line - ui.theme.line_height(sizes.figure)) / 2, number_width + 2,
              count, {.size = sizes.figure, .bold = true});
    draw_text(ui, box.x, top + line - ui.theme.px(4), box.width, word,
              {.size = ui.theme.caption(), .color = color::faint_text, .most_lines = 1, .align = TextAlign::center});
    filters.verdict = tile.filter;
    if (hot.pressed) ui.act(ShowInTable{filters});
}

float tallies_height(const PageUi& ui) {
    return ui.theme.line_height(ui.theme.figure()) + ui.theme.line_height(ui.theme.caption());
}

void draw_tallies(PageUi& ui, float x, float y, float width, const judge::Tally& tally, const Filters& filters) {
    std::vector<Tile> tiles{{plan::Verdict::met, tally.met, VerdictFilter::met},
                            {plan::Verdict::missed, tally.missed, VerdictFilter::missed},
                            {plan::Verdict::unset, tally.unset, VerdictFilter::unset}};
    if (tally.unjudged > 0) tiles.push_back({std::nullopt, tally.unjudged, VerdictFilter::unjudged});
    const float tile_width = width / static_cast<float>(tiles.size());
    float widest = 0;
    for (const Tile& tile : tiles) {
        const std::string count = grouped(static_cast<std::size_t>(tile.count));
        widest = std::max(widest, ui.fonts.width(count, ui.theme.figure(), true));
    }
    const TallySizes sizes = tally_sizes(ui.theme, tile_width - ui.theme.px(14), widest);
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        if (i > 0) {
            const float at = x + tile_width * static_cast<float>(i);
            hairline(at, y + ui.theme.px(14), at, y + tallies_height(ui) - ui.theme.px(6), color::line);
        }
        draw_tile(ui, {x + tile_width * static_cast<float>(i) + 2, y, tile_width - 4, tallies_height(ui)}, tiles[i], sizes,
                  filters);
    }
}

float card_head(PageUi& ui, float x, float y, float width, std::string_view title, std::string_view hint) {
    float at = y + heading(ui, x, y, width, title, {.size = ui.theme.px(16), .bold = true}, 2);
    if (!hint.empty()) at += paragraph(ui, x, at, width, hint, {.size = ui.theme.caption(), .color = color::faint_text});
    return at - y + ui.theme.px(8);
}

float card_head_height(PageUi& ui, float width, std::string_view title, std::string_view hint) {
    float height = text_height(ui, title, width, {.size = ui.theme.px(16), .bold = true});
    if (!hint.empty()) height += text_height(ui, hint, width, {.size = ui.theme.caption()});
    return height + ui.theme.px(8);
}

/// Room for the menu of a card's chart, at its right.
float head_width(const PageUi& ui, float inner) { return inner - export_button_width(ui) - ui.theme.px(8); }

void card_menu(PageUi& ui, const Box& box, ChartKind kind) {
    const float pad = ui.theme.px(18);
    const std::string_view title = title_of(ui.s, kind);
    const ScopedId id("card " + std::to_string(static_cast<int>(kind)));
    export_menu(ui, box.x + box.width - pad, box.y + pad - ui.theme.px(4), title, ExportChart{kind, {}, ExportForm::png});
}

/// Tallies and groups in two cards of one height; returns the height.
float draw_verdict_cards(PageUi& ui, float x, float y, float width, const std::string& year, const OverviewView& view,
                         const Filters& filters) {
    const bool side_by_side = width >= ui.theme.px(820);
    const float gap = ui.theme.gap();
    const float pad = ui.theme.px(18);
    const float left_width = side_by_side ? std::floor((width - gap) * 0.42F) : width;
    const float right_width = side_by_side ? width - gap - left_width : width;
    const std::string title = fill(ui.s.tallies, {year});
    const std::uint64_t version = surroundings(ui, right_width).add(view.version).value();
    const chart::Scene& bars = moving_scene(ui, "groups", version, [&] {
        return chart::stacked_tallies(view.bars, chart::TallyRows::groups, chart_style(ui, right_width - 2 * pad));
    });
    const float left_height = 2 * pad + card_head_height(ui, left_width - 2 * pad, title, {}) + tallies_height(ui);
    const float right_head_width = head_width(ui, right_width - 2 * pad);
    const float right_height = 2 * pad + card_head_height(ui, right_head_width, ui.s.by_group, {}) + bars.size.height;
    const float both = std::max(left_height, right_height);

    const Box left{x, y, left_width, side_by_side ? both : left_height};
    card(ui, left);
    const float head = card_head(ui, left.x + pad, left.y + pad, left.width - 2 * pad, title, {});
    const float spare = left.height - left_height;
    draw_tallies(ui, left.x + pad / 2, left.y + pad + head + spare / 3, left.width - pad, view.tally, filters);

    const Box right{side_by_side ? x + left_width + gap : x, side_by_side ? y : y + left_height + gap, right_width,
                    side_by_side ? both : right_height};
    card(ui, right);
    const float right_head = card_head(ui, right.x + pad, right.y + pad, right_head_width, ui.s.by_group, {});
    card_menu(ui, right, ChartKind::groups);
    paint_moving(ui, "groups", right.x + pad, right.y + pad + right_head, [&](const std::string& group) {
        Filters of_group = filters;
        of_group.group = group;
        return Action(ShowInTable{of_group});
    });
    return side_by_side ? both : left_height + gap + right_height;
}

/// A short list is laid out whole: Tab goes only to what is there, and from the end of one column it would come into the
/// middle of the other.
Shown rows_in_reach(float top, float row_height, std::size_t count, const Box& window) {
    constexpr std::size_t few = 60;
    return count <= few ? Shown{0, count} : shown_rows(top, row_height, count, window);
}

float draw_matrix_card(PageUi& ui, float x, float y, float width, const Document& document, const OverviewView& view,
                       plan::FiscalYear year, const Box& window) {
    const float pad = ui.theme.px(18);
    const float inner = width - 2 * pad;
    const chart::Style style = chart_style(ui, inner);
    const float head = card_head_height(ui, head_width(ui, inner), ui.s.matrix, ui.s.matrix_hint);
    const float header = chart::matrix_header_height(style);
    const float row = chart::matrix_row_height(style);
    const std::size_t count = view.measures.size();
    const float height = 2 * pad + head + header + row * static_cast<float>(count);
    card(ui, {x, y, width, height});
    card_head(ui, x + pad, y + pad, head_width(ui, inner), ui.s.matrix, ui.s.matrix_hint);
    if (count <= most_picture_rows) card_menu(ui, {x, y, width, height}, ChartKind::matrix);
    const float top = y + pad + head;
    const Shown shown = rows_in_reach(top + header, row, count, window);
    const chart::MatrixRows rows = shown_matrix_rows(document, view, shown.first, shown.last);
    paint_shapes(ui, chart::matrix_header(rows, year, style), x + pad, top);
    if (!rows.rows.empty()) {
        paint(ui, "matrix", chart::matrix(rows, 0, rows.rows.size(), year, style), x + pad,
              top + header + row * static_cast<float>(shown.first));
    }
    return height;
}

float draw_bullets_card(PageUi& ui, float x, float y, float width, const OverviewView& view, plan::FiscalYear year,
                        const Box& window) {
    const float pad = ui.theme.px(18);
    const float inner = width - 2 * pad;
    const chart::Style style = chart_style(ui, inner);
    const float head = card_head_height(ui, head_width(ui, inner), ui.s.bullets, ui.s.bullets_hint);
    const float header = chart::bullet_header_height(style);
    const float row = chart::bullet_row_height(style);
    const std::size_t count = view.bullets.size();
    const TextLook none{.size = ui.theme.body(), .color = color::faint_text};
    const float body =
        count == 0 ? text_height(ui, ui.s.bullets_none, inner, none) : header + row * static_cast<float>(count);
    const float height = 2 * pad + head + body;
    card(ui, {x, y, width, height});
    card_head(ui, x + pad, y + pad, head_width(ui, inner), ui.s.bullets, ui.s.bullets_hint);
    if (count > 0 && count <= most_picture_rows) card_menu(ui, {x, y, width, height}, ChartKind::bullets);
    const float top = y + pad + head;
    if (count == 0) {
        paragraph(ui, x + pad, top, inner, ui.s.bullets_none, none);
        return height;
    }
    paint_shapes(ui, chart::bullet_header(style), x + pad, top);
    const Shown shown = rows_in_reach(top + header, row, count, window);
    const std::vector<chart::BulletRow> rows = shown_bullet_rows(view, shown.first, shown.last, year);
    if (!rows.empty()) {
        paint(ui, "bullets", chart::bullets(rows, 0, rows.size(), style), x + pad,
              top + header + row * static_cast<float>(shown.first));
    }
    return height;
}

}  // namespace

void draw_overview_without_years(PageUi& ui, const Box& box, const Document& document, const RowCount& rows,
                                 const TableChoices& choices, const Selection& selection) {
    ScrollArea area(ui, "overview", box);
    const Span span = page_span(ui, area.x(), area.width());
    float at = area.y() + ui.theme.px(20);
    at += draw_heading(ui, span.x, at, span.width, document, {}) + ui.theme.px(12);
    at += draw_filters(ui, span, at, rows, choices, selection) + ui.theme.px(12);
    at += draw_no_years(ui, span.x, at, span.width);
    area.set_content_height(at - area.y());
}

void draw_overview(PageUi& ui, const Box& box, const Document& document, plan::FiscalYear year, const OverviewView& view,
                   const TableChoices& choices, const Selection& selection) {
    ScrollArea area(ui, "overview", box);
    const Span span = page_span(ui, area.x(), area.width());
    const float gap = ui.theme.gap();
    float at = area.y() + ui.theme.px(20);
    at += draw_heading(ui, span.x, at, span.width, document, year) + ui.theme.px(12);
    at += draw_filters(ui, span, at, {view.rows, view.all_rows}, choices, selection) + ui.theme.px(12);
    at += draw_verdict_cards(ui, span.x, at, span.width, year_label(ui.language, document.plan(), year), view,
                             selection.filters) +
          gap;
    if (is_wide(ui, area.width())) {
        const float half = std::floor((span.width - gap) / 2);
        const float left = draw_matrix_card(ui, span.x, at, half, document, view, year, box);
        const float right = draw_bullets_card(ui, span.x + half + gap, at, span.width - half - gap, view, year, box);
        at += std::max(left, right) + gap;
    } else {
        at += draw_matrix_card(ui, span.x, at, span.width, document, view, year, box) + gap;
        at += draw_bullets_card(ui, span.x, at, span.width, view, year, box) + gap;
    }
    if (!document.plan().source.empty()) {
        at += paragraph(ui, span.x, at, span.width, std::string(ui.s.source) + ": " + document.plan().source,
                        {.size = ui.theme.caption(), .color = color::faint_text});
    }
    area.set_content_height(at + gap - area.y());
}

}  // namespace ui
