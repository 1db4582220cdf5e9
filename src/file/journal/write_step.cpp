#include <set>
#include <string>
#include <string_view>
#include <type_traits>

#include "file/edit_file.hpp"
#include "file/journal/step_words.hpp"
#include "file/json_text.hpp"
#include "file/read/thing.hpp"

namespace file {
namespace {

/// An object on one line, member by member.
class OneLine {
public:
    void json(std::string_view name, std::string_view value) {
        begin(name);
        append_json(text_, value);
    }
    void made(std::string_view name, std::string_view value) {
        begin(name);
        text_.append(value);
    }
    void text(std::string_view name, std::string_view value) {
        begin(name);
        append_string(text_, value);
    }
    void text_if_any(std::string_view name, std::string_view value) {
        if (!value.empty()) text(name, value);
    }
    void number(std::string_view name, std::size_t value) { made(name, std::to_string(value)); }
    std::string done() { return text_ + "}"; }

private:
    void begin(std::string_view name) {
        text_.push_back(text_.empty() ? '{' : ',');
        append_string(text_, name);
        text_.push_back(':');
    }
    std::string text_;
};

std::string list_of(const std::vector<std::string>& texts) {
    std::string list = "[";
    for (const std::string& text : texts) {
        if (list.size() > 1) list.push_back(',');
        append_string(list, text);
    }
    return list + "]";
}

struct WriteValue {
    OneLine& line;
    std::string_view name;

    void operator()(edit::NoEntry) const {}  // left out
    void operator()(edit::Absent) const { line.made(name, "null"); }
    void operator()(const std::string& text) const { line.text(name, text); }
    void operator()(bool flag) const { line.made(name, flag ? "true" : "false"); }
    void operator()(const std::vector<std::string>& texts) const { line.made(name, list_of(texts)); }
    template <class Thing>
    void operator()(const std::vector<Thing>& things) const {
        std::string list = "[";
        for (const Thing& thing : things) list.append(list.size() > 1 ? "," : "").append(write_thing(thing));
        line.made(name, list + "]");
    }
    void operator()(const plan::Amount& amount) const { line.made(name, write_thing(amount)); }
    template <class Enum>
    void operator()(Enum value) const {
        line.text(name, word_of(value));
    }
};

std::string place_of(const std::string& parent, std::size_t index) {
    OneLine line;
    line.text_if_any("parent", parent);
    line.number("index", index);
    return line.done();
}

struct WriteEdit {
    std::string operator()(const edit::SetValue& set) const {
        OneLine line;
        line.text("set", word_of(set.place.field));
        line.text_if_any("id", set.place.id);
        if (set.place.year.year != 0) line.made("year", std::to_string(set.place.year.year));
        std::visit(WriteValue{line, "from"}, set.from);
        std::visit(WriteValue{line, "to"}, set.to);
        return line.done();
    }
    std::string operator()(const edit::Insert& insert) const { return with_item("insert", insert); }
    std::string operator()(const edit::Remove& remove) const { return with_item("remove", remove); }
    std::string operator()(const edit::Move& move) const {
        OneLine line;
        line.text("move", move.id);
        line.text("kind", word_of(move.kind));
        line.made("from", place_of(move.from_parent, move.from_index));
        line.made("to", place_of(move.to_parent, move.to_index));
        return line.done();
    }

private:
    template <class Edit>
    static std::string with_item(std::string_view name, const Edit& edit) {
        OneLine line;
        line.made(name, std::visit([](const auto& item) { return write_thing(item); }, edit.item));
        line.text("kind", word_of(edit::kind_of(edit.item)));
        line.text_if_any("parent", edit.parent);
        line.number("index", edit.index);
        return line.done();
    }
};

}  // namespace

std::string write_step(const edit::Step& step) {
    std::string edits = "[";
    for (const edit::Edit& edit : step.edits) {
        if (edits.size() > 1) edits.push_back(',');
        edits.append(std::visit(WriteEdit{}, edit));
    }
    OneLine line;
    line.text("act", word_of(step.act));
    line.text_if_any("who", step.who);
    line.text_if_any("when", step.when);
    line.text_if_any("why", step.why);
    line.made("edits", edits + "]");
    std::set<std::string_view> names{"act", "who", "when", "why", "edits"};
    for (const plan::Member& member : step.unknown) {
        if (names.insert(member.name).second) line.json(member.name, member.json);
    }
    return line.done();
}

}  // namespace file
