#include "kept.hpp"

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "places.hpp"
#include "running_app.hpp"

namespace {

constexpr std::string_view fonts_line = "fonts: ";

std::string folder() { return std::string(places::tests) + "/pictures/kept/"; }

/// What the font's table of names says of its version: UTF-16, big end first.
std::string version_in(const std::string& font) {
    std::string said;
    for (char sign : std::string_view("Version ")) said += std::string(1, '\0') + sign;
    const std::size_t at = font.find(said);
    if (at == std::string::npos) return "of an unknown version";
    std::string version;
    for (std::size_t i = at + said.size(); i + 1 < font.size() && font[i] == '\0'; i += 2) {
        const char sign = font[i + 1];
        if ((sign < '0' || sign > '9') && sign != '.') break;
        version += sign;
    }
    return version;
}

}  // namespace

std::string name_of(std::string_view scene, const Form& form) {
    std::ostringstream name;
    name << scene << '-' << form.language << '-' << form.width << '-' << form.density;
    return name.str();
}

const std::string& fonts_here() {
    static const std::string said = [] {
        std::uint64_t state = 0xCBF29CE484222325U;
        for (const char* face : {"whole-regular", "whole-bold"}) {
            for (const char byte : font_bytes(face)) state = (state ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
        }
        std::array<char, 17> text{};
        std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(state));
        return "BIZ UDPGothic " + version_in(font_bytes("whole-regular")) + " " + text.data();
    }();
    return said;
}

Kept::Kept() {
    std::ifstream file(folder() + "hashes.txt");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(fonts_line)) {
            fonts_ = line.substr(fonts_line.size());
        } else if (const std::size_t space = line.rfind(' '); space != std::string::npos && !line.starts_with("#")) {
            hashes_[line.substr(0, space)] = line.substr(space + 1);
        }
    }
}

std::string Kept::hash(const std::string& name) const {
    const auto found = hashes_.find(name);
    return found == hashes_.end() ? std::string() : found->second;
}

std::vector<std::string> Kept::names() const {
    std::vector<std::string> all;
    for (const auto& [name, hash] : hashes_) all.push_back(name);
    return all;
}

std::string kept_png(const std::string& name) { return folder() + name + ".png"; }
