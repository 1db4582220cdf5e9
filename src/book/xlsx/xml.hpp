#pragma once
// A part of a package as XML, streamed through Expat. Names come without their prefixes: files bind them to one namespace or
// another (ECMA-376's transitional and strict ones), and mean the same. A document type is refused, and with it all
// entities.

#include <string_view>

#include "book/reading.hpp"
#include "book/xlsx/zip_file.hpp"

namespace book {

class Attributes {
public:
    explicit Attributes(const char** pairs) : pairs_(pairs) {}
    /// "" where there is none of that local name.
    std::string_view operator[](std::string_view name) const;

private:
    const char** pairs_;
};

class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view) {}
    virtual void text(std::string_view) {}
};

/// Reads the whole part, or until `reading` fails (the handler may make it fail).
bool read_xml(ZipFile& zip, std::string_view part, Reading& reading, XmlHandler& handler);

}  // namespace book
