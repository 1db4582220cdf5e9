#include "chart/draw.hpp"

#include <algorithm>
#include <utility>

#include "chart/text.hpp"

namespace chart {

Rect bounds_of(const Label& label, const Measure& measure) {
    const float width = measure(label.text, label.size, label.bold);
    const float left = label.align == Align::start ? 0 : label.align == Align::middle ? width / 2 : width;
    return {label.at.x - left, label.at.y, width, line_height(label.size)};
}

void put(Scene& scene, Box box) { scene.shapes.emplace_back(box); }
void put(Scene& scene, Path path) { scene.shapes.emplace_back(std::move(path)); }
void put(Scene& scene, Mark mark) { scene.shapes.emplace_back(mark); }
void put(Scene& scene, Label label) {
    if (!label.text.empty()) scene.shapes.emplace_back(std::move(label));
}

void append(Scene& scene, Scene part, Point at) {
    const auto move = [&](Point& point) { point = {point.x + at.x, point.y + at.y}; };
    for (Shape& shape : part.shapes) {
        if (auto* box = std::get_if<Box>(&shape)) box->rect.x += at.x, box->rect.y += at.y;
        if (auto* path = std::get_if<Path>(&shape)) std::for_each(path->points.begin(), path->points.end(), move);
        if (auto* mark = std::get_if<Mark>(&shape)) move(mark->center);
        if (auto* label = std::get_if<Label>(&shape)) move(label->at);
        scene.shapes.push_back(std::move(shape));
    }
    for (Hit& hit : part.hits) {
        hit.area.x += at.x;
        hit.area.y += at.y;
        scene.hits.push_back(std::move(hit));
    }
}

float width_of(const Style& style) { return std::max(style.width, least_width); }

VerdictLook look_of(const std::optional<plan::Verdict>& verdict) {
    if (!verdict) return {};
    switch (*verdict) {
        case plan::Verdict::met:
            return {MarkShape::ring, Ink::met, Ink::met_text};
        case plan::Verdict::missed:
            return {MarkShape::cross, Ink::missed, Ink::missed_text};
        case plan::Verdict::unset:
            return {MarkShape::dash, Ink::unset, Ink::unset_text};
    }
    return {};
}

const std::string& word_of(const std::optional<plan::Verdict>& verdict, const Words& words) {
    if (!verdict) return words.unjudged;
    switch (*verdict) {
        case plan::Verdict::met:
            return words.met;
        case plan::Verdict::missed:
            return words.missed;
        case plan::Verdict::unset:
            return words.unset;
    }
    return words.unjudged;
}

std::string_view series_of(const std::optional<plan::Verdict>& verdict) {
    if (!verdict) return series::unjudged;
    switch (*verdict) {
        case plan::Verdict::met:
            return series::met;
        case plan::Verdict::missed:
            return series::missed;
        case plan::Verdict::unset:
            return series::unset;
    }
    return series::unjudged;
}

std::string series::grade(std::string_view name) { return "grade " + std::string(name); }

bool is_off(const Style& style, std::string_view series) {
    return std::find(style.off.begin(), style.off.end(), series) != style.off.end();
}

std::array<TallyPart, 4> parts_of(const judge::Tally& tally) {
    return {TallyPart{plan::Verdict::met, tally.met}, TallyPart{plan::Verdict::missed, tally.missed},
            TallyPart{plan::Verdict::unset, tally.unset}, TallyPart{std::nullopt, tally.unjudged}};
}

std::string counts_text(const std::vector<std::string>& words, const std::vector<int>& counts) {
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0 && i + 1 == counts.size()) continue;
        text.append(text.empty() ? "" : " ").append(pair_of(words[i], std::to_string(counts[i])));
    }
    return text;
}

std::string tally_text(const judge::Tally& tally, const Words& words) {
    return counts_text({words.met, words.missed, words.unset, words.unjudged},
                       {tally.met, tally.missed, tally.unset, tally.unjudged});
}

