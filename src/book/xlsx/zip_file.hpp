#pragma once
// The parts of a zip file that lies in memory, by minizip.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "book/reading.hpp"

namespace book {

class ZipFile {
public:
    /// `bytes` must outlive it.
    explicit ZipFile(std::string_view bytes);
    ~ZipFile();
    ZipFile(const ZipFile&) = delete;
    ZipFile& operator=(const ZipFile&) = delete;

    /// False where the bytes are no zip file, or not the whole of one.
    bool is_open() const;
    /// Names are alike in both cases, as in Office's packages.
    bool has(std::string_view part) const;
    /// How large the part says that it is.
    std::size_t size_of(std::string_view part) const;

    /// The part piece by piece; `take` answers whether it wants more. False where `reading` has failed.
    bool read(std::string_view part, Reading& reading, const std::function<bool(std::string_view piece)>& take);

private:
    struct Source;
    struct Entry {
        std::uint64_t at_in_directory = 0;
        std::uint64_t number = 0;
        std::size_t size = 0;
        std::size_t packed = 0;
        bool encrypted = false;
        bool known_method = false;
    };
    void list_parts();
    const Entry* find(std::string_view part) const;
    bool inflate(const Entry& entry, Reading& reading, const std::function<bool(std::string_view)>& take);

    std::unique_ptr<Source> source_;
    std::unordered_map<std::string, Entry> parts_;
};

}  // namespace book
