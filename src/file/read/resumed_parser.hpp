#pragma once
// Lets a JSON parser go on where it has stopped, with more of a text than it had before. The library's parser reads from
// the beginning and cannot wait. So each time it is given a text of its own making first, which opens the brackets that are
// open, and what comes of that is left away; then the rest of the real text. Where the text that has arrived ends in the
// middle, it takes that for an error, and goes on from the last token that was whole.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "file/read/cursor.hpp"
#include "file/read/reader.hpp"

namespace file {

class ResumedParser {
public:
    using Json = Reader::Json;

    ResumedParser(Reader& reader, Progress& progress) : reader_(&reader), progress_(&progress) {}

    enum class Came { to_its_end, to_an_error, to_what_is_missing };
    /// `text` begins with what it was before. `whole`: nothing comes behind it, so that an error is one, which the reader is
    /// told of; its place is right only where nothing was read before.
    Came parse(std::string_view text, bool whole);

    // What the parser calls; false stops it.
    bool null();
    bool boolean(bool flag);
    bool number_integer(std::int64_t number);
    bool number_unsigned(std::uint64_t number);
    bool number_float(double number, const std::string& written);
    bool string(std::string& text);
    bool binary(Json::binary_t& bytes);
    bool start_object(std::size_t size);
    bool start_array(std::size_t size);
    bool key(std::string& name);
    bool end_object();
    bool end_array();
    bool parse_error(std::size_t given, const std::string& last_token, const Json::exception& error);

private:
    enum class Last : std::uint8_t { nothing, opened, named, valued };

    std::string opening();
    /// True for what comes of opening().
    bool is_own();
    template <class Take>
    bool value(Take take);
    template <class Take>
    bool number(Take take);
    template <class Take>
    bool open(bool is_array, Take take);
    template <class Take>
    bool close(Take take);

    Reader* reader_;
    Progress* progress_;
    std::vector<bool> open_;  ///< brackets, outermost first: true for an array
    Last last_ = Last::nothing;
    std::size_t own_ = 0;  ///< so many events are still to come of opening()
    bool whole_ = false;
    bool cut_ = false;
};

}  // namespace file
