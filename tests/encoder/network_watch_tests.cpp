// What the routing socket says, and how often the watch passes it on.
#include "encoder/links/network_watch.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <linux/rtnetlink.h>
#include <net/if.h>

#include <atomic>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <vector>

using namespace xb::encoder;
using xb::tests::waitUntil;

namespace {

std::vector<std::uint8_t> message(std::uint16_t type, unsigned link_flags = 0) {
    ifinfomsg payload{};
    payload.ifi_flags = link_flags;
    nlmsghdr header{};
    header.nlmsg_len = NLMSG_LENGTH(sizeof payload);
    header.nlmsg_type = type;
    std::vector<std::uint8_t> bytes(sizeof header + sizeof payload);
    std::memcpy(bytes.data(), &header, sizeof header);
    std::memcpy(bytes.data() + sizeof header, &payload, sizeof payload);
    return bytes;
}

struct Switch {
    std::mutex mutex;
    std::condition_variable changed;
    int pending = 0;

    void flip() {
        const std::lock_guard lock(mutex);
        ++pending;
        changed.notify_all();
    }
};

class SwitchedChanges final : public NetworkChanges {
 public:
    explicit SwitchedChanges(Switch& source) : source_(source) {}
    bool waitForOne(std::chrono::milliseconds time) override {
        std::unique_lock lock(source_.mutex);
        if (!source_.changed.wait_for(lock, time, [this] { return source_.pending > 0; }))
            return false;
        --source_.pending;
        return true;
    }

 private:
    Switch& source_;
};

}  // namespace

TEST_CASE("an address, a route and a link that runs are changes, the rest is not") {
    CHECK(concernsConnections(message(RTM_NEWADDR)));
    CHECK(concernsConnections(message(RTM_DELADDR)));
    CHECK(concernsConnections(message(RTM_NEWROUTE)));
    CHECK(concernsConnections(message(RTM_NEWLINK, IFF_UP | IFF_RUNNING)));
    CHECK_FALSE(concernsConnections(message(RTM_NEWLINK, IFF_UP)));
    CHECK_FALSE(concernsConnections(message(RTM_NEWNEIGH)));
    CHECK_FALSE(concernsConnections({}));

    std::vector<std::uint8_t> two = message(RTM_NEWNEIGH);
    const std::vector<std::uint8_t> second = message(RTM_NEWROUTE);
    two.insert(two.end(), second.begin(), second.end());
    CHECK(concernsConnections(two));
    two.pop_back();
    CHECK_FALSE(concernsConnections(two));
}

TEST_CASE("a change is told at once, and once more when it has become quiet") {
    Switch source;
    std::atomic<int> told{0};
    {
        const NetworkWatch watch(std::make_unique<SwitchedChanges>(source), [&] { ++told; });
        for (int i = 0; i < 20; ++i)
            source.flip();
        CHECK(waitUntil([&] { return told == 2; }));
        source.flip();
        CHECK(waitUntil([&] { return told >= 3; }));
    }
    CHECK(told <= 4);
}

TEST_CASE("the kernel gives a routing socket, and a watch without one does nothing") {
    CHECK(systemNetworkChanges() != nullptr);
    const NetworkWatch watch(nullptr, [] { FAIL("nothing has changed"); });
}
