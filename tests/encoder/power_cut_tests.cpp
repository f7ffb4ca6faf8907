// A recording that ends where a machine that stopped has ended it.
#include "encoder/recording/fragment_file.h"
#include "tests/encoder/recording_fixture.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xb::encoder;
using namespace xb::encoder::test;
using xb::tests::readFile;
using xb::tests::TemporaryFolder;
using xb::tests::writeFile;

namespace {

double lastPtsBefore(const ProbedStream& stream, std::int64_t file_position) {
    double last = 0;
    for (const ProbedPacket& packet : stream.packets)
        if (packet.file_position < file_position) last = packet.pts_s;
    return last;
}

}  // namespace

TEST_CASE("where a machine that stops can end a recording, readers need no mending") {
    const TemporaryFolder folder;
    ClipPlan plan;
    plan.seconds = 12;
    const auto path = folder / "a.mp4";
    recordTo(path, plan);
    const Probed whole = probe(path.string());
    const std::string content = readFile(path);
    int head_count = 0;
    int padding_count = 0;
    for (const Mp4Box& box : boxesIn(path)) {
        padding_count += box.name == "free" ? 1 : 0;
        if (box.name != "moof") continue;
        ++head_count;
        INFO("moof from " << box.begin << " to " << box.end);
        CHECK(box.begin / file_page_bytes == (box.end - 1) / file_page_bytes);
    }
    CHECK(head_count >= 24);
    CHECK(padding_count >= 1);
    // Every end of a page in the last three seconds.
    const auto from = std::ranges::find_if(
        whole.video.packets, [](const ProbedPacket& packet) { return packet.pts_s >= 9; });
    const auto pages = static_cast<std::int64_t>(content.size()) / file_page_bytes;
    for (std::int64_t page = from->file_position / file_page_bytes + 1; page <= pages; ++page) {
        const std::int64_t cut_at = page * file_page_bytes;
        writeFile(path, content.substr(0, static_cast<std::size_t>(cut_at)));
        const double reached_s = lastPtsBefore(whole.video, cut_at);
        INFO("cut at " << cut_at << " of " << content.size());
        const Probed recording = probe(path.string());
        REQUIRE(recording.is_readable);
        CHECK(lastPts(recording.video) > reached_s - 1);
        CHECK(lastPts(recording.audio) > reached_s - 1);
        CHECK(static_cast<double>(recording.decoded_frames) > (reached_s - 1) * 30);
    }
}
