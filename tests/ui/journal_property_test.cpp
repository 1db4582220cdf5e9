// A long day: thousands of edits with undo and redo, kept as the app keeps them, lost and read again at random moments.

#include <gtest/gtest.h>

#include <deque>
#include <utility>

#include "file/plan_file.hpp"
#include "model/document.hpp"
#include "platform/headless/headless_edge.hpp"
#include "running_app.hpp"
#include "store/journal_writer.hpp"
#include "tests/made/random_edits.hpp"
#include "tests/made/random_plan.hpp"

namespace {

using platform::HeadlessEdge;
using platform::StorageError;
using ui::Document;

/// Keeps what is done to a document, and reads it again.
class Day {
public:
    Day(const plan::Plan& plan, std::uint64_t seed) : dice_(seed), text_(file::write_plan(plan)) {
        document_ = read(text_);
        writer_ = std::make_unique<ui::JournalWriter>(*edge_);
        writer_->open("k");
        writer_->write_base(text_, {});
        answer();
    }

    /// One act of a person.
    void act() {
        switch (dice_.below(9)) {
            case 0:
            case 1:
                if (document_->history().next_undo() != nullptr) keep(file::Undone{});
                break;
            case 2:
                if (document_->history().next_redo() != nullptr) keep(file::Redone{});
                break;
            case 3:
                keep(file::SavedToFile{});
                break;
            case 8:
                // A file that takes a while to be written.
                if (!std::exchange(saves_, !saves_)) {
                    document_->begin_save();
                } else {
                    document_->end_save(true, "a.json");
                    keep(document_->saved_entry());
                }
                break;
            case 4:
                if (document_->history().position() > 0) keep(file::Reasoned{document_->history().position() - 1, "わけ"});
                break;
            default:
                keep(random_step(document_->plan(), dice_));
        }
        if (dice_.chance(3)) answer();
    }

    /// The page is lost with all that was not answered; what is there must be a state that was, not older than what was
    /// known to be kept.
    void lose_and_read() {
        std::vector<platform::Record> records;
        for (const auto& [key, value] : edge_->storage().records) records.push_back({key, value});
        ui::StoredRecords text = ui::read_records("k", std::move(records));
        ASSERT_FALSE(text.gap);
        ASSERT_GE(text.log.size(), known_kept_);
        ASSERT_LE(text.log.size(), done_.size());
        const auto head = file::read_header(edge_->storage().records.at(ui::header_key("k")));
        ASSERT_TRUE(head && head->check);
        ASSERT_TRUE(ui::is_whole(text, *head));
        ASSERT_EQ(head->check->entries, text.log.size());
        std::unique_ptr<Document> again = read(text.base);
        for (const std::string& line : text.log) {
            const auto entry = file::read_entry(line);
            ASSERT_TRUE(entry) << line;
            ASSERT_FALSE(ui::replay(*again, *entry)) << line;
        }
        // The same from what was done, without any storage.
        std::unique_ptr<Document> expected = read(text_);
        for (std::size_t i = 0; i < text.log.size(); ++i) ASSERT_FALSE(ui::replay(*expected, done_[i]));
        ASSERT_EQ(again->plan(), expected->plan());
        ASSERT_EQ(again->history().steps(), expected->history().steps());
        ASSERT_EQ(again->history().position(), expected->history().position());
        ASSERT_EQ(again->unsaved_steps(), expected->unsaved_steps());
        if (text.log.size() == done_.size()) {
            ASSERT_EQ(again->plan(), document_->plan());
            ASSERT_EQ(again->text(), document_->text());
            ASSERT_EQ(again->is_saved(), document_->is_saved());
            ASSERT_EQ(again->unsaved_steps(), document_->unsaved_steps());
        }
        auto storage = edge_->shared_storage();
        edge_->crash();
        edge_ = std::make_unique<HeadlessEdge>(storage);
        writer_ = std::make_unique<ui::JournalWriter>(*edge_);
        writer_->open("k", file::check_of(text.base, text.log));
        done_.resize(text.log.size());
        document_ = std::move(again);
        saves_ = false;
    }

    void answer() {
        if (dice_.chance(5)) edge_->storage().fail_next_keep(StorageError::broken);
        edge_->carry_out();
        for (platform::Event& event : edge_->take_answers()) {
            if (const auto* kept = std::get_if<platform::StoreResult>(&event)) writer_->on_stored(*kept);
        }
        if (writer_->is_idle() && !writer_->failure()) known_kept_ = done_.size();
    }
    bool may_be_lost() const { return !writer_->failure(); }
    std::size_t acts() const { return acts_; }
    bool chance(std::size_t times) { return dice_.chance(times); }

private:
    static std::unique_ptr<Document> read(const std::string& text) {
        return std::make_unique<Document>(*file::read_plan(text).plan, ui::Source{"a.json", text, {}}, 1);
    }
    void keep(file::JournalEntry entry) {
        if (ui::replay(*document_, entry)) return;
        writer_->write_entry(file::write_entry(entry), {});
        done_.push_back(std::move(entry));
        ++acts_;
    }

    Dice dice_;
    std::string text_;
    std::unique_ptr<HeadlessEdge> edge_ = std::make_unique<HeadlessEdge>();
    std::unique_ptr<ui::JournalWriter> writer_;
    std::unique_ptr<Document> document_;
    std::deque<file::JournalEntry> done_;
    std::size_t known_kept_ = 0;
    std::size_t acts_ = 0;
    bool saves_ = false;  ///< a file is being written
};

void spend(Day& day, int acts) {
    for (int i = 0; i < acts; ++i) {
        day.act();
        if (!day.chance(40)) continue;
        day.answer();
        // While storage fails, a later entry may be there without an earlier one; the app says so all the while.
        if (!day.may_be_lost()) continue;
        day.lose_and_read();
        if (testing::Test::HasFatalFailure()) return;
    }
}

TEST(JournalProperty, AnyPlanIsTheSameAfterBeingLost) {
    std::size_t acts = 0;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Day day(random_plan(seed), seed);
        spend(day, 120);
        if (HasFatalFailure()) return;
        acts += day.acts();
    }
    std::printf("%zu acts\n", acts);
}

TEST(JournalProperty, ThePlanOfACityIsTheSameAfterALongDay) {
    for (const std::uint64_t seed : {2018U, 2026U}) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Day day(*file::read_plan(city_plan()).plan, seed);
        spend(day, 600);
        if (HasFatalFailure()) return;
    }
}

}  // namespace
