// The sales of a whole group of writes, added to the kept sums together: in a rush the same few
// rows would be written for every order.
#pragma once

#include "catalog/sales/sale_sums.h"

#include <optional>

namespace xb::catalog {

// On the writer thread. What a write has booked waits until the group's end, in the same
// transaction; nobody reads the sums on the writer's connection before.
class GroupSums {
 public:
    // In the shop's present zone. Throws SQLite::Exception.
    SaleSums& of(Connection& connection) {
        if (!sums_) sums_.emplace(ShopZone::of(connection));
        return *sums_;
    }

    // A write that is undone takes back what it booked since.
    std::size_t mark() const { return sums_ ? sums_->size() : 0; }
    void undoTo(std::size_t mark) {
        if (sums_) sums_->shrinkTo(mark);
    }
    // All of it, also where the sums are counted anew.
    void forget() { sums_.reset(); }
    void flush(Connection& connection) {
        if (sums_) sums_->flush(connection);
        sums_.reset();
    }

 private:
    std::optional<SaleSums> sums_;
};

}  // namespace xb::catalog
