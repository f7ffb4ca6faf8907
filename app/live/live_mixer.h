// The mixer's commands of a live session, and what they left wished for when no stage is open.
#pragma once

#include "app/live/sound_settings.h"
#include "studio/mixer/mixer.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace xb::app {

// Lives on the session's thread. Every command may be called from any thread and returns at once;
// what stands in the way is told by the session's `problem`. What was set stays for the stages to
// come. Levels and warnings are in the session's snapshot.
class LiveMixer : public QObject {
    Q_OBJECT

 public:
    using Tell = std::function<void(const QString& sentence)>;
    explicit LiveMixer(Tell tell_problem);

    // All of it at once; what stays the same goes on undisturbed.
    void apply(const SoundSettings& settings);
    // Filters for the place where somebody speaks; volume, balance and the rest stay.
    void usePreset(studio::SoundPreset preset);
    void setMicrophone(const studio::InputSettings& settings);
    // One song after the other, from the first one again in the end; none: no music.
    void playMusic(const std::vector<std::string>& songs);
    void setMusic(const studio::InputSettings& settings);
    // What this machine plays, as a PulseAudio sink's monitor or "default"; empty: it is not heard.
    void hearDesktop(const std::string& monitor);
    void setDesktop(const studio::InputSettings& settings);
    // Where monitored inputs are heard: a PulseAudio sink, or "default".
    void setMonitoringDevice(const std::string& sink);

    // Inputs beside those; `id` is that of the snapshot. An unknown one is ignored.
    void addInput(const studio::InputSpec& spec, const studio::InputSettings& settings);
    void applyTo(studio::InputId id, const studio::InputSettings& settings);
    void removeInput(studio::InputId id);

    // Session's thread: the mixer of the stage that has opened, with what was asked for it; null as
    // it closes.
    void use(studio::Mixer* mixer);
    void use(studio::Mixer* mixer, const SoundSettings& settings);

 signals:
    // Gone, or back; a problem tells of the former too.
    void inputChanged(const QString& name, bool is_missing);
    // Somebody has set the microphone, be it back again.
    void microphoneSet();

 private:
    template <class Command>
    void post(Command command);
    void replace(studio::InputId& id, const std::optional<studio::InputSpec>& spec,
                 const studio::InputSettings& settings);
    void startMusic();
    void startDesktop();
    void tend();

    const Tell tell_problem_;
    SoundSettings settings_;
    studio::Mixer* mixer_ = nullptr;
    studio::InputId music_;
    studio::InputId desktop_;
    bool is_desktop_awaited_ = false;  // it was not there when it was asked for
    QTimer tend_timer_;
};

}  // namespace xb::app
