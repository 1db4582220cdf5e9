// What the reader reports, where it is, and what becomes of it in the end.

#include <cmath>
#include <utility>

#include "base/utf8.hpp"
#include "file/problems.hpp"
#include "file/read/reader.hpp"
#include "file/read/source_text.hpp"

namespace file {
namespace {

/// The library's number for "a number that no double can hold".
constexpr int number_overflow = 406;

std::string hex_byte(char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'0', 'x', digits[byte >> 4U], digits[byte & 0xFU]};
}

}  // namespace

// Places

/// During an event: where its token begins. Between it and the token before stand white space and at most one separator.
std::size_t Reader::token_begin() const { return failed_token(text_, understood_to_, offset()); }

/// The parser knows that a number has ended only by the byte after it, which it has then read (except at the text's end).
/// That byte may be a digit: "007" is the number 0, and then something that does not belong there.
std::size_t Reader::end_of_number() const {
    const auto is_digit = [this](std::size_t at) { return text_[at] >= '0' && text_[at] <= '9'; };
    const std::size_t read_to = offset();
    if (read_to < text_.size() || !is_digit(read_to - 1)) return read_to - 1;
    std::size_t first_digit = token_begin();
    if (text_[first_digit] == '-') ++first_digit;
    const bool leading_zero = text_[first_digit] == '0' && first_digit + 1 < read_to && is_digit(first_digit + 1);
    return leading_zero ? first_digit + 1 : read_to;
}

std::string Reader::pointer_to_container() const {
    std::string pointer;
    for (std::size_t i = 1; i + 1 < frames_.size(); ++i) {
        const Frame& frame = frames_[i];
        append_to_pointer(pointer, frame.is_array ? std::to_string(frame.index - 1) : frame.name);
    }
    return pointer;
}

/// The value that has begun last: the member whose name was read, the element that was counted.
std::string Reader::pointer() const {
    std::string pointer = pointer_to_container();
    const Frame& frame = frames_.back();
    if (frames_.size() == 1) return pointer;
    if (frame.is_array) {
        if (frame.index > 0) append_to_pointer(pointer, std::to_string(frame.index - 1));
    } else if (frame.has_name) {
        append_to_pointer(pointer, frame.name);
    }
    return pointer;
}

// Findings

Finding Reader::finding_here(std::string_view code, std::string_view expected) const {
    const std::size_t begin = token_begin();
    return {code, pointer(), begin, excerpt(text_, begin), expected};
}

void Reader::error_here(std::string_view code, std::string_view expected) {
    report_.error([&] { return finding_here(code, expected); });
}

void Reader::misfit(Fit fit, std::string_view expected) {
    switch (fit) {
        case Fit::fits:
            break;
        case Fit::wrong_type:
            error_here(code::wrong_type, expected);
            break;
        case Fit::unknown_value:
            error_here(code::unknown_value, expected);
            break;
        case Fit::out_of_range:
            error_here(code::number_out_of_range, expected);
            break;
        case Fit::bad_year:
            error_here(code::bad_year, expected);
            break;
    }
}

void Reader::check_version(double version) {
    if (version == format_version) return;
    const bool newer = version > format_version && std::floor(version) == version;
    wrong_version_ = finding_here(newer ? code::newer_version : code::unsupported_version, expect::version);
}

/// Where the plan's years come after its groups, it is known only in the end which entries are not among them.
void Reader::check_listed(plan::FiscalYear year) {
    if (listed_[static_cast<std::size_t>(year.year - first_year)]) return;
    if (years_are_read_) {
        report_.warning([&] { return finding_here(code::year_not_in_plan, expect::plan_year); });
        return;
    }
    std::vector<Finding>& waiting = not_yet_listed_[year.year];
    if (waiting.size() < most_problems) waiting.push_back(finding_here(code::year_not_in_plan, expect::plan_year));
}

void Reader::report_unlisted_years() {
    if (!years_are_read_) return;
    for (auto& [year, waiting] : not_yet_listed_) {
        if (listed_[static_cast<std::size_t>(year - first_year)]) continue;
        for (Finding& finding : waiting) {
            report_.warning([&finding = finding] { return std::move(finding); });
        }
    }
}

// The end

bool Reader::stop(Finding finding) {
    stopped_by_ = std::move(finding);
    return false;
}

/// `given`: how many bytes the parser has read, the one included that was wrong; one more than there are at the end.
bool Reader::parse_error(std::size_t given, const std::string&, const Json::exception& error) {
    if (error.id == number_overflow) {
        if (skipped_depth_ == 0) ++top().index;
        return stop(finding_here(code::number_out_of_range, expect::number));
    }
    return stop(syntax_error(given + progress_->left_out));
}

/// `read_to`: the end of the byte that was wrong; beyond the text where it is the end that is wrong.
Finding Reader::syntax_error(std::size_t read_to) const {
    const std::string_view text_read = text_.substr(0, read_to);
    const std::size_t invalid = base::find_invalid_utf8(text_read);
    if (invalid != std::string_view::npos && !base::is_cut_character(text_read, invalid)) {
        return {code::not_utf8, pointer(), invalid, hex_byte(text_[invalid]), expect::utf8};
    }
    if (read_to > text_.size()) return {code::truncated, pointer(), text_.size(), {}, expect::json};

    const std::size_t begin = failed_token(text_, understood_to_, read_to);
    if (text_[begin] == '\0') return zero_byte(begin);
    // Inside a string the byte that is wrong says more than the string's beginning.
    const bool in_string = text_[begin] == '"' && (text_[read_to - 1] != '"' || read_to == begin + 1);
    return {code::not_json, pointer(), in_string ? read_to - 1 : begin, excerpt(text_, begin), expect::json};
}

/// Among the first characters it tells of UTF-16 or UTF-32.
Finding Reader::zero_byte(std::size_t at) const {
    const bool wide = at < 4;
    return {wide ? code::not_utf8 : code::not_json, pointer(), at, hex_byte('\0'), wide ? expect::utf8 : expect::json};
}

bool Reader::has_doubts() const {
    return stopped_by_ || foreign_format_ || wrong_version_ || !report_.is_empty() || !not_yet_listed_.empty();
}

void Reader::check_rest() {
    const std::size_t zero = text_.find('\0', understood_to_);
    if (zero != std::string_view::npos) stop(zero_byte(zero));
}

/// A file that is no plan, or a plan of another version, has that one problem: what else is unlike a plan of this version
/// need not be wrong.
std::optional<Finding> Reader::sole_finding() const {
    if (format_fits_) return wrong_version_;
    if (stopped_by_) return stopped_by_;
    if (foreign_format_) return foreign_format_;
    const std::size_t begin = skip_space(text_, 0);
    return Finding{code::not_a_plan, {}, begin, excerpt(text_, begin), expect::plan_format};
}

plan::Problems Reader::finish_plan() {
    if (const std::optional<Finding> sole = sole_finding()) return only_problem(text_, *sole);
    report_unlisted_years();
    if (stopped_by_) {
        report_.error([&] { return *stopped_by_; });
    }
    return report_.problems(text_);
}

}  // namespace file
