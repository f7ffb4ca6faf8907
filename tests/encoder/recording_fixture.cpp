// Records, and reads what libavformat hides.
#include "tests/encoder/recording_fixture.h"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>

extern "C" {
#include <libavformat/avformat.h>
}

#include "encoder/av_handles.h"

namespace xb::encoder::test {

std::unique_ptr<Delivery> openFor(const ClipPlan& plan) {
    auto delivery = Delivery::open(settingsFor(plan), {});
    REQUIRE(delivery);
    return std::move(*delivery);
}

void recordTo(const std::filesystem::path& path, const ClipPlan& plan,
              const RecordingOptions& options) {
    const auto delivery = openFor(plan);
    REQUIRE(delivery->addRecording(path, options));
    play(*delivery, plan);
    delivery->finish(std::chrono::seconds(20));
    CHECK_FALSE(delivery->statistics().outputs.at(0).last_error);
    if (options.finisher != nullptr) REQUIRE(options.finisher->wait(std::chrono::seconds(20)));
}

std::vector<Mp4Box> boxesIn(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<Mp4Box> boxes;
    std::array<unsigned char, 8> header{};
    std::streamoff at = 0;
    while (file.seekg(at) && file.read(reinterpret_cast<char*>(header.data()), 8)) {
        std::streamoff size = 0;
        for (int i = 0; i < 4; ++i)
            size = size * 256 + header[static_cast<std::size_t>(i)];
        if (size < 8) break;
        boxes.push_back({std::string(header.begin() + 4, header.end()), at, at + size});
        at += size;
    }
    return boxes;
}

std::string boxesOf(const std::filesystem::path& path) {
    std::string names;
    for (const Mp4Box& box : boxesIn(path)) {
        if (!names.empty()) names += ' ';
        names += box.name;
    }
    return names;
}

std::vector<ProbedChapter> chaptersOf(const std::filesystem::path& path) {
    AVFormatContext* opened = nullptr;
    REQUIRE(avformat_open_input(&opened, path.c_str(), nullptr, nullptr) >= 0);
    const AvInput input(opened);
    std::vector<ProbedChapter> chapters;
    for (unsigned i = 0; i < input->nb_chapters; ++i) {
        const AVChapter& chapter = *input->chapters[i];
        const double unit = av_q2d(chapter.time_base);
        const AVDictionaryEntry* title = av_dict_get(chapter.metadata, "title", nullptr, 0);
        chapters.push_back({static_cast<double>(chapter.start) * unit,
                            static_cast<double>(chapter.end) * unit,
                            title != nullptr ? title->value : ""});
    }
    return chapters;
}

}  // namespace xb::encoder::test
