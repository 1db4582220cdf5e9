#include "book/xlsx/styles.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "book/xlsx/rich_text.hpp"
#include "book/xlsx/xml.hpp"

namespace book {
namespace {

// More than Excel knows (65,490 styles, 250 formats of 255 characters).
constexpr std::size_t most_styles = 100'000;
constexpr std::size_t most_formats = 10'000;
constexpr std::size_t longest_code = 1024;

std::optional<unsigned> number_of(std::string_view text) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

class Handler : public XmlHandler {
public:
    // The same elements stand for differences (dxfs) and named styles; those say nothing about cells.
    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "numFmts" || name == "cellXfs") within_ = name;
        if (name == "numFmt" && within_ == "numFmts" && codes.size() < most_formats) {
            const std::string_view code = attributes["formatCode"];
            const auto id = number_of(attributes["numFmtId"]);
            if (id && code.size() <= longest_code) codes[*id] = plain_text(std::string(code));
        }
        if (name == "xf" && within_ == "cellXfs" && format_ids.size() < most_styles) {
            format_ids.push_back(number_of(attributes["numFmtId"]).value_or(0));
        }
    }
    void end(std::string_view name) override {
        if (name == within_) within_.clear();
    }

    std::map<unsigned, std::string> codes;
    std::vector<unsigned> format_ids;

private:
    std::string within_;
};

}  // namespace

Styles read_styles(ZipFile& zip, std::string_view part, Reading& reading) {
    Handler handler;
    read_xml(zip, part, reading, handler);
    Styles styles;
    std::map<unsigned, std::size_t> known;
    for (const unsigned id : handler.format_ids) {
        const auto [place, is_new] = known.try_emplace(id, styles.formats.size());
        if (is_new) {
            const auto own = handler.codes.find(id);
            styles.formats.emplace_back(own == handler.codes.end() ? built_in_format(id) : std::string_view(own->second));
        }
        styles.format_of_style.push_back(place->second);
    }
    return styles;
}

}  // namespace book
