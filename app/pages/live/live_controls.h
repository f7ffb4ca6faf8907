// What an operator reaches for beside scenes and products while on air, joined with the session:
// sounds, clips, goal, notice, lucky draw.
#pragma once

#include "app/live/live_session.h"
#include "app/live/sound_settings.h"
#include "app/shop/disk_ask.h"
#include "app/theme.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <filesystem>
#include <functional>

namespace xb::app {

class ChannelStrip;
class MainWindow;
class SoundDialog;

// Main thread; what it refers to outlives it.
class LiveControls : public QObject {
    Q_OBJECT

 public:
    using ClipFolder = std::function<std::filesystem::path()>;

    // `clip_folder` is asked each time, on the main thread; the folder is made where it is not
    // there.
    LiveControls(LiveSession& session, MainWindow& window, const Theme& theme,
                 const SoundSettings& sound, ClipFolder clip_folder);
    ~LiveControls() override;

    // As the settings have it now; the session is told by whoever changed them.
    void useSound(const SoundSettings& sound);
    void toggleMicrophone();
    // Of what was on air until now; told where it lies.
    void saveClip(std::chrono::seconds length);
    // Some 30 times a second.
    void showSound(const studio::MixerFigures& mixer);
    // Twice a second.
    void showFigures(const LiveSnapshot& snapshot);

 signals:
    // Volumes, mutes and filters as they were set by hand, to be kept.
    void soundChosen(const xb::app::SoundSettings& sound);

 private:
    void connectSounds();
    void connectPicture();
    void connectClips();
    void connectStrip(ChannelStrip& strip, studio::InputKind kind);
    studio::InputSettings& settingsOf(studio::InputKind kind);
    // To the session, and to be kept.
    void apply(studio::InputKind kind);
    void adjust(studio::InputKind kind, const QString& title);

    LiveSession& session_;
    MainWindow& window_;
    const Theme& theme_;
    SoundSettings sound_;
    QPointer<SoundDialog> adjusting_;
    const ClipFolder clip_folder_;
    DiskAsk files_;
};

}  // namespace xb::app
