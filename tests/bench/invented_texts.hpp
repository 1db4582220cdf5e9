#pragma once
// The words of an invented plan.

#include <string>

#include "random.hpp"

namespace bench {

/// What an indicator counts.
struct Quantity {
    std::string what;  ///< "参加者数"
    std::string unit;  ///< "人"
    int least = 0;
    int most = 100;
    int decimals = 0;
    bool lower_is_better = false;
};

/// "1,250人", "85.5%".
std::string printed_amount(double value, const Quantity& quantity);

class Texts {
public:
    explicit Texts(Random& random) : random_(random) {}

    std::string group_name();
    std::string measure_name();
    std::string section();
    std::string activity();     ///< one to three lines
    std::string intention();    ///< what a year was to bring: a list of one to three items
    std::string achievement();  ///< what it brought: a list of one to four items, some of them long
    std::string note();
    std::string indicator_name(const Quantity& quantity);
    std::string state_name();
    std::string state();
    Quantity quantity();

private:
    std::string subject();
    std::string planned_item();
    std::string done_item();

    Random& random_;
};

}  // namespace bench
