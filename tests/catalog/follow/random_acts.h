// A shop at work: acts of all kinds, in an order that a seed decides.
#pragma once

#include "catalog/shop.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace xb::tests {

/// One thread at a time; several may work on one shop. What the shop refuses is a part of life.
class RandomActs {
 public:
    /// `worker` keeps the external ids of several workers apart.
    RandomActs(catalog::Shop& shop, unsigned seed, int worker);

    void act();
    /// External ids of the orders that were answered as stored.
    const std::vector<std::string>& placed() const { return placed_; }

 private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }
    template <class T>
    const T& any(const std::vector<T>& values) {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }
    catalog::SkuId anySku();
    void place();
    void step();
    void moveStock();
    void changeShelf();
    void broadcast();
    void sell();
    void waitInLine();
    void payBack();

    catalog::Shop& shop_;
    std::mt19937 random_;
    const int worker_;
    int next_order_ = 0;
    std::vector<std::string> codes_;
    std::vector<catalog::SkuId> skus_;
    std::vector<catalog::OrderId> orders_;
    std::vector<catalog::DealId> deals_;
    std::vector<catalog::WaitlistEntryId> waiting_;
    std::vector<std::string> placed_;
};

}  // namespace xb::tests
