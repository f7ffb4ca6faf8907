// Counts what C++ code asks of operator new while it runs; libav has a way of its own to memory.
#pragma once

#include <string>

namespace xb::encoder::test {

/// Linked into a program, its source replaces operator new there. One at a time.
class AllocationWatch {
 public:
    AllocationWatch();  // watches from here on, all threads
    ~AllocationWatch();
    AllocationWatch(const AllocationWatch&) = delete;
    AllocationWatch& operator=(const AllocationWatch&) = delete;

    /// In how many stretches of a frame's time (1/30 s) something was allocated.
    int busyFrames() const;
    /// Who asked, for the first few, as addr2line reads it.
    std::string story() const;
};

}  // namespace xb::encoder::test
