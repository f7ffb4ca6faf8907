#include "app/live/live_mixer.h"

#include "app/errors/error_text.h"

#include <chrono>
#include <utility>

namespace xb::app {
namespace {

constexpr std::chrono::milliseconds tend_pace{250};

}  // namespace

LiveMixer::LiveMixer(Tell tell_problem)
    : tell_problem_(std::move(tell_problem)), tend_timer_(this) {
    tend_timer_.setInterval(tend_pace);
    connect(&tend_timer_, &QTimer::timeout, this, &LiveMixer::tend);
}

template <class Command>
void LiveMixer::post(Command command) {
    QMetaObject::invokeMethod(this, std::move(command), Qt::QueuedConnection);
}

void LiveMixer::apply(const SoundSettings& settings) {
    post([this, settings] {
        const SoundSettings before = std::exchange(settings_, settings);
        if (!mixer_) return;
        if (!settings.monitoring_device.empty())
            mixer_->setMonitoringDevice(settings.monitoring_device);
        mixer_->setMicrophoneSettings(settings.microphone);
        mixer_->apply(music_, settings.music);
        mixer_->apply(desktop_, settings.desktop_sound);
        if (before.songs != settings.songs) startMusic();
        if (before.desktop != settings.desktop) startDesktop();
    });
}

void LiveMixer::usePreset(studio::SoundPreset preset) {
    post([this, preset] {
        settings_.microphone.filters = studio::filtersOf(preset);
        if (mixer_) mixer_->setMicrophoneSettings(settings_.microphone);
    });
}

void LiveMixer::setMicrophone(const studio::InputSettings& settings) {
    post([this, settings] {
        settings_.microphone = settings;
        if (mixer_) mixer_->setMicrophoneSettings(settings);
        emit microphoneSet();
    });
}

void LiveMixer::playMusic(const std::vector<std::string>& songs) {
    post([this, songs] {
        settings_.songs = songs;
        startMusic();
    });
}

void LiveMixer::setMusic(const studio::InputSettings& settings) {
    post([this, settings] {
        settings_.music = settings;
        if (mixer_) mixer_->apply(music_, settings);
    });
}

void LiveMixer::hearDesktop(const std::string& monitor) {
    post([this, monitor] {
        settings_.desktop = monitor;
        startDesktop();
    });
}

void LiveMixer::setDesktop(const studio::InputSettings& settings) {
    post([this, settings] {
        settings_.desktop_sound = settings;
        if (mixer_) mixer_->apply(desktop_, settings);
    });
}

void LiveMixer::setMonitoringDevice(const std::string& sink) {
    post([this, sink] {
        settings_.monitoring_device = sink;
        if (mixer_ && !sink.empty()) mixer_->setMonitoringDevice(sink);
    });
}

void LiveMixer::addInput(const studio::InputSpec& spec, const studio::InputSettings& settings) {
    post([this, spec, settings] {
        studio::InputId added;
        replace(added, spec, settings);
    });
}

void LiveMixer::applyTo(studio::InputId id, const studio::InputSettings& settings) {
    post([this, id, settings] {
        if (mixer_) mixer_->apply(id, settings);
    });
}

void LiveMixer::removeInput(studio::InputId id) {
    post([this, id] {
        if (mixer_) mixer_->remove(id);
    });
}

void LiveMixer::use(studio::Mixer* mixer, const SoundSettings& settings) {
    settings_ = settings;
    use(mixer);
}

void LiveMixer::use(studio::Mixer* mixer) {
    mixer_ = mixer;
    music_ = {};
    desktop_ = {};
    is_desktop_awaited_ = false;
    if (!mixer_) return tend_timer_.stop();
    if (!settings_.monitoring_device.empty())
        mixer_->setMonitoringDevice(settings_.monitoring_device);
    mixer_->setMicrophoneSettings(settings_.microphone);
    startMusic();
    startDesktop();
    tend_timer_.start();
}

// The one before goes only once the new one is there.
void LiveMixer::replace(studio::InputId& id, const std::optional<studio::InputSpec>& spec,
                        const studio::InputSettings& settings) {
    if (!mixer_) return;
    studio::InputId opened;
    if (spec) {
        const auto added = mixer_->add(*spec, settings);
        if (!added) return tell_problem_(errorText(added.error()));
        opened = *added;
    }
    mixer_->remove(id);
    id = opened;
}

void LiveMixer::startMusic() {
    std::optional<studio::InputSpec> spec;
    if (!settings_.songs.empty())
        spec = {studio::InputKind::Music, {}, settings_.songs, studio::MusicLoop::Repeat};
    replace(music_, spec, settings_.music);
}

void LiveMixer::startDesktop() {
    std::optional<studio::InputSpec> spec;
    if (!settings_.desktop.empty())
        spec = {studio::InputKind::Desktop,
                {studio::MicrophoneSpec::Kind::Pulse, settings_.desktop},
                {},
                studio::MusicLoop::Repeat};
    // The one that is still waited for is not meant any more.
    if (std::exchange(is_desktop_awaited_, false) && mixer_) {
        mixer_->remove(desktop_);
        desktop_ = {};
    }
    replace(desktop_, spec, settings_.desktop_sound);
    // Once it is plugged in, or its sound server has started, it is heard by itself.
    if (mixer_ && spec && desktop_.value == 0) {
        desktop_ = mixer_->addMissing(*spec, settings_.desktop_sound);
        is_desktop_awaited_ = true;
    }
}

void LiveMixer::tend() {
    if (!mixer_) return;
    for (const studio::InputChange& change : mixer_->tend()) {
        const QString name = QString::fromStdString(change.name);
        if (change.is_song) {
            tell_problem_(tr("The song %1 cannot be played and is left out. Choose it as an MP3 "
                             "file, for example.")
                              .arg(name));
            continue;
        }
        if (change.is_missing)
            tell_problem_(tr("The sound device %1 is gone; everything else goes on. Plug it in "
                             "again, and it is heard by itself.")
                              .arg(name));
        emit inputChanged(name, change.is_missing);
    }
}

}  // namespace xb::app
