#pragma once
// What a person sees is on the disk: while a durable batch is under way no frame is drawn, but not for longer than a disk
// takes that is awake.

#include <cstdint>
#include <vector>

namespace platform {

class DurableWait {
public:
    static constexpr double kLongestMilliseconds = 300;

    void asked(std::uint64_t ticket, double now) {
        if (tickets_.empty()) since_ = now;
        tickets_.push_back(ticket);
    }
    void answered(std::uint64_t ticket) { std::erase(tickets_, ticket); }
    /// For how long still, in milliseconds; 0: frames are drawn.
    double left(double now) const {
        if (tickets_.empty() || now < since_ || now - since_ >= kLongestMilliseconds) return 0;
        return kLongestMilliseconds - (now - since_);
    }

private:
    std::vector<std::uint64_t> tickets_;
    double since_ = 0;  ///< since when there has been one
};

}  // namespace platform
