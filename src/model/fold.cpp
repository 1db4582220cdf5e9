#include "model/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "base/utf8.hpp"

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
    for (std::size_t at = 0; at < text.size();) base::append_utf8(result, base::next_code_point(text, at));
    return result;
}

struct Run {
    std::size_t end = 0;
    std::size_t last = 0;  ///< where its last character begins
};

/// The characters from `at` on that fold to themselves, or those that do not.
Run run_from(std::string_view text, std::size_t at, bool to_themselves) {
    Run run{at, at};
    while (run.end < text.size()) {
        std::size_t next = run.end;
        if (folds_to_itself(base::next_code_point(text, next)) != to_themselves) break;
        run = {next, run.end};
    }
    return run;
}

}  // namespace

bool is_folded(std::string_view text) { return run_from(text, 0, true).end == text.size(); }

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const Run plain = run_from(text, at, true);
        if (plain.end == text.size()) {
            result += text.substr(at);
            break;
        }
        result += text.substr(at, plain.last - at);
        const Run odd = run_from(text, plain.end, false);
        // The last plain character may compose with what follows it.
        result += folded_by_utf8proc(with_broken_bytes_replaced(text.substr(plain.last, odd.end - plain.last)));
        at = odd.end;
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
