#pragma once
// How cells look in a workbook: one format for each look and number format, made when it is first needed.

#include <map>
#include <string>
#include <utility>

#include "sheet/export/progress_table.hpp"

struct lxw_workbook;
struct lxw_format;

namespace book {

class LooksOfCells {
public:
    explicit LooksOfCells(lxw_workbook* workbook) : workbook_(workbook) {}
    lxw_format* of(sheet::Look look, const std::string& number_format = {});
    /// Lines alone, for places that hold nothing.
    lxw_format* lines() const;

private:
    lxw_format* made(sheet::Look look, const std::string& number_format);

    lxw_workbook* workbook_;
    std::map<std::pair<sheet::Look, std::string>, lxw_format*> known_;
};

}  // namespace book
