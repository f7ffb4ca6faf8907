// A thread that waits for senders, reads what they send and hands it to the decoder.
#include "encoder/receive/stream_receiver.h"

#include "encoder/av_handles.h"
#include "encoder/links/host_query.h"
#include "encoder/receive/media_decoder.h"
#include "encoder/receive/picture_pacer.h"
#include "encoder/receive/rtmp_door.h"
#include "encoder/redact.h"

#include <sys/socket.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/mem.h>
}

namespace xb::encoder {

namespace {

using Clock = std::chrono::steady_clock;
using Way = ReceiverSettings::Way;
constexpr std::size_t shortest_key = 10;
constexpr int read_buffer_bytes = 32 * 1024;
constexpr std::chrono::seconds longest_silence{5};
constexpr std::chrono::milliseconds pause_between_tries{700};
constexpr std::chrono::milliseconds look_interval{20};

struct FreeIo {
    void operator()(AVIOContext* io) const noexcept {
        av_freep(&io->buffer);
        avio_context_free(&io);
    }
};
using IoPtr = std::unique_ptr<AVIOContext, FreeIo>;

std::string srtAddress(const ReceiverSettings& settings) {
    return "srt://0.0.0.0:" + std::to_string(settings.port) +
           "?mode=listener&pbkeylen=16&latency=60000&passphrase=" + settings.key;
}

// Empty where the address names none.
std::string hostOf(const std::string& address) {
    std::array<char, 256> host{};
    av_url_split(nullptr, 0, nullptr, 0, host.data(), static_cast<int>(host.size()), nullptr,
                 nullptr, 0, address.c_str());
    return host.data();
}

}  // namespace

class StreamReceiver::Body {
 public:
    Body(ReceiverSettings settings, std::optional<RtmpDoor> door, ReceivedMediaSink& sink,
         LogSink log)
        : settings_(std::move(settings)),
          door_(std::move(door)),
          sink_(sink),
          log_(std::move(log)),
          pacer_(sink),
          thread_([this] { run(); }) {}

    ~Body() {
        {
            const std::lock_guard lock(mutex_);
            is_stopped_ = true;
        }
        stopped_.notify_all();
        thread_.join();
    }

    ReceiverStatistics statistics() const {
        return {is_receiving_, connections_, refused_, pictures_};
    }

 private:
    void run() {
        while (!is_stopped_) {
            if (settings_.way == Way::Rtmp) {
                if (door_->accept()) serveRtmp();
                tellRefused();
            } else {
                serveAddress(settings_.way == Way::Srt ? srtAddress(settings_) : settings_.address);
            }
        }
    }

    void serveRtmp() {
        auto* buffer = static_cast<std::uint8_t*>(av_malloc(read_buffer_bytes));
        const IoPtr io(
            avio_alloc_context(buffer, read_buffer_bytes, 0, this, &readFlv, nullptr, nullptr));
        AVFormatContext* context = avformat_alloc_context();
        if (io && context != nullptr) {
            context->pb = io.get();
            io->seekable = 0;
            AvOptions options;
            if (avformat_open_input(&context, nullptr, av_find_input_format("flv"),
                                    options.address()) >= 0)
                readAll(AvInput(context));
        }
        door_->hangUp();
    }

    void tellRefused() {
        const int count = door_->takeRefusedCount();
        refused_ += count;
        for (int i = 0; i < count; ++i)
            say(LogLevel::Warning, "receive: a sender with another key was not let in");
    }

    void serveAddress(const std::string& address) {
        const bool is_srt = settings_.way == Way::Srt;
        // A listener may wait for ever; one who asks may not.
        is_patient_ = is_srt;
        heard_ = Clock::now();
        AVFormatContext* context =
            is_srt || isHostKnown(address) ? avformat_alloc_context() : nullptr;
        if (context == nullptr) return pause();
        context->interrupt_callback = {&mustStop, this};
        context->flags |= AVFMT_FLAG_NOBUFFER;
        AvOptions options;
        options.set("rtsp_transport", "tcp");
        const AVInputFormat* format = is_srt ? av_find_input_format("mpegts") : nullptr;
        const bool is_open =
            avformat_open_input(&context, address.c_str(), format, options.address()) >= 0;
        is_patient_ = false;
        if (is_open) readAll(AvInput(context));
        pause();
    }

