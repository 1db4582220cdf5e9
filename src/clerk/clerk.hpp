#pragma once
// The clerk at work: holds the book that is open, and answers.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "book/decode.hpp"
#include "clerk/messages.hpp"
#include "sheet/book.hpp"

namespace clerk {

/// Takes an answer and the bytes beside it.
using Say = std::function<void(const Answer&, std::string bytes)>;

class Clerk {
public:
    explicit Clerk(book::Decode decode) : decode_(std::move(decode)) {}
    /// Answers at once; Working comes in between.
    void hear(const Request& request, std::string bytes, const Say& say);

private:
    book::Decode decode_;
    std::string name_;
    std::optional<book::BookRead> open_;
    std::optional<sheet::Understood> understood_;
};

}  // namespace clerk
