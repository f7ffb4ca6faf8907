// v4l2loopback takes a whole picture by write().
#include "studio/outputs/virtual_camera.h"

#include "studio/devices/v4l2_device.h"
#include "studio/devices/v4l2_handle.h"
#include "studio/outputs/packed_picture.h"

#include <linux/videodev2.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace xb::studio {
namespace {

v4l2_format formatFor(const CanvasSettings& canvas, std::uint32_t pixel_format) {
    v4l2_format format{};
    format.type = V4L2_BUF_TYPE_VIDEO_OUTPUT;
    v4l2_pix_format& picture = format.fmt.pix;
    picture.width = static_cast<std::uint32_t>(canvas.width_px);
    picture.height = static_cast<std::uint32_t>(canvas.height_px);
    picture.pixelformat = pixel_format;
    picture.field = V4L2_FIELD_NONE;
    const bool is_nv12 = pixel_format == V4L2_PIX_FMT_NV12;
    picture.bytesperline = is_nv12 ? picture.width : 2 * picture.width;
    picture.sizeimage = picture.width * picture.height * (is_nv12 ? 3 : 4) / 2;
    picture.colorspace = V4L2_COLORSPACE_REC709;
    return format;
}

bool takes(const V4l2Handle& device, const CanvasSettings& canvas, std::uint32_t pixel_format) {
    const v4l2_format wanted = formatFor(canvas, pixel_format);
    v4l2_format given = wanted;
    return device.ask(VIDIOC_S_FMT, given) && given.fmt.pix.pixelformat == pixel_format &&
           given.fmt.pix.width == wanted.fmt.pix.width &&
           given.fmt.pix.height == wanted.fmt.pix.height;
}

}  // namespace

class VirtualCamera::Writer {
 public:
    Writer(std::unique_ptr<V4l2Handle> device, const CanvasSettings& canvas, PictureForm form)
        : device_(std::move(device)),
          width_(canvas.width_px),
          height_(canvas.height_px),
          form_(form),
          thread_([this] { run(); }) {}

    ~Writer() {
        {
            const std::lock_guard lock(mutex_);
            is_stopped_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }

    void put(const encoder::RawVideoFrame& frame) {
        {
            const std::lock_guard lock(mutex_);
            if (has_failed_) return;
            if (is_full_) {
                ++skipped_;
                return;
            }
            packPicture(frame, width_, height_, form_, picture_);
            is_full_ = true;
        }
        changed_.notify_all();
    }

    VirtualCameraStatistics statistics() const { return {written_, skipped_, has_failed_}; }

 private:
    void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            changed_.wait(lock, [this] { return is_stopped_ || is_full_; });
            if (is_stopped_) return;
            std::swap(picture_, writing_);
            is_full_ = false;
            lock.unlock();
            write();
            lock.lock();
        }
    }

    void write() {
        const auto size = static_cast<ssize_t>(writing_.size());
        if (::write(device_->descriptor(), writing_.data(), writing_.size()) == size) {
            ++written_;
        } else if (errno == EAGAIN || errno == EINTR) {
            ++skipped_;
        } else {
            has_failed_ = true;
        }
    }

    const std::unique_ptr<V4l2Handle> device_;
    const int width_;
    const int height_;
    const PictureForm form_;
    std::atomic<std::int64_t> written_{0};
    std::atomic<std::int64_t> skipped_{0};
    std::atomic<bool> has_failed_{false};
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::uint8_t> picture_;
    bool is_full_ = false;
    bool is_stopped_ = false;
    std::vector<std::uint8_t> writing_;  // of the thread
    std::thread thread_;                 // last: it uses everything above
};

Result<std::unique_ptr<VirtualCamera>> VirtualCamera::open(const std::string& device,
                                                           const CanvasSettings& canvas) {
    const auto outputs = listV4l2Outputs();
    const bool is_output = std::any_of(outputs.begin(), outputs.end(),
                                       [&](const V4l2Device& one) { return one.device == device; });
    if (!is_output) return fail(ErrorCode::UnknownOutput, {device});
    auto handle = std::make_unique<V4l2Handle>(device);
    PictureForm form = PictureForm::Nv12;
    if (!takes(*handle, canvas, V4L2_PIX_FMT_NV12)) {
        form = PictureForm::Yuyv;
        if (!takes(*handle, canvas, V4L2_PIX_FMT_YUYV))
            return fail(ErrorCode::OutputBusy, {device});
    }
    return std::unique_ptr<VirtualCamera>(
        new VirtualCamera(std::make_unique<Writer>(std::move(handle), canvas, form)));
}

VirtualCamera::VirtualCamera(std::unique_ptr<Writer> writer) : writer_(std::move(writer)) {}

VirtualCamera::~VirtualCamera() = default;

void VirtualCamera::pushVideo(const encoder::RawVideoFrame& frame) noexcept {
    writer_->put(frame);
}

// Sound goes its own way, to a sound server.
void VirtualCamera::pushAudio(const encoder::RawAudioBlock& /*block*/) noexcept {}

VirtualCameraStatistics VirtualCamera::statistics() const {
    return writer_->statistics();
}

}  // namespace xb::studio
