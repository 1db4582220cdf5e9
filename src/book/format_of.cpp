#include "book/format_of.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace book {
namespace {

using namespace std::string_view_literals;

struct Beginning {
    std::string_view bytes;
    std::string_view name;
};

constexpr std::array<Beginning, 20> beginnings = {{
    {"%PDF-"sv, "pdf"},
    {"\x89PNG\r\n\x1A\n"sv, "png"},
    {"\xFF\xD8\xFF"sv, "jpeg"},
    {"GIF87a"sv, "gif"},
    {"GIF89a"sv, "gif"},
    {"RIFF"sv, "riff"},
    {"II*\0"sv, "tiff"},
    {"MM\0*"sv, "tiff"},
    {"\x1F\x8B\x08"sv, "gzip"},
    {"BZh"sv, "bzip2"},
    {"\xFD\x37zXZ\0"sv, "xz"},
    {"7z\xBC\xAF\x27\x1C"sv, "7z"},
    {"Rar!\x1A\x07"sv, "rar"},
    {"SQLite format 3\0"sv, "sqlite"},
    {"{\\rtf"sv, "rtf"},
    {"MZ\x90\0"sv, "exe"},
    {"\x7F"
     "ELF"sv,
     "elf"},
    {"%!PS"sv, "postscript"},
    {"MIME-Version:"sv, "mhtml"},
    // BIFF2 to 4 without a container around it.
    {"\x09\x08\x10\0\0\x06"sv, "xls"},
}};

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

std::string lower_head(std::string_view text) {
    std::string head(text.substr(0, 512));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return head;
}

/// Markup and JSON, by their first sign that is no blank.
std::string_view name_of_markup(std::string_view bytes) {
    if (begins(bytes, base::byte_order_mark)) bytes.remove_prefix(base::byte_order_mark.size());
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    if (bytes.empty()) return {};
    if (bytes[0] == '<') {
        const std::string head = lower_head(bytes);
        for (const std::string_view tag : {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<table"sv, "<meta"sv}) {
            if (begins(head, tag)) return "html";
        }
        if (begins(head, "<?xml")) {
            if (head.find("<html") != std::string::npos) return "html";
            return head.find("office:spreadsheet") != std::string::npos ? "xml-spreadsheet-2003"sv : "xml"sv;
        }
        return begins(head, "<svg") ? "svg"sv : std::string_view();
    }
    if (bytes[0] == '{' || bytes[0] == '[') {
        const std::size_t next = bytes.find_first_not_of(" \t\r\n", 1);
        if (next == std::string_view::npos) return {};
        const bool object = bytes[0] == '{' && (bytes[next] == '"' || bytes[next] == '}');
        const bool list = bytes[0] == '[' && (bytes[next] == '{' || bytes[next] == '[');
        if (object || list) return "json";
    }
    return {};
}

/// The names of streams stand in directory entries of 128 bytes, each at a multiple of that: 64 bytes of UTF-16LE, then how
/// many of them are used. So the directory's chain of sectors, which may be broken, need not be followed.
bool has_stream(std::string_view bytes, std::string_view name) {
    constexpr std::size_t entry = 128;
    for (std::size_t at = 512; at + entry <= bytes.size(); at += entry) {
        if (static_cast<unsigned char>(bytes[at + 64]) != (name.size() + 1) * 2 || bytes[at + 65] != '\0') continue;
        bool same = true;
        for (std::size_t i = 0; i < name.size() && same; ++i) {
            same = bytes[at + 2 * i] == name[i] && bytes[at + 2 * i + 1] == '\0';
        }
        if (same) return true;
    }
    return false;
}

std::string_view name_of_compound(std::string_view bytes) {
    if (has_stream(bytes, "EncryptedPackage")) return "encrypted";
    if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return "xls";
    if (has_stream(bytes, "WordDocument")) return "doc";
    if (has_stream(bytes, "PowerPoint Document")) return "ppt";
    return "ole";
}

}  // namespace

Seen see(std::string_view bytes) {
    if (begins(bytes, "PK\x03\x04"sv) || begins(bytes, "PK\x05\x06"sv)) return {Container::zip, "zip"};
    if (begins(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return {Container::compound, name_of_compound(bytes)};
    for (const Beginning& known : beginnings) {
        if (begins(bytes, known.bytes)) return {Container::other, known.name};
    }
    // A text in ISO-2022-JP is plain ASCII but for what its escapes mean.
    if (bytes.substr(0, 4096).find("\x1B$B"sv) != std::string_view::npos) return {Container::other, "iso-2022-jp"};
    const std::string_view markup = name_of_markup(bytes);
    if (!markup.empty()) return {Container::other, markup};
    return {};
}

}  // namespace book
