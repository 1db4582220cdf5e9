#include "ui/pieces.hpp"

#include "plan/code_points.hpp"

namespace ui {

std::vector<std::string> pieces(std::string_view text, std::initializer_list<std::string_view> separators) {
    std::vector<std::string> all;
    while (!text.empty()) {
        std::size_t end = text.size();
        std::size_t next = text.size();
        for (const std::string_view separator : separators) {
            const std::size_t at = text.find(separator);
            if (at < end) {
                end = at;
                next = at + separator.size();
            }
        }
        const std::string_view piece = plan::trim(text.substr(0, end));
        if (!piece.empty()) all.emplace_back(piece);
        text.remove_prefix(next);
    }
    return all;
}

std::string joined(const std::vector<std::string>& items, std::string_view between) {
    std::string all;
    for (const std::string& item : items) {
        if (!all.empty()) all += between;
        all += item;
    }
    return all;
}

}  // namespace ui
