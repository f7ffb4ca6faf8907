// Measures lines of known rates as the guide does, over real TCP with 70 ms there and back: what it
// finds, how long that takes and what it costs. Needs the right to make a network interface.
#include "app/live/uplink_measure.h"
#include "tests/support/tun_link.h"
#include "tests/support/upload_server.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

namespace xb::app::bench {

namespace {

UplinkFinding measured(UplinkMeasure& measure, const std::string& address) {
    UplinkFinding finding;
    QEventLoop loop;
    QObject::connect(&measure, &UplinkMeasure::found, &loop, [&](const UplinkFinding& found) {
        finding = found;
        loop.quit();
    });
    measure.start(address);
    loop.exec();
    return finding;
}

void run(int line_kbps) {
    using Server = tests::UploadServer;
    const Server server([](std::int64_t) { return 200; }, Server::Reach::Everywhere);
    tests::TunLink link(server.port());
    link.setKbps(line_kbps);
    UplinkMeasure measure;
    const auto began = std::chrono::steady_clock::now();
    const UplinkFinding finding =
        measured(measure, "http://" + link.host() + ":" + std::to_string(server.port()) + "/");
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    std::printf(
        "{\"line_kbps\":%d,\"measured_kbps\":%d,\"ratio\":%.3f,\"seconds\":%.1f,\"bytes\":%lld}\n",
        line_kbps, finding.kbps, static_cast<double>(finding.kbps) / line_kbps, took.count(),
        static_cast<long long>(server.takenBytes()));
}

}  // namespace

void measureAll(int argc, char** argv) {
    if (!tests::TunLink::enterNamespace())
        throw std::runtime_error("this needs the right to make a network interface");
    const QCoreApplication application(argc, argv);
    for (const int line_kbps : {200, 500, 1000, 2000, 4000, 8000, 20'000})
        run(line_kbps);
}

}  // namespace xb::app::bench

int main(int argc, char** argv) {
    try {
        xb::app::bench::measureAll(argc, argv);
        return 0;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_line: %s\n", problem.what());
        return 1;
    }
}
