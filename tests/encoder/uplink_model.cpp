// Steps the model by two milliseconds.
#include "tests/encoder/uplink_model.h"

#include "encoder/congestion/link_window.h"
#include "encoder/outputs/drop_policy.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <deque>
#include <random>

namespace xb::encoder::test {

namespace {

using Time = std::chrono::steady_clock::time_point;

constexpr double step_s = 0.002;
constexpr double gop_s = 2;
constexpr double header_bytes = 14;  // of a message
constexpr double segment_bytes = 1448;
constexpr double segment_header_bytes = 52;
constexpr double vbv_s = 0.4;

Time timeAt(double seconds) {
    return Time(std::chrono::hours(1)) +
           std::chrono::duration_cast<Time::duration>(std::chrono::duration<double>(seconds));
}

struct Message {
    PacketMark mark;
    double bytes = 0;
    double made_s = 0;
    double end_byte = 0;  // of all that was written
};

// The modem and the path behind it. Bytes are those of the transport's payload.
class Link {
 public:
    explicit Link(const UplinkPlan& plan) : plan_(plan), round_trip_s_(plan.round_trip_s) {}

    void put(double bytes) { written_ += bytes; }

    void step(double now_s) {
        const double trace_s = now_s - plan_.warm_s;
        const double rate = capacityAt(trace_s);
        const double path_s = pathAt(trace_s);
        const double share = segment_bytes / (segment_bytes + segment_header_bytes);
        credit_ += rate * 125 * step_s * share;
        if (trace_s >= 0) allowed_bits_ += std::min(rate * share, ceiling()) * 1000 * step_s;
        const bool serves =
            plan_.burst_s == 0 || std::fmod(now_s, plan_.burst_s) < step_s * 1.01 || trace_s < 0;
        if (serves) {
            const double served = std::min(credit_, written_ - served_);
            credit_ = std::min(credit_ - served, plan_.burst_s > 0 ? 0 : 3000.0);
            served_ += served;
            if (trace_s >= 0) carried_bits_ += served * 8;
        }
        on_way_.push_back({now_s, served_});
        while (!on_way_.empty() && on_way_.front().at_s <= now_s - path_s / 2) {
            arrived_ = on_way_.front().bytes;
            acknowledging_.push_back({now_s, arrived_});
            on_way_.pop_front();
        }
        while (!acknowledging_.empty() && acknowledging_.front().at_s <= now_s - path_s / 2) {
            acknowledged_ = acknowledging_.front().bytes;
            acknowledging_.pop_front();
        }
        noteRoundTrip(now_s);
    }

    void remember(double now_s) { history_.push_back({now_s, written_}); }

    [[nodiscard]] LinkSample sample(double now_s) const {
        LinkSample sample;
        sample.at = timeAt(now_s);
        sample.written_bytes = static_cast<std::int64_t>(written_);
        sample.unacknowledged_bytes = static_cast<std::int64_t>(written_ - acknowledged_);
        const double outside = written_ - served_ - plan_.queue_bytes;
        sample.unsent_bytes = static_cast<std::int64_t>(std::max(0.0, outside));
        sample.round_trip =
            std::chrono::microseconds(static_cast<std::int64_t>(round_trip_s_ * 1e6));
        return sample;
    }

    [[nodiscard]] double written() const { return written_; }
    [[nodiscard]] double arrived() const { return arrived_; }
    [[nodiscard]] double outstanding() const { return written_ - acknowledged_; }
    [[nodiscard]] double use() const { return carried_bits_ / std::max(1.0, allowed_bits_); }

    [[nodiscard]] double capacityAt(double trace_s) const {
        if (trace_s < 0) return 100'000;
        return plan_.kbps[static_cast<std::size_t>(trace_s) % plan_.kbps.size()];
    }

 private:
    struct Mark {
        double at_s;
        double bytes;
    };

    [[nodiscard]] double ceiling() const {
        return plan_.full.video_bitrate_kbps + plan_.full.audio_bitrate_kbps;
    }

    [[nodiscard]] double pathAt(double trace_s) const {
        return plan_.round_trip_s + (trace_s > plan_.longer_path_from_s ? plan_.longer_path_s : 0);
    }

    // The kernel's smoothed round trip, once for each two segments.
    void noteRoundTrip(double now_s) {
        while (history_.size() > 1 && history_[1].bytes <= acknowledged_)
            history_.pop_front();
        if (acknowledged_ - round_trip_seen_ < 2 * segment_bytes || history_.empty()) return;
        round_trip_seen_ = acknowledged_;
        const double measured = now_s - history_.front().at_s;
        round_trip_s_ = round_trip_s_ == 0 ? measured : round_trip_s_ * 0.875 + measured * 0.125;
    }

