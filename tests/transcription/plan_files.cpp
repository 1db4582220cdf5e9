#include "plan_files.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "file/plan_file.hpp"
#include "places.hpp"

std::optional<std::string> read_bytes(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

std::string plan_bytes(std::string_view name) {
    const std::string path = std::string(places::assets) + "/plans/" + std::string(name);
    const std::optional<std::string> bytes = read_bytes(path);
    EXPECT_TRUE(bytes) << path;
    return bytes.value_or("");
}

plan::Plan read_shipped_plan(std::string_view name) {
    const file::ReadResult result = file::read_plan(plan_bytes(name));
    for (const plan::Problem& problem : result.problems) {
        ADD_FAILURE() << name << ":" << problem.line << ":" << problem.column << " " << problem.code << " at "
                      << problem.pointer << ": " << problem.found << ", expected " << problem.expected;
    }
    EXPECT_TRUE(result.plan) << name;
    return result.plan.value_or(plan::Plan{});
}
