#include "made_book.hpp"

#include <zip.h>

#include <cstring>

namespace {

/// What minizip writes, in memory.
struct Memory {
    std::string bytes;
    std::size_t at = 0;

    static Memory& of(voidpf stream) { return *static_cast<Memory*>(stream); }
    static voidpf open(voidpf opaque, const void*, int) { return opaque; }
    static uLong read(voidpf, voidpf, void*, uLong) { return 0; }
    static uLong write(voidpf, voidpf stream, const void* from, uLong size) {
        Memory& memory = of(stream);
        if (memory.bytes.size() < memory.at + size) memory.bytes.resize(memory.at + size);
        std::memcpy(memory.bytes.data() + memory.at, from, size);
        memory.at += size;
        return size;
    }
    static ZPOS64_T tell(voidpf, voidpf stream) { return of(stream).at; }
    static long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
        Memory& memory = of(stream);
        const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.at
                                 : origin == ZLIB_FILEFUNC_SEEK_END ? memory.bytes.size()
                                                                    : 0;
        memory.at = from + static_cast<std::size_t>(offset);
        return 0;
    }
    static int close(voidpf, voidpf) { return 0; }
};

}  // namespace

std::string made_zip(const Parts& parts, Packing packing) {
    const int method = packing == Packing::deflated ? Z_DEFLATED : 0;
    Memory memory;
    zlib_filefunc64_def functions = {&Memory::open, &Memory::read,  &Memory::write, &Memory::tell,
                                     &Memory::seek, &Memory::close, &Memory::close, &memory};
    const zipFile zip = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    for (const auto& [name, text] : parts) {
        zip_fileinfo info{};
        info.tmz_date = {0, 0, 0, 1, 0, 1980};
        zipOpenNewFileInZip64(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method, Z_DEFAULT_COMPRESSION, 0);
        zipWriteInFileInZip(zip, text.data(), static_cast<unsigned>(text.size()));
        zipCloseFileInZip(zip);
    }
    zipClose(zip, nullptr);
    return memory.bytes;
}

Parts MadeBook::parts() const {
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const std::string ns =
        " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relationship = [&types](const char* id, const char* type, const char* target) {
        return std::string("<Relationship Id=\"") + id + "\" Type=\"" + types + type + "\" Target=\"" + target + "\"/>";
    };
    const auto relationships = [&head](const std::string& all) {
        return head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all +
               "</Relationships>";
    };
    std::string xfs;
    for (const unsigned id : styles) xfs += "<xf numFmtId=\"" + std::to_string(id) + "\"/>";
    return {
        {"[Content_Types].xml", head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml", head + "<workbook" + ns + "><workbookPr" + (since_1904 ? " date1904=\"1\"" : "") +
                                "/><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                     relationship("rId2", "sharedStrings", "sharedStrings.xml") +
                                                     relationship("rId3", "styles", "styles.xml"))},
        {"xl/sharedStrings.xml", head + "<sst" + ns + ">" + strings + "</sst>"},
        {"xl/styles.xml",
         head + "<styleSheet" + ns + "><numFmts>" + formats + "</numFmts><cellXfs>" + xfs + "</cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", head + "<worksheet" + ns + "><sheetData>" + rows + "</sheetData><mergeCells>" + merges +
                                         "</mergeCells></worksheet>"},
    };
}

std::string& part_of(Parts& parts, std::string_view name) {
    for (auto& [known, text] : parts) {
        if (known == name) return text;
    }
    return parts.emplace_back(name, "").second;
}
