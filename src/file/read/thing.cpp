#include "file/read/thing.hpp"

#include "file/read/resumed_parser.hpp"

namespace file {

bool read_thing(std::string_view json, const Place& place) {
    if (json.empty() || json.front() != '{') return false;
    Progress progress(json);
    Reader reader(json, progress, place);
    return ResumedParser(reader, progress).parse(json, true) == ResumedParser::Came::to_its_end && reader.finish_thing();
}

}  // namespace file
