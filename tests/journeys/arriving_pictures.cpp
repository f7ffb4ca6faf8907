// A viewer of the RTMP server that stamps every picture with the wall clock at which it arrived.
#include "tests/journeys/arriving_pictures.h"

#include <signal.h>

#include <chrono>
#include <filesystem>
#include <system_error>

namespace xb::tests {

double wallClock_s() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

ArrivingPictures::ArrivingPictures(const std::string& url)
    : ffmpeg_(ProcessOptions{{"ffmpeg",
                              "-nostdin",
                              "-y",
                              "-loglevel",
                              "error",
                              "-use_wallclock_as_timestamps",
                              "1",
                              "-fflags",
                              "nobuffer",
                              "-probesize",
                              "100000",
                              "-analyzeduration",
                              "0",
                              "-i",
                              url,
                              "-map",
                              "0:v",
                              "-c",
                              "copy",
                              "-copyts",
                              "-flush_packets",
                              "1",
                              "-f",
                              "matroska",
                              folder_ / "arrived.mkv"},
                             {},
                             {}}) {}

bool ArrivingPictures::hasArrivals() const {
    std::error_code absent;
    const auto size = std::filesystem::file_size(folder_ / "arrived.mkv", absent);
    return !absent && size > 20'000;
}

void ArrivingPictures::stop() {
    ffmpeg_.signal(SIGINT);
    ffmpeg_.waitFor(std::chrono::seconds(10));
}

std::vector<Picture> ArrivingPictures::between(double from_s, double to_s) const {
    return decodeFrames(folder_ / "arrived.mkv", {from_s, to_s - from_s, 0});
}

}  // namespace xb::tests
