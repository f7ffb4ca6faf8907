// The child process that the journeys drive the program with.
#include "tests/support/process.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <signal.h>

using namespace xb::tests;

TEST_CASE("a process hands back its output, its errors and its status") {
    const Finished finished = run({"sh", "-c", "echo out; echo err >&2; exit 3"});
    CHECK(finished.status == 3);
    CHECK(finished.output == "out\n");
    CHECK(finished.errors == "err\n");
}

TEST_CASE("a process that outlives its deadline is killed") {
    const Finished finished = run({"sh", "-c", "exec sleep 100"}, std::chrono::milliseconds(50));
    CHECK(finished.status == -1);
}

TEST_CASE("a process ended by a signal says which") {
    Process process({{"sh", "-c", "exec sleep 100"}, {}, {}});
    process.signal(SIGTERM);
    CHECK(process.waitFor(std::chrono::seconds(10)) == 128 + SIGTERM);
}

TEST_CASE("a process sees the variables that were added and not those that were unset") {
    const Finished finished = run({"sh", "-c", "echo $XB_ONE ${HOME-none}"},
                                  std::chrono::seconds(10), {{"XB_ONE", "1"}, {"HOME", ""}});
    CHECK(finished.output == "1 none\n");
}
