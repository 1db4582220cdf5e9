#pragma once
// A string of a workbook: one <t>, or runs that are joined. How a word is read aloud (<rPh>) is no part of it.

#include <string>
#include <string_view>

namespace book {

class RichText {
public:
    void clear() { text_.clear(); }
    void start(std::string_view element);
    void end(std::string_view element);
    void text(std::string_view text) {
        if (taking_) text_ += text;
    }
    std::size_t size() const { return text_.size(); }
    /// With line ends as "\n" and `_x000D_` as what it stands for. What was gathered is gone then.
    std::string take();

private:
    std::string text_;
    bool taking_ = false;
    bool phonetic_ = false;
};

/// The same for a string that is not rich.
std::string plain_text(std::string text);

}  // namespace book
