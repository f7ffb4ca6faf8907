// Keeps a second shop's folder the same as the shop that it follows.
#pragma once

#include "catalog/error.h"
#include "catalog/follow/change_log.h"
#include "catalog/shop.h"

#include <cstdint>
#include <istream>
#include <memory>
#include <string>

namespace xb::catalog {

// One thread at a time. The folder is a shop like any other, to be opened by readers meanwhile; who
// wants to own it is answered FollowsAnother. It has the same rows of record under the same row
// ids, the same log, and figures counted by the same functions; no buyer is in it.
//
// Each page is one transaction, together with the number that was reached, so it is applied once
// or not at all, whenever the process ends.
class Follower {
 public:
    // Makes the folder if there is none. AlreadyExists if it holds a shop of its own; else as
    // Shop::open.
    static Result<std::unique_ptr<Follower>> open(const ShopSettings& settings);
    ~Follower();

    std::int64_t number() const;  // of the last change applied; 0: none yet
    std::string shop() const;     // id of the followed shop; empty: none yet

    // Changes that are known already are passed over. ChangeMissing for a gap, OtherShop,
    // HistoryDiffers, ChangeWrong; nothing of the page is applied then.
    Result<void> apply(const ChangePage& page);

    // What ChangeLog::writeSnapshot wrote, into a folder that holds nothing yet. After an
    // interruption the same snapshot again goes on where it had come to. AlreadyExists when there
    // is something else.
    Result<void> load(std::istream& snapshot);

 private:
    struct Parts;
    explicit Follower(std::unique_ptr<Parts> parts);

    const std::unique_ptr<Parts> parts_;
};

}  // namespace xb::catalog
