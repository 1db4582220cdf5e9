#pragma once
// Workbooks made by hand: parts in a zip file, and the smallest workbook around rows that a test writes down.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Each part's name and what it holds, in this order.
using Parts = std::vector<std::pair<std::string, std::string>>;

enum class Packing { deflated, stored };
std::string made_zip(const Parts& parts, Packing packing = Packing::deflated);

struct MadeBook {
    std::string rows;              ///< <row>…</row>
    std::string merges;            ///< <mergeCell ref="A1:B2"/>
    std::string strings;           ///< <si>…</si>
    std::string formats;           ///< <numFmt numFmtId="…" formatCode="…"/>
    std::vector<unsigned> styles;  ///< the format's id of each style
    bool since_1904 = false;

    /// Its parts, for those who change some of them.
    Parts parts() const;
    std::string bytes() const { return made_zip(parts()); }
};

/// The part of that name, to be changed.
std::string& part_of(Parts& parts, std::string_view name);
