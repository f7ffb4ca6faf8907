#include "app/pages/live/live_controls.h"

#include "app/live/clips.h"
#include "app/live/live_mixer.h"
#include "app/live/overlay_controls.h"
#include "app/main_window.h"
#include "app/pages/live/channel_strip.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/on_picture_panel.h"
#include "app/pages/live/sound_dialog.h"
#include "app/pages/live/sound_words.h"
#include "app/pages/live/top_bar.h"
#include "app/widgets/banner.h"

#include <QDateTime>

#include <system_error>
#include <utility>

namespace xb::app {

namespace {

constexpr std::chrono::seconds kept_replay{60};

ChannelFigures channelOf(const studio::InputFigures& input, const studio::InputSettings& settings) {
    ChannelFigures figures;
    figures.magnitude_db = input.level.magnitude_db;
    figures.peak_db = input.level.peak_db;
    figures.volume_db = settings.volume_db;
    figures.is_muted = settings.is_muted;
    return figures;
}

}  // namespace

LiveControls::LiveControls(LiveSession& session, MainWindow& window, const Theme& theme,
                           const SoundSettings& sound, ClipFolder clip_folder)
    : session_(session),
      window_(window),
      theme_(theme),
      sound_(sound),
      clip_folder_(std::move(clip_folder)),
      files_(*this) {
    connectSounds();
    connectPicture();
    connectClips();
    session_.clips().keepReplay(kept_replay);
}

LiveControls::~LiveControls() {
    delete adjusting_;
}

studio::InputSettings& LiveControls::settingsOf(studio::InputKind kind) {
    switch (kind) {
        case studio::InputKind::Music:
            return sound_.music;
        case studio::InputKind::Desktop:
            return sound_.desktop_sound;
        case studio::InputKind::Microphone:
        case studio::InputKind::Camera:
            break;
    }
    return sound_.microphone;
}

void LiveControls::apply(studio::InputKind kind) {
    LiveMixer& mixer = session_.mixer();
    switch (kind) {
        case studio::InputKind::Music:
            mixer.setMusic(sound_.music);
            break;
        case studio::InputKind::Desktop:
            mixer.setDesktop(sound_.desktop_sound);
            break;
        case studio::InputKind::Microphone:
        case studio::InputKind::Camera:
            mixer.setMicrophone(sound_.microphone);
            break;
    }
    emit soundChosen(sound_);
}

void LiveControls::useSound(const SoundSettings& sound) {
    sound_ = sound;
    if (adjusting_) adjusting_->show(settingsOf(adjusting_->kind()));
}

void LiveControls::toggleMicrophone() {
    sound_.microphone.is_muted = !sound_.microphone.is_muted;
    apply(studio::InputKind::Microphone);
}

void LiveControls::connectSounds() {
    LivePage& page = window_.live();
    using studio::InputKind;
    for (const auto& [strip, kind] : {std::pair(&page.microphone(), InputKind::Microphone),
                                      std::pair(&page.music(), InputKind::Music),
                                      std::pair(&page.desktop(), InputKind::Desktop)})
        connectStrip(*strip, kind);
    connect(&page, &LivePage::presetChosen, this, [this](studio::SoundPreset preset) {
        sound_.microphone.filters = studio::filtersOf(preset);
        apply(InputKind::Microphone);
        if (adjusting_) adjusting_->show(settingsOf(adjusting_->kind()));
    });
}

void LiveControls::connectStrip(ChannelStrip& strip, studio::InputKind kind) {
    connect(&strip, &ChannelStrip::mutePressed, this, [this, kind](bool is_muted) {
        settingsOf(kind).is_muted = is_muted;
        apply(kind);
    });
    connect(&strip, &ChannelStrip::volumeMoved, this, [this, kind](float volume_db) {
        settingsOf(kind).volume_db = volume_db;
        apply(kind);
    });
    connect(&strip, &ChannelStrip::adjustPressed, this,
            [this, kind, &strip] { adjust(kind, strip.title()); });
}

void LiveControls::adjust(studio::InputKind kind, const QString& title) {
    // Another sound's goes.
    delete adjusting_;
    adjusting_ = new SoundDialog(theme_, title, kind, &window_);
    adjusting_->setAttribute(Qt::WA_DeleteOnClose);
    adjusting_->show(settingsOf(kind));
    connect(adjusting_, &SoundDialog::changed, this,
            [this, kind](const studio::InputSettings& settings) {
                studio::InputSettings& own = settingsOf(kind);
                const studio::InputSettings before = std::exchange(own, settings);
                own.volume_db = before.volume_db;
                own.is_muted = before.is_muted;
                apply(kind);
            });
    adjusting_->show();
}

void LiveControls::connectPicture() {
    OnPicturePanel& panel = window_.live().onPicture();
    OverlayControls& overlays = session_.overlays();
    connect(&panel, &OnPicturePanel::goalChosen, this,
            [&panel, &overlays](const std::optional<SalesGoal>& goal) {
                overlays.setGoal(goal);
                panel.showGoal(goal);
            });
    connect(&panel, &OnPicturePanel::noticeChosen, this, [&panel, &overlays](const QString& text) {
        overlays.setNotice(text.toStdString());
        panel.showNotice(text);
    });
    connect(&panel, &OnPicturePanel::producerPressed, this,
            [&overlays] { overlays.showProducer(); });
    connect(&panel, &OnPicturePanel::drawConfirmed, this, [&overlays] { overlays.drawWinner(); });
}

void LiveControls::connectClips() {
    Clips& clips = session_.clips();
    Banner& banner = window_.banner();
    connect(&window_.topBar(), &TopBar::clipPressed, this, &LiveControls::saveClip);
    connect(&clips, &Clips::clipMade, &banner, [&banner](const QString& path) {
        banner.tell(Tone::Good, tr("The clip is in %1.").arg(path));
    });
    connect(
        &clips, &Clips::clipFailed, &banner,
        [&banner](const QString&, const QString& sentence) { banner.tell(Tone::Warn, sentence); });
}

// What is on air at the press counts, so the replay is taken only once the folder is there: that
// takes no longer than a blink, and a disk that is slow does not stop the window.
void LiveControls::saveClip(std::chrono::seconds length) {
    const std::filesystem::path folder = clip_folder_();
    const QString name =
        QStringLiteral("clip-%1.mp4")
            .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss")));
    const auto save = [this, path = folder / name.toStdString(), length] {
        session_.clips().saveReplay(path, length, {});
    };
    // Where it could not be made, the clip says so itself.
    const bool is_asked = files_.run(
        [folder] {
            std::error_code error;
            return std::filesystem::create_directories(folder, error);
        },
        [save](bool) { save(); });
    if (!is_asked) save();
}

void LiveControls::showSound(const studio::MixerFigures& mixer) {
    LivePage& page = window_.live();
    bool has_music = false;
    bool has_desktop = false;
    for (const studio::InputFigures& input : mixer.inputs) {
        if (input.kind == studio::InputKind::Music) {
            has_music = true;
            page.music().show(channelOf(input, sound_.music));
        } else if (input.kind == studio::InputKind::Desktop) {
            has_desktop = true;
            page.desktop().show(channelOf(input, sound_.desktop_sound));
        }
    }
    page.showMusic(has_music, has_desktop);
    const SoundFigures figures = soundFiguresOf(mixer);
    ChannelFigures microphone;
    microphone.magnitude_db = figures.level.magnitude_db;
    microphone.peak_db = figures.level.peak_db;
    microphone.volume_db = sound_.microphone.volume_db;
    microphone.is_muted = sound_.microphone.is_muted;
    microphone.tone = microphone.is_muted ? Tone::Warn : soundTone(figures);
    microphone.words = microphone.is_muted ? tr("Nobody hears you") : soundWords(figures);
    page.microphone().show(microphone);
    page.showPreset(sound_.microphone.filters);
}

void LiveControls::showFigures(const LiveSnapshot& snapshot) {
    window_.live().onPicture().setOnAir(isOnAir(snapshot.state));
    const ClipsState clips = session_.clips().state();
    window_.topBar().showClips(isOnAir(snapshot.state), clips.waiting > 0, clips.done);
}

}  // namespace xb::app
