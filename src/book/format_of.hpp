#pragma once
// What bytes are, seen by how they begin (and a directory that they hold), before anything is read.

#include <string>
#include <string_view>

namespace book {

enum class Container {
    zip,
    compound,  ///< OLE: old .xls, or a password around an .xlsx
    other,     ///< known, and nothing of ours; `name` says what
    text,      ///< anything else may be a text
};

struct Seen {
    Container container = Container::text;
    std::string_view name;  ///< "pdf", "png" … ; for a compound file: "xls", "encrypted", "doc", "ppt" or "ole"
};

Seen see(std::string_view bytes);

}  // namespace book
