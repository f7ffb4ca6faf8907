// Wall clock and this thread's own processor time.
#include "tests/bench/spread.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace xb::tests {
namespace {

double processorMs() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

double millisecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

Spread spreadOf(int rounds, const std::function<void()>& work) {
    if (rounds == 0) return {};
    std::vector<double> times;
    std::vector<double> cpu_times;
    for (int i = 0; i < rounds; ++i) {
        const double before = processorMs();
        times.push_back(millisecondsOf(work));
        cpu_times.push_back(processorMs() - before);
    }
    std::sort(times.begin(), times.end());
    std::sort(cpu_times.begin(), cpu_times.end());
    const std::size_t high = (times.size() - 1) * 99 / 100;
    return {times[times.size() / 2], times[high], times.back(), cpu_times[high]};
}

}  // namespace xb::tests
