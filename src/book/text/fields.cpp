#include "book/text/fields.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace book {
namespace {

constexpr std::size_t most_unclosed = 16;
constexpr std::size_t farthest_look = 4096;

/// How well a delimiter divides the first lines: 1 where it stands in all of them, equally often.
double fitness(std::string_view sample, char delimiter) {
    constexpr std::size_t most_lines = 200;
    FieldReader reader(sample, delimiter);
    std::map<std::size_t, std::size_t> lines_of_count;
    std::size_t lines = 0;
    std::size_t divided = 0;
    std::size_t fields = 0;
    bool empty = true;
    std::string field;
    for (Ending ending = Ending::delimiter; ending != Ending::text && lines < most_lines;) {
        ending = reader.next(field);
        ++fields;
        empty = empty && field.empty();
        if (ending == Ending::delimiter) continue;
        if (fields > 1 || !empty) ++lines;
        if (fields > 1) {
            ++divided;
            ++lines_of_count[fields];
        }
        fields = 0;
        empty = true;
    }
    if (divided == 0) return 0;
    std::size_t alike = 0;
    for (const auto& [count, of_it] : lines_of_count) alike = std::max(alike, of_it);
    const double share = static_cast<double>(divided) / static_cast<double>(lines);
    return share * (1 + static_cast<double>(alike) / static_cast<double>(divided)) / 2;
}

}  // namespace

bool FieldReader::ends_at(std::size_t at) const {
    return at >= text_.size() || text_[at] == delimiter_ || text_[at] == '\n' || text_[at] == '\r';
}

/// Whether a quote that ends a field stands on the line yet: then the ones before it were meant as characters.
bool FieldReader::closes_on_this_line(std::size_t from) const {
    const std::size_t end = std::min(text_.size(), from + farthest_look);
    for (std::size_t at = from; at < end && text_[at] != '\n' && text_[at] != '\r'; ++at) {
        if (text_[at] == '"' && ends_at(at + 1)) return true;
    }
    return false;
}

bool FieldReader::take_quoted(std::string& field) {
    std::size_t at = at_ + 1;
    while (at < text_.size()) {
        const std::size_t stop = std::min(text_.find_first_of("\"\r", at), text_.size());
        field.append(text_, at, stop - at);
        if (stop == text_.size()) break;
        at = stop + 1;
        if (text_[stop] == '\r') {
            if (at < text_.size() && text_[at] == '\n') ++at;
            field.push_back('\n');
        } else if (at < text_.size() && text_[at] == '"') {
            field.push_back('"');
            ++at;
        } else if (ends_at(at)) {
            at_ = at;
            return true;
        } else if (closes_on_this_line(at)) {
            field.push_back('"');
        } else {
            // Characters behind the closing quote: as Excel has it, they belong to the field.
            at_ = at;
            take_plain(field);
            return true;
        }
    }
    field.clear();
    return false;
}

void FieldReader::take_plain(std::string& field) {
    const std::size_t begin = at_;
    while (!ends_at(at_)) ++at_;
    field.append(text_, begin, at_ - begin);
}

Ending FieldReader::take_ending() {
    if (at_ >= text_.size()) return Ending::text;
    const char c = text_[at_++];
    if (c == delimiter_) return Ending::delimiter;
    if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    return Ending::line;
}

Ending FieldReader::next(std::string& field) {
    field.clear();
    if (at_ < text_.size() && text_[at_] == '"' && unclosed_ < most_unclosed) {
        if (take_quoted(field)) return take_ending();
        ++unclosed_;
    }
    take_plain(field);
    return take_ending();
}

char delimiter_of(std::string_view text) {
    constexpr std::size_t enough = std::size_t{64} * 1024;
    const std::string_view sample = text.substr(0, enough);
    char best = ',';
    double best_fitness = 0;
    // Where two fit alike the earlier is meant: numbers have commas too.
    for (const char delimiter : std::array{'\t', ';', ','}) {
        const double fits = fitness(sample, delimiter);
        if (fits > best_fitness) {
            best = delimiter;
            best_fitness = fits;
        }
    }
    return best;
}

}  // namespace book