    // libavformat asks the resolver without an end; whoever takes this camera away waits for that.
    bool isHostKnown(const std::string& address) {
        const std::string host = hostOf(address);
        if (host.empty()) return true;
        const HostQuery query(host, "0", SOCK_STREAM);
        while (mustStop(this) == 0) {
            if (const auto answer = query.answer()) return !answer->empty();
            std::unique_lock lock(mutex_);
            stopped_.wait_for(lock, look_interval, [this] { return is_stopped_.load(); });
        }
        return false;
    }

    void readAll(AvInput input) {
        MediaDecoder decoder(sink_, pacer_, settings_.delay, pictures_);
        const AvPtr<AVPacket> packet(av_packet_alloc());
        heard_ = Clock::now();
        while (!is_stopped_ && av_read_frame(input.get(), packet.get()) >= 0) {
            heard_ = Clock::now();
            if (!is_receiving_.exchange(true)) {
                ++connections_;
                say(LogLevel::Info, "receive: a camera is sending");
            }
            decoder.decode(*input->streams[packet->stream_index], *packet);
            av_packet_unref(packet.get());
        }
        if (is_receiving_.exchange(false)) say(LogLevel::Info, "receive: the camera has gone");
    }

    // A camera that is away is asked again soon, but not in a busy loop.
    void pause() {
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, pause_between_tries, [this] { return is_stopped_.load(); });
    }

    void say(LogLevel level, const std::string& message) const {
        if (log_) log_(level, message);
    }

    static int readFlv(void* self, std::uint8_t* place, int room) {
        Body& body = *static_cast<Body*>(self);
        const std::size_t size =
            body.door_->read(place, static_cast<std::size_t>(room), body.is_stopped_);
        body.tellRefused();
        return size > 0 ? static_cast<int>(size) : AVERROR_EOF;
    }

    static int mustStop(void* self) {
        const Body& body = *static_cast<const Body*>(self);
        if (body.is_stopped_) return 1;
        return !body.is_patient_ && Clock::now() - body.heard_ > longest_silence ? 1 : 0;
    }

    const ReceiverSettings settings_;
    std::optional<RtmpDoor> door_;
    ReceivedMediaSink& sink_;
    const LogSink log_;
    std::atomic<bool> is_stopped_{false};
    std::atomic<bool> is_receiving_{false};
    std::atomic<int> connections_{0};
    std::atomic<int> refused_{0};
    std::atomic<std::int64_t> pictures_{0};
    bool is_patient_ = false;    // of the thread
    Clock::time_point heard_{};  // of the thread
    std::mutex mutex_;
    std::condition_variable stopped_;
    PicturePacer pacer_;
    std::thread thread_;  // last: it uses everything above
};

Result<std::unique_ptr<StreamReceiver>> StreamReceiver::start(const ReceiverSettings& settings,
                                                              ReceivedMediaSink& sink,
                                                              LogSink log) {
    const bool listens = settings.way != Way::Address;
    if (listens && settings.key.size() < shortest_key)
        return failure(ErrorCode::InvalidSettings, {"key"});
    if (!listens && settings.address.empty())
        return failure(ErrorCode::InvalidSettings, {"address"});
    std::optional<RtmpDoor> door;
    if (settings.way == Way::Rtmp) {
        auto opened = RtmpDoor::open(settings.port, settings.key);
        if (!opened) return tl::unexpected(opened.error());
        door = std::move(*opened);
    }
    return std::unique_ptr<StreamReceiver>(new StreamReceiver(
        std::make_unique<Body>(settings, std::move(door), sink, std::move(log))));
}

StreamReceiver::StreamReceiver(std::unique_ptr<Body> body) : body_(std::move(body)) {}
StreamReceiver::~StreamReceiver() = default;

ReceiverStatistics StreamReceiver::statistics() const {
    return body_->statistics();
}

}  // namespace xb::encoder
