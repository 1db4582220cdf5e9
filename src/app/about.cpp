#include "app/about.hpp"

#include <cmath>
#include <utility>
#include <vector>

#include "version.hpp"

namespace ui {

namespace {

constexpr double bytes_of_megabyte = 1e6;

std::string megabytes(double bytes) { return number_text(std::round(bytes / bytes_of_megabyte * 10) / 10) + " MB"; }

std::string storage_text(const Strings& s, const AboutProgram& about) {
    if (about.storage_failed) return std::string(s.about_storage_failed);
    if (!about.storage) return std::string(s.about_storage_asked);
    if (!about.storage->used) return std::string(s.about_storage_unknown);
    const std::string size = fill(s.about_storage_size, {megabytes(*about.storage->used), megabytes(about.storage->quota)});
    return spaced(s, {size, std::string(about.storage->persistent ? s.about_persistent : s.about_not_persistent)});
}

std::vector<std::pair<std::string, std::string>> facts(const Strings& s, const AboutProgram& about) {
    std::vector<std::pair<std::string, std::string>> lines;
    lines.emplace_back(s.about_version, program::version);
    if (!program::build.empty()) lines.emplace_back(s.about_build, program::build);
    lines.emplace_back(s.about_painter, about.runtime.painter);
    lines.emplace_back(s.about_browser, about.runtime.browser);
    lines.emplace_back(s.about_storage, storage_text(s, about));
    return lines;
}

}  // namespace

std::string about_text(const Strings& s, const AboutProgram& about) {
    std::string text = std::string(s.app_name) + "\n";
    for (const auto& [name, value] : facts(s, about)) text += name + ": " + value + "\n";
    return text;
}

Dialog about_dialog(const Strings& s, const AboutProgram& about) {
    Dialog dialog{
        std::string(s.about), {}, {}, {}, {{std::string(s.about_copy), CopyAbout{}}, {std::string(s.close), CloseDialog{}}}};
    for (const auto& [name, value] : facts(s, about)) dialog.entries.push_back({name, value, false});
    return dialog;
}

}  // namespace ui
