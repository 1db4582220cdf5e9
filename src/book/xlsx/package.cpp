#include "book/xlsx/package.hpp"

#include <algorithm>
#include <utility>

#include "book/xlsx/xml.hpp"

namespace book {
namespace {

constexpr std::size_t most_relationships = 100'000;

std::string_view behind_last_slash(std::string_view text) { return text.substr(text.rfind('/') + 1); }

class Relationships : public XmlHandler {
public:
    Relationships(std::string_view part, Reading& reading) : part_(part), reading_(reading) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (name != "Relationship") return;
        if (found.size() >= most_relationships) return reading_.fail(code::broken, part_, "relationships");
        const bool outside = attributes["TargetMode"] == "External";
        found.push_back({std::string(attributes["Id"]), std::string(behind_last_slash(attributes["Type"])),
                         outside ? std::string() : resolved(part_, attributes["Target"])});
    }

    std::vector<Relationship> found;

private:
    std::string_view part_;
    Reading& reading_;
};

}  // namespace

std::string resolved(std::string_view part, std::string_view target) {
    std::string path;
    if (!target.empty() && target[0] != '/' && part.find('/') != std::string_view::npos) {
        path = part.substr(0, part.rfind('/'));
    }
    for (std::size_t at = 0; at < target.size();) {
        const std::size_t end = std::min(target.find('/', at), target.size());
        const std::string_view step = target.substr(at, end - at);
        at = end + 1;
        if (step == "..") {
            const std::size_t slash = path.rfind('/');
            path.resize(slash == std::string::npos ? 0 : slash);
        } else if (!step.empty() && step != ".") {
            if (!path.empty()) path.push_back('/');
            path += step;
        }
    }
    return path;
}

std::vector<Relationship> relationships_of(ZipFile& zip, std::string_view part, Reading& reading) {
    const std::string name = resolved(part, "_rels/" + std::string(behind_last_slash(part)) + ".rels");
    if (!zip.has(name)) return {};
    Relationships handler(part, reading);
    read_xml(zip, name, reading, handler);
    return std::move(handler.found);
}

}  // namespace book
