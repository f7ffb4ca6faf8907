// How long a piece of work takes, asked for many times over.
#pragma once

#include <functional>

namespace xb::tests {

/// Milliseconds; p99_cpu is what the calling thread itself took of a processor, whatever else the
/// machine does. All 0 for no rounds.
struct Spread {
    double p50 = 0;
    double p99 = 0;
    double worst = 0;
    double p99_cpu = 0;
};

double millisecondsOf(const std::function<void()>& work);
Spread spreadOf(int rounds, const std::function<void()>& work);

}  // namespace xb::tests
