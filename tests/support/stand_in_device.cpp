// Answers as a UVC camera does, as far as libobs' plugin and ours ask.
#include "tests/support/stand_in_device.h"

#include "tests/support/stand_in_controls.h"
#include "tests/support/stand_in_pictures.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

namespace xb::tests {
namespace {

constexpr std::int64_t page = 4096;

int failWith(int number) {
    errno = number;
    return -1;
}

// 0, or the number of an error.
int answer(int number) {
    return number == 0 ? 0 : failWith(number);
}

template <class T>
T& as(void* argument) {
    return *static_cast<T*>(argument);
}

}  // namespace

StandInDevice::StandInDevice(std::string folder, const std::string& name)
    : folder_(std::move(folder)), name_(name) {
    const std::string path = folder_ + "/" + name;
    const int descriptor = ::openat(AT_FDCWD, path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return;
    void* memory =
        ::mmap(nullptr, sizeof(StandInState), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    ::close(descriptor);
    if (memory != MAP_FAILED) state_ = static_cast<StandInState*>(memory);
}

StandInDevice::~StandInDevice() {
    if (timer_ >= 0) ::close(timer_);
    if (state_ != nullptr) ::munmap(state_, sizeof(StandInState));
}

bool StandInDevice::open() {
    timer_ = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    if (timer_ < 0) return false;
    ++state_->open_count;
    return true;
}

std::size_t StandInDevice::bytes() const {
    return pictureBytes(state_->format, state_->width_px, state_->height_px);
}

int StandInDevice::control(unsigned long request, void* argument) {
    const std::lock_guard lock(mutex_);
    if (!isThere()) return failWith(ENODEV);
    switch (static_cast<std::uint32_t>(request)) {
        case static_cast<std::uint32_t>(VIDIOC_QUERYCAP):
            return describe(as<v4l2_capability>(argument));
        case static_cast<std::uint32_t>(VIDIOC_ENUMINPUT):
            if (as<v4l2_input>(argument).index > 0) return failWith(EINVAL);
            std::strcpy(reinterpret_cast<char*>(as<v4l2_input>(argument).name), "Camera 1");
            as<v4l2_input>(argument).type = V4L2_INPUT_TYPE_CAMERA;
            return 0;
        case static_cast<std::uint32_t>(VIDIOC_G_INPUT):
            as<int>(argument) = 0;
            return 0;
        case static_cast<std::uint32_t>(VIDIOC_S_INPUT):
            return 0;
        case static_cast<std::uint32_t>(VIDIOC_ENUM_FMT):
            return listFormat(as<v4l2_fmtdesc>(argument));
        case static_cast<std::uint32_t>(VIDIOC_ENUM_FRAMESIZES):
            return listSize(as<v4l2_frmsizeenum>(argument));
        case static_cast<std::uint32_t>(VIDIOC_ENUM_FRAMEINTERVALS):
            return listRate(as<v4l2_frmivalenum>(argument));
        case static_cast<std::uint32_t>(VIDIOC_G_FMT):
            fill(as<v4l2_format>(argument));
            return 0;
        case static_cast<std::uint32_t>(VIDIOC_S_FMT):
        case static_cast<std::uint32_t>(VIDIOC_TRY_FMT):
            return setFormat(as<v4l2_format>(argument));
        case static_cast<std::uint32_t>(VIDIOC_G_PARM):
            return rate(as<v4l2_streamparm>(argument), false);
        case static_cast<std::uint32_t>(VIDIOC_S_PARM):
            return rate(as<v4l2_streamparm>(argument), true);
        case static_cast<std::uint32_t>(VIDIOC_QUERYCTRL):
            return answer(queryControl(*state_, as<v4l2_queryctrl>(argument)));
        case static_cast<std::uint32_t>(VIDIOC_QUERYMENU):
            return answer(queryMenu(as<v4l2_querymenu>(argument)));
        case static_cast<std::uint32_t>(VIDIOC_G_CTRL):
            return answer(getControl(*state_, as<v4l2_control>(argument)));
        case static_cast<std::uint32_t>(VIDIOC_S_CTRL):
            return answer(setControl(*state_, as<v4l2_control>(argument)));
        case static_cast<std::uint32_t>(VIDIOC_REQBUFS):
            return makeBuffers(as<v4l2_requestbuffers>(argument));
        case static_cast<std::uint32_t>(VIDIOC_QUERYBUF):
            return fillBuffer(as<v4l2_buffer>(argument));
        case static_cast<std::uint32_t>(VIDIOC_QBUF):
            queued_.push_back(as<v4l2_buffer>(argument).index);
            return 0;
        case static_cast<std::uint32_t>(VIDIOC_DQBUF):
            return takePicture(as<v4l2_buffer>(argument));
        case static_cast<std::uint32_t>(VIDIOC_STREAMON):
            return stream(true);
        case static_cast<std::uint32_t>(VIDIOC_STREAMOFF):
            return stream(false);
        default:
            return failWith(ENOTTY);
    }
}

int StandInDevice::describe(v4l2_capability& capability) const {
    capability = {};
    std::strcpy(reinterpret_cast<char*>(capability.driver), "stand-in");
    std::memcpy(capability.card, state_->card.data(), state_->card.size());
    std::memcpy(capability.bus_info, state_->bus.data(), state_->bus.size());
    const std::uint32_t direction =
        state_->is_output != 0 ? V4L2_CAP_VIDEO_OUTPUT : V4L2_CAP_VIDEO_CAPTURE;
    capability.device_caps = direction | V4L2_CAP_STREAMING | V4L2_CAP_READWRITE;
    capability.capabilities = capability.device_caps | V4L2_CAP_DEVICE_CAPS;
    return 0;
}

int StandInDevice::listFormat(v4l2_fmtdesc& format) const {
    if (format.index >= state_->formats.size() || state_->formats[format.index] == 0)
        return failWith(EINVAL);
    format.pixelformat = state_->formats[format.index];
    std::memcpy(format.description, &format.pixelformat, 4);
    format.description[4] = 0;
    format.flags = 0;
    return 0;
}

int StandInDevice::listSize(v4l2_frmsizeenum& size) const {
    if (size.index >= state_->sizes.size() || state_->sizes[size.index].width_px == 0)
        return failWith(EINVAL);
    size.type = V4L2_FRMSIZE_TYPE_DISCRETE;
    size.discrete = {state_->sizes[size.index].width_px, state_->sizes[size.index].height_px};
    return 0;
}

int StandInDevice::listRate(v4l2_frmivalenum& rate) const {
    if (rate.index >= state_->rates_hz.size() || state_->rates_hz[rate.index] == 0)
        return failWith(EINVAL);
    rate.type = V4L2_FRMIVAL_TYPE_DISCRETE;
    rate.discrete = {1, state_->rates_hz[rate.index]};
    return 0;
}

void StandInDevice::fill(v4l2_format& format) const {
    v4l2_pix_format& picture = format.fmt.pix;
    picture.width = state_->width_px;
    picture.height = state_->height_px;
    picture.pixelformat = state_->format;
    picture.field = V4L2_FIELD_NONE;
    picture.bytesperline =
        picture.pixelformat == V4L2_PIX_FMT_NV12 ? picture.width : picture.width * 2;
    picture.sizeimage = static_cast<std::uint32_t>(bytes());
    picture.colorspace = V4L2_COLORSPACE_SRGB;
}

// As drivers do: what it does not have becomes what it has.
int StandInDevice::setFormat(v4l2_format& format) {
    const v4l2_pix_format& wanted = format.fmt.pix;
    if (std::find(state_->formats.begin(), state_->formats.end(), wanted.pixelformat) !=
        state_->formats.end())
        state_->format = wanted.pixelformat;
    const auto size =
        std::find_if(state_->sizes.begin(), state_->sizes.end(), [&](const auto& one) {
            return one.width_px == wanted.width && one.height_px == wanted.height;
        });
    if (size != state_->sizes.end() || state_->is_output != 0) {
        state_->width_px = wanted.width;
        state_->height_px = wanted.height;
    }
    fill(format);
    return 0;
}

int StandInDevice::rate(v4l2_streamparm& parameters, bool is_set) {
    v4l2_fract& time = parameters.parm.capture.timeperframe;
    if (is_set && time.numerator > 0) {
        const std::uint32_t wanted = time.denominator / time.numerator;
        if (std::find(state_->rates_hz.begin(), state_->rates_hz.end(), wanted) !=
            state_->rates_hz.end())
            state_->rate_hz = wanted;
    }
    time = {1, state_->rate_hz};
    parameters.parm.capture.capability = V4L2_CAP_TIMEPERFRAME;
    return 0;
}

int StandInDevice::makeBuffers(v4l2_requestbuffers& request) {
    queued_.clear();
    buffers_.assign(request.count, std::vector<std::uint8_t>(bytes()));
    return 0;
}

int StandInDevice::fillBuffer(v4l2_buffer& buffer) const {
    if (buffer.index >= buffers_.size()) return failWith(EINVAL);
    buffer.length = static_cast<std::uint32_t>(buffers_[buffer.index].size());
    buffer.m.offset = static_cast<std::uint32_t>(buffer.index * page);
    return 0;
}

void* StandInDevice::map(std::int64_t offset) {
    const std::lock_guard lock(mutex_);
    const auto index = static_cast<std::size_t>(offset / page);
    return index < buffers_.size() ? buffers_[index].data() : MAP_FAILED;
}

int StandInDevice::takePicture(v4l2_buffer& buffer) {
    std::uint64_t ticks = 0;
    const bool is_due = ::read(timer_, &ticks, sizeof ticks) == sizeof ticks;
    if (!is_due || queued_.empty() || state_->mode == StandInMode::Silent) return failWith(EAGAIN);
    buffer.index = queued_.front();
    queued_.pop_front();
    std::vector<std::uint8_t>& place = buffers_.at(buffer.index);
    buffer.bytesused =
        static_cast<std::uint32_t>(drawPicture(*state_, folder_, sequence_, place.data()));
    buffer.length = static_cast<std::uint32_t>(place.size());
    buffer.sequence = sequence_++;
    buffer.flags = V4L2_BUF_FLAG_TIMESTAMP_MONOTONIC;
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    buffer.timestamp.tv_sec = now.tv_sec;
    buffer.timestamp.tv_usec = now.tv_nsec / 1000;
    ++state_->frame_count;
    return 0;
}

int StandInDevice::stream(bool is_on) {
    const long period_ns = 1'000'000'000L / static_cast<long>(std::max(1U, state_->rate_hz.load()));
    itimerspec pace{};
    if (is_on) pace.it_interval.tv_nsec = pace.it_value.tv_nsec = std::min(period_ns, 999'999'999L);
    if (!is_on) queued_.clear();
    state_->is_streaming = is_on ? 1 : 0;
    return ::timerfd_settime(timer_, 0, &pace, nullptr);
}

// The newest picture, for the test to look at: renamed into place, so that it is never half of one.
long StandInDevice::write(const void* bytes, std::size_t count) {
    const std::lock_guard lock(mutex_);
    if (!isThere()) return failWith(ENODEV);
    if (state_->is_output == 0) return failWith(EINVAL);
    const std::string path = folder_ + "/" + name_ + ".picture";
    struct Close {
        void operator()(std::FILE* file) const noexcept { (void)std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file(std::fopen((path + ".new").c_str(), "wb"));
    if (!file || std::fwrite(bytes, 1, count, file.get()) != count) return failWith(EIO);
    file.reset();
    (void)std::rename((path + ".new").c_str(), path.c_str());
    ++state_->frame_count;
    return static_cast<long>(count);
}

}  // namespace xb::tests
