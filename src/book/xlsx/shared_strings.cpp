#include "book/xlsx/shared_strings.hpp"

#include <utility>

#include "book/xlsx/rich_text.hpp"
#include "book/xlsx/xml.hpp"

namespace book {
namespace {

class Handler : public XmlHandler {
public:
    explicit Handler(Reading& reading) : reading_(reading) {}

    void start(std::string_view name, const Attributes&) override {
        if (name == "si") rich_.clear();
        rich_.start(name);
    }
    void end(std::string_view name) override {
        rich_.end(name);
        if (name == "si") strings.add(rich_.take());
        reading_.may_hold(strings.size(), strings.bytes());
    }
    void text(std::string_view text) override {
        rich_.text(text);
        reading_.may_hold(0, strings.bytes() + rich_.size());
    }

    SharedStrings strings;

private:
    RichText rich_;
    Reading& reading_;
};

}  // namespace

void SharedStrings::add(std::string_view text) {
    all_ += text;
    ends_.push_back(all_.size());
}

std::string_view SharedStrings::operator[](std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(all_).substr(begin, ends_[index] - begin);
}

SharedStrings read_shared_strings(ZipFile& zip, std::string_view part, Reading& reading) {
    Handler handler(reading);
    read_xml(zip, part, reading, handler);
    return std::move(handler.strings);
}

}  // namespace book
