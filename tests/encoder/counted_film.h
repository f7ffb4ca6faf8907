// A film whose every picture bears its number, so that a cut can be judged to the picture.
#pragma once

#include "encoder/delivery.h"

#include <filesystem>
#include <vector>

namespace xb::encoder::test {

inline constexpr VideoFormat counted_format{192, 96, {30, 1}};

// Pictures `first`, `first` + 1 and so on, 30 a second, with a click of 5 ms at each full second.
void playCounted(Delivery& delivery, int first, int count);

struct CountedPicture {
    int number = 0;
    double at_s = 0;
};

struct CountedFilm {
    int width_px = 0;
    int height_px = 0;
    int decode_errors = 0;
    std::vector<CountedPicture> pictures;
    std::vector<double> clicks_s;  // where each begins
    double sound_s = 0;            // how long there is sound, or silence, to be heard
};

// As a player shows it: edit lists are heeded.
[[nodiscard]] CountedFilm readCounted(const std::filesystem::path& path);

}  // namespace xb::encoder::test
