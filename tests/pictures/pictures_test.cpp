// A picture of every scene in each language and width, at two densities, is what it was: not a pixel may differ from what is
// kept (kept/hashes.txt). tests/pictures/renew.sh takes the pictures of today for those to be kept, and shows what changed.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <tuple>

#include "kept.hpp"
#include "picture.hpp"
#include "places.hpp"
#include "scenes.hpp"

namespace {

namespace fs = std::filesystem;

struct Size {
    int width;
    int height;
};
constexpr Size phone{360, 640};
constexpr std::array<Size, 3> sizes{{phone, {1280, 800}, {1920, 1080}}};
constexpr std::array<double, 2> densities{1, 1.5};
constexpr std::array<std::string_view, 2> languages{"ja", "en"};

constexpr std::uintmax_t most_bytes = 6U << 20U;  // that the kept pictures may take
/// In a file for README, which people look at for its own sake; a kept one has `most_colours`.
constexpr std::size_t readme_colours = 64;

std::vector<Form> forms_of(const Scene& scene, std::string_view language) {
    std::vector<Form> forms;
    for (const Size& size : sizes) {
        const bool on_phone = size.width == phone.width;
        if (scene.reach == (on_phone ? Reach::no_phone : Reach::phone)) continue;
        for (const double density : densities) forms.push_back({std::string(language), size.width, size.height, density});
    }
    return forms;
}

bool has_png(const Scene& scene, const Form& form) {
    const bool desk = form.language == "ja" && form.width == 1280 && form.density == 1;
    const bool small = form.language == "en" && form.width == phone.width && form.density == 1;
    const bool large = form.language == "ja" && form.width == 1920 && form.density > 1;
    switch (scene.shown) {
        case Shown::desk:
            return desk;
        case Shown::phone:
            return small;
        case Shown::both:
            return desk || small;
        case Shown::all_ways:
            return desk || small || large;
    }
    return false;
}

const Scene& scene_called(std::string_view name) {
    return *std::find_if(scenes().begin(), scenes().end(), [&](const Scene& scene) { return scene.name == name; });
}

Form form_of(const ReadmePicture& picture) { return {"ja", picture.width, picture.height, 2}; }
std::string name_of(const ReadmePicture& picture) {
    return name_of("readme-" + std::string(picture.file), form_of(picture));
}
std::string png_of(const ReadmePicture& picture) {
    return std::string(places::docs) + "/pictures/" + std::string(picture.file) + ".png";
}

/// Takes the pictures of today for those to be kept (renew.sh).
bool renews() { return std::getenv("TORIKUMI_RENEW_PICTURES") != nullptr; }

std::string output() { return std::string(places::output) + "/pictures/"; }

const Kept& kept() {
    static const Kept all;
    return all;
}

/// What differs from what is kept, in words; leaves pictures of it.
std::string tell_difference(const std::string& name, const std::string& png, const Picture& is) {
    const std::string hash = kept().hash(name);
    std::string told = hash.empty() ? name + " is not kept yet" : name + " differs from what is kept";
    fs::create_directories(output());
    write_png(output() + name + ".is.png", is, readme_colours);
    const std::optional<Picture> was = png.empty() ? std::nullopt : read_png(png);
    if (!was) return told + (hash.empty() ? "" : ", of which only the hash is");
    const bool few = hash_of(*was) != hash;
    const Difference found = difference(*was, is, few);
    write_png(output() + name + ".was.png", *was, readme_colours);
    write_png(output() + name + ".difference.png", picture_of_difference(*was, is, few), readme_colours);
    if (found.pixels == 0) return told + " in shades that the kept file has no colours for";
    return told + " in " + std::to_string(found.pixels) + " of " + std::to_string(is.pixels.size()) + " pixels, from " +
           std::to_string(found.left) + ", " + std::to_string(found.top) + " to " + std::to_string(found.right) + ", " +
           std::to_string(found.bottom);
}

/// Puts a picture beside what is kept of it: its hash, and the PNG where there is to be one.
void look_at(const std::string& name, const std::string& png, const PictureView& seen, std::size_t colours) {
    const std::string hash = hash_of(seen);
    const bool same = kept().hash(name) == hash;
    if (!renews()) {
        if (!same) {
            ADD_FAILURE() << tell_difference(name, png, copy_of(seen))
                          << ".\nSee tests/output/pictures/. Where it is right so: tests/pictures/renew.sh.";
        }
        return;
    }
    if (!same && !kept().hash(name).empty()) tell_difference(name, png, copy_of(seen));
    if (!png.empty() && (!same || !fs::exists(png))) {
        fs::create_directories(fs::path(png).parent_path());
        EXPECT_TRUE(write_png(png, copy_of(seen), colours)) << png;
    }
    fs::create_directories(output() + "renewed");
    std::ofstream(output() + "renewed/" + name) << name << ' ' << hash << '\n';
}

class Pictures : public testing::Test {
protected:
    void SetUp() override {
        if (!has_fonts()) GTEST_SKIP() << "no fonts in build/fonts: ./build-wasm.sh --setup makes them";
        if (renews() || kept().fonts() == fonts_here()) return;
        FAIL() << "The kept pictures were made with other fonts, and tell nothing here.\n  kept: " << kept().fonts()
               << "\n  here: " << fonts_here() << "\nWhere those here are right: tests/pictures/renew.sh.";
    }
};

class EachScene : public Pictures, public testing::WithParamInterface<std::tuple<Scene, std::string_view>> {};

TEST_P(EachScene, IsToThePixelWhatItWas) {
    const auto& [scene, language] = GetParam();
    std::unique_ptr<Scenery> on;
    for (const Form& form : forms_of(scene, language)) {
        // Another density leaves a window as it is, and another width does not: a menu, say, opens elsewhere.
        if (form.density == densities.front()) {
            on = std::make_unique<Scenery>(form);
            scene.set(*on);
        } else {
            on->resize(form);
        }
        if (HasFailure()) return;  // it is not the scene
        const std::string name = name_of(scene.name, form);
        look_at(name, has_png(scene, form) ? kept_png(name) : std::string(), on->picture(), most_colours);
    }
}

INSTANTIATE_TEST_SUITE_P(, EachScene, testing::Combine(testing::ValuesIn(scenes()), testing::ValuesIn(languages)),
                         [](const auto& scene) {
                             std::string name(std::get<0>(scene.param).name);
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name + "_" + std::string(std::get<1>(scene.param));
                         });

class OfReadme : public Pictures, public testing::WithParamInterface<ReadmePicture> {};

TEST_P(OfReadme, IsToThePixelWhatTheAppShows) {
    const ReadmePicture& picture = GetParam();
    Scenery on(form_of(picture));
    scene_called(picture.scene).set(on);
    ASSERT_FALSE(HasFailure());
    look_at(name_of(picture), png_of(picture), on.picture(), readme_colours);
}

INSTANTIATE_TEST_SUITE_P(, OfReadme, testing::ValuesIn(readme_pictures),
                         [](const auto& picture) { return std::string(picture.param.file); });

// ---- what is kept

TEST_F(Pictures, NoneIsKeptOfASceneThatIsGone) {
    if (renews()) GTEST_SKIP() << "renew.sh leaves them away";
    std::set<std::string> names;
    std::set<std::string> files{"hashes.txt"};
    for (const ReadmePicture& picture : readme_pictures) names.insert(name_of(picture));
    for (const Scene& scene : scenes()) {
        for (const std::string_view language : languages) {
            for (const Form& form : forms_of(scene, language)) {
                EXPECT_TRUE(names.insert(name_of(scene.name, form)).second) << "two scenes are called " << scene.name;
                if (has_png(scene, form)) files.insert(name_of(scene.name, form) + ".png");
            }
        }
    }
    for (const std::string& name : kept().names()) EXPECT_TRUE(names.contains(name)) << name;
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(kept_png("")).parent_path())) {
        EXPECT_EQ(files.erase(entry.path().filename().string()), 1U) << entry.path();
        bytes += entry.file_size();
    }
    EXPECT_TRUE(files.empty()) << *files.begin() << " is not there";
    EXPECT_LE(bytes, most_bytes);
}

/// For renew.sh, the first line of hashes.txt.
TEST_F(Pictures, TellTheirFonts) {
    EXPECT_TRUE(fonts_here().starts_with("BIZ UDPGothic 1.")) << fonts_here();
    if (!renews()) return;
    fs::create_directories(output());
    std::ofstream(output() + "fonts") << "fonts: " << fonts_here() << '\n';
}

}  // namespace
