#include "ui/bring_outcome.hpp"

#include <cmath>

#include "ui/bring_grid.hpp"
#include "ui/note_text.hpp"
#include "ui/widgets.hpp"

namespace ui {

namespace {

/// A list of so many is laid out whole, so that Tab reaches all of it.
constexpr std::size_t few_lines = 80;

bool in_sight(const Box& box, const Box& window) {
    return box.y + box.height > window.y && box.y < window.y + window.height;
}

float draw_note_line(Ui& ui, float x, float y, float width, const Box& window, const NoteLine& line, std::size_t number,
                     bool many) {
    const Theme& t = ui.theme;
    const float pad = t.px(8);
    const TextLook place{.size = t.caption(), .bold = true, .color = color::accent};
    const TextLook text{.size = t.caption(), .most_lines = 4};
    const float inner = width - 2 * pad;
    const float height = t.line_height(t.caption()) + text_height(ui, line.text, inner, text) + t.px(8);
    const Box box{x, y, width, height};
    if (many && !in_sight(box, window)) return height;
    const ScopedId scope(std::to_string(number));
    Node item = named_node("item", Role::list_item, {}, box);
    item.row = static_cast<int>(number) + 1;
    const SemanticScope inside(ui.semantics, std::move(item));
    Node node;
    node.role = Role::button;
    node.name = spaced(ui.s, {line.place, line.text});
    node.box = box;
    const Hot hot = hot_area(ui, "note", std::move(node));
    if (hot.hovered || hot.held) fill(box, color::row_hover, t.px(5));
    draw_line(ui, {x + pad, y + t.px(4), inner, t.line_height(t.caption())}, line.place, place);
    draw_text(ui, x + pad, y + t.px(4) + t.line_height(t.caption()), inner, line.text, text);
    if (hot.pressed) ui.act(Bring{ShowNote{line.sheet, line.spot}});
    return height;
}

float draw_kind(Ui& ui, float x, float y, float width, const Box& window, const NoteKindLines& kind) {
    const Theme& t = ui.theme;
    const ScopedId scope("kind " + std::to_string(static_cast<int>(kind.kind)));
    float at = y;
    const std::string title = spaced(ui.s, {kind.title, fill(ui.s.how_many, {grouped(kind.count)})});
    at += heading(ui, x, at, width, title, {.size = t.body(), .bold = true}, 4);
    {
        Node list = named_node("notes", Role::list, kind.title, {x, at, width, 1});
        list.row = static_cast<int>(kind.lines.size());
        const SemanticScope inside(ui.semantics, std::move(list));
        const bool many = kind.lines.size() > few_lines;
        for (std::size_t i = 0; i < kind.lines.size(); ++i)
            at += draw_note_line(ui, x, at, width, window, kind.lines[i], i, many);
    }
    if (kind.foldable) {
        const std::string more =
            kind.unfolded ? std::string(ui.s.bring_fewer) : fill(ui.s.bring_more, {grouped(kind.count - kind.lines.size())});
        const ButtonText text{.label = more, .description = kind.title};
        if (button(ui, "more", {x, at, button_width(ui, text), t.control()}, text, ButtonLook::quiet))
            ui.act(Bring{UnfoldNotes{kind.kind}});
        at += t.control();
    } else if (kind.unfolded && kind.count > kind.lines.size()) {
        at += paragraph(ui, x, at, width, fill(ui.s.bring_more, {grouped(kind.count - kind.lines.size())}),
                        {.size = t.caption(), .color = color::faint_text});
    }
    return at + t.px(8) - y;
}

float draw_notes(Ui& ui, float x, float y, float width, const Box& window, const BringView& view) {
    const Theme& t = ui.theme;
    float at = y;
    at += heading(ui, x, at, width, ui.s.bring_notes, {.size = t.title(), .bold = true}, 2) + t.px(4);
    if (view.notes.empty()) {
        return at + paragraph(ui, x, at, width, ui.s.notes_none, {.size = t.body(), .color = color::faint_text}) - y;
    }
    for (const NoteGroup& group : view.notes) {
        const std::string title = spaced(ui.s, {word_of(ui.s, group.weight), fill(ui.s.how_many, {grouped(group.count)})});
        const TextLook look{
            .size = t.px(16), .bold = true, .color = group.weight == sheet::Weight::lost ? color::error_text : color::text};
        const float sign = t.px(24);
        draw_note_mark(ui, group.weight, x + t.px(8), at + t.line_height(look.size) / 2);
        at += heading(ui, x + sign, at, width - sign, title, look, 3) + t.px(2);
        for (const NoteKindLines& kind : group.kinds) at += draw_kind(ui, x + sign, at, width - sign, window, kind);
        at += t.px(6);
    }
    return at - y;
}

float draw_measures(Ui& ui, float x, float y, float width, const Box& window, const BringView& view) {
    const Theme& t = ui.theme;
    float at = y;
    at += heading(ui, x, at, width, ui.s.bring_measures, {.size = t.title(), .bold = true}, 2) + t.px(4);
    {
        Node list = named_node("measures", Role::list, std::string(ui.s.bring_measures), {x, at, width, 1});
        list.row = static_cast<int>(view.measures.size());
        const SemanticScope inside(ui.semantics, std::move(list));
        const TextLook title{.size = t.body(), .bold = true};
        const TextLook line{.size = t.caption()};
        const float indent = t.px(12);
        for (std::size_t i = 0; i < view.measures.size(); ++i) {
            const PreviewMeasure& measure = view.measures[i];
            float height = text_height(ui, measure.title, width, title) + t.px(12);
            for (const std::string& text : measure.lines) height += text_height(ui, text, width - indent, line);
            const Box box{x, at, width, height};
            if (in_sight(box, window)) {
                Node item = named_node("measure " + std::to_string(i), Role::list_item, {}, box);
                item.row = static_cast<int>(i) + 1;
                const SemanticScope of_measure(ui.semantics, std::move(item));
                float top = at + t.px(6);
                top += paragraph(ui, x, top, width, measure.title, title);
                for (const std::string& text : measure.lines)
                    top += paragraph(ui, x + indent, top, width - indent, text, line);
                hairline(x, at, x + width, at, color::line);
            }
            at += height;
        }
    }
    if (view.more_measures > 0) {
        at += paragraph(ui, x, at, width, fill(ui.s.bring_more, {grouped(view.more_measures)}),
                        {.size = t.caption(), .color = color::faint_text});
    }
    return at - y;
}

}  // namespace

float draw_outcome(Ui& ui, float x, float y, float width, const Box& window, const Bringing& bringing,
                   const BringView& view) {
    const Theme& t = ui.theme;
    float at = y;
    at += heading(ui, x, at, width, ui.s.bring_outcome, {.size = t.title(), .bold = true}, 2) + t.px(4);
    if (bringing.following) {
        const std::string percent = fill(ui.s.percent_done, {std::to_string(std::lround(bringing.part * 100))});
        const std::string text = spaced(ui.s, {ui.s.rereading, percent});
        const float height = draw_text(ui, x, at, width, text, {.size = t.caption(), .color = color::accent});
        ui.semantics.add(named_node("following", Role::status, text, {x, at, width, height}));
        at += height;
    }
    if (bringing.seen.summary.measures == 0) {
        at += empty_state(ui, x, at, width, ui.s.bring_nothing_title, ui.s.bring_nothing_text, Icon::list);
    } else {
        at += paragraph(ui, x, at, width, view.counts, {.size = t.px(16), .bold = true});
        at += paragraph(ui, x, at, width, spaced(ui.s, {view.verdicts, view.years}), {.size = t.body()});
    }
    at += t.px(14);
    if (bringing.seen.summary.measures > 0 || !view.notes.empty())
        at += draw_notes(ui, x, at, width, window, view) + t.px(14);
    if (!view.measures.empty()) at += draw_measures(ui, x, at, width, window, view);
    return at - y;
}

}  // namespace ui
