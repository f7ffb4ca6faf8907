// Copies packets from a fragmented file into a plain one.
#include "encoder/recording/finish_recording.h"

#include "encoder/recording/plain_file.h"
#include "encoder/recording/recording_reader.h"
#include "encoder/recording/unfinished_mark.h"

#include <algorithm>
#include <cstdint>
#include <system_error>

extern "C" {
#include <libavformat/avformat.h>
}

namespace xb::encoder {

namespace {

constexpr std::int64_t spare_bytes = 64'000'000;

struct Copying {
    const std::filesystem::path& path;
    RecordingReader& reader;
    MediaJob& job;
    double file_bytes;
};

AVRational timeBaseOf(const Copying& copying, int stream_index) {
    return stream_index == 0 ? copying.reader.video().time_base : copying.reader.audio()->time_base;
}

Result<std::int64_t> copyPackets(const Copying& copying, PlainFile& plain) {
    const AvPtr<AVPacket> packet(av_packet_alloc());
    std::int64_t count = 0;
    while (copying.reader.read(*packet)) {
        if (copying.job.isCancelled())
            return failure(ErrorCode::Cancelled, {copying.path.string()});
        if (packet->pos > 0)
            copying.job.setDone(static_cast<double>(packet->pos) / copying.file_bytes);
        const Result<void> written =
            plain.write(*packet, timeBaseOf(copying, packet->stream_index));
        av_packet_unref(packet.get());
        if (!written) return tl::unexpected(written.error());
        ++count;
    }
    if (copying.job.isCancelled()) return failure(ErrorCode::Cancelled, {copying.path.string()});
    return count;
}

Result<void> makePlain(const Copying& copying) {
    const std::int64_t table_bytes = copying.reader.measureTable();
    if (copying.job.isCancelled()) return failure(ErrorCode::Cancelled, {copying.path.string()});
    PlainFile plain(copying.path);
    const AVStream& video = copying.reader.video();
    const AVStream* audio = copying.reader.audio();
    Result<void> ready =
        plain.create().and_then([&] { return plain.addStream(*video.codecpar, video.time_base); });
    if (ready && audio != nullptr) ready = plain.addStream(*audio->codecpar, audio->time_base);
    if (!ready) return ready;
    const std::vector<Chapter> chapters = chaptersInMark(copying.path);
    const std::int64_t duration_us = copying.reader.duration_us();
    ready = plain.begin(table_bytes, chapters, duration_us);
    if (!ready) return ready;
    const Result<std::int64_t> copied = copyPackets(copying, plain);
    if (!copied) return tl::unexpected(copied.error());
    if (*copied == 0)
        return failure(ErrorCode::CannotRead, {copying.path.string(), "nothing whole in it"});
    // What it was made from stays: more can be saved from that than lies before the bad spot.
    if (!copying.reader.hasReadAll())
        return failure(ErrorCode::CannotRead, {copying.path.string(), "a bad spot in the middle"});
    return plain.keep();
}

}  // namespace

Result<void> finishRecording(const std::filesystem::path& recording, MediaJob& job,
                             const DiskLook& look) {
    std::error_code error;
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(recording, error));
    if (error) return failure(ErrorCode::CannotRead, {recording.string(), error.message()});
    const auto disk = look(recording);
    if (disk && disk->free_bytes < bytes + std::min(spare_bytes, bytes))
        return failure(ErrorCode::DiskFull, {recording.string()});
    Result<RecordingReader> reader = RecordingReader::open(recording, &job);
    if (job.isCancelled()) return failure(ErrorCode::Cancelled, {recording.string()});
    if (!reader) return tl::unexpected(reader.error());
    const Result<void> made =
        makePlain({recording, *reader, job, static_cast<double>(std::max<std::int64_t>(1, bytes))});
    if (!made) return made;
    removeUnfinishedMark(recording);
    job.setDone(1);
    return {};
}

}  // namespace xb::encoder
