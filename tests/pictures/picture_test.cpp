// What a picture is compared by, and what a file holds of it.

#include "picture.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "places.hpp"

namespace {

constexpr std::uint32_t white = 0xFFFFFFFFU;
constexpr std::uint32_t ink = 0xFF2C221BU;

Picture plain(int width, int height) {
    return {width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width * height), white)};
}

std::uint32_t& at(Picture& picture, int x, int y) { return picture.pixels[static_cast<std::size_t>(y * picture.width + x)]; }

std::string file_of(std::string_view name) {
    const std::string folder = std::string(places::output) + "/pictures";
    std::filesystem::create_directories(folder);
    return folder + "/" + std::string(name) + ".png";
}

TEST(PictureHash, IsAnotherOneForEveryPixelAndSize) {
    Picture one = plain(4, 3);
    const std::string before = hash_of(one);
    EXPECT_EQ(before.size(), 16U);
    EXPECT_EQ(hash_of(one), before);
    for (std::size_t i = 0; i < one.pixels.size(); ++i) {
        one.pixels[i] ^= 1U;
        EXPECT_NE(hash_of(one), before) << i;
        one.pixels[i] ^= 1U;
    }
    EXPECT_NE(hash_of(plain(3, 4)), before);
    EXPECT_NE(hash_of(plain(4, 4)), before);
}

TEST(PictureDifference, CountsThePixelsAndSaysWhere) {
    const Picture was = plain(10, 8);
    Picture is = was;
    EXPECT_EQ(difference(was, is, false), Difference{});
    at(is, 2, 5) = ink;
    at(is, 7, 3) = ink;
    EXPECT_EQ(difference(was, is, false), (Difference{2, 2, 3, 7, 5}));
    const Picture red = picture_of_difference(was, is, false);
    EXPECT_EQ(red.pixels[5 * 10 + 2], 0xFF0000D0U);
    EXPECT_NE(red.pixels[0], 0xFF0000D0U);
}

TEST(PictureDifference, OfTwoSizesIsWhatOneOfThemLacks) {
    EXPECT_EQ(difference(plain(4, 4), plain(4, 6), false), (Difference{8, 0, 4, 3, 5}));
    EXPECT_EQ(difference(plain(4, 4), plain(3, 4), false), (Difference{4, 3, 0, 3, 3}));
}

TEST(PicturePng, HoldsAPictureOfFewColoursExactly) {
    Picture one = plain(33, 7);
    for (int i = 0; i < 15; ++i) at(one, i, i % 7) = 0xFF000000U | static_cast<std::uint32_t>(i * 1'000'003) % 0xFFFFFFU;
    const std::string file = file_of("few-colours");
    ASSERT_TRUE(write_png(file, one, 16));
    EXPECT_EQ(read_png(file), one);
    EXPECT_EQ(read_png(file + ".none"), std::nullopt);
}

TEST(PicturePng, OfManyColoursKeepsTheRareOneThatIsLikeNoOther) {
    Picture one = plain(64, 64);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 64; ++x) {
            const auto shade = static_cast<std::uint32_t>(100 + x);
            at(one, x, y) = 0xFF000000U | shade << 16U | shade << 8U | shade;
        }
    }
    at(one, 50, 60) = 0xFF0000FFU;
    const std::string file = file_of("many-colours");
    ASSERT_TRUE(write_png(file, one, 16));
    std::optional<Picture> read = read_png(file);
    ASSERT_TRUE(read.has_value());
    EXPECT_NE(*read, one);
    EXPECT_EQ(at(*read, 50, 60), 0xFF0000FFU);
    EXPECT_EQ(at(*read, 0, 63), white);
    EXPECT_EQ(difference(*read, one, true), Difference{}) << "each colour is what stands for it in the file";
    at(one, 3, 40) = ink;
    EXPECT_EQ(difference(*read, one, true), (Difference{1, 3, 40, 3, 40}));
}

}  // namespace
