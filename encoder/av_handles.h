// Owners for libav's objects, and the one place that knows how each is released.
#pragma once

#include <memory>

struct AVBSFContext;
struct AVCodecContext;
struct AVCodecParameters;
struct AVDictionary;
struct AVFormatContext;
struct AVFrame;
struct AVPacket;

namespace xb::encoder {

// A format context for writing also closes its file or connection.
struct AvFree {
    void operator()(AVBSFContext* filter) const noexcept;
    void operator()(AVCodecContext* codec) const noexcept;
    void operator()(AVCodecParameters* parameters) const noexcept;
    void operator()(AVFormatContext* muxer) const noexcept;
    void operator()(AVFrame* frame) const noexcept;
    void operator()(AVPacket* packet) const noexcept;
};

template <class T>
using AvPtr = std::unique_ptr<T, AvFree>;

// A format context for reading.
struct AvCloseInput {
    void operator()(AVFormatContext* demuxer) const noexcept;
};
using AvInput = std::unique_ptr<AVFormatContext, AvCloseInput>;

// A dictionary of options, in the shape libav wants: a pointer that it may replace.
class AvOptions {
 public:
    AvOptions() = default;
    ~AvOptions();
    AvOptions(const AvOptions&) = delete;
    AvOptions& operator=(const AvOptions&) = delete;

    void set(const char* key, const char* value);
    [[nodiscard]] AVDictionary** address() noexcept { return &dictionary_; }

 private:
    AVDictionary* dictionary_ = nullptr;
};

}  // namespace xb::encoder
