// Turns the canvas as a software renderer leaves it into the NV12 that encoders take.
#pragma once

#include <cstdint>
#include <vector>

namespace xb::studio {

// Bytes blue, green, red and one that is ignored; sRGB, opaque.
struct BgraPicture {
    const std::uint8_t* pixels = nullptr;
    int stride_bytes = 0;
};

// BT.709, limited range, chroma sited left: what libobs' shaders make, at a fraction of what two
// more passes over the canvas cost where the processor draws. Owner thread: any one thread.
class Nv12Picture {
 public:
    // Width a multiple of 4, height of 2.
    Nv12Picture(int width_px, int height_px);

    void take(const BgraPicture& picture);

    const std::uint8_t* luma() const { return luma_.data(); }
    const std::uint8_t* chroma() const { return chroma_.data(); }
    int strideBytes() const { return width_px_; }

 private:
    int width_px_;
    int height_px_;
    std::vector<std::uint8_t> luma_;
    std::vector<std::uint8_t> chroma_;
};

}  // namespace xb::studio
