// The rules of an output's state, as a table.
#include "encoder/destination_state.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;

namespace {

using S = DestinationState;
using G = OutputSignal;

struct Row {
    S from;
    G signal;
    S to;
};

constexpr std::array rows{
    Row{S::Connecting, G::Opened, S::Live},
    Row{S::Connecting, G::FellBehind, S::Connecting},
    Row{S::Connecting, G::Lost, S::Reconnecting},
    Row{S::Connecting, G::Rejected, S::Refused},
    Row{S::Live, G::Opened, S::Live},
    Row{S::Live, G::FellBehind, S::Slow},
    Row{S::Live, G::CaughtUp, S::Live},
    Row{S::Live, G::Lost, S::Reconnecting},
    Row{S::Slow, G::FellBehind, S::Slow},
    Row{S::Slow, G::CaughtUp, S::Live},
    Row{S::Slow, G::Lost, S::Reconnecting},
    Row{S::Reconnecting, G::Opened, S::Live},
    Row{S::Reconnecting, G::CaughtUp, S::Reconnecting},
    Row{S::Reconnecting, G::Rejected, S::Refused},
    Row{S::Refused, G::Opened, S::Refused},
    Row{S::Refused, G::Lost, S::Refused},
    Row{S::Refused, G::Resumed, S::Connecting},
    Row{S::Refused, G::Paused, S::Paused},
    Row{S::Connecting, G::Paused, S::Paused},
    Row{S::Live, G::Paused, S::Paused},
    Row{S::Live, G::Resumed, S::Live},
    Row{S::Reconnecting, G::Paused, S::Paused},
    Row{S::Paused, G::Opened, S::Paused},
    Row{S::Paused, G::Lost, S::Paused},
    Row{S::Paused, G::Rejected, S::Paused},
    Row{S::Paused, G::Resumed, S::Connecting},
    Row{S::Ended, G::Opened, S::Ended},
    Row{S::Ended, G::Lost, S::Ended},
    Row{S::Ended, G::Paused, S::Ended},
    Row{S::Ended, G::Resumed, S::Ended},
};

}  // namespace

TEST_CASE("each state answers each signal by the table") {
    for (const Row& row : rows) {
        INFO(name(row.from) << " on signal " << static_cast<int>(row.signal));
        CHECK(nextState(row.from, row.signal) == row.to);
    }
}

TEST_CASE("every state can be ended, and nothing leads out of the end") {
    for (const S state : all_destination_states) {
        CHECK(nextState(state, G::Closed) == S::Ended);
        CHECK_FALSE((isDelivering(state) && isTrying(state)));
    }
    CHECK(isFinal(S::Ended));
    static_assert(isDelivering(S::Slow) && !isDelivering(S::Reconnecting));
}
