// One open stand-in device: answers the kernel's video requests.
#pragma once

#include "tests/support/stand_in_state.h"

#include <linux/videodev2.h>

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

namespace xb::tests {

/// Any thread. As the kernel's calls, the functions answer -1 with errno set where they fail.
class StandInDevice {
 public:
    /// Maps the state of the device; isThere() says whether it is one and plugged in.
    StandInDevice(std::string folder, const std::string& name);
    ~StandInDevice();
    StandInDevice(const StandInDevice&) = delete;
    StandInDevice& operator=(const StandInDevice&) = delete;

    bool isThere() const { return state_ != nullptr && state_->is_plugged != 0; }
    /// What select() waits on: a timer that paces the pictures.
    int descriptor() const { return timer_; }
    /// Counts it and makes the descriptor.
    bool open();

    int control(unsigned long request, void* argument);
    void* map(std::int64_t offset);
    long write(const void* bytes, std::size_t count);

 private:
    int describe(v4l2_capability& capability) const;
    int listFormat(v4l2_fmtdesc& format) const;
    int listSize(v4l2_frmsizeenum& size) const;
    int listRate(v4l2_frmivalenum& rate) const;
    void fill(v4l2_format& format) const;
    int setFormat(v4l2_format& format);
    int rate(v4l2_streamparm& parameters, bool is_set);
    int makeBuffers(v4l2_requestbuffers& request);
    int fillBuffer(v4l2_buffer& buffer) const;
    int takePicture(v4l2_buffer& buffer);
    int stream(bool is_on);
    std::size_t bytes() const;

    const std::string folder_;
    const std::string name_;
    StandInState* state_ = nullptr;
    int timer_ = -1;
    std::mutex mutex_;
    std::vector<std::vector<std::uint8_t>> buffers_;
    std::deque<std::uint32_t> queued_;
    std::uint32_t sequence_ = 0;
};

}  // namespace xb::tests
