#include "book/xlsx/scratch_file.hpp"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace book {

ScratchFile::ScratchFile() {
    const char* const folder = std::getenv("TMPDIR");
    path_ = std::string(folder != nullptr && *folder != '\0' ? folder : "/tmp") + "/torikumi-XXXXXX";
    const int file = mkstemp(path_.data());
    if (file < 0) {
        path_.clear();
    } else {
        close(file);
    }
}

ScratchFile::~ScratchFile() {
    if (!path_.empty()) unlink(path_.c_str());
}

std::string ScratchFile::read() const {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path_.c_str(), "rb"), &std::fclose);
    std::string bytes;
    if (!file) return bytes;
    std::array<char, 65536> piece;
    while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), file.get()))
        bytes.append(piece.data(), count);
    return bytes;
}

}  // namespace book
