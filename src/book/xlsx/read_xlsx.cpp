#include "book/xlsx/read_xlsx.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/progress.hpp"
#include "book/xlsx/package.hpp"
#include "book/xlsx/read_sheet.hpp"
#include "book/xlsx/rich_text.hpp"
#include "book/xlsx/xml.hpp"

namespace book {
namespace {

struct Tab {
    std::string name;
    std::string relationship;
    bool hidden = false;
};

class WorkbookHandler : public XmlHandler {
public:
    WorkbookHandler(const Limits& limits, Reading& reading) : limits_(limits), reading_(reading) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (root.empty()) {
            root = name;
            if (root == "document") return reading_.fail(code::other_format, "docx");
            if (root == "presentation") return reading_.fail(code::other_format, "pptx");
            if (root != "workbook") return reading_.fail(code::broken, root, "workbook");
        }
        if (name == "workbookPr") {
            const std::string_view since = attributes["date1904"];
            since_1904 = since == "1" || since == "true";
        }
        if (name == "sheet") {
            if (tabs.size() >= limits_.sheets) return reading_.fail(code::too_large, {}, "sheets");
            const std::string_view state = attributes["state"];
            tabs.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                            state == "hidden" || state == "veryHidden"});
        }
    }

    std::string root;
    std::vector<Tab> tabs;
    bool since_1904 = false;

private:
    const Limits& limits_;
    Reading& reading_;
};

/// Custom properties: <property name="…"><vt:lpwstr>…</vt:lpwstr></property>.
class PropertiesHandler : public XmlHandler {
public:
    explicit PropertiesHandler(Reading& reading) : reading_(reading) {}

    void start(std::string_view name, const Attributes& attributes) override {
        within_ = name == "property" || (within_ && name != "Properties");
        if (name == "property") found.emplace_back(attributes["name"], std::string());
        if (!reading_.may_hold(found.size(), 0)) within_ = false;
    }
    void end(std::string_view name) override {
        if (name == "property") within_ = false;
    }
    void text(std::string_view text) override {
        if (within_ && !found.empty()) found.back().second += text;
    }

    std::vector<std::pair<std::string, std::string>> found;

private:
    bool within_ = false;
    Reading& reading_;
};

const Relationship* of_type(const std::vector<Relationship>& all, std::string_view type) {
    const auto found = std::find_if(all.begin(), all.end(), [type](const Relationship& one) { return one.type == type; });
    return found == all.end() ? nullptr : &*found;
}

const Relationship* of_id(const std::vector<Relationship>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [id](const Relationship& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// A zip file that is no package of Office's.
void say_what_it_is(ZipFile& zip, Reading& reading) {
    if (zip.has("[Content_Types].xml") || zip.has("xl/workbook.xml"))
        return reading.fail(code::broken, "_rels/.rels", "part");
    if (zip.has("Index/Document.iwa") || zip.has("Index.zip")) return reading.fail(code::other_format, "iwork");
    std::string type;
    if (zip.has("mimetype")) {
        zip.read("mimetype", reading, [&type](std::string_view piece) {
            type += piece;
            return type.size() < 200;
        });
    }
    constexpr std::string_view open_document = "application/vnd.oasis.opendocument.";
    if (type.substr(0, open_document.size()) == open_document) {
        const std::string_view kind = std::string_view(type).substr(open_document.size());
        for (const auto& [word, name] : {std::pair("spreadsheet", "ods"), std::pair("text", "odt"),
                                         std::pair("presentation", "odp"), std::pair("graphics", "odg")}) {
            if (kind.substr(0, std::string_view(word).size()) == word) return reading.fail(code::other_format, name);
        }
    }
    reading.fail(code::other_format, "zip");
}

sheet::Book read_parts(ZipFile& zip, const Limits& limits, Reading& reading) {
    sheet::Book book;
    const std::vector<Relationship> roots = relationships_of(zip, "", reading);
    const Relationship* const document = of_type(roots, "officeDocument");
    if (document == nullptr) {
        say_what_it_is(zip, reading);
        return book;
    }
    const std::string& main = document->target;
    if (main.size() > 4 && main.substr(main.size() - 4) == ".bin") {
        reading.fail(code::other_format, "xlsb");
        return book;
    }
    WorkbookHandler tabs(limits, reading);
    if (!read_xml(zip, main, reading, tabs)) return book;
    const std::vector<Relationship> parts = relationships_of(zip, main, reading);
    const Relationship* const strings = of_type(parts, "sharedStrings");
    const Relationship* const styles = of_type(parts, "styles");
    const Relationship* const properties = of_type(roots, "custom-properties");
    const auto expect = [&](const Relationship* part) {
        if (part != nullptr) reading.expect(zip.size_of(part->target));
    };
    expect(strings);
    expect(styles);
    for (const Tab& tab : tabs.tabs) expect(of_id(parts, tab.relationship));

    Workbook workbook;
    workbook.since_1904 = tabs.since_1904;
    if (strings != nullptr) workbook.strings = read_shared_strings(zip, strings->target, reading);
    if (styles != nullptr && reading.goes_on()) workbook.styles = read_styles(zip, styles->target, reading);
    for (Tab& tab : tabs.tabs) {
        if (!reading.goes_on()) return book;
        const Relationship* const part = of_id(parts, tab.relationship);
        if (part == nullptr) {
            reading.fail(code::broken, tab.name, "part");
            return book;
        }
        if (part->type != "worksheet") continue;  // a chart, a dialogue: no cells
        sheet::Sheet& sheet = book.sheets.emplace_back();
        sheet.name = std::move(tab.name);
        sheet.hidden = tab.hidden;
        read_sheet(zip, part->target, workbook, reading, sheet);
    }
    if (book.sheets.empty()) reading.fail(code::no_sheets);
    if (properties != nullptr && zip.has(properties->target)) {
        PropertiesHandler handler(reading);
        read_xml(zip, properties->target, reading, handler);
        book.properties = std::move(handler.found);
    }
    return book;
}

}  // namespace

BookRead read_xlsx(std::string_view bytes, const Limits& limits, const base::OnProgress& progress) {
    BookRead read;
    read.format = Format::xlsx;
    Reading reading(limits, progress);
    ZipFile zip(bytes);
    if (!zip.is_open()) reading.fail(code::broken, {}, "zip");
    sheet::Book book;
    if (reading.goes_on()) book = read_parts(zip, limits, reading);
    if (reading.goes_on()) {
        read.book = std::move(book);
    } else {
        read.problem = reading.problem();
    }
    return read;
}

}  // namespace book
