// One task at a time passes to the thread, and its packets come back.
#include "encoder/codecs/guarded_codec.h"

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

extern "C" {
#include <libavcodec/avcodec.h>
}

namespace xb::encoder {

namespace {

enum class Stage { Idle, Asked, Done };

}  // namespace

// What the thread and its user both hold. Fields below `stage` belong to the thread while it is
// Asked, to the user otherwise.
struct GuardedCodec::Shared {
    explicit Shared(std::unique_ptr<VideoCodec> made)
        : codec(std::move(made)),
          parameters(codec->parameters()),
          picture(av_frame_alloc()),
          emit([this](AVPacket& packet) { keep(packet); }) {}

    void run();
    void work();
    void keep(AVPacket& packet);

    const std::unique_ptr<VideoCodec> codec;
    const AvPtr<AVCodecParameters> parameters;

    std::mutex mutex;
    std::condition_variable changed;
    bool is_leaving = false;
    bool is_lost = false;
    Stage stage = Stage::Idle;

    AvPtr<AVFrame> picture;
    bool has_picture = false;
    int bitrate_kbps = 0;
    int frame_interval = 1;
    Result<void> result;
    std::vector<AvPtr<AVPacket>> packets;  // grows to what comes at once
    std::size_t packet_count = 0;
    const Emit emit;
};

void GuardedCodec::Shared::run() {
    std::unique_lock lock(mutex);
    for (;;) {
        changed.wait(lock, [this] { return stage == Stage::Asked || is_leaving; });
        if (stage != Stage::Asked) return;
        lock.unlock();
        work();
        lock.lock();
        stage = Stage::Done;
        changed.notify_all();
        if (is_lost) return;
    }
}

void GuardedCodec::Shared::work() {
    packet_count = 0;
    if (bitrate_kbps > 0) codec->setRate(bitrate_kbps, frame_interval);
    result = has_picture ? codec->encode(*picture, emit) : codec->flush(emit);
    if (has_picture) av_frame_unref(picture.get());
}

void GuardedCodec::Shared::keep(AVPacket& packet) {
    if (packet_count == packets.size()) packets.emplace_back(av_packet_alloc());
    av_packet_move_ref(packets[packet_count].get(), &packet);
    ++packet_count;
}

GuardedCodec::GuardedCodec(EncoderChoice choice, std::unique_ptr<VideoCodec> codec,
                           std::chrono::milliseconds patience)
    : choice_(choice), patience_(patience), shared_(std::make_shared<Shared>(std::move(codec))) {
    std::thread([shared = shared_] { shared->run(); }).detach();
}

GuardedCodec::~GuardedCodec() {
    const std::lock_guard lock(shared_->mutex);
    shared_->is_leaving = true;
    shared_->changed.notify_all();
}

Result<void> GuardedCodec::call(AVFrame* picture, const Emit& emit) {
    std::unique_lock lock(shared_->mutex);
    const auto failed = [this] {
        return failure(ErrorCode::EncoderFailed, {std::string(name(choice_))});
    };
    if (shared_->is_lost) return failed();
    shared_->has_picture = picture != nullptr;
    if (picture != nullptr && av_frame_ref(shared_->picture.get(), picture) < 0) return failed();
    shared_->bitrate_kbps = std::exchange(bitrate_kbps_, 0);
    shared_->frame_interval = frame_interval_;
    shared_->stage = Stage::Asked;
    shared_->changed.notify_all();
    if (!shared_->changed.wait_for(lock, patience_,
                                   [this] { return shared_->stage == Stage::Done; })) {
        shared_->is_lost = true;
        return failed();
    }
    shared_->stage = Stage::Idle;
    lock.unlock();
    for (std::size_t i = 0; i < shared_->packet_count; ++i) {
        emit(*shared_->packets[i]);
        av_packet_unref(shared_->packets[i].get());
    }
    return shared_->result;
}

Result<void> GuardedCodec::encode(AVFrame& picture, const Emit& emit) {
    return call(&picture, emit);
}

Result<void> GuardedCodec::flush(const Emit& emit) {
    return call(nullptr, emit);
}

void GuardedCodec::setRate(int bitrate_kbps, int frame_interval) noexcept {
    bitrate_kbps_ = bitrate_kbps;
    frame_interval_ = frame_interval;
}

AvPtr<AVCodecParameters> GuardedCodec::parameters() const {
    AvPtr<AVCodecParameters> copy(avcodec_parameters_alloc());
    avcodec_parameters_copy(copy.get(), shared_->parameters.get());
    return copy;
}

}  // namespace xb::encoder
