#pragma once
// The fields of a text with delimiters (RFC 4180), as spreadsheets and clipboards write them, and broken ones as people
// meant them.

#include <cstddef>
#include <string>
#include <string_view>

namespace book {

enum class Ending { delimiter, line, text };

class FieldReader {
public:
    FieldReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    /// The next field into `field`, line ends as "\n", and what stands behind it. After Ending::text there is none.
    Ending next(std::string& field);
    std::size_t at() const { return at_; }

private:
    bool ends_at(std::size_t at) const;
    bool closes_on_this_line(std::size_t from) const;
    bool take_quoted(std::string& field);
    void take_plain(std::string& field);
    Ending take_ending();

    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
    std::size_t unclosed_ = 0;  ///< quotes that nothing closes; each costs a look through the rest
};

/// A tab, a semicolon or a comma, by what stands in most lines and divides them alike.
char delimiter_of(std::string_view text);

}  // namespace book
