#pragma once
// How a number is shown by its cell's format. Where a format depends on the language of who looks, it is Japanese.

#include <string>
#include <string_view>
#include <vector>

#include "book/format/format_code.hpp"

namespace book {

struct Shown {
    std::string text;
    bool date = false;  ///< as a day, month or year
};

class NumberFormat {
public:
    NumberFormat() : NumberFormat("General") {}
    explicit NumberFormat(std::string_view code);

    /// `value` is a serial number of the 1900 system where it is shown as a date.
    Shown show(double value) const;
    std::string show_text(std::string text) const;
    bool has_dates() const;

private:
    const Section* section_for(double value, bool& minus) const;

    std::vector<Section> sections_;   // of numbers
    std::vector<Token> around_text_;  // of texts; empty: as they are
    bool general_ = false;
};

/// The code of a format that is known by its number alone.
std::string_view built_in_format(unsigned id);

// ---- one section

std::string show_number(const Section& section, double value, bool& zero);
std::string show_date(const Section& section, double serial);

}  // namespace book
