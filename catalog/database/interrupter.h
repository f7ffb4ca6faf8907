// Ends what a connection is at as soon as somebody asks for it: checking a large shop is one
// statement that takes minutes.
#pragma once

#include "catalog/stop_asked.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace xb::catalog {

class Connection;

// From construction to destruction; the connection outlives it. It asks on a thread of its own,
// while the connection's thread is at work. What is interrupted throws, and currentDatabaseError
// calls that Closing.
class Interrupter {
 public:
    Interrupter(Connection& connection, StopAsked stop_asked);
    ~Interrupter();
    Interrupter(const Interrupter&) = delete;
    Interrupter& operator=(const Interrupter&) = delete;

 private:
    void askUntilDone();

    Connection& connection_;
    const StopAsked stop_asked_;
    std::mutex mutex_;  // guards is_done_
    std::condition_variable done_;
    bool is_done_ = false;
    std::thread thread_;  // none: nobody to ask
};

}  // namespace xb::catalog
