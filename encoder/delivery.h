// One encode that feeds any number of outputs.
#pragma once

#include "encoder/codecs/video_codec.h"
#include "encoder/delivery_settings.h"
#include "encoder/delivery_statistics.h"
#include "encoder/error.h"
#include "encoder/log_sink.h"
#include "encoder/media_types.h"
#include "encoder/outputs/link_sample.h"
#include "encoder/outputs/network_options.h"
#include "encoder/recording/recording_options.h"
#include "encoder/replay/replay_ring.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace xb::encoder {

class LiveWindow;
class PacketWriter;

// Takes raw frames, encodes them once on its encode thread, and hands the packets to its outputs,
// each with a thread and a bounded queue of its own, so that none can hold up another, the encoder,
// or the picture. Zero is the first video frame; earlier sound is cut off to the sample.
//
// pushVideo and pushAudio may be called from any two threads, all else from any thread. The process
// must ignore SIGPIPE.
class Delivery final : public RawFrameSink {
 public:
    using OutputListener = std::function<void(const OutputEvent&)>;

    // Opens the encoders and starts the encode thread. InvalidSettings, EncoderUnavailable or
    // EncoderFailed. Takes over libav's log from here on: call it after other users of libav have
    // loaded.
    // `opener` is for tests.
    static Result<std::unique_ptr<Delivery>> open(const DeliverySettings& settings, LogSink log,
                                                  const CodecOpener& opener = openSystemCodec);

    // finish() with a short deadline, if nobody has called it.
    ~Delivery() override;
    Delivery(const Delivery&) = delete;
    Delivery& operator=(const Delivery&) = delete;

    // Copies into a bounded pool of buffers; when none is free the frame is skipped and counted.
    // Sound that finds no room is counted, logged, and replaced by silence. Ignored after finish().
    void pushVideo(const RawVideoFrame& frame) noexcept override;
    void pushAudio(const RawAudioBlock& block) noexcept override;

    // Called on the output's own thread at each change of state. Set it before adding outputs; it
    // must not call back into finish().
    void onOutputEvent(OutputListener listener);

    // Called on an encode thread when an encoder was replaced or is given less to do.
    void onEncoderEvent(EncoderListener listener);

    // rtmp, rtmps, srt, rist, udp. WrongScheme or BadAddress at once; connecting happens on the
    // output's thread, and goes on by short, capped waits until it works, the server rejects the
    // key, or finish().
    Result<OutputId> addNetworkOutput(const std::string& url, const NetworkOptions& options = {});

    // .mp4 (fragmented, so that it plays after a crash) or .mkv. An existing file is replaced.
    // UnknownContainer, CannotWrite or DiskFull at once. One that ended, because of its disk for
    // example, may be followed by another elsewhere.
    Result<OutputId> addRecording(const std::filesystem::path& path,
                                  const RecordingOptions& options = {});

    // Where the newest packet stands, counted from the first picture.
    [[nodiscard]] std::chrono::microseconds position() const noexcept;

    // From `at` on (counted as position()) the recordings show this title, those added later too.
    void addChapter(std::string title, std::chrono::microseconds at);

    // Keeps the newest seconds in `window` for those who watch in the house.
    OutputId addViewer(std::shared_ptr<LiveWindow> window);

    // The last `length` are kept in memory from now on, in packets; zero: none.
    void keepReplay(std::chrono::seconds length);
    // What is kept now, for makeClip(); a share, so that nothing waits for it.
    [[nodiscard]] Replay replay() const;

    // An output of another kind. `may_steer`: the encode may be made to fit it, if it is a network
    // output.
    OutputId addOutput(OutputKind kind, std::string label, std::unique_ptr<PacketWriter> writer,
                       bool may_steer = true);

    // Returns at once; the output writes what it holds, two seconds at most, and ends. Unknown ids
    // are ignored.
    void removeOutput(OutputId id);

    // Each concerns that one alone, and returns at once; unknown ids are ignored. A paused output
    // has no connection and keeps nothing; resumed, it goes on with the present. A recording is not
    // paused. Retrying ends a
    // wait, and gives one that was refused another chance.
    void pauseOutput(OutputId id);
    void resumeOutput(OutputId id);
    void retryOutput(OutputId id);

    [[nodiscard]] DeliveryStatistics statistics() const;
    // How the links of all outputs stand; replaces what is in `links`.
    void collectLinks(std::vector<LinkView>& links) const;

    // Closes the queues, flushes the encoders, lets the outputs write what they hold and their
    // trailers, joins the threads. A link that has not taken its share after two thirds of the time
    // is given up, a file at the deadline; it returns a moment (0.5 s at most) after it. Call it
    // once the engine has let go of this sink.
    void finish(std::chrono::milliseconds deadline);

 private:
    struct Parts;
    explicit Delivery(std::unique_ptr<Parts> parts) noexcept;
    void startOutput(OutputId id, OutputKind kind, std::string label,
                     std::unique_ptr<PacketWriter> writer, bool may_steer = true);

    std::unique_ptr<Parts> parts_;
};

}  // namespace xb::encoder
