// Brings what commits have left in the WAL home into the database file, beside the writer, so that
// nobody waits for it.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/error.h"
#include "catalog/log_sink.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace xb::catalog {

struct WalLimits {
    int copied_at_once = 1000;  // pages that wait before they are copied
    int before_anew = 4096;     // pages in the WAL before it is written from its start again
    int last_ones = 128;        // pages that the writer may copy itself, between two groups
};

// SQLite by itself copies within a commit, and whoever waits for that commit waits for two more
// syncs. Here a thread with a connection of its own copies while the writer goes on. It never quite
// catches up with a writer that does not rest, and only a WAL that is home to its last page begins
// anew; so the writer copies the last few itself, after it has answered everybody. A WAL that only
// grows is no way out: writing over what is there takes the disk half as long as making it longer.
class WalKeeper {
 public:
    // `writer` is the writer's connection, and outlives this.
    static Result<std::unique_ptr<WalKeeper>> start(Connection& writer, LogSink log,
                                                    WalLimits limits = {});
    ~WalKeeper();
    WalKeeper(const WalKeeper&) = delete;
    WalKeeper& operator=(const WalKeeper&) = delete;

    // The writer's thread, outside of a transaction, once a commit's senders were answered.
    void afterAnswers();

 private:
    WalKeeper(Connection& writer, std::unique_ptr<Connection> own, LogSink log, WalLimits limits);
    void runUntilStopped();
    int copy(Connection& connection);  // pages of the WAL that are home by now
    void ask();

    Connection& writer_;
    const std::unique_ptr<Connection> own_;  // the thread's alone
    const LogSink log_;
    const WalLimits limits_;
    int page_count_ = 0;  // in the WAL; this and the next two are the writer thread's
    int asked_at_ = 0;
    int tried_at_ = 0;
    std::mutex mutex_;  // guards all below
    std::condition_variable changed_;
    int home_count_ = 0;
    bool is_asked_ = false;
    bool is_stopping_ = false;
    bool has_told_ = false;
    std::thread thread_;
};

}  // namespace xb::catalog
