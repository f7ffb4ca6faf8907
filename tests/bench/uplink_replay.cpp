// A broadcast over the modelled uplink for each trace that is named: seconds of delay, gaps, and
// how much of the link was used. A trace has a line for each second: "time_s,kbps".
#include "tests/encoder/uplink_model.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace xb::encoder::bench {

namespace {

std::vector<double> readTrace(const std::string& path) {
    std::ifstream file(path);
    std::vector<double> kbps;
    for (std::string line; std::getline(file, line);) {
        const std::size_t comma = line.find(',');
        if (comma != std::string::npos) kbps.push_back(std::atof(line.c_str() + comma + 1));
    }
    if (kbps.empty()) throw std::runtime_error("no trace in " + path);
    return kbps;
}

double meanKbps(const std::vector<double>& kbps) {
    double sum = 0;
    for (const double each : kbps)
        sum += each;
    return sum / static_cast<double>(kbps.size());
}

void print(const std::string& path, const std::vector<double>& kbps, unsigned seed,
           const test::UplinkResult& result) {
    std::printf(
        "{\"trace\":\"%s\",\"mean_kbps\":%.0f,\"seed\":%u,\"lag_median_s\":%.3f,\"lag_p95_s\":%.3f,"
        "\"gaps500\":%d,\"gaps500_s\":%.1f,\"longest_gap_s\":%.2f,\"gaps_on_a_live_link\":%d,"
        "\"util\":%.2f,\"picture_share\":%.2f,\"sound_share\":%.2f,\"bitrate_changes\":%d,"
        "\"level_changes\":%d}\n",
        std::filesystem::path(path).stem().c_str(), meanKbps(kbps), seed, result.lag_median_s,
        result.lag_p95_s, result.gaps, result.gaps_s, result.longest_gap_s,
        result.gaps_on_a_live_link, result.use, result.picture_share, result.audio_share,
        result.bitrate_changes, result.level_changes);
}

}  // namespace

int run(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
        test::UplinkPlan plan;
        plan.kbps = readTrace(path);
        plan.sample_interval_s = 0.02;
        for (plan.seed = 1; plan.seed <= 3; ++plan.seed)
            print(path, plan.kbps, plan.seed, test::replay(plan));
    }
    return 0;
}

}  // namespace xb::encoder::bench

int main(int argc, char** argv) {
    try {
        if (argc < 2) throw std::runtime_error("usage: bench_uplink TRACE.csv ...");
        return xb::encoder::bench::run({argv + 1, argv + argc});
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_uplink: %s\n", problem.what());
        return 1;
    }
}
