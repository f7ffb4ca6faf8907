// The log of broadcasts: when each ran, and which SKU was explained from when to when.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/utc_time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class ReaderPool;
class Writer;

struct BroadcastRow {
    BroadcastId id;
    std::string public_id;  // UUIDv7
    std::string title;
    UtcMs started_at;
    std::optional<UtcMs> ended_at;  // none: running
    // Ended by a crash, and nobody has said since that it is over; ended_at is the last that is
    // known of it.
    bool was_cut_off = false;
    std::optional<PlanId> plan = std::nullopt;  // it was started from, see BroadcastPlans
    std::string recording = {};                 // where it lies; empty if there is none
};

struct SegmentRow {
    SegmentId id;
    SkuId sku;
    UtcMs started_at;
    std::optional<UtcMs> ended_at;
};

// A moment of a broadcast that somebody wants to find again.
struct MarkerRow {
    MarkerId id;
    UtcMs at;
    std::string title;
};

// Any thread. A write waits for its commit, so none may be called from one of the shop's callbacks.
class BroadcastLog {
 public:
    BroadcastLog(Writer& writer, ReaderPool& readers);

    // From now until end() every order belongs to it. BroadcastRunning if one runs already.
    Result<BroadcastId> begin(std::string_view title);
    // Closes the segment before it. The SKU that is featured already keeps its segment.
    Result<SegmentId> feature(BroadcastId broadcast, SkuId sku);
    Result<void> stopFeaturing(BroadcastId broadcast);
    Result<void> end(BroadcastId broadcast);  // again: no error, nothing changes
    // It never came on air: the log forgets it, with its segments and markers. One that an order
    // belongs to, or that was gone on with, is ended instead; one that is not there is no error.
    Result<void> discard(BroadcastId broadcast);
    // Ends what a crash left running; answers how many. For the owner, once at the start.
    Result<int> closeUnfinished();

    // The newest one, where it was cut off: it may go on.
    Result<std::optional<BroadcastRow>> cutOff() const;
    // It runs again, with its orders, segments and plan; answers how it stood before. NotFound
    // unless it is the one that cutOff() answers, BroadcastRunning while another runs.
    Result<BroadcastRow> resume(BroadcastId broadcast, std::string_view who);
    // It is over, and ended with the last that is known of it. NotFound as above.
    Result<void> acceptEnd(BroadcastId broadcast, std::string_view who);

    Result<std::optional<BroadcastRow>> running() const;
    // Newest first, those before the given one; at most `limit`, 1 to 500.
    Result<std::vector<BroadcastRow>> list(std::optional<BroadcastId> before, int limit) const;
    Result<std::vector<SegmentRow>> segments(BroadcastId broadcast) const;

    Result<MarkerId> mark(BroadcastId broadcast, std::string_view title);  // now
    Result<std::vector<MarkerRow>> markers(BroadcastId broadcast) const;   // by time
    Result<void> setRecording(BroadcastId broadcast, std::string_view path);

 private:
    Writer& writer_;
    ReaderPool& readers_;
};

}  // namespace xb::catalog
