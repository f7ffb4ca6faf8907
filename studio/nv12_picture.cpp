// Fixed point: 15 bits for a weight, 16-bit lanes for what is weighed.
#include "studio/nv12_picture.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace xb::studio {
namespace {

struct Weights {
    int blue, green, red;
};

// BT.709's matrix in limited range, times 2^15. The two rows for chroma add up to nothing: grey has
// none.
constexpr Weights luma_weights{2032, 20127, 5983};
constexpr Weights u_weights{14392, -11094, -3298};
constexpr Weights v_weights{-1320, -13072, 14392};
constexpr int luma_shift = 15;
constexpr int luma_offset = (16 << luma_shift) + (1 << (luma_shift - 1));
// A sample of chroma is weighed from eight pixels: two rows, and in each 1, 2, 1 about the left of
// its pair.
constexpr int chroma_shift = 18;
constexpr int chroma_offset = (128 << chroma_shift) + (1 << (chroma_shift - 1));

int weigh(const Weights& weights, int blue, int green, int red) {
    return weights.blue * blue + weights.green * green + weights.red * red;
}

std::uint8_t lumaAt(const std::uint8_t* row, std::size_t x) {
    const std::uint8_t* pixel = row + 4 * x;
    return static_cast<std::uint8_t>(
        (weigh(luma_weights, pixel[0], pixel[1], pixel[2]) + luma_offset) >> luma_shift);
}

struct RowPair {
    const std::uint8_t* upper;
    const std::uint8_t* lower;
};

// Of the pair of pixels at `x` and right of it.
void putChroma(const RowPair& rows, std::size_t x, std::uint8_t* target) {
    const std::size_t left = x == 0 ? 0 : x - 1;
    const auto sum = [&](std::size_t channel) {
        const auto at = [&](std::size_t column) {
            return rows.upper[4 * column + channel] + rows.lower[4 * column + channel];
        };
        return at(left) + 2 * at(x) + at(x + 1);
    };
    const int blue = sum(0);
    const int green = sum(1);
    const int red = sum(2);
    target[0] = static_cast<std::uint8_t>((weigh(u_weights, blue, green, red) + chroma_offset) >>
                                          chroma_shift);
    target[1] = static_cast<std::uint8_t>((weigh(v_weights, blue, green, red) + chroma_offset) >>
                                          chroma_shift);
}

#if defined(__SSE2__)

// Four pixels, their channels two and two in lanes of 16 bits.
struct Four {
    __m128i blue_red;
    __m128i green;
};

__m128i load(const std::uint8_t* bytes) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}

Four split(__m128i pixels) {
    const __m128i low = _mm_set1_epi32(0x00FF00FF);
    return {_mm_and_si128(pixels, low), _mm_and_si128(_mm_srli_epi32(pixels, 8), low)};
}

struct FourWeights {
    __m128i blue_red;
    __m128i green;
};

FourWeights spread(const Weights& weights) {
    const auto pair = [](int low, int high) {
        return _mm_set1_epi32(static_cast<int>(static_cast<std::uint32_t>(low & 0xFFFF) |
                                               static_cast<std::uint32_t>(high) << 16U));
    };
    return {pair(weights.blue, weights.red), pair(weights.green, 0)};
}

template <int shift>
__m128i weigh(const FourWeights& weights, const Four& pixels, __m128i offset) {
    const __m128i sum = _mm_add_epi32(_mm_madd_epi16(pixels.blue_red, weights.blue_red),
                                      _mm_madd_epi16(pixels.green, weights.green));
    return _mm_srai_epi32(_mm_add_epi32(sum, offset), shift);
}

// Returns how many pixels of the row it has done, from the left.
std::size_t lumaFast(const std::uint8_t* row, std::uint8_t* target, std::size_t width) {
    const FourWeights weights = spread(luma_weights);
    const __m128i offset = _mm_set1_epi32(luma_offset);
    std::size_t x = 0;
    for (; x + 16 <= width; x += 16) {
        const auto four = [&](std::size_t at) {
            return weigh<luma_shift>(weights, split(load(row + 4 * at)), offset);
        };
        const __m128i left = _mm_packs_epi32(four(x), four(x + 4));
        const __m128i right = _mm_packs_epi32(four(x + 8), four(x + 12));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(target + x), _mm_packus_epi16(left, right));
    }
    return x;
}

