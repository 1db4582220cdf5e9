#pragma once
// An Edge with no window and no browser: it notes what the app asked for, and a test answers by sending events to the Guest
// (see stage.hpp). Benchmarks use it too, so nothing here costs more than a copy.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/platform.hpp"

namespace platform {

class HeadlessEdge final : public Edge {
public:
    // ---- what a test puts in place before the app starts

    void put_small_font(Face face, std::string bytes) { small_fonts_[index(face)] = std::move(bytes); }
    void put_query(std::string name, std::string value) { queries_[std::move(name)] = std::move(value); }
    void put_address(std::string fragment) { addresses_.back() = std::move(fragment); }
    void put_coarse_pointer(bool coarse) { coarse_pointer_ = coarse; }
    void put_remembered(std::string key, std::string value) { remembered_[std::move(key)] = std::move(value); }
    /// Moves the clock forward.
    void advance(double milliseconds) { now_ += milliseconds; }
    /// Takes the time (milliseconds) from elsewhere instead.
    void put_clock(double (*clock)()) { clock_ = clock; }

    // ---- what the app asked for

    int pickers_shown() const { return pickers_shown_; }
    const std::vector<std::string>& addresses_opened() const { return addresses_opened_; }
    struct SavedFile {
        std::string name;
        std::string text;
        std::string media_type;
    };
    const std::vector<SavedFile>& files_saved() const { return files_saved_; }
    const std::vector<Face>& fonts_asked() const { return fonts_asked_; }
    std::optional<std::size_t> limit() const { return limit_; }
    /// The last tree, as the browser's mirror would show it.
    const std::vector<Node>& nodes() const { return nodes_; }
    /// How often show_semantics was called.
    int trees_shown() const { return trees_shown_; }
    /// The focus that the app asked for last and that Stage has not carried out yet.
    std::optional<std::uint64_t> focus_asked() const { return focus_asked_; }
    void clear_focus_asked() { focus_asked_.reset(); }
    /// The steps that "back" would go through; the last one is where the page is.
    const std::vector<std::string>& history() const { return addresses_; }
    const std::string& title() const { return title_; }
    const std::string& language() const { return language_; }
    const std::map<std::string, std::string>& remembered() const { return remembered_; }
    const std::vector<std::string>& marks() const { return marks_; }
    /// Goes one step back in the history, as far as there is one. The caller sends AddressChanged (Stage::back does).
    bool step_back();
    /// True once after any number of wake() calls.
    bool take_wake();

    // ---- Edge

    /// Draws in a window of 1280 x 800 until nothing moves any more, and returns.
    void run(Guest& guest) override;
    std::string take_small_font(Face face) override;
    std::string query(std::string_view name) override;
    std::string address() override { return addresses_.back(); }
    bool coarse_pointer() override { return coarse_pointer_; }
    void limit_bytes(std::size_t most) override { limit_ = most; }
    void ask_for_file() override { ++pickers_shown_; }
    void open_address(std::string_view address) override { addresses_opened_.emplace_back(address); }
    void save_file(std::string_view name, std::string_view text, std::string_view media_type) override {
        files_saved_.push_back({std::string(name), std::string(text), std::string(media_type)});
    }
    void fetch_whole_font(Face face) override { fonts_asked_.push_back(face); }
    void show_semantics(const std::vector<Node>& nodes) override;
    void focus(std::uint64_t node) override;
    void set_address(std::string_view fragment, bool replace) override;
    void set_title(std::string_view title) override { title_ = title; }
    void set_language(std::string_view bcp47) override { language_ = bcp47; }
    void remember(std::string_view key, std::string_view value) override;
    std::string recall(std::string_view key) override;
    void wake() override { woken_ = true; }
    double now() override { return clock_ != nullptr ? clock_() : now_; }
    void mark(std::string_view name) override { marks_.emplace_back(name); }

private:
    static std::size_t index(Face face) { return face == Face::bold ? 1 : 0; }

    std::array<std::string, 2> small_fonts_;
    std::map<std::string, std::string> queries_;
    std::map<std::string, std::string> remembered_;
    std::vector<std::string> addresses_{""};
    std::vector<std::string> addresses_opened_;
    std::vector<std::string> marks_;
    std::vector<SavedFile> files_saved_;
    std::vector<Face> fonts_asked_;
    std::vector<Node> nodes_;
    std::optional<std::size_t> limit_;
    std::optional<std::uint64_t> focus_asked_;
    std::string title_;
    std::string language_;
    double now_ = 0;
    double (*clock_)() = nullptr;
    int pickers_shown_ = 0;
    int trees_shown_ = 0;
    bool coarse_pointer_ = false;
    bool woken_ = false;
};

}  // namespace platform
