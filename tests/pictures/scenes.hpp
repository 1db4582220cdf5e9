#pragma once
// The scenes that pictures are made of: every page, dialog and menu, and what else stands on screen.

#include <array>
#include <ostream>
#include <string_view>
#include <vector>

#include "scenery.hpp"

/// Where it is met: a phone's table has cards for rows, and no cells to be chosen.
enum class Reach { everywhere, no_phone, phone };

/// Of which of its pictures a PNG is kept, for people to look at; of all others their hash alone.
enum class Shown {
    desk,      ///< in Japanese, 1280 wide
    phone,     ///< in English, 360 wide: of what lies over a page that is shown elsewhere
    both,      ///< both
    all_ways,  ///< both, and in Japanese, 1920 wide, at a density of 1.5
};

struct Scene {
    std::string_view name;
    void (*set)(Scenery& on);
    Reach reach = Reach::everywhere;
    Shown shown = Shown::desk;  ///< set by scenes()
    friend std::ostream& operator<<(std::ostream& to, const Scene& scene) { return to << scene.name; }
};
using Scenes = std::vector<Scene>;

Scenes page_scenes();
Scenes state_scenes();
Scenes editing_scenes();
Scenes menu_scenes();
Scenes dialog_scenes();
Scenes sheet_scenes();

/// All of them.
const Scenes& scenes();

/// A picture of README.md and README.ja.md: docs/pictures/<file>.png, in Japanese, at a density of 2.
struct ReadmePicture {
    std::string_view file;
    std::string_view scene;
    int width = 1280;
    int height = 800;
    friend std::ostream& operator<<(std::ostream& to, const ReadmePicture& picture) { return to << picture.file; }
};
inline constexpr std::array<ReadmePicture, 6> readme_pictures{{
    {"overview", "overview"},
    {"measure", "measure"},
    {"charts", "charts", 1280, 1180},
    {"meeting", "meeting", 1280, 720},
    {"editing", "edit-cell-field"},
    {"bringing", "bring-city-table"},
}};
