#pragma once
// A file of our own for as long as a library needs one; in a browser it is in memory.

#include <string>

namespace book {

class ScratchFile {
public:
    /// An empty file that nobody else has.
    ScratchFile();
    ~ScratchFile();
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    /// "" where there could be none.
    const std::string& path() const { return path_; }
    std::string read() const;

private:
    std::string path_;
};

}  // namespace book
