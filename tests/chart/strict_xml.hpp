#pragma once
// A reader of XML 1.0 that accepts nothing that is not well-formed, and what an SVG of ours must hold beyond that.

#include <string>
#include <string_view>

namespace laws {

/// Why `xml` is no well-formed document (XML 1.0, without a document type), or empty. Only the five named references and
/// those to characters are known.
std::string xml_fault(std::string_view xml);

/// The same for an SVG: also a root of its namespace, its title and description first, ids that are unique and all that is
/// referred to there, numbers where numbers must stand, and no scripts, styles, event handlers or outside references.
std::string svg_fault(std::string_view svg);

}  // namespace laws
