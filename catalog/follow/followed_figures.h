// What a followed shop computes for itself: sales figures of the orders that a change touches.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/follow/row_applier.h"

#include <nlohmann/json_fwd.hpp>

#include <set>

namespace xb::catalog {

// Around the rows of one change: what its orders counted before is taken back, and what they count
// after is added. Throws as RowApplier.
class FollowedFigures {
 public:
    explicit FollowedFigures(WriteSession session) : session_(session) {}

    void before(const nlohmann::json& rows);
    void after(const nlohmann::json& rows, const RowApplier& applied);
    // After a snapshot: everything, from the rows of record.
    void countAll();

 private:
    void collect(const nlohmann::json& value);
    void count(int sign);

    WriteSession session_;
    std::set<std::int64_t> orders_;
};

}  // namespace xb::catalog
