#include "book/xlsx/zip_file.hpp"

#include <unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace book {
namespace {

constexpr std::size_t most_parts = 65'536;

// A part that grows beyond the first size and by more than the ratio is a bomb: sheets of one repeated cell stay below it.
constexpr std::size_t harmless = std::size_t{16} * 1024 * 1024;
constexpr std::size_t most_ratio = 500;

std::string lower(std::string_view name) {
    std::string text(name);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

}  // namespace

/// The bytes as minizip's file, and what minizip knows of it.
struct ZipFile::Source {
    std::string_view bytes;
    ZPOS64_T at = 0;
    unzFile zip = nullptr;

    static Source& of(voidpf stream) { return *static_cast<Source*>(stream); }
    static voidpf open(voidpf opaque, const void*, int) { return opaque; }
    static uLong read(voidpf, voidpf stream, void* to, uLong size) {
        Source& source = of(stream);
        if (source.at >= source.bytes.size()) return 0;
        const auto from = static_cast<std::size_t>(source.at);
        const std::size_t count = std::min<std::size_t>(size, source.bytes.size() - from);
        std::memcpy(to, source.bytes.data() + from, count);
        source.at += count;
        return static_cast<uLong>(count);
    }
    static ZPOS64_T tell(voidpf, voidpf stream) { return of(stream).at; }
    static long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
        Source& source = of(stream);
        ZPOS64_T from = 0;
        if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = source.at;
        if (origin == ZLIB_FILEFUNC_SEEK_END) from = source.bytes.size();
        if (from + offset < from || from + offset > source.bytes.size()) return -1;
        source.at = from + offset;
        return 0;
    }
    static int close(voidpf, voidpf) { return 0; }
    static int no_error(voidpf, voidpf) { return 0; }
};

ZipFile::ZipFile(std::string_view bytes) : source_(std::make_unique<Source>()) {
    source_->bytes = bytes;
    zlib_filefunc64_def functions = {&Source::open, &Source::read,  nullptr,           &Source::tell,
                                     &Source::seek, &Source::close, &Source::no_error, source_.get()};
    source_->zip = unzOpen2_64("", &functions);
    if (is_open()) list_parts();
}

ZipFile::~ZipFile() {
    if (is_open()) unzClose(source_->zip);
}

bool ZipFile::is_open() const { return source_->zip != nullptr; }

void ZipFile::list_parts() {
    for (int status = unzGoToFirstFile(source_->zip); status == UNZ_OK && parts_.size() < most_parts;
         status = unzGoToNextFile(source_->zip)) {
        std::array<char, 1024> name{};
        unz_file_info64 info;
        unz64_file_pos place;
        if (unzGetCurrentFileInfo64(source_->zip, &info, name.data(), name.size(), nullptr, 0, nullptr, 0) != UNZ_OK ||
            unzGetFilePos64(source_->zip, &place) != UNZ_OK) {
            return;
        }
        if (info.size_filename >= name.size()) continue;
        Entry entry;
        entry.at_in_directory = place.pos_in_zip_directory;
        entry.number = place.num_of_file;
        entry.size = static_cast<std::size_t>(info.uncompressed_size);
        entry.packed = static_cast<std::size_t>(info.compressed_size);
        entry.encrypted = (info.flag & 1U) != 0;
        entry.known_method = info.compression_method == 0 || info.compression_method == Z_DEFLATED;
        parts_.try_emplace(lower({name.data(), static_cast<std::size_t>(info.size_filename)}), entry);
    }
}

const ZipFile::Entry* ZipFile::find(std::string_view part) const {
    const auto found = parts_.find(lower(part));
    return found == parts_.end() ? nullptr : &found->second;
}

bool ZipFile::has(std::string_view part) const { return find(part) != nullptr; }

std::size_t ZipFile::size_of(std::string_view part) const {
    const Entry* const entry = find(part);
    return entry == nullptr ? 0 : entry->size;
}

bool ZipFile::inflate(const Entry& entry, Reading& reading, const std::function<bool(std::string_view)>& take) {
    constexpr unsigned piece_size = 64 * 1024;
    std::vector<char> piece(piece_size);
    std::size_t size = 0;
    while (true) {
        const int count = unzReadCurrentFile(source_->zip, piece.data(), piece_size);
        if (count < 0) return false;
        if (count == 0) return true;
        size += static_cast<std::size_t>(count);
        if (!reading.take_unpacked(static_cast<std::size_t>(count))) return false;
        if (size > harmless && size / most_ratio > entry.packed) {
            reading.fail(code::too_large, {}, "unpacked");
            return false;
        }
        if (!take({piece.data(), static_cast<std::size_t>(count)})) return true;
    }
}

bool ZipFile::read(std::string_view part, Reading& reading, const std::function<bool(std::string_view)>& take) {
    if (!reading.goes_on()) return false;
    const Entry* const entry = find(part);
    if (entry == nullptr) {
        reading.fail(code::broken, part, "part");
        return false;
    }
    if (entry->encrypted) {
        reading.fail(code::encrypted, part);
        return false;
    }
    const unz64_file_pos place = {entry->at_in_directory, entry->number};
    if (!entry->known_method || unzGoToFilePos64(source_->zip, &place) != UNZ_OK ||
        unzOpenCurrentFile(source_->zip) != UNZ_OK) {
        reading.fail(code::broken, part, "zip");
        return false;
    }
    const bool whole = inflate(*entry, reading, take);
    // Says whether the checksum holds, where all of the part was read.
    const bool sound = unzCloseCurrentFile(source_->zip) == UNZ_OK;
    if (!whole || !sound) reading.fail(code::broken, part, "zip");
    return reading.goes_on();
}

}  // namespace book
