// How long a page of a list may be, whoever asks.
#pragma once

#include <algorithm>

namespace xb::catalog {

constexpr int pageLimit(int asked_for) {
    return std::clamp(asked_for, 1, 500);
}

}  // namespace xb::catalog
