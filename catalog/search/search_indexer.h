// The thread that keeps the order index near the newest order.
#pragma once

#include "catalog/search/order_index.h"
#include "catalog/stop_asked.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace xb::catalog {

class ReaderPool;
class Writer;

// Looks once a second for what is worth indexing, reads and cuts it on its own thread, and hands
// the writer small slices while nobody else waits for it. A crash loses nothing: what is not
// indexed is known, and searched by reading it.
class SearchIndexer {
 public:
    SearchIndexer(Writer& writer, ReaderPool& readers);
    ~SearchIndexer();  // lets the slice under way finish; before the writer and the readers
    SearchIndexer(const SearchIndexer&) = delete;
    SearchIndexer& operator=(const SearchIndexer&) = delete;

    // Any thread but the writer's: indexes whatever is left, and returns when it is written.
    // Busy if buyers are being erased at the same time over and over; Closing when asked to stop,
    // which is between two blocks, and loses nothing.
    Result<void> catchUp(const StopAsked& stop_asked);

 private:
    void runUntilStopped();
    bool waitOneRound();
    Result<bool> indexOne(Catching catching);  // false: there was nothing to do

    Writer& writer_;
    ReaderPool& readers_;
    std::mutex work_;   // held while a block is on its way
    std::mutex mutex_;  // guards is_stopping_
    std::condition_variable stopped_;
    bool is_stopping_ = false;
    std::thread thread_;
};

}  // namespace xb::catalog
