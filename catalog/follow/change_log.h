// What happened in this shop, for those who follow it: line by line, or as a snapshot to begin
// with.
#pragma once

#include "catalog/error.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class ReaderPool;
class Writer;

// One act. The body's form is told in change_recorder.h.
struct Change {
    std::int64_t number = 0;
    UtcMs at;
    std::string kind;     // "order.placed", "sku.changed", ...
    std::string subject;  // uuid, may be empty
    std::string body;     // JSON; no personal data
};

struct ChangePage {
    std::string shop;              // its uuid
    std::optional<Change> before;  // the line numbered as asked, while it is kept: shows a follower
                                   // that both have the same history
    std::vector<Change> changes;   // those after it, without a gap
    std::int64_t newest = 0;       // of the shop's log
};

// A line is taken away once it is both older and further back than this.
struct Compaction {
    std::int64_t keep_days = 30;
    std::int64_t keep_lines = 100'000;
};

// Takes one line of a snapshot, newline included; an Error ends the snapshot with it.
using SnapshotSink = std::function<Result<void>(std::string_view)>;

// Any thread.
class ChangeLog {
 public:
    ChangeLog(Writer& writer, ReaderPool& readers, std::filesystem::path database);

    // The lines after `number` (0: from the first), at most `limit` (1 to 10,000) and some
    // megabytes. ChangeMissing when they have been compacted, or were never written here: begin
    // again with a snapshot.
    Result<ChangePage> after(std::int64_t number, int limit) const;
    Result<std::int64_t> newest() const;

    // The tables of record as JSON lines, one row a line, at the number that is answered: one
    // consistent read beside the writer, a row at a time in memory. While it lasts, what is written
    // gathers in the WAL.
    Result<std::int64_t> writeSnapshot(const SnapshotSink& sink) const;

    // Answers how many lines went. In short writes, so that orders get in between.
    Result<std::int64_t> compact(const Compaction& policy, UtcMs now);

 private:
    Writer& writer_;
    ReaderPool& readers_;
    const std::filesystem::path database_;
};

}  // namespace xb::catalog
