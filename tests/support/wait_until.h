// Waiting for a condition with a deadline: the one place where a test's thread may pause.
#pragma once

#include "tests/support/test_machine.h"

#include <chrono>
#include <thread>

namespace xb::tests {

/// Asks every few milliseconds; returns what the condition said last. Any thread. The usual
/// deadline is for a machine that does much else: only a test that fails waits so long.
template <class Condition>
bool waitUntil(Condition&& condition,
               std::chrono::milliseconds deadline = std::chrono::seconds(60)) {
    const auto end = std::chrono::steady_clock::now() + patient(deadline);
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= end) return condition();
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

/// For a source that has to keep real time; not for waiting until something has happened.
inline void letTimePassUntil(std::chrono::steady_clock::time_point time) {
    std::this_thread::sleep_until(time);
}

}  // namespace xb::tests
