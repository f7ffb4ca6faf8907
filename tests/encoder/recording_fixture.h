// Recordings made for tests, and what only their bytes and containers tell.
#pragma once

#include "encoder/delivery.h"
#include "encoder/recording/recording_finisher.h"
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace xb::encoder::test {

// Opens a delivery for this plan or fails the test.
[[nodiscard]] std::unique_ptr<Delivery> openFor(const ClipPlan& plan);

// Records the plan to its end; the finisher, if there is one, has nothing left to do then.
void recordTo(const std::filesystem::path& path, const ClipPlan& plan,
              const RecordingOptions& options = {});

// Of an MP4, the outermost ones.
struct Mp4Box {
    std::string name;
    std::int64_t begin = 0;  // in the file
    std::int64_t end = 0;
};
[[nodiscard]] std::vector<Mp4Box> boxesIn(const std::filesystem::path& path);
// Their names: "ftyp moov mdat".
[[nodiscard]] std::string boxesOf(const std::filesystem::path& path);

struct ProbedChapter {
    double at_s = 0;
    double end_s = 0;
    std::string title;
};
[[nodiscard]] std::vector<ProbedChapter> chaptersOf(const std::filesystem::path& path);

}  // namespace xb::encoder::test
