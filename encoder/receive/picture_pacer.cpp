// Waits for the next due moment, or for another picture.
#include "encoder/receive/picture_pacer.h"

#include <utility>

extern "C" {
#include <libavutil/frame.h>
}

namespace xb::encoder {

PicturePacer::PicturePacer(ReceivedMediaSink& sink) : sink_(sink), thread_([this] { run(); }) {}

PicturePacer::~PicturePacer() {
    {
        const std::lock_guard lock(mutex_);
        is_stopped_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void PicturePacer::put(AvPtr<AVFrame> picture, std::chrono::nanoseconds due) {
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() >= most_pictures) waiting_.pop_front();
        waiting_.push_back({std::move(picture), due});
    }
    changed_.notify_all();
}

void PicturePacer::run() {
    using Clock = std::chrono::steady_clock;
    std::unique_lock lock(mutex_);
    while (!is_stopped_) {
        const std::chrono::nanoseconds now = Clock::now().time_since_epoch();
        while (waiting_.size() > 1 && waiting_[1].due <= now)
            waiting_.pop_front();
        if (waiting_.empty()) {
            changed_.wait(lock);
        } else if (waiting_.front().due > now) {
            changed_.wait_for(lock, waiting_.front().due - now);
        } else {
            const Due next = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            show(next);
            lock.lock();
        }
    }
}

void PicturePacer::show(const Due& one) const {
    const AVFrame& frame = *one.picture;
    ReceivedPicture picture;
    picture.layout = frame.format == AV_PIX_FMT_NV12 ? PictureLayout::Nv12 : PictureLayout::I420;
    picture.width_px = frame.width;
    picture.height_px = frame.height;
    for (int plane = 0; plane < 3; ++plane) {
        picture.planes[plane] = frame.data[plane];
        picture.stride_bytes[plane] = frame.linesize[plane];
    }
    picture.is_full_range =
        frame.format == AV_PIX_FMT_YUVJ420P || frame.color_range == AVCOL_RANGE_JPEG;
    const bool is_601 = frame.colorspace == AVCOL_SPC_SMPTE170M ||
                        frame.colorspace == AVCOL_SPC_BT470BG ||
                        (frame.colorspace == AVCOL_SPC_UNSPECIFIED && picture.is_full_range);
    picture.is_bt709 = !is_601;
    picture.time.ns = one.due.count();
    sink_.pushPicture(picture);
}

}  // namespace xb::encoder
