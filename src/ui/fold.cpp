#include "ui/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "ui/utf8.hpp"

namespace ui {

namespace {

/// Characters that folding leaves alone whatever stands beside them. Most of a Japanese text is made of them, and utf8proc
/// takes some thirty times as long as a look at the range. No combining mark (voiced sound marks, U+3099) is among them.
bool folds_to_itself(char32_t c) {
    if (c < 0x80) return !(c >= 'A' && c <= 'Z');
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FE) || (c >= 0x4E00 && c <= 0x9FFF) ||
           (c >= 0x3001 && c <= 0x3029) || c == 0x25CB || c == 0x00D7;
}

std::string folded_by_utf8proc(std::string_view text) {
    struct Free {
        void operator()(utf8proc_uint8_t* p) const { std::free(p); }  // utf8proc hands out malloc'ed memory
    };
    utf8proc_uint8_t* raw = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STABLE);
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, Free> bytes(raw);
    if (size < 0 || !bytes) return {};
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

std::string with_broken_bytes_replaced(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = code_point_at(text, at);
        if (here.value == 0xFFFD && here.bytes == 1) {
            result += "\uFFFD";
        } else {
            result += text.substr(at, here.bytes);
        }
        at += here.bytes;
    }
    return result;
}

}  // namespace

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t last = at;  // start of the run's last character: it may compose with what follows it
        std::size_t end = at;
        while (end < text.size()) {
            const CodePoint here = code_point_at(text, end);
            if (!folds_to_itself(here.value)) break;
            last = end;
            end += here.bytes;
        }
        const std::size_t plain_end = end == text.size() ? end : last;
        result += text.substr(at, plain_end - at);
        if (end == text.size()) break;
        std::size_t odd_end = end;
        while (odd_end < text.size()) {
            const CodePoint here = code_point_at(text, odd_end);
            if (folds_to_itself(here.value)) break;
            odd_end += here.bytes;
        }
        result += folded_by_utf8proc(with_broken_bytes_replaced(text.substr(plain_end, odd_end - plain_end)));
        at = odd_end;
    }
    return result;
}

std::vector<std::string> search_terms(std::string_view query) {
    std::vector<std::string> terms;
    const std::string all = folded(query);
    std::size_t at = 0;
    while (at < all.size()) {
        const std::size_t start = all.find_first_not_of(" \t\n", at);
        if (start == std::string::npos) break;
        const std::size_t end = std::min(all.find_first_of(" \t\n", start), all.size());
        terms.push_back(all.substr(start, end - start));
        at = end;
    }
    return terms;
}

}  // namespace ui
