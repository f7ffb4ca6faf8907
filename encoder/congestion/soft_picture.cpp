// Box down, bilinear up.
#include "encoder/congestion/soft_picture.h"

#include <algorithm>
#include <new>

extern "C" {
#include <libavutil/frame.h>
}

namespace xb::encoder {

namespace {

constexpr int buffer_alignment = 64;

AvPtr<AVFrame> makeFrame(const AVFrame& like) {
    AvPtr<AVFrame> frame(av_frame_alloc());
    if (frame == nullptr) throw std::bad_alloc();
    frame->format = like.format;
    frame->width = like.width;
    frame->height = like.height;
    if (av_frame_get_buffer(frame.get(), buffer_alignment) < 0) throw std::bad_alloc();
    return frame;
}

// Adds one row of the large picture to the sums of a row of small points.
template <int channels, int divisor>
void addRow(const std::uint8_t* source, int width, std::uint16_t* sums) {
    const int whole_cells = width / divisor;
    for (int cell = 0; cell < whole_cells; ++cell)
        for (int channel = 0; channel < channels; ++channel) {
            int sum = 0;
            for (int point = 0; point < divisor; ++point)
                sum += source[(cell * divisor + point) * channels + channel];
            sums[cell * channels + channel] =
                static_cast<std::uint16_t>(sums[cell * channels + channel] + sum);
        }
    for (int x = whole_cells * divisor; x < width; ++x)
        for (int channel = 0; channel < channels; ++channel) {
            std::uint16_t& sum = sums[whole_cells * channels + channel];
            sum = static_cast<std::uint16_t>(sum + source[x * channels + channel]);
        }
}

// A row of small points, each the mean of its cell.
template <int channels, int divisor>
void shrinkRows(const std::uint8_t* source, std::ptrdiff_t stride, int width, int rows,
                std::vector<std::uint16_t>& sums, std::uint8_t* small) {
    const int cells = (width + divisor - 1) / divisor;
    sums.assign(static_cast<std::size_t>(cells * channels), 0);
    for (int row = 0; row < rows; ++row)
        addRow<channels, divisor>(source + row * stride, width, sums.data());
    const auto mean = [&](int first, int last, int count) {
        for (int i = first; i < last; ++i)
            small[i] = static_cast<std::uint8_t>(sums[static_cast<std::size_t>(i)] / count);
    };
    const int whole_cells = width / divisor;
    mean(0, whole_cells * channels, divisor * rows);
    if (cells > whole_cells)
        mean(whole_cells * channels, cells * channels, (width - whole_cells * divisor) * rows);
}

// The two small points that a large one lies between, and how far it is from the first, in parts of
// 2 * divisor.
struct Between {
    int first;
    int second;
    int share;
};

Between between(int at, int divisor, int count) {
    const int doubled = 2 * at + 1 - divisor;
    const int first = doubled < 0 ? 0 : doubled / (2 * divisor);
    return {std::min(first, count - 1), std::min(first + 1, count - 1),
            doubled < 0 ? 0 : doubled % (2 * divisor)};
}

// Blends a row of large points out of `row`, whose small points are 2 * divisor times too large.
template <int channels, int divisor>
void growRow(const std::uint16_t* row, int cells, std::uint8_t* target, int width) {
    constexpr int whole = 2 * divisor;
    const auto blend = [row](int first, int second, int share) {
        return static_cast<std::uint8_t>(
            (row[first] * (whole - share) + row[second] * share + whole * whole / 2) /
            (whole * whole));
    };
    const auto single = [&](int x) {
        const Between h = between(x, divisor, cells);
        for (int channel = 0; channel < channels; ++channel)
            target[x * channels + channel] =
                blend(h.first * channels + channel, h.second * channels + channel, h.share);
    };
    constexpr int edge = divisor / 2;
    for (int x = 0; x < std::min(edge, width); ++x)
        single(x);
    int cell = 0;
    for (; cell + 1 < cells && edge + (cell + 1) * divisor <= width; ++cell) {
        std::uint8_t* out = target + (edge + cell * divisor) * channels;
        for (int point = 0; point < divisor; ++point)
            for (int channel = 0; channel < channels; ++channel)
                out[point * channels + channel] = blend(
                    cell * channels + channel, (cell + 1) * channels + channel, 2 * point + 1);
    }
    for (int x = edge + cell * divisor; x < width; ++x)
        single(x);
}

}  // namespace

AVFrame& SoftPicture::soften(const AVFrame& source, int divisor) {
    if (frame_ == nullptr) frame_ = makeFrame(source);
    // The encoder may still hold the last one.
    if (av_frame_make_writable(frame_.get()) < 0 || av_frame_copy_props(frame_.get(), &source) < 0)
        throw std::bad_alloc();
    const auto plane = [&](int index) {
        const int part = index + 1;
        return Plane{source.data[index],      source.linesize[index],  frame_->data[index],
                     frame_->linesize[index], format_.width_px / part, format_.height_px / part};
    };
    if (divisor == 2) {
        softenPlane<1, 2>(plane(0));
        softenPlane<2, 2>(plane(1));
    } else {
        softenPlane<1, 4>(plane(0));
        softenPlane<2, 4>(plane(1));
    }
    return *frame_;
}

// Shrinks row by row, then blends two small rows, then the points of one: whole rows at a time, as
// this must cost less than it saves.
template <int channels, int divisor>
void SoftPicture::softenPlane(const Plane& plane) {
    const int cells = (plane.width + divisor - 1) / divisor;
    const int rows = (plane.height + divisor - 1) / divisor;
    const auto row_bytes = static_cast<std::size_t>(cells * channels);
    small_.resize(row_bytes * static_cast<std::size_t>(rows));
    blended_.resize(row_bytes);
    const auto small = [&](int row) {
        return small_.data() + static_cast<std::size_t>(row) * row_bytes;
    };
    for (int row = 0; row < rows; ++row)
        shrinkRows<channels, divisor>(
            plane.source + static_cast<std::ptrdiff_t>(row) * divisor * plane.source_stride,
            plane.source_stride, plane.width, std::min(divisor, plane.height - row * divisor),
            sums_, small(row));
    for (int y = 0; y < plane.height; ++y) {
        const Between v = between(y, divisor, rows);
        const std::uint8_t* above = small(v.first);
        const std::uint8_t* below = small(v.second);
        for (std::size_t i = 0; i < row_bytes; ++i)
            blended_[i] =
                static_cast<std::uint16_t>(above[i] * (2 * divisor - v.share) + below[i] * v.share);
        growRow<channels, divisor>(
            blended_.data(), cells,
            plane.target + static_cast<std::ptrdiff_t>(y) * plane.target_stride, plane.width);
    }
}

}  // namespace xb::encoder
