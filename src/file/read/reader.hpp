#pragma once
// Fills a plan, or a thing of one, from the events of a JSON parser. No tree of the text is built, for three reasons: a 30
// MB file would need it several times over, a tree forgets names that stand twice in one object, and it forgets how numbers
// were written.
//
// Open arrays and objects are an explicit stack of frames, so depth costs no call stack. Where the parser is in the text
// is known from the iterator that it reads through (see Cursor), as the parser itself reports no places of values.

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "file/plan_file.hpp"
#include "file/read/container.hpp"
#include "file/read/cursor.hpp"
#include "file/read/place.hpp"
#include "file/read/report.hpp"
#include "plan/id_set.hpp"

namespace file {

/// What a parser's events are handed to. Use: construct, hand to a ResumedParser, then `finish`.
class Reader {
public:
    using Json = nlohmann::ordered_json;

    /// `text` has no byte-order mark; `progress` is that of the cursor through which the parser reads it. `whole` is where
    /// the text as a whole belongs: a plan, or something that stands in one.
    Reader(std::string_view text, const Progress& progress, const Place& whole);
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    // What the parser calls; false stops it.
    bool null();
    bool boolean(bool flag);
    bool number_integer(std::int64_t number);
    bool number_unsigned(std::uint64_t number);
    bool number_float(double number, const std::string& written);
    bool string(std::string& text);
    bool binary(Json::binary_t& bytes);
    bool start_object(std::size_t);
    bool start_array(std::size_t);
    bool key(std::string& name);
    bool end_object();
    bool end_array();
    bool parse_error(std::size_t given, const std::string& last_token, const Json::exception& error);

    /// More of the text has arrived, at another place in memory.
    void go_on_in(std::string_view text) { text_ = text; }
    /// The end of the last token that made an event, in bytes.
    std::size_t understood_to() const { return understood_to_; }
    /// Whether anything in what was read so far is not as it should be, or may turn out so. What is said of it is right only
    /// where the whole text was there.
    bool has_doubts() const;

    /// After the parser has accepted the text: it takes a zero byte for the end and does not look at what follows.
    void check_rest();

    /// What is wrong with the text as a plan file; nothing that is an error where the plan is read. Call once.
    plan::Problems finish_plan();
    /// True where something that stands in a plan is read. Call once.
    bool finish_thing() const { return !stopped_by_ && !report_.has_errors(); }

private:
    struct Frame {
        Container self;
        Place next;              ///< where the value that comes next belongs
        std::size_t begin = 0;   ///< offset of the opening bracket
        std::uint32_t seen = 0;  ///< one bit for each field of the object's table
        bool is_array = false;
        std::size_t index = 0;               ///< arrays: how many elements have begun
        bool has_name = false;               ///< objects: a member has begun
        std::string name;                    ///< objects: the member that is being read
        std::set<std::string> many_unknown;  ///< objects: names, once there are too many to compare one by one
    };

    // Values (reader.cpp)
    enum class Number { no, yes };
    bool value(const Scalar& scalar, Number is_number = Number::no);
    void put(const Place& place, const Scalar& scalar);
    void put_id(std::string& id, const Scalar& scalar);
    void put_mark(Mark mark, const Scalar& scalar);
    void put_year(plan::FiscalYear& year, const Scalar& scalar);

    // Brackets and names (reader_brackets.cpp)
    bool open(Bracket bracket);
    bool close();
    void begin_skipping(const Place& place);
    template <class T>
    Place member_named(Object<T> object, const std::string& name);
    template <class T>
    Place year_named(std::vector<T>& entries, const std::string& name);
    bool is_second_unknown(const plan::Members& members, const std::string& name);
    template <class T>
    void check_required(Object<T> object);

    // What is wrong, and where (reader_findings.cpp)
    std::size_t token_begin() const;
    std::size_t end_of_number() const;
    std::string pointer_to_container() const;
    std::string pointer() const;
    Finding finding_here(std::string_view code, std::string_view expected) const;
    void error_here(std::string_view code, std::string_view expected);
    void misfit(Fit fit, std::string_view expected);
    void check_version(double version);
    void check_listed(plan::FiscalYear year);
    void report_unlisted_years();
    Finding syntax_error(std::size_t read_to) const;
    Finding zero_byte(std::size_t at) const;
    bool stop(Finding finding);
    std::optional<Finding> sole_finding() const;

    Frame& top() { return frames_.back(); }
    std::size_t depth() const { return frames_.size() - 1 + skipped_depth_; }
    std::size_t offset() const { return progress_->offset(); }

    std::string_view text_;
    const Progress* progress_;
    std::size_t understood_to_ = 0;

    std::vector<Frame> frames_;  ///< the first one stands for the file, around the whole

    // Values that are read over, whole: unknown members and what stands in a wrong place.
    std::size_t skipped_depth_ = 0;
    std::size_t skipped_begin_ = 0;
    plan::Members* skipped_into_ = nullptr;

    // What the members that name format and version said.
    bool format_fits_ = false;
    std::optional<Finding> foreign_format_;
    std::optional<Finding> wrong_version_;

    plan::IdSet ids_;
    std::array<bool, std::size_t{last_year - first_year + 1}> listed_{};  ///< the plan's years, from first_year
    bool years_are_read_ = false;                                         ///< the plan's `years` are complete
    std::size_t years_read_ = 0;                                          ///< how many they are
    std::map<int, std::vector<Finding>> not_yet_listed_;                  ///< entries that came before the plan's `years`

    Report report_;
    std::optional<Finding> stopped_by_;
};

}  // namespace file
