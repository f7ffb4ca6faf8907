// Decides how far a voice is raised or lowered to reach a loudness, slowly enough not to be heard.
#pragma once

#include <array>
#include <cstddef>

namespace xb::studio {

struct RiderSettings {
    double target_lufs = -16;
    double most_boost_db = 24;
    double most_cut_db = 12;
    double floor_lufs = -52;  // what is softer counts as a pause
    double depth_lu = 10;     // and so does what lies this far below the voice's own loudness
    double rise_db = 0.1;     // per step, once the first words have been heard
    double fall_db = 0.5;     // per step
    int memory_steps = 60;    // of voice, over which its loudness is averaged
};

// Pure. A step is 100 ms. In pauses the gain rests; what does not go up and down as speech does (a
// fan, a tone) is never raised.
class LevelRider {
 public:
    explicit LevelRider(const RiderSettings& settings) : settings_(settings) {}

    // `step_lufs` is the loudness of the last 100 ms, `momentary_lufs` of the last 400 ms, both
    // before the gain. The gain from now on, in dB.
    double hear(double step_lufs, double momentary_lufs);
    double gainDb() const { return gain_db_; }
    // Aims elsewhere; what it knows of the voice stays.
    void aimAt(double target_lufs) { settings_.target_lufs = target_lufs; }

 private:
    static constexpr std::size_t glance_steps = 20;
    static constexpr int acquire_steps = 20;

    bool isLively() const;
    bool isVoice(double momentary_lufs);
    bool isAnotherVoice();
    void remember(double momentary_lufs);
    void approach();

    RiderSettings settings_;
    double gain_db_ = 0;
    double mean_power_ = 0;
    int voice_steps_ = 0;
    // The last two seconds, oldest first from `next_`.
    std::array<double, glance_steps> glance_{};
    std::size_t next_ = 0;
    bool is_glance_full_ = false;
    // What lies between floor and voice: a softer voice, or noise.
    int soft_steps_ = 0;
};

}  // namespace xb::studio
