#pragma once
// What is kept of the pictures: of each of them its hash in kept/hashes.txt, and of some a PNG for people to look at.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "picture.hpp"

/// Sets of pixels that one picture is made in.
struct Form {
    std::string language;  ///< "ja", "en"
    int width = 0;         ///< CSS pixels
    int height = 0;
    double density = 1;  ///< device pixels to a CSS pixel
};

/// "overview-ja-1280-1.5": how a picture is called in hashes.txt and as a file.
std::string name_of(std::string_view scene, const Form& form);

/// Which fonts build/fonts holds: BIZ UDPGothic's version, and a hash of all of its outlines.
const std::string& fonts_here();

class Kept {
public:
    /// Reads kept/hashes.txt.
    Kept();
    /// As fonts_here() was when the pictures were made; "" where none were.
    const std::string& fonts() const { return fonts_; }
    /// "" for a picture that is not kept.
    std::string hash(const std::string& name) const;
    std::vector<std::string> names() const;

private:
    std::string fonts_;
    std::map<std::string, std::string> hashes_;
};

/// Where its PNG is kept, or would be.
std::string kept_png(const std::string& name);
