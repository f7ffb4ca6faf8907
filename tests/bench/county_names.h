// Made-up people, places and goods, as many as a county has, the same ones each time.
#pragma once

#include <cstdint>
#include <string>

namespace xb::tests {

/// Numbers that look random and are the same in every run.
class Dice {
 public:
    explicit Dice(std::uint64_t seed) : state_(seed * 2 + 1) {}
    std::uint64_t next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return state_;
    }
    int below(int end) { return static_cast<int>(next() % static_cast<std::uint64_t>(end)); }
    bool oneIn(int count) { return below(count) == 0; }

 private:
    std::uint64_t state_;
};

std::string personName(Dice& dice);
std::string phoneNumber(Dice& dice);
std::string postalAddress(Dice& dice);
std::string trackingNumber(Dice& dice);
std::string villageName(Dice& dice);
std::string productTitle(Dice& dice);
std::string categoryName(Dice& dice);

}  // namespace xb::tests