    const UplinkPlan& plan_;
    double written_ = 0;
    double served_ = 0;
    double arrived_ = 0;
    double acknowledged_ = 0;
    double credit_ = 0;
    double allowed_bits_ = 0;
    double carried_bits_ = 0;
    double round_trip_s_;  // as the handshake saw it
    double round_trip_seen_ = 0;
    std::deque<Mark> on_way_;
    std::deque<Mark> acknowledging_;
    std::deque<Mark> history_;
};

// Sizes as a constant-rate x264 with a short buffer makes them: late by some frames, noisy, dear
// keyframes that the frames behind them pay for.
class EncoderModel {
 public:
    EncoderModel(const UplinkPlan& plan) : plan_(plan), random_(plan.seed) {}

    double videoBytes(const EncodePlan& plan, double now_s, bool is_keyframe) {
        const double target_kbps =
            std::min<double>(plan.video_bitrate_kbps, plan_.picture_need_kbps);
        kbps_ += (target_kbps - kbps_) * 0.35;
        const double per_s = kbps_ * 125;
        const double elapsed_s = std::min(1.1, now_s - last_s_);
        last_s_ = now_s;
        const double buffer = per_s * vbv_s;
        fill_ = std::min(buffer, fill_ + per_s * elapsed_s);
        std::lognormal_distribution<double> noise(-0.03, 0.25);
        const double usual = per_s * elapsed_s * (0.85 + 0.15 * fill_ / buffer);
        const double bytes =
            std::clamp((is_keyframe ? 4 : 1) * usual * noise(random_), 60.0, 0.5 * fill_ + 60);
        fill_ = std::max(0.0, fill_ - bytes);
        return bytes;
    }

 private:
    const UplinkPlan& plan_;
    std::minstd_rand random_;
    double kbps_ = 700;
    double fill_ = 0;
    double last_s_ = -0.033;
};

class Replay {
 public:
    explicit Replay(const UplinkPlan& plan)
        : plan_(plan), link_(plan), encoder_(plan), controller_(plan.full) {}

    UplinkResult run() {
        const double end_s = plan_.warm_s + plan_.seconds;
        for (double now_s = 0; now_s < end_s; now_s += step_s) {
            link_.step(now_s);
            if (std::fmod(now_s, 1.0) < plan_.pause_s) {
                arrive(now_s);
                continue;
            }
            sound(now_s);
            picture(now_s);
            write(now_s);
            look(now_s);
            arrive(now_s);
        }
        return finish(end_s);
    }

 private:
    void sound(double now_s) {
        if (now_s < next_sound_s_) return;
        next_sound_s_ += 1024.0 / 48'000;
        ++sound_made_;
        const double bytes = controller_.plan().audio_bitrate_kbps * 125 * 1024 / 48'000.0;
        push({{MediaKind::Audio, true, toUs(now_s), static_cast<int>(bytes)},
              bytes + header_bytes,
              now_s,
              0});
    }

    void picture(double now_s) {
        if (now_s < next_frame_s_) return;
        next_frame_s_ += 1 / 30.0;
        steer(now_s);
        const EncodePlan& plan = controller_.plan();
        if (now_s > plan_.warm_s) ++program_frames_;
        ++frame_;
        if (plan.hold_frames || !isDue(plan, now_s)) return;
        const bool is_keyframe = needs_keyframe_ || now_s - last_keyframe_s_ > gop_s - 0.01;
        needs_keyframe_ = false;
        if (is_keyframe) last_keyframe_s_ = now_s;
        last_picture_s_ = now_s;
        const double bytes = encoder_.videoBytes(plan, now_s, is_keyframe);
        push({{MediaKind::Video, is_keyframe, toUs(now_s), static_cast<int>(bytes)},
              bytes + header_bytes,
              now_s,
              0});
    }

    [[nodiscard]] bool isDue(const EncodePlan& plan, double now_s) const {
        const double distance_s =
            plan.mode == PictureMode::OnePerSecond ? 1.0 : plan.frame_interval / 30.0;
        return now_s - last_picture_s_ > distance_s - 0.01;
    }

    void push(const Message& message) {
        if (message.mark.kind == MediaKind::Video && awaits_keyframe_ &&
            !message.mark.is_keyframe) {
            needs_keyframe_ = true;
            return;
        }
        if (message.mark.kind == MediaKind::Video) awaits_keyframe_ = false;
        queue_.push_back(message);
        std::vector<PacketMark> marks;
        for (const Message& each : queue_)
            marks.push_back(each.mark);
        const DropPlan drops = planDrops(marks, networkLimits());
        if (drops.is_dropped.empty()) return;
        result_.dropped_video += drops.video_count;
        result_.dropped_audio += drops.audio_count;
        if (drops.await_keyframe) awaits_keyframe_ = true;
        std::deque<Message> kept;
        for (std::size_t i = 0; i < queue_.size(); ++i)
            if (!drops.is_dropped[i]) kept.push_back(queue_[i]);
        queue_ = kept;
    }

    void write(double) {
        while (!queue_.empty() &&
               link_.outstanding() < static_cast<double>(windowBytes(meter_.reading()))) {
            Message message = queue_.front();
            queue_.pop_front();
            link_.put(message.bytes);
            message.end_byte = link_.written();
            under_way_.push_back(message);
        }
    }

