// Says in debug builds when an object is used from a thread that does not own it.
#pragma once

#include <cassert>
#include <thread>

namespace xb::studio {

// Owned by the thread that made it.
class OwnerThread {
 public:
    void check() const noexcept { assert(std::this_thread::get_id() == id_); }

 private:
    std::thread::id id_ = std::this_thread::get_id();
};

}  // namespace xb::studio
