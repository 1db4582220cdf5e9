// Every file of tests/data/bad-input/ with the report that belongs to it: NAME.json and NAME.expected.txt.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "file/plan_file.hpp"
#include "places.hpp"
#include "tests/file/files.hpp"
#include "tests/file/report_text.hpp"

namespace {

std::vector<std::filesystem::path> bad_inputs() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(places::tests) + "/data/bad-input")) {
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

TEST(BadInput, IsReportedAsExpected) {
    const std::vector<std::filesystem::path> paths = bad_inputs();
    ASSERT_GE(paths.size(), 50U);
    for (const std::filesystem::path& path : paths) {
        std::filesystem::path expected_path = path;
        expected_path.replace_extension(".expected.txt");
        ASSERT_TRUE(std::filesystem::exists(expected_path)) << path;
        const file::ReadResult result = file::read_plan(read_file(path));
        EXPECT_EQ(to_text(result.problems), read_file(expected_path)) << path;
    }
}

TEST(BadInput, OpensOnlyWhatHasNoError) {
    for (const std::filesystem::path& path : bad_inputs()) {
        const file::ReadResult result = file::read_plan(read_file(path));
        const bool has_error = std::any_of(result.problems.begin(), result.problems.end(), [](const plan::Problem& problem) {
            return problem.severity == plan::Severity::error;
        });
        EXPECT_EQ(result.plan.has_value(), !has_error) << path;
        EXPECT_LE(result.problems.size(), file::most_problems) << path;
    }
}

/// A byte-order mark changes nothing, not even the columns of the first line.
TEST(BadInput, IsReportedAlikeAfterAByteOrderMark) {
    for (const std::filesystem::path& path : bad_inputs()) {
        const std::string bytes = read_file(path);
        if (bytes.substr(0, 3) == "\xEF\xBB\xBF") continue;
        EXPECT_EQ(to_text(file::read_plan("\xEF\xBB\xBF" + bytes).problems), to_text(file::read_plan(bytes).problems))
            << path;
    }
}

}  // namespace
