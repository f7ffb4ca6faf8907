// Rows that a condition holds for, newest first, from any row on: what lists are narrowed with.
#pragma once

#include "catalog/database/connection.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// How much one page may look at, in steps of about two microseconds, so that a keystroke never
// waits for all orders.
class LookBudget {
 public:
    explicit LookBudget(int steps) : left_(steps) {}
    void spend(int steps = 1) { left_ -= steps; }
    bool isSpent() const { return left_ <= 0; }

 private:
    int left_;
};

// Nothing of the stream lies between `id` and where it was asked from. 0: nothing at all is left.
// Not a match: the budget was spent there, and the row has still to be looked at.
struct StreamPlace {
    std::int64_t id = 0;
    bool is_match = true;
};

// One thread, while its connection and budget live. It throws SQLite::Exception.
class IdStream {
 public:
    virtual ~IdStream() = default;
    virtual StreamPlace atOrBelow(std::int64_t id) = 0;
};

using IdStreamPtr = std::unique_ptr<IdStream>;

// By an index: `sql` answers the greatest id not above ?1 for the value ?2, by one seek.
IdStreamPtr streamOf(Connection& connection, LookBudget& budget, std::string_view sql,
                     std::int64_t value);
IdStreamPtr streamOf(Connection& connection, LookBudget& budget, std::string_view sql,
                     const std::string& value);
// Whatever is in any of them.
IdStreamPtr anyOf(std::vector<IdStreamPtr> streams);
// What all of them share; one at least.
IdStreamPtr allOf(std::vector<IdStreamPtr> streams, const LookBudget& budget);
// These; in any order.
IdStreamPtr theseOf(std::vector<std::int64_t> ids);
// Of another stream, those for which the test holds.
IdStreamPtr onlyIf(IdStreamPtr stream, LookBudget& budget, std::function<bool(std::int64_t)> test);

struct IdPage {
    std::vector<std::int64_t> ids;
    std::int64_t next = 0;  // go on below this one; 0: that was all
};
// Below `before`; at most `limit`, and fewer when the budget is spent.
IdPage readPage(IdStream& stream, std::int64_t before, int limit);

}  // namespace xb::catalog
