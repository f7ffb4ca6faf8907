// Builds the chain raw queue -> encode thread -> fan-out, and takes it down in order.
#include "encoder/delivery.h"

#include "encoder/codecs/encode_thread.h"
#include "encoder/codecs/raw_feed.h"
#include "encoder/libav_log.h"
#include "encoder/links/network_watch.h"
#include "encoder/outputs/fan_out.h"
#include "encoder/outputs/network_writer.h"
#include "encoder/recording/own_encode.h"
#include "encoder/recording/recording_books.h"
#include "encoder/recording/recording_container.h"
#include "encoder/recording/recording_writer.h"
#include "encoder/viewer/viewer_writer.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <utility>

namespace xb::encoder {

namespace {

constexpr std::chrono::milliseconds removal_time{2'000};
constexpr std::chrono::milliseconds destructor_time{1'000};
constexpr std::chrono::milliseconds grace{300};

std::unique_ptr<Steering> makeSteering(const DeliverySettings& settings, const FanOut& fan_out) {
    Steering::CollectLinks links;
    if (settings.steering == LinkSteering::Follow)
        links = [&fan_out](std::vector<LinkView>& all) { fan_out.collectLinks(all); };
    return std::make_unique<Steering>(settings, std::move(links));
}

}  // namespace

// In the order they are made; destroyed the other way round.
struct Delivery::Parts {
    Parts(const DeliverySettings& made_with, const CodecOpener& opens, const LogSink& log_sink)
        : settings(made_with),
          opener(opens),
          log(log_sink),
          libav_log(log),
          announcer(std::make_shared<Announcer>(log)) {}

    [[nodiscard]] bool wantsOwn();
    Result<void> openRaw();
    Result<void> startEncoding(VideoEncoder video, AudioEncoder audio);
    int end(std::chrono::milliseconds within);

    const DeliverySettings settings;
    const CodecOpener opener;
    const LogSink log;

    LibavLog libav_log;
    std::shared_ptr<Announcer> announcer;
    std::shared_ptr<PacketPool> pool = std::make_shared<PacketPool>();
    std::unique_ptr<RawPool> raw_pool;
    std::unique_ptr<RawQueue> raw_queue;
    std::unique_ptr<RawFeed> feed;
    FanOut fan_out;
    RecordingBooks books;
    // Null: recordings share the encode of the network. Before the ring, which may hold its
    // packets.
    std::unique_ptr<OwnEncode> own;
    ReplayRing replay;
    std::atomic<std::int64_t> position_us{0};
    std::unique_ptr<EncodeThread> encode_thread;
    EncodeCost recording_cost;
    std::unique_ptr<NetworkWatch> network_watch;
    std::atomic<int> last_id{0};
    std::once_flag finished;
};

bool Delivery::Parts::wantsOwn() {
    if (settings.recording == RecordingMode::Auto) {
        recording_cost = measureEncodeCost(settings, opener);
        return affordsTwo(recording_cost);
    }
    return settings.recording == RecordingMode::Own;
}

// The buffers for raw frames, and who reads them.
Result<void> Delivery::Parts::openRaw() {
    const bool has_own = wantsOwn();
    raw_pool = std::make_unique<RawPool>(settings.video, settings.audio, has_own ? 2 : 1);
    raw_queue = std::make_unique<RawQueue>(*raw_pool);
    std::vector<RawQueue*> readers{raw_queue.get()};
    if (has_own) {
        auto opened = OwnEncode::open(
            {settings, opener, raw_pool.get(),
             [this](const PacketRef& packet) { replay.push(packet); },
             [telling = announcer](const EncoderEvent& event) { telling->announce(event); }, log});
        if (!opened) return tl::unexpected(opened.error());
        own = std::move(*opened);
        readers.push_back(&own->rawQueue());
    }
    feed = std::make_unique<RawFeed>(*raw_pool, std::move(readers));
    return {};
}

Result<void> Delivery::Parts::startEncoding(VideoEncoder video, AudioEncoder audio) {
    auto streams = std::make_shared<StreamParameters>();
    streams->video = video.parameters();
    streams->audio = audio.parameters();
    if (const Result<void> opened = openRaw(); !opened) return opened;
    VideoStageParts stage{
        settings,
        opener,
        makeSteering(settings, fan_out),
        std::move(streams),
        EncodeRole::Program,
        [telling = announcer](const EncoderEvent& event) { telling->announce(event); },
        log};
    encode_thread =
        std::make_unique<EncodeThread>(*raw_queue, std::move(video), std::move(audio),
                                       std::move(stage), pool, [this](const PacketRef& packet) {
                                           position_us = packet->mark().dts_us;
                                           fan_out.push(packet);
                                           if (own == nullptr) replay.push(packet);
                                       });
    return {};
}

// Few frames wait for the encoders, a third of the time is ample; links have the next, and files
// all of it. All go side by side, so that none spends the time of another. How many outputs were
// left behind.
int Delivery::Parts::end(std::chrono::milliseconds within) {
    const auto now = FanOut::Clock::now();
    const EndTimes times{now + 2 * within / 3, now + within, grace};
    network_watch->leave();
    encode_thread->close();
    if (own) own->close();
    encode_thread->finish(now + within / 3);
    fan_out.close(times);
    if (own) {
        own->finishEncoding(now + within / 3);
        own->outputs().close(times);
    }
    const int left_behind = fan_out.join(times);
    return left_behind + (own ? own->outputs().join(times) : 0);
}

Delivery::Delivery(std::unique_ptr<Parts> parts) noexcept : parts_(std::move(parts)) {}

Delivery::~Delivery() {
    finish(destructor_time);
}

Result<std::unique_ptr<Delivery>> Delivery::open(const DeliverySettings& settings, LogSink log,
                                                 const CodecOpener& opener) {
    if (const Result<void> checked = check(settings); !checked)
        return tl::unexpected(checked.error());
    auto parts = std::make_unique<Parts>(settings, opener, log);
    Result<VideoEncoder> video = VideoEncoder::open(settings, opener);
    if (!video) return tl::unexpected(video.error());
    Result<AudioEncoder> audio = AudioEncoder::open(settings);
    if (!audio) return tl::unexpected(audio.error());
    Parts& made = *parts;
    if (const auto started = made.startEncoding(std::move(*video), std::move(*audio)); !started)
        return tl::unexpected(started.error());
    made.network_watch = std::make_unique<NetworkWatch>(systemNetworkChanges(),
                                                        [&made] { made.fan_out.networkChanged(); });
    return std::unique_ptr<Delivery>(new Delivery(std::move(parts)));
}

void Delivery::pushVideo(const RawVideoFrame& frame) noexcept {
    parts_->feed->pushVideo(frame);
}

void Delivery::pushAudio(const RawAudioBlock& block) noexcept {
    parts_->feed->pushAudio(block);
}

void Delivery::onOutputEvent(OutputListener listener) {
    parts_->announcer->setListener(std::move(listener));
}

void Delivery::onEncoderEvent(EncoderListener listener) {
    parts_->announcer->setEncoderListener(std::move(listener));
}

Result<OutputId> Delivery::addNetworkOutput(const std::string& url, const NetworkOptions& options) {
    LibavLog::takeOver();
    LibavLog::hideSecretsOf(url);
    Result<NetworkWriter> made = makeNetworkWriter(url, options);
    if (!made) return tl::unexpected(made.error());
    return addOutput(OutputKind::Network, std::move(made->label), std::move(made->writer),
                     options.may_steer);
}

Result<OutputId> Delivery::addRecording(const std::filesystem::path& path,
                                        const RecordingOptions& options) {
    if (const auto container = containerOf(path); !container)
        return tl::unexpected(container.error());
    if (const Result<void> created = RecordingWriter::tryCreate(path, options); !created)
        return tl::unexpected(created.error());
    const OutputId id{++parts_->last_id};
    RecordingPlan plan{path, options, parts_->books.open(id), {}};
    plan.warn = [announcer = parts_->announcer, id, label = path.string()](const Error& warning) {
        announcer->log(LogLevel::Warning, describe(warning));
        announcer->announce({id, OutputKind::Recording, label, DestinationState::Live, warning});
    };
    startOutput(id, OutputKind::Recording, path.string(),
                std::make_unique<RecordingWriter>(std::move(plan)));
    return id;
}

std::chrono::microseconds Delivery::position() const noexcept {
    return std::chrono::microseconds(parts_->position_us);
}

void Delivery::addChapter(std::string title, std::chrono::microseconds at) {
    parts_->books.addChapter({at.count(), std::move(title)});
}

OutputId Delivery::addViewer(std::shared_ptr<LiveWindow> window) {
    return addOutput(OutputKind::Viewer, "viewer",
                     std::make_unique<ViewerWriter>(std::move(window)));
}

void Delivery::keepReplay(std::chrono::seconds length) {
    ReplayLimits limits;
    limits.length = length;
    parts_->replay.setLimits(limits);
}

Replay Delivery::replay() const {
    const OwnEncode* own = parts_->own.get();
    Replay replay{own != nullptr ? own->pool() : parts_->pool,
                  own != nullptr ? own->streams() : parts_->encode_thread->streams(),
                  parts_->replay.packets()};
    // An encoder that has just taken over has not shown in the ring yet.
    if (!replay.packets.empty() && replay.packets.front()->streams())
        replay.streams = replay.packets.front()->streams();
    return replay;
}

OutputId Delivery::addOutput(OutputKind kind, std::string label,
                             std::unique_ptr<PacketWriter> writer, bool may_steer) {
    const OutputId id{++parts_->last_id};
    startOutput(id, kind, std::move(label), std::move(writer), may_steer);
    return id;
}

void Delivery::startOutput(OutputId id, OutputKind kind, std::string label,
                           std::unique_ptr<PacketWriter> writer, bool may_steer) {
    OutputPlan plan;
    plan.id = id;
    plan.kind = kind;
    plan.label = std::move(label);
    plan.writer = std::move(writer);
    plan.announcer = parts_->announcer;
    if (kind == OutputKind::Recording && parts_->own) {
        parts_->own->start(std::move(plan));
        return;
    }
    plan.streams = parts_->encode_thread->streams();
    plan.pool = parts_->pool;
    plan.keyframe_request = parts_->encode_thread->keyframeRequest();
    plan.may_steer = may_steer;
    parts_->fan_out.add(Output::start(std::move(plan)));
}

void Delivery::removeOutput(OutputId id) {
    parts_->fan_out.remove(id, FanOut::Clock::now() + removal_time);
    if (parts_->own) parts_->own->outputs().remove(id, FanOut::Clock::now() + removal_time);
}

void Delivery::pauseOutput(OutputId id) {
    parts_->fan_out.pause(id);
    if (parts_->own) parts_->own->outputs().pause(id);
}

void Delivery::resumeOutput(OutputId id) {
    parts_->fan_out.resume(id);
    if (parts_->own) parts_->own->outputs().resume(id);
}

void Delivery::retryOutput(OutputId id) {
    parts_->fan_out.retry(id);
}

DeliveryStatistics Delivery::statistics() const {
    const RawQueue& raw = *parts_->raw_queue;
    const EncodeCounters& encoded = parts_->encode_thread->counters();
    DeliveryStatistics result;
    result.video_received = raw.videoReceived();
    result.video_encoded = encoded.video_encoded;
    result.video_skipped = raw.videoSkipped() + encoded.video_out_of_time;
    result.audio_encoded = encoded.audio_encoded;
    result.audio_samples_filled = encoded.audio_filled;
    result.audio_samples_trimmed = encoded.audio_trimmed;
    result.audio_samples_stretched = encoded.audio_stretched;
    result.audio_blocks_lost = raw.audioLost();
    result.video_waiting = raw.videoWaiting();
    if (const OwnEncode* own = parts_->own.get()) {
        result.video_waiting = std::max(result.video_waiting, own->videoWaiting());
        result.recording_encoder = own->encoder();
    }
    result.has_own_recording_encode = parts_->own != nullptr;
    result.recording_encode_ms = parts_->recording_cost.ms_per_frame;
    result.first_packet = parts_->fan_out.firstPacket();
    result.steering = parts_->encode_thread->steering();
    result.encoder_error = parts_->encode_thread->error();
    result.encoder = parts_->encode_thread->encoder();
    result.outputs = parts_->fan_out.statistics();
    if (parts_->own) {
        for (OutputStatistics& output : parts_->own->outputs().statistics())
            result.outputs.push_back(std::move(output));
        std::ranges::sort(result.outputs, {}, [](const auto& output) { return output.id.value; });
    }
    for (OutputStatistics& output : result.outputs) {
        output.recording = parts_->books.statisticsOf(output.id);
        if (output.kind == OutputKind::Network)
            output.bitrate_changes = result.steering.bitrate_changes;
    }
    return result;
}

void Delivery::collectLinks(std::vector<LinkView>& links) const {
    parts_->fan_out.collectLinks(links);
}

void Delivery::finish(std::chrono::milliseconds deadline) {
    std::call_once(parts_->finished, [this, deadline] {
        if (parts_->end(deadline) > 0)
            parts_->announcer->log(LogLevel::Error, "an output did not end and was left behind");
        parts_->network_watch.reset();
        parts_->announcer->silence();
    });
}

}  // namespace xb::encoder
