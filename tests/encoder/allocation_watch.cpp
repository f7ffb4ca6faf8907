// Notes each call without allocating itself.
#include "tests/encoder/allocation_watch.h"

#include <execinfo.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace xb::encoder::test {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::nanoseconds frame_time{33'333'333};
constexpr std::size_t most_frames = 3'000;
constexpr std::size_t most_callers = 24;
constexpr int depth = 14;

struct Caller {
    std::array<void*, depth> stack{};
    int size = 0;
};

// What operator new finds without being handed anything.
struct Notes {
    std::atomic<bool> is_watching{false};
    std::atomic<Clock::rep> began{0};
    std::array<std::atomic<bool>, most_frames> is_busy{};
    std::atomic<std::size_t> caller_count{0};
    std::array<Caller, most_callers> callers;
};

Notes& notes() {
    static constinit Notes the_notes;
    return the_notes;
}

void note() noexcept {
    Notes& all = notes();
    if (!all.is_watching) return;
    const Clock::duration since(Clock::now().time_since_epoch().count() - all.began);
    all.is_busy[std::min(static_cast<std::size_t>(since / frame_time), most_frames - 1)] = true;
    const std::size_t index = all.caller_count++;
    if (index >= most_callers) return;
    Caller& caller = all.callers[index];
    caller.size = backtrace(caller.stack.data(), depth);
}

}  // namespace

void* watchedNew(std::size_t size, std::size_t alignment) {
    note();
    void* const memory =
        alignment == 0
            ? std::malloc(std::max<std::size_t>(size, 1))
            : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

AllocationWatch::AllocationWatch() {
    // The first one loads what it needs.
    std::array<void*, 1> stack{};
    (void)backtrace(stack.data(), 1);
    Notes& all = notes();
    for (auto& is_busy : all.is_busy)
        is_busy = false;
    all.caller_count = 0;
    all.began = Clock::now().time_since_epoch().count();
    all.is_watching = true;
}

AllocationWatch::~AllocationWatch() {
    notes().is_watching = false;
}

int AllocationWatch::busyFrames() const {
    return static_cast<int>(std::ranges::count_if(
        notes().is_busy, [](const std::atomic<bool>& is_busy) { return is_busy.load(); }));
}

std::string AllocationWatch::story() const {
    const Notes& all = notes();
    std::string story;
    for (std::size_t i = 0; i < std::min<std::size_t>(all.caller_count, most_callers); ++i) {
        const Caller& caller = all.callers[i];
        char** const names = backtrace_symbols(caller.stack.data(), caller.size);
        for (int level = 0; names != nullptr && level < caller.size; ++level)
            (story += names[level]) += '\n';
        std::free(names);
        story += '\n';
    }
    return story;
}

}  // namespace xb::encoder::test

void* operator new(std::size_t size) {
    return xb::encoder::test::watchedNew(size, 0);
}

void* operator new(std::size_t size, std::align_val_t alignment) {
    return xb::encoder::test::watchedNew(size, static_cast<std::size_t>(alignment));
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::align_val_t) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}
