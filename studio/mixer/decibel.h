// Between decibels and factors.
#pragma once

#include <cmath>
#include <limits>

namespace xb::studio {

inline constexpr double silence_db = -std::numeric_limits<double>::infinity();

inline double factorOfDb(double gain_db) {
    return std::pow(10.0, gain_db / 20.0);
}

inline double dbOfFactor(double factor) {
    return factor > 0 ? 20.0 * std::log10(factor) : silence_db;
}

inline double dbOfPower(double power) {
    return power > 0 ? 10.0 * std::log10(power) : silence_db;
}

}  // namespace xb::studio