std::string pair_of(const std::string& name, const std::string& value) {
    if (name.empty() || value.empty()) return name.empty() ? value : name;
    return std::string(name).append(" ").append(value);
}

std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return line;
}

std::string printed(const std::optional<plan::Amount>& amount, const std::string& no_value) {
    return amount && !amount->text.empty() ? one_line(amount->text) : no_value;
}

namespace {

void draw_swatch(Scene& scene, const LegendItem& item, float x, float middle, float size, bool off) {
    if (item.swatch == LegendItem::Swatch::box) {
        const float side = size * 0.85F;
        put(scene,
            Box{{x, middle - side / 2, side, side}, off ? Ink::unjudged : item.ink, off ? Fill::outlined : item.fill, 2});
        return;
    }
    const Ink ink = off ? Ink::unjudged : item.ink;
    const bool dashed = item.swatch == LegendItem::Swatch::dashed_line;
    put(scene, Path{{{x, middle}, {x + size * 1.8F, middle}}, ink, 2, dashed || off});
    if (!dashed && !off) put(scene, Mark{{x + size * 0.9F, middle}, size * 0.8F, MarkShape::diamond, ink});
}

}  // namespace

float draw_legend(Scene& scene, const std::vector<LegendItem>& items, const std::string& after, const Style& style) {
    const float size = small_text(style);
    const bool switches = style.switches && std::any_of(items.begin(), items.end(),
                                                        [](const LegendItem& item) { return !item.series.empty(); });
    const float text = line_height(size);
    const float line = switches ? std::max(least_target, text + 4) : text + 4;
    const float lead = switches ? (line - text) / 2 : 0;
    const float gap = size * 0.4F;
    const float right = width_of(style);
    float x = 0;
    float y = 0;
    for (const LegendItem& item : items) {
        const bool off = is_off(style, item.series);
        // Nobody can switch it on in a file.
        if (off && !switches) continue;
        const float swatch = item.swatch == LegendItem::Swatch::box ? size : size * 1.8F;
        const std::string word = elided(item.word, right - swatch - gap, size, false, style.measure);
        const float width = swatch + gap + style.measure(word, size, false);
        if (x > 0 && x + width > right) {
            x = 0;
            y += line;
        }
        draw_swatch(scene, item, x, y + lead + text / 2, size, off);
        put(scene, Label{{x + swatch + gap, y + lead}, Align::start, size, false, Ink::faint_text, word});
        if (switches && !item.series.empty()) {
            // What is off is struck out: its grey alone would not be seen by all.
            if (off)
                put(scene, Path{{{x + swatch + gap, y + line / 2}, {x + width, y + line / 2}}, Ink::faint_text, 1, false});
            scene.hits.push_back({{x, y, std::max(width, std::min(least_target, right - x)), line},
                                  item.word,
                                  {},
                                  {},
                                  std::string(item.series),
                                  off});
        }
        x += width + size * 1.2F;
    }
    if (!after.empty() && x + style.measure(after, size, false) <= right)
        put(scene, Label{{right, y + lead}, Align::end, size, false, Ink::faint_text, after});
    return y + line;
}

Scene joined(Scene header, Scene rows) {
    const float top = header.size.height;
    header.size = {std::max(header.size.width, rows.size.width), top + rows.size.height};
    header.name = std::move(rows.name);
    header.table = std::move(rows.table);
    append(header, std::move(rows), {0, top});
    return header;
}

Scene empty_scene(std::string name, const Style& style) {
    const float width = width_of(style);
    Scene scene;
    scene.size = {width, line_height(style.text_size) + 8};
    scene.name = std::move(name);
    put(scene, Label{{0, 4},
                     Align::start,
                     style.text_size,
                     false,
                     Ink::faint_text,
                     elided(style.words.no_value, width, style.text_size, false, style.measure)});
    return scene;
}

}  // namespace chart
