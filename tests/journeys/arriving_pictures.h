// A viewer of the RTMP server that stamps every picture with the wall clock at which it arrived.
#pragma once

#include "tests/support/media_probe.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

#include <string>
#include <vector>

namespace xb::tests {

/// Seconds since 1970, the clock of the stamps.
double wallClock_s();

class ArrivingPictures {
 public:
    explicit ArrivingPictures(const std::string& url);

    /// Whether it has written pictures down already.
    bool hasArrivals() const;
    void stop();

    /// After stop(): the pictures with their arrival times in time_s.
    std::vector<Picture> between(double from_s, double to_s) const;

 private:
    TemporaryFolder folder_;
    Process ffmpeg_;
};

}  // namespace xb::tests
