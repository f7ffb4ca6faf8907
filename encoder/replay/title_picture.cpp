// One picture, once: plain arithmetic.
#include "encoder/replay/title_picture.h"

#include <cstddef>

extern "C" {
#include <libavutil/frame.h>
}

namespace xb::encoder {

namespace {

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
};

Colour colourAt(const TitleCard& title, int x, int y) {
    const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(title.width_px) +
                     static_cast<std::size_t>(x)) *
                    4;
    return {title.rgba[at] / 255.0, title.rgba[at + 1] / 255.0, title.rgba[at + 2] / 255.0};
}

double lumaOf(const Colour& colour) {
    return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
}

std::uint8_t rounded(double value) {
    return static_cast<std::uint8_t>(value + 0.5);
}

// The mean of the four pixels that share a chroma sample.
Colour meanAt(const TitleCard& title, int x, int y) {
    Colour sum;
    for (const int step : {0, 1, 2, 3}) {
        const Colour one = colourAt(title, x + step % 2, y + step / 2);
        sum.red += one.red / 4;
        sum.green += one.green / 4;
        sum.blue += one.blue / 4;
    }
    return sum;
}

}  // namespace

AvPtr<AVFrame> titlePicture(const TitleCard& title) {
    AvPtr<AVFrame> frame(av_frame_alloc());
    if (frame == nullptr) return nullptr;
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = title.width_px;
    frame->height = title.height_px;
    if (av_frame_get_buffer(frame.get(), 0) < 0) return nullptr;
    for (int y = 0; y < title.height_px; ++y)
        for (int x = 0; x < title.width_px; ++x)
            frame->data[0][y * frame->linesize[0] + x] =
                rounded(16 + 219 * lumaOf(colourAt(title, x, y)));
    for (int y = 0; y < title.height_px / 2; ++y) {
        for (int x = 0; x < title.width_px / 2; ++x) {
            const Colour mean = meanAt(title, 2 * x, 2 * y);
            const double luma = lumaOf(mean);
            frame->data[1][y * frame->linesize[1] + x] =
                rounded(128 + 224 * (mean.blue - luma) / 1.8556);
            frame->data[2][y * frame->linesize[2] + x] =
                rounded(128 + 224 * (mean.red - luma) / 1.5748);
        }
    }
    return frame;
}

}  // namespace xb::encoder
