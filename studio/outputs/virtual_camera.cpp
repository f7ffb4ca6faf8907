// v4l2loopback takes a whole picture by write().
#include "studio/outputs/virtual_camera.h"

#include "studio/devices/v4l2_device.h"
#include "studio/devices/v4l2_handle.h"
#include "studio/outputs/packed_picture.h"

#include <linux/videodev2.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
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

// A device that takes pictures, and in which form.
struct OpenDevice {
    std::unique_ptr<V4l2Handle> handle;
    PictureForm form = PictureForm::Nv12;
};

Result<OpenDevice> openDevice(const std::string& device, const CanvasSettings& canvas) {
    const auto outputs = listV4l2Outputs();
    const bool is_output = std::any_of(outputs.begin(), outputs.end(),
                                       [&](const V4l2Device& one) { return one.device == device; });
    if (!is_output) return fail(ErrorCode::UnknownOutput, {device});
    OpenDevice opened{std::make_unique<V4l2Handle>(device)};
    if (takes(*opened.handle, canvas, V4L2_PIX_FMT_NV12)) return opened;
    opened.form = PictureForm::Yuyv;
    if (takes(*opened.handle, canvas, V4L2_PIX_FMT_YUYV)) return opened;
    return fail(ErrorCode::OutputBusy, {device});
}

constexpr std::chrono::seconds pause_between_tries{1};

}  // namespace

class VirtualCamera::Writer {
 public:
    Writer(std::string name, OpenDevice device, const CanvasSettings& canvas)
        : name_(std::move(name)),
          canvas_(canvas),
          device_(std::move(device.handle)),
          form_(device.form),
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
            packPicture(frame, canvas_.width_px, canvas_.height_px, form_, picture_);
            is_full_ = true;
        }
        changed_.notify_all();
    }

    VirtualCameraStatistics statistics() const { return {written_, skipped_, has_failed_}; }

 private:
    void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            if (has_failed_) {
                changed_.wait_for(lock, pause_between_tries, [this] { return is_stopped_; });
                if (is_stopped_) return;
                lock.unlock();
                auto opened = openDevice(name_, canvas_);
                lock.lock();
                if (opened) use(std::move(*opened));
                continue;
            }
            changed_.wait(lock, [this] { return is_stopped_ || is_full_; });
            if (is_stopped_) return;
            std::swap(picture_, writing_);
            is_full_ = false;
            lock.unlock();
            write();
            lock.lock();
        }
    }

    // Mutex held.
    void use(OpenDevice opened) {
        device_ = std::move(opened.handle);
        form_ = opened.form;
        is_full_ = false;
        has_failed_ = false;
    }

    void write() {
        const auto size = static_cast<ssize_t>(writing_.size());
        if (::write(device_->descriptor(), writing_.data(), writing_.size()) == size) {
            ++written_;
        } else if (errno == EAGAIN || errno == EINTR) {
            ++skipped_;
        } else {
            device_.reset();
            has_failed_ = true;
        }
    }

    const std::string name_;
    const CanvasSettings canvas_;
    std::unique_ptr<V4l2Handle> device_;  // of the thread
    std::atomic<std::int64_t> written_{0};
    std::atomic<std::int64_t> skipped_{0};
    std::atomic<bool> has_failed_{false};
    std::mutex mutex_;
    std::condition_variable changed_;
    PictureForm form_;
    std::vector<std::uint8_t> picture_;
    bool is_full_ = false;
    bool is_stopped_ = false;
    std::vector<std::uint8_t> writing_;  // of the thread
    std::thread thread_;                 // last: it uses everything above
};

Result<std::unique_ptr<VirtualCamera>> VirtualCamera::open(const std::string& device,
                                                           const CanvasSettings& canvas) {
    auto opened = openDevice(device, canvas);
    if (!opened) return tl::make_unexpected(opened.error());
    return std::unique_ptr<VirtualCamera>(
        new VirtualCamera(std::make_unique<Writer>(device, std::move(*opened), canvas)));
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
