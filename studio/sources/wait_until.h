// Waits for a device to show a sign of life.
#pragma once

#include <chrono>
#include <thread>

namespace xb::studio {

// Looks every few milliseconds, because libobs tells nobody about a source's first picture. False
// after `limit`.
template <class Condition>
bool waitUntil(std::chrono::milliseconds limit, Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= deadline) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

}  // namespace xb::studio