Four columnSums(const RowPair& rows, std::size_t x) {
    const Four upper = split(load(rows.upper + 4 * x));
    const Four lower = split(load(rows.lower + 4 * x));
    return {_mm_add_epi16(upper.blue_red, lower.blue_red), _mm_add_epi16(upper.green, lower.green)};
}

__m128i evenOf(__m128i left, __m128i right) {
    return _mm_castps_si128(
        _mm_shuffle_ps(_mm_castsi128_ps(left), _mm_castsi128_ps(right), _MM_SHUFFLE(2, 0, 2, 0)));
}

__m128i oddOf(__m128i left, __m128i right) {
    return _mm_castps_si128(
        _mm_shuffle_ps(_mm_castsi128_ps(left), _mm_castsi128_ps(right), _MM_SHUFFLE(3, 1, 3, 1)));
}

// 1, 2, 1 about every other column of eight. `before` holds the column left of them in its lowest
// lane, and then the last of them.
__m128i aboutEven(__m128i left, __m128i right, __m128i& before) {
    const __m128i even = evenOf(left, right);
    const __m128i odd = oddOf(left, right);
    const __m128i odd_before = _mm_or_si128(_mm_slli_si128(odd, 4), before);
    before = _mm_srli_si128(odd, 12);
    return _mm_add_epi16(_mm_add_epi16(even, even), _mm_add_epi16(odd, odd_before));
}

// Returns how many pixels of the rows it has done, from the left.
std::size_t chromaFast(const RowPair& rows, std::uint8_t* target, std::size_t width) {
    const FourWeights u = spread(u_weights);
    const FourWeights v = spread(v_weights);
    const __m128i offset = _mm_set1_epi32(chroma_offset);
    if (width < 8) return 0;
    const __m128i lowest = _mm_setr_epi32(-1, 0, 0, 0);
    const Four first = columnSums(rows, 0);
    Four before{_mm_and_si128(first.blue_red, lowest), _mm_and_si128(first.green, lowest)};
    std::size_t x = 0;
    for (; x + 8 <= width; x += 8) {
        const Four left = columnSums(rows, x);
        const Four right = columnSums(rows, x + 4);
        const Four sums{aboutEven(left.blue_red, right.blue_red, before.blue_red),
                        aboutEven(left.green, right.green, before.green)};
        const __m128i both = _mm_packs_epi32(weigh<chroma_shift>(u, sums, offset),
                                             weigh<chroma_shift>(v, sums, offset));
        const __m128i pairs = _mm_unpacklo_epi16(both, _mm_srli_si128(both, 8));
        _mm_storel_epi64(reinterpret_cast<__m128i*>(target + x), _mm_packus_epi16(pairs, pairs));
    }
    return x;
}

#else

std::size_t lumaFast(const std::uint8_t* /*row*/, std::uint8_t* /*target*/, std::size_t /*width*/) {
    return 0;
}

std::size_t chromaFast(const RowPair& /*rows*/, std::uint8_t* /*target*/, std::size_t /*width*/) {
    return 0;
}

#endif

void putLumaRow(const std::uint8_t* row, std::uint8_t* target, std::size_t width) {
    for (std::size_t x = lumaFast(row, target, width); x < width; ++x)
        target[x] = lumaAt(row, x);
}

void putChromaRow(const RowPair& rows, std::uint8_t* target, std::size_t width) {
    for (std::size_t x = chromaFast(rows, target, width); x < width; x += 2)
        putChroma(rows, x, target + x);
}

}  // namespace

Nv12Picture::Nv12Picture(int width_px, int height_px)
    : width_px_(width_px),
      height_px_(height_px),
      luma_(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px)),
      chroma_(luma_.size() / 2) {}

void Nv12Picture::take(const BgraPicture& picture) {
    const auto width = static_cast<std::size_t>(width_px_);
    const auto stride = static_cast<std::size_t>(picture.stride_bytes);
    for (std::size_t y = 0; y < static_cast<std::size_t>(height_px_); y += 2) {
        const RowPair rows{picture.pixels + y * stride, picture.pixels + (y + 1) * stride};
        putLumaRow(rows.upper, luma_.data() + y * width, width);
        putLumaRow(rows.lower, luma_.data() + (y + 1) * width, width);
        putChromaRow(rows, chroma_.data() + y / 2 * width, width);
    }
}

}  // namespace xb::studio
