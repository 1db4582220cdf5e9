#include "pages/import/import_outcome.hpp"

#include <cmath>

#include "l10n/note_text.hpp"
#include "model/fingerprint.hpp"
#include "pages/import/import_grid.hpp"
#include "pages/widgets/virtual_list.hpp"
#include "toolkit/widgets.hpp"

namespace ui {

namespace {

/// Returns the height.
float draw_note_line(PageUi& ui, float x, float y, float width, const NoteLine& line, std::size_t number) {
    const Theme& t = ui.theme;
    const float pad = t.px(8);
    const TextLook place{.size = t.caption(), .bold = true, .color = color::accent};
    const TextLook text{.size = t.caption(), .most_lines = 4};
    const float inner = width - 2 * pad;
    const float height = t.line_height(t.caption()) + text_height(ui, line.text, inner, text) + t.px(8);
    const Box box{x, y, width, height};
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
    if (hot.pressed) ui.act(ShowNote{line.sheet, line.spot});
    return height;
}

float draw_lines(PageUi& ui, float x, float y, float width, std::uint64_t version, const NoteKindLines& kind) {
    VirtualParts lines;
    lines.count = kind.lines.size();
    lines.version = version;
    lines.key = [](std::size_t i) { return std::to_string(i); };
    lines.content = [&](std::size_t i) { return Fingerprint().add(kind.lines[i].place).add(kind.lines[i].text).value(); };
    lines.draw = [&](PageUi& to, std::size_t i, float left, float top) {
        return draw_note_line(to, left, top, width, kind.lines[i], i);
    };
    VirtualList list(ui, "lines", width, std::move(lines));
    Node node = named_node("notes", Role::list, kind.title, {x, y, width, list.height()});
    node.row = static_cast<int>(kind.lines.size());
    const SemanticScope inside(ui.semantics, std::move(node));
    return list.draw(x, y);
}

float draw_kind(PageUi& ui, float x, float y, float width, std::uint64_t version, const NoteKindLines& kind) {
    const Theme& t = ui.theme;
    const ScopedId scope("kind " + std::to_string(static_cast<int>(kind.kind)));
    float at = y;
    const std::string title = spaced(ui.s, {kind.title, fill(ui.s.how_many, {grouped(kind.count)})});
    at += heading(ui, x, at, width, title, {.size = t.body(), .bold = true}, 4);
    at += draw_lines(ui, x, at, width, version, kind);
    if (kind.foldable) {
        const std::string more = kind.unfolded ? std::string(ui.s.import_fewer)
                                               : fill(ui.s.import_more, {grouped(kind.count - kind.lines.size())});
        const ButtonText text{.label = more, .description = kind.title};
        if (button(ui, "more", {x, at, button_width(ui, text), t.control()}, text, ButtonLook::quiet))
            ui.act(UnfoldNotes{kind.kind});
        at += t.control();
    } else if (kind.unfolded && kind.count > kind.lines.size()) {
        at += paragraph(ui, x, at, width, fill(ui.s.import_more, {grouped(kind.count - kind.lines.size())}),
                        {.size = t.caption(), .color = color::faint_text});
    }
    return at + t.px(8) - y;
}

float draw_notes(PageUi& ui, float x, float y, float width, const ImportView& view) {
    const Theme& t = ui.theme;
    float at = y;
    at += heading(ui, x, at, width, ui.s.import_notes, {.size = t.title(), .bold = true}, 2) + t.px(4);
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
        for (const NoteKindLines& kind : group.kinds) at += draw_kind(ui, x + sign, at, width - sign, view.version, kind);
        at += t.px(6);
    }
    return at - y;
}

/// Returns the height.
float draw_measure(PageUi& ui, float x, float y, float width, const PreviewMeasure& measure, std::size_t number) {
    const Theme& t = ui.theme;
    const float indent = t.px(12);
    Node item = named_node("item", Role::list_item, {}, {x, y, width, 1});
    item.row = static_cast<int>(number) + 1;
    const SemanticScope of_measure(ui.semantics, std::move(item));
    float at = y + t.px(6);
    at += paragraph(ui, x, at, width, measure.title, {.size = t.body(), .bold = true});
    for (const std::string& text : measure.lines)
        at += paragraph(ui, x + indent, at, width - indent, text, {.size = t.caption()});
    hairline(x, y, x + width, y, color::line);
    at += t.px(6);
    ui.semantics.set_height(at - y);
    return at - y;
}

float draw_measures(PageUi& ui, float x, float y, float width, const ImportView& view) {
    const Theme& t = ui.theme;
    float at = y;
    at += heading(ui, x, at, width, ui.s.import_measures, {.size = t.title(), .bold = true}, 2) + t.px(4);
    {
        VirtualParts parts;
        parts.count = view.measures.size();
        parts.version = view.version;
        parts.key = [](std::size_t i) { return std::to_string(i); };
        parts.content = [&](std::size_t i) {
            Fingerprint content;
            content.add(view.measures[i].title);
            for (const std::string& text : view.measures[i].lines) content.add(text);
            return content.value();
        };
        parts.draw = [&](PageUi& to, std::size_t i, float left, float top) {
            return draw_measure(to, left, top, width, view.measures[i], i);
        };
        VirtualList list(ui, "measure rows", width, std::move(parts));
        Node node = named_node("measures", Role::list, std::string(ui.s.import_measures), {x, at, width, list.height()});
        node.row = static_cast<int>(view.measures.size());
        const SemanticScope inside(ui.semantics, std::move(node));
        at += list.draw(x, at);
    }
    if (view.more_measures > 0) {
        at += paragraph(ui, x, at, width, fill(ui.s.import_more, {grouped(view.more_measures)}),
                        {.size = t.caption(), .color = color::faint_text});
    }
    return at - y;
}

}  // namespace

float draw_outcome(PageUi& ui, float x, float y, float width, const ImportSession& session, const ImportView& view) {
    const Theme& t = ui.theme;
    float at = y;
    at += heading(ui, x, at, width, ui.s.import_outcome, {.size = t.title(), .bold = true}, 2) + t.px(4);
    if (session.following) {
        const std::string percent = fill(ui.s.percent_done, {std::to_string(std::lround(session.part * 100))});
        const std::string text = spaced(ui.s, {ui.s.rereading, percent});
        const float height = draw_text(ui, x, at, width, text, {.size = t.caption(), .color = color::accent});
        ui.semantics.add(named_node("following", Role::status, text, {x, at, width, height}));
        at += height;
    }
    if (session.seen.summary.measures == 0) {
        at += empty_state(ui, x, at, width, ui.s.import_nothing_title, ui.s.import_nothing_text, Icon::list);
    } else {
        at += paragraph(ui, x, at, width, view.counts, {.size = t.px(16), .bold = true});
        at += paragraph(ui, x, at, width, spaced(ui.s, {view.verdicts, view.years}), {.size = t.body()});
    }
    at += t.px(14);
    if (session.seen.summary.measures > 0 || !view.notes.empty()) at += draw_notes(ui, x, at, width, view) + t.px(14);
    if (!view.measures.empty()) at += draw_measures(ui, x, at, width, view);
    return at - y;
}

}  // namespace ui