    [[nodiscard]] LinkView view(double now_s) const {
        LinkView view;
        view.id = {1};
        view.state = DestinationState::Live;
        view.sample = newest_sample_;
        if (!queue_.empty())
            view.oldest_waiting =
                std::chrono::microseconds(toUs(now_s) - queue_.front().mark.dts_us);
        return view;
    }

    void look(double now_s) {
        link_.remember(now_s);
        if (now_s < next_sample_s_) return;
        next_sample_s_ += plan_.sample_interval_s;
        newest_sample_ = link_.sample(now_s);
        meter_.take(view(now_s), timeAt(now_s));
    }

    void steer(double now_s) {
        const LinkView now = view(now_s);
        controller_.update({&now, 1}, timeAt(now_s));
        const double trace_s = now_s - plan_.warm_s;
        if (trace_s < 0) {
            changes_before_ = controller_.counters();
        } else if (static_cast<double>(result_.plans.size()) < trace_s) {
            result_.plans.push_back(controller_.plan());
        }
    }

    void arrive(double now_s) {
        while (!under_way_.empty() && under_way_.front().end_byte <= link_.arrived() + 0.5) {
            const Message message = under_way_.front();
            under_way_.pop_front();
            const double lag_s = now_s - message.made_s - plan_.round_trip_s / 2;
            if (now_s < plan_.warm_s) {
                if (message.mark.kind == MediaKind::Video) last_arrival_s_ = now_s;
                continue;
            }
            if (message.mark.kind == MediaKind::Audio) {
                ++sound_arrived_;
                result_.oldest_sound_s = std::max(result_.oldest_sound_s, lag_s);
                continue;
            }
            lags_.push_back(lag_s);
            noteGap(now_s);
        }
    }

    void noteGap(double now_s) {
        const double from_s = last_arrival_s_;
        last_arrival_s_ = now_s;
        const double gap_s = now_s - from_s;
        result_.longest_gap_s = std::max(result_.longest_gap_s, gap_s);
        if (gap_s <= 0.5) return;
        ++result_.gaps;
        result_.gaps_s += gap_s;
        double alive_s = 0;
        for (double at_s = from_s; at_s < now_s; at_s += 0.01)
            if (link_.capacityAt(at_s - plan_.warm_s) > 120) alive_s += 0.01;
        if (alive_s > 0.5) ++result_.gaps_on_a_live_link;
    }

    UplinkResult finish(double end_s) {
        noteGap(end_s);
        std::ranges::sort(lags_);
        if (!lags_.empty()) {
            result_.lag_last_s = lags_.back();
            result_.lag_median_s = lags_[lags_.size() / 2];
            result_.lag_p95_s = lags_[lags_.size() * 95 / 100];
        }
        result_.use = link_.use();
        result_.picture_share = static_cast<double>(lags_.size()) / std::max(1, program_frames_);
        result_.rate_end_kbps = controller_.plan().video_bitrate_kbps;
        const SteeringCounters& counters = controller_.counters();
        result_.bitrate_changes = counters.bitrate_changes - changes_before_.bitrate_changes;
        result_.level_changes = counters.level_changes - changes_before_.level_changes;
        result_.audio_share = sound_arrived_ / (plan_.seconds * 48'000 / 1024);
        return result_;
    }

    static std::int64_t toUs(double seconds) { return std::llround(seconds * 1e6); }

    const UplinkPlan& plan_;
    Link link_;
    EncoderModel encoder_;
    CongestionController controller_;
    LinkMeter meter_;
    std::optional<LinkSample> newest_sample_;
    std::deque<Message> queue_;
    std::deque<Message> under_way_;
    bool awaits_keyframe_ = true;
    bool needs_keyframe_ = true;
    double next_sound_s_ = 0;
    double next_frame_s_ = 0;
    double next_sample_s_ = 0;
    double last_keyframe_s_ = -10;
    double last_picture_s_ = -10;
    double last_arrival_s_ = 0;
    int frame_ = 0;
    int program_frames_ = 0;
    double sound_made_ = 0;
    double sound_arrived_ = 0;
    std::vector<double> lags_;
    SteeringCounters changes_before_;
    UplinkResult result_;
};

}  // namespace

UplinkResult replay(const UplinkPlan& plan) {
    return Replay(plan).run();
}

std::string describe(const UplinkResult& r) {
    std::array<char, 400> line{};
    std::snprintf(line.data(), line.size(),
                  "lag %.3f/%.3f max %.2f  gaps %d %.1fs longest %.2f (live %d)  use %.2f  "
                  "pictures %.2f sound %.2f (late %.2f)  changes %d levels %d  dropped v%d a%d",
                  r.lag_median_s, r.lag_p95_s, r.lag_last_s, r.gaps, r.gaps_s, r.longest_gap_s,
                  r.gaps_on_a_live_link, r.use, r.picture_share, r.audio_share, r.oldest_sound_s,
                  r.bitrate_changes, r.level_changes, static_cast<int>(r.dropped_video),
                  static_cast<int>(r.dropped_audio));
    return line.data();
}

}  // namespace xb::encoder::test
