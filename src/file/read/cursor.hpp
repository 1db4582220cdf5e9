#pragma once
// How the parser reads a text, so that its place in the text is known and indentation costs nothing.

#include <cstddef>
#include <iterator>
#include <string_view>

namespace file {

/// Where in a text a parser is.
struct Progress {
    explicit Progress(std::string_view text) : begin(text.data()), next(begin), end(begin + text.size()), rest(end) {}
    /// `before` is read first, then `text` from `from` on.
    Progress(std::string_view before, std::string_view text, std::size_t from)
        : begin(text.data()),
          next(before.data()),
          end(before.data() + before.size()),
          rest(begin + from),
          rest_end(begin + text.size()) {}

    const char* begin;  ///< of the text
    const char* next;   ///< the byte that is read next
    const char* end;
    const char* rest;  ///< what is read after `end`
    const char* rest_end = rest;
    std::size_t left_out = 0;  ///< bytes before `next` that the parser was not given: spaces that indent a line

    /// Of `next` in the text.
    std::size_t offset() const { return static_cast<std::size_t>(next - begin); }
    /// At `end`: turns to what is read after it. False where that is nothing.
    bool goes_on() {
        if (rest == rest_end) return false;
        next = rest;
        end = rest = rest_end;
        return true;
    }
};

/// The iterator that the parser reads through. All copies move one shared Progress. Of the spaces that begin a line only
/// the first one is given: a string cannot go on over a line's end, so they mean nothing, and in an indented file they are
/// a third of all bytes.
class Cursor {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    /// Moves the progress, and stands where it is.
    static Cursor begin(Progress& progress) { return {progress, progress.next}; }
    static Cursor end(Progress& progress) { return {progress, progress.end}; }

    reference operator*() const { return **at_; }
    Cursor& operator++() {
        const char* const read = progress_->next++;
        if (*read == ' ' && read != progress_->begin && read[-1] == '\n') leave_out_spaces();
        return *this;
    }
    Cursor operator++(int) { return ++*this; }
    bool operator==(const Cursor& other) const { return *at_ == *other.at_ && !progress_->goes_on(); }
    bool operator!=(const Cursor& other) const { return !(*this == other); }

private:
    Cursor(Progress& progress, const char* const& at) : progress_(&progress), at_(&at) {}

    void leave_out_spaces() {
        const char* at = progress_->next;
        while (at != progress_->end && *at == ' ') ++at;
        progress_->left_out += static_cast<std::size_t>(at - progress_->next);
        progress_->next = at;
    }

    Progress* progress_;
    const char* const* at_;
};

}  // namespace file
