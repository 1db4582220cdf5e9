#include "file/thing.hpp"

namespace file {

bool read_thing(std::string_view json, const Place& place) {
    if (json.empty() || json.front() != '{') return false;
    Progress progress(json);
    Reader reader(json, progress, place);
    return nlohmann::ordered_json::sax_parse(Cursor::begin(progress), Cursor::end(progress), &reader) &&
           reader.finish_thing();
}

}  // namespace file
