#include "book/xlsx/xml.hpp"

#include <expat.h>

#include <memory>

namespace book {
namespace {

constexpr int most_depth = 128;
/// What Expat may have to keep until it is whole: a tag with its attributes.
constexpr std::size_t most_unfinished = std::size_t{4} * 1024 * 1024;

std::string_view local(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Run {
    XML_Parser parser;
    Reading& reading;
    XmlHandler& handler;
    std::string_view part;
    int depth = 0;
    std::size_t fed = 0;
    std::size_t fed_at_last_event = 0;

    static Run& of(void* data) {
        Run& run = *static_cast<Run*>(data);
        run.fed_at_last_event = run.fed;
        return run;
    }

    void refuse(std::string_view what) {
        reading.fail(code::broken, part, what);
        stop();
    }
    void stop() { XML_StopParser(parser, XML_FALSE); }

    static void XMLCALL on_start(void* data, const char* name, const char** attributes) {
        Run& run = of(data);
        if (!run.reading.goes_on()) return;
        if (++run.depth > most_depth) return run.refuse("xml-depth");
        run.handler.start(local(name), Attributes(attributes));
        if (!run.reading.goes_on()) run.stop();
    }
    static void XMLCALL on_end(void* data, const char* name) {
        Run& run = of(data);
        if (!run.reading.goes_on()) return;
        --run.depth;
        run.handler.end(local(name));
        if (!run.reading.goes_on()) run.stop();
    }
    static void XMLCALL on_text(void* data, const char* text, int length) {
        Run& run = of(data);
        if (run.reading.goes_on()) run.handler.text({text, static_cast<std::size_t>(length)});
    }
    static void XMLCALL on_doctype(void* data, const char*, const char*, const char*, int) {
        of(data).refuse("xml-doctype");
    }
};

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (local(*pair) == name) return pair[1];
    }
    return {};
}

bool read_xml(ZipFile& zip, std::string_view part, Reading& reading, XmlHandler& handler) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), &XML_ParserFree);
    if (!parser) {
        reading.fail(code::too_large, part, "unpacked");
        return false;
    }
    Run run{parser.get(), reading, handler, part, 0, 0, 0};
    XML_SetUserData(parser.get(), &run);
    XML_SetElementHandler(parser.get(), &Run::on_start, &Run::on_end);
    XML_SetCharacterDataHandler(parser.get(), &Run::on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), &Run::on_doctype);

    const auto feed = [&](std::string_view piece) {
        run.fed += piece.size();
        return XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), XML_FALSE) == XML_STATUS_OK &&
               run.fed - run.fed_at_last_event < most_unfinished;
    };
    bool well_formed = true;
    zip.read(part, reading, [&](std::string_view piece) {
        well_formed = feed(piece);
        return well_formed;
    });
    if (!reading.goes_on()) return false;
    if (!well_formed || XML_Parse(parser.get(), nullptr, 0, XML_TRUE) != XML_STATUS_OK) {
        reading.fail(code::broken, part, "xml");
    }
    return reading.goes_on();
}

}  // namespace book
