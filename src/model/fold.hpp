#pragma once
// Texts as a search compares them: NFKC (ｱ is ア, １ is 1, ㈱ is (株)), case folded, hiragana and katakana kept apart.

#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// NFKC with case folding; bytes that are no UTF-8 become U+FFFD. By utf8proc.
std::string folded(std::string_view text);

/// Quickly, and true of most texts that folding leaves as they are, but not of all.
bool is_folded(std::string_view text);

/// The words of a query: folded, split at spaces. All of them must be found.
std::vector<std::string> search_terms(std::string_view query);

}  // namespace ui
