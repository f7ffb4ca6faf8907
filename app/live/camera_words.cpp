// Sentences about cameras.
#include "app/live/camera_words.h"

#include "app/live/order_page.h"
#include "studio/overlay/qr_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace xb::app {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::CameraWords)

 public:
    static QString of(const studio::CameraEvent& event);
    static QString ofMute(const studio::CameraEvent& event);
    static QString name(const studio::CameraEvent& event);
};

QString Words::name(const studio::CameraEvent& event) {
    if (!event.name.empty()) return QString::fromStdString(event.name);
    return event.place == studio::CameraPlace::First ? tr("the camera") : tr("the second camera");
}

QString Words::of(const studio::CameraEvent& event) {
    using Kind = studio::CameraEvent::Kind;
    switch (event.kind) {
        case Kind::Missing:
            return tr(
                "Camera %1 is not there. Viewers see a still and hear you; it comes by itself when "
                "it is plugged in.");
        case Kind::NoPicture:
            return tr(
                "Camera %1 gives no picture yet. Viewers see a still and hear you; close other "
                "programs that use it, and it comes by itself.");
        case Kind::Arrived:
            return tr("Camera %1 is there now. Viewers see its picture.");
        case Kind::Unplugged:
            return tr(
                "Camera %1 is gone. Viewers see a still and hear you; it comes back by "
                "itself when it is plugged in again.");
        case Kind::Frozen:
            return tr(
                "Camera %1 sends no pictures. Viewers see a still and hear you; it comes back "
                "by itself.");
        case Kind::Stuck:
            return tr(
                "Camera %1 sends the same picture over and over. Viewers see a still and "
                "hear you; it is being started again.");
        case Kind::Covered:
            return tr(
                "Camera %1 is black. Viewers see a still and hear you; look whether its lens "
                "is covered.");
        case Kind::Back:
            return tr("Camera %1 is back after %2 s.");
    }
    return {};
}

// Of a camera whose own sound was the microphone: such a one comes over the network.
QString Words::ofMute(const studio::CameraEvent& event) {
    if (event.kind == studio::CameraEvent::Kind::NoPicture)
        return tr(
            "Camera %1 gives no picture and no sound yet. Viewers see a still and hear nothing; "
            "it comes by itself when it sends.");
    if (event.kind == studio::CameraEvent::Kind::Frozen)
        return tr(
            "Camera %1 sends no pictures and no sound. Viewers see a still and hear nothing; look "
            "whether it has power and its network. It comes back by itself.");
    return of(event);
}

}  // namespace

bool isCameraMute(const studio::MixerFigures& sound) {
    return std::any_of(sound.inputs.begin(), sound.inputs.end(),
                       [](const studio::InputFigures& input) {
                           return input.is_microphone && input.kind == studio::InputKind::Camera &&
                                  input.health == studio::SoundHealth::Silent;
                       });
}

QString cameraSentence(const studio::CameraEvent& event, bool is_mute) {
    // The microphone is the first camera's sound, or no camera's.
    const bool is_voice = is_mute && event.place == studio::CameraPlace::First;
    const QString words = is_voice ? Words::ofMute(event) : Words::of(event);
    const QString sentence = words.arg(Words::name(event));
    if (event.kind != studio::CameraEvent::Kind::Back) return sentence;
    return sentence.arg(static_cast<double>(event.away.count()) / 1000, 0, 'f', 1);
}

PhoneInvitation phoneInvitation(const studio::CameraStatistics& camera) {
    if (camera.phone_key.empty()) return {};
    const std::string at = lanHost() + ":" + camera.phone_port;
    return {"rtmp://" + at + "/live/" + camera.phone_key,
            "srt://" + at + "?passphrase=" + camera.phone_key + "&pbkeylen=16"};
}

QString terminalQr(const std::string& text) {
    const studio::overlay::QrRows rows = studio::overlay::qrRows(text);
    if (rows.empty()) return {};
    const int side = static_cast<int>(rows.size());
    const auto is_dark = [&](int x, int y) {
        const bool is_inside = x >= 0 && y >= 0 && x < side && y < side;
        return is_inside && rows.at(static_cast<std::size_t>(y)).at(static_cast<std::size_t>(x));
    };
    constexpr int quiet = 2;
    QString drawn;
    for (int y = -quiet; y < side + quiet; y += 2) {
        for (int x = -quiet; x < side + quiet; ++x) {
            // Light on the dark ground of most terminals.
            const int light = (is_dark(x, y) ? 0 : 1) + (is_dark(x, y + 1) ? 0 : 2);
            static constexpr char16_t blocks[] = {u' ', u'\u2580', u'\u2584', u'\u2588'};
            drawn += QChar(blocks[light]);
        }
        drawn += QLatin1Char('\n');
    }
    return drawn;
}

}  // namespace xb::app
