#include "file/read/resumed_parser.hpp"

#include <nlohmann/json.hpp>

namespace file {

ResumedParser::Came ResumedParser::parse(std::string_view text, bool whole) {
    const std::string before = opening();
    *progress_ = Progress(before, text, reader_->understood_to());
    reader_->go_on_in(text);
    whole_ = whole;
    cut_ = false;
    if (Json::sax_parse(Cursor::begin(*progress_), Cursor::end(*progress_), this)) return Came::to_its_end;
    return cut_ ? Came::to_what_is_missing : Came::to_an_error;
}

/// What leads a parser to where the last event was, and counts what comes of it.
std::string ResumedParser::opening() {
    constexpr std::string_view some_name = R"("")";
    constexpr std::string_view some_value = "null";
    std::string text;
    own_ = 0;
    for (std::size_t level = 0; level < open_.size(); ++level) {
        const bool innermost = level + 1 == open_.size();
        text += open_[level] ? '[' : '{';
        ++own_;
        if (open_[level] || (innermost && last_ == Last::opened)) continue;
        text += some_name;
        ++own_;
        if (!innermost || last_ == Last::valued) text += ':';
    }
    if (last_ == Last::valued) {
        text += some_value;
        ++own_;
    }
    return text;
}

bool ResumedParser::is_own() {
    if (own_ == 0) return false;
    --own_;
    return true;
}

template <class Take>
bool ResumedParser::value(Take take) {
    if (is_own()) return true;
    last_ = Last::valued;
    return take();
}

/// A number ends with the byte after it. One that ends with what has arrived may go on.
template <class Take>
bool ResumedParser::number(Take take) {
    if (!whole_ && progress_->next == progress_->end) {
        cut_ = true;
        return false;
    }
    return value(take);
}

template <class Take>
bool ResumedParser::open(bool is_array, Take take) {
    if (is_own()) return true;
    open_.push_back(is_array);
    last_ = Last::opened;
    return take();
}

template <class Take>
bool ResumedParser::close(Take take) {
    open_.pop_back();
    last_ = Last::valued;
    return take();
}

bool ResumedParser::null() {
    return value([&] { return reader_->null(); });
}
bool ResumedParser::boolean(bool flag) {
    return value([&] { return reader_->boolean(flag); });
}
bool ResumedParser::number_integer(std::int64_t number_read) {
    return number([&] { return reader_->number_integer(number_read); });
}
bool ResumedParser::number_unsigned(std::uint64_t number_read) {
    return number([&] { return reader_->number_unsigned(number_read); });
}
bool ResumedParser::number_float(double number_read, const std::string& written) {
    return number([&] { return reader_->number_float(number_read, written); });
}
bool ResumedParser::string(std::string& text) {
    return value([&] { return reader_->string(text); });
}
bool ResumedParser::binary(Json::binary_t& bytes) { return reader_->binary(bytes); }

bool ResumedParser::start_object(std::size_t size) {
    return open(false, [&] { return reader_->start_object(size); });
}
bool ResumedParser::start_array(std::size_t size) {
    return open(true, [&] { return reader_->start_array(size); });
}
bool ResumedParser::end_object() {
    return close([&] { return reader_->end_object(); });
}
bool ResumedParser::end_array() {
    return close([&] { return reader_->end_array(); });
}

bool ResumedParser::key(std::string& name) {
    if (is_own()) return true;
    last_ = Last::named;
    return reader_->key(name);
}

bool ResumedParser::parse_error(std::size_t given, const std::string& last_token, const Json::exception& error) {
    if (whole_) return reader_->parse_error(given, last_token, error);
    cut_ = progress_->next == progress_->end;
    return false;
}

}  // namespace file
