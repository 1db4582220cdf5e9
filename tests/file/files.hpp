#pragma once
// Reading files whole, in tests.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}
