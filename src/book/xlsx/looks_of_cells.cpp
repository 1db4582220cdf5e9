#include "book/xlsx/looks_of_cells.hpp"

#include <xlsxwriter.h>

namespace book {
namespace {

// The face of the app itself; Windows has it, and elsewhere a program takes its own.
constexpr const char* face = "BIZ UDPGothic";
constexpr lxw_color_t line = 0xB8C1CC;
constexpr lxw_color_t head = 0xE3EAF2;
constexpr lxw_color_t faint = 0x8A94A0;

}  // namespace

lxw_format* LooksOfCells::of(sheet::Look look, const std::string& number_format) {
    const auto [place, is_new] = known_.try_emplace({look, number_format}, nullptr);
    if (is_new) place->second = made(look, number_format);
    return place->second;
}

lxw_format* LooksOfCells::lines() const {
    lxw_format* const format = workbook_add_format(workbook_);
    if (format == nullptr) return nullptr;
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, line);
    return format;
}

lxw_format* LooksOfCells::made(sheet::Look look, const std::string& number_format) {
    lxw_format* const format = workbook_add_format(workbook_);
    if (format == nullptr) return nullptr;
    format_set_font_name(format, face);
    format_set_font_size(format, look == sheet::Look::title ? 14 : 10);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (!number_format.empty()) format_set_num_format(format, number_format.c_str());
    if (look != sheet::Look::title) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, line);
        format_set_text_wrap(format);
    }
    switch (look) {
        case sheet::Look::title:
            format_set_bold(format);
            break;
        case sheet::Look::header:
            format_set_bold(format);
            format_set_bg_color(format, head);
            format_set_align(format, LXW_ALIGN_CENTER);
            format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
            break;
        case sheet::Look::number:
            format_set_align(format, LXW_ALIGN_RIGHT);
            break;
        case sheet::Look::mark:
        case sheet::Look::verdict:
            format_set_align(format, LXW_ALIGN_CENTER);
            break;
        case sheet::Look::id:
            // Text, so that nothing that is typed over it becomes a date.
            format_set_num_format(format, "@");
            format_set_font_color(format, faint);
            break;
        case sheet::Look::text:
            break;
    }
    return format;
}

}  // namespace book
