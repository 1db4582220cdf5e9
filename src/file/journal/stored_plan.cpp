#include "file/journal/stored_plan.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>

#include "file/edit_file.hpp"

namespace file {

namespace {

using Json = nlohmann::ordered_json;

// Enough for any head; a journal entry that is deeper than a plan may be is none of ours.
std::optional<Json> object_of(std::string_view text) {
    constexpr int most_depth_here = 8;
    const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= most_depth_here; };
    Json json = Json::parse(text, shallow, false);
    if (!json.is_object()) return std::nullopt;
    return json;
}

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string string_at(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool flag_at(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_boolean() && found->get<bool>();
}

std::size_t count_at(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

// As text: JSON numbers are doubles to many programs, and would lose its last digits.
std::string print_text(std::uint64_t print) { return std::to_string(print); }

std::uint64_t print_at(const Json& json, const char* name) {
    const std::string text = string_at(json, name);
    std::uint64_t print = 0;
    std::from_chars(text.data(), text.data() + text.size(), print);
    return print;
}

/// The mixing is that of splitmix64 (Sebastiano Vigna, https://prng.di.unimi.it/splitmix64.c, public domain).
std::uint64_t mixed(std::uint64_t state, std::uint64_t block) {
    state = (state ^ block) * 0xBF58476D1CE4E5B9U;
    return state ^ state >> 29U;
}

std::string marked(std::string_view what) { return text_of(Json{{"journal", what}}); }

std::string saved_text(const SavedToFile& saved) {
    Json json{{"journal", "saved"}};
    if (saved.steps) json["steps"] = *saved.steps;
    if (saved.reasons > 0) json["reasons"] = saved.reasons;
    return text_of(json);
}

std::optional<JournalEntry> saved_entry(const Json& json) {
    SavedToFile saved;
    if (const auto steps = json.find("steps"); steps != json.end()) {
        if (!steps->is_number_unsigned()) return std::nullopt;
        saved.steps = steps->get<std::size_t>();
    }
    saved.reasons = count_at(json, "reasons");
    return saved;
}

}  // namespace

JournalCheck check_of_base(std::string_view base) {
    const std::uint64_t print = fingerprint(base);
    return {print, 0, print, 0};
}

JournalCheck after_entry(const JournalCheck& check, std::string_view entry) {
    return {check.base, check.entries + 1, mixed(check.chain, fingerprint(entry)), check.sequence + 1};
}

std::string write_header(const PlanHeader& head) {
    Json json{{"version", head.version},       {"title", head.title},
              {"fileName", head.file_name},    {"file", head.file},
              {"address", head.address},       {"opened", head.opened},
              {"edited", head.edited},         {"saved", head.saved},
              {"downloaded", head.downloaded}, {"hasFile", head.has_file},
              {"unsaved", head.unsaved},       {"unsavedInBase", head.unsaved_in_base},
              {"autosave", head.autosave},     {"print", print_text(head.print)}};
    if (head.check) {
        json["check"] = Json{{"base", print_text(head.check->base)},
                             {"entries", head.check->entries},
                             {"chain", print_text(head.check->chain)},
                             {"sequence", head.check->sequence}};
    }
    return text_of(json);
}

std::optional<PlanHeader> read_header(std::string_view text) {
    const std::optional<Json> json = object_of(text);
    if (!json) return std::nullopt;
    const std::size_t version = count_at(*json, "version");
    if (version == 0) return std::nullopt;
    PlanHeader head;
    head.version = static_cast<int>(std::min<std::size_t>(version, std::numeric_limits<int>::max()));
    head.title = string_at(*json, "title");
    head.file_name = string_at(*json, "fileName");
    head.file = string_at(*json, "file");
    head.address = string_at(*json, "address");
    head.opened = string_at(*json, "opened");
    head.edited = string_at(*json, "edited");
    head.saved = string_at(*json, "saved");
    head.downloaded = flag_at(*json, "downloaded");
    head.has_file = flag_at(*json, "hasFile");
    head.unsaved = count_at(*json, "unsaved");
    head.unsaved_in_base = count_at(*json, "unsavedInBase");
    head.autosave = flag_at(*json, "autosave");
    head.print = print_at(*json, "print");
    if (const auto check = json->find("check"); check != json->end() && check->is_object()) {
        head.check = JournalCheck{print_at(*check, "base"), count_at(*check, "entries"), print_at(*check, "chain"),
                                  count_at(*check, "sequence")};
    }
    return head;
}

std::string write_entry(const JournalEntry& entry) {
    if (const auto* step = std::get_if<edit::Step>(&entry)) return write_step(*step);
    if (std::holds_alternative<Undone>(entry)) return marked("undo");
    if (std::holds_alternative<Redone>(entry)) return marked("redo");
    if (const auto* saved = std::get_if<SavedToFile>(&entry)) return saved_text(*saved);
    if (std::holds_alternative<SavedStateLost>(entry)) return marked("saved state lost");
    const Reasoned& reason = std::get<Reasoned>(entry);
    return text_of(Json{{"journal", "why"}, {"step", reason.step}, {"why", reason.why}});
}

std::optional<JournalEntry> read_entry(std::string_view text) {
    // Steps are long and many, marks are short and few.
    constexpr std::string_view mark = R"({"journal":)";
    if (!text.starts_with(mark)) {
        std::optional<edit::Step> step = read_step(text);
        if (!step) return std::nullopt;
        return JournalEntry(*std::move(step));
    }
    const std::optional<Json> json = object_of(text);
    if (!json) return std::nullopt;
    const std::string what = string_at(*json, "journal");
    if (what == "undo") return Undone{};
    if (what == "redo") return Redone{};
    if (what == "saved") return saved_entry(*json);
    if (what == "saved state lost") return SavedStateLost{};
    if (what != "why") return std::nullopt;
    const auto step = json->find("step");
    const auto why = json->find("why");
    if (step == json->end() || !step->is_number_unsigned() || why == json->end() || !why->is_string()) return std::nullopt;
    return Reasoned{step->get<std::size_t>(), why->get<std::string>()};
}

std::uint64_t fingerprint(std::string_view bytes) {
    // Eight bytes at a time: a plan of 30 MB is read over in some milliseconds.
    std::uint64_t state = 0x9E3779B97F4A7C15U ^ bytes.size();
    const auto mix = [&state](std::uint64_t block) { state = mixed(state, block); };
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= bytes.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t block = 0;
        std::memcpy(&block, bytes.data() + at, sizeof block);
        mix(block);
    }
    std::uint64_t rest = 0;
    if (at < bytes.size()) std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    mix(rest);
    state *= 0x94D049BB133111EBU;
    return state ^ (state >> 31U);
}

}  // namespace file
