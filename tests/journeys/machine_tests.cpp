// The machine is measured once, and the doctor tells it from then on.
#include "tests/journeys/program.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace xb::tests;
using nlohmann::json;

namespace {

json machineFinding(const std::string& output) {
    for (const json& finding : json::parse(output))
        if (finding.at("name") == "machine") return finding;
    return {};
}

}  // namespace

TEST_CASE("journey: the doctor measures what the machine can hold, and remembers it") {
    const TemporaryFolder folder;
    const std::filesystem::path shop = folder / "shop";
    const Finished measured = xiangbo({"doctor", "--measure", "--json", "--data", shop});
    INFO(measured.errors);
    REQUIRE(measured.status == 0);
    REQUIRE(json::parse(measured.output).size() == 1);

    const json kept = json::parse(readFile(shop / "machine.json"));
    CHECK(kept.at("picture_ms").get<double>() > 1);
    CHECK(kept.at("thread_ms").get<double>() > 0);
    CHECK(kept.at("thread_ms").get<double>() < kept.at("picture_ms").get<double>());
    CHECK(!kept.at("renderer").get<std::string>().empty());

    const Finished later = xiangbo({"doctor", "--json", "--data", shop});
    REQUIRE(later.status == 0);
    CHECK(machineFinding(later.output) == machineFinding(measured.output));
    CHECK(std::filesystem::exists(shop / "studio.db") == false);
}

TEST_CASE("journey: where there is no display nothing is measured, in words") {
    const TemporaryFolder folder;
    const Finished failed = xiangbo({"doctor", "--measure", "--data", folder / "shop"},
                                    std::chrono::seconds(60), {{"DISPLAY", ""}});
    CHECK(failed.status == 1);
    CHECK(linesOf(failed.errors).size() == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "shop"));
}

TEST_CASE("journey: the doctor tells a machine without a sound server what it lacks") {
    const TemporaryFolder folder;
    const auto sound = [&](const std::map<std::string, std::string>& environment) {
        const Finished asked = xiangbo({"doctor", "--json", "--data", folder / "shop"},
                                       std::chrono::seconds(60), environment);
        REQUIRE(asked.status == 0);
        for (const json& one : json::parse(asked.output))
            if (one.at("name") == "sound_server") return one;
        return json{};
    };
    const json absent = sound({{"PULSE_SERVER", "unix:/nowhere/native"}});
    CHECK(absent.at("health") == "limited");
    CHECK(absent.at("sentence").get<std::string>().find("pipewire-pulse") != std::string::npos);
    if (std::getenv("PULSE_SERVER") != nullptr) CHECK(sound({}).at("health") == "good");
}
