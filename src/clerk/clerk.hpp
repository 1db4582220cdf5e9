#pragma once
// The clerk at work: holds the book that is open, and answers.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "book/encoding/decode.hpp"
#include "clerk/messages.hpp"
#include "sheet/book.hpp"

namespace clerk {

/// Takes an answer and the bytes beside it.
using Say = std::function<void(const Answer&, std::string bytes)>;

/// A book that is open, and how it is read.
struct OpenedBook {
    std::string name;
    book::BookRead read;  ///< with a book
    bool own = false;
    sheet::Layout layout;
    std::string kept_name;
    sheet::Understood understood;
};

class Clerk {
public:
    explicit Clerk(book::Decode decode) : decode_(std::move(decode)) {}
    /// Answers at once; Working comes in between.
    void hear(const Request& request, std::string bytes, const Say& say);

private:
    void answer(const OpenBook& request, const std::string& bytes, const Say& say);
    void answer(const OpenBlock& request, const std::string& bytes, const Say& say);
    void answer(const UseLayout& request, const std::string& bytes, const Say& say);
    void answer(const GuessAgain& request, const std::string& bytes, const Say& say);
    void answer(const ShowRows& request, const std::string& bytes, const Say& say);
    void answer(const TakePlan& request, const std::string& bytes, const Say& say);
    void answer(const GiveText& request, const std::string& bytes, const Say& say);
    void answer(const WritePlan& request, const std::string& bytes, const Say& say);

    void open(std::string name, book::BookRead read, const std::vector<plan::SheetLayout>& kept, double done,
              const Say& say);
    /// True where a book is open that has this sheet; else says so.
    bool has_sheet(std::size_t sheet, const Say& say) const;
    void understand(double done, const Say& say);
    void show(const Say& say) const;

    book::Decode decode_;
    std::optional<OpenedBook> open_;
};

}  // namespace clerk
