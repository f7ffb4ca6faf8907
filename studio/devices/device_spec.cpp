// Which camera and which microphone, as the words of the command line.
#include "studio/devices/device_spec.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <vector>

namespace xb::studio {
namespace {

// What follows `scheme` and a colon; nothing if it is another scheme, or nothing follows.
std::optional<std::string> addressIn(std::string_view text, std::string_view scheme) {
    if (text.size() < scheme.size() + 2 || !text.starts_with(scheme) || text[scheme.size()] != ':')
        return std::nullopt;
    return std::string(text.substr(scheme.size() + 1));
}

std::vector<std::string_view> parts(std::string_view text, char separator) {
    std::vector<std::string_view> all;
    for (;;) {
        const auto end = std::min(text.find(separator), text.size());
        all.push_back(text.substr(0, end));
        if (end == text.size()) return all;
        text.remove_prefix(end + 1);
    }
}

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<int> numberWithin(std::string_view text, int least, int most) {
    const auto value = wholeNumber(text);
    return value && *value >= least && *value <= most ? value : std::nullopt;
}

bool readSize(std::string_view text, CameraMode& mode) {
    const auto sides = parts(text, 'x');
    if (sides.size() != 2) return false;
    const auto width = numberWithin(sides[0], 16, 8192);
    const auto height = numberWithin(sides[1], 16, 8192);
    if (width && height) mode.width_px = *width, mode.height_px = *height;
    return width && height;
}

bool readFormat(std::string_view text, CameraMode& mode) {
    mode.format = text;
    std::transform(mode.format.begin(), mode.format.end(), mode.format.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text.size() == 4;
}

bool readMargins(std::string_view text, CropMargins& margins) {
    const auto sides = parts(text, '/');
    if (sides.size() != 4) return false;
    const std::array<int*, 4> places{&margins.left, &margins.top, &margins.right, &margins.bottom};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto share = numberWithin(sides[i], 0, 900);
        if (!share) return false;
        *places[i] = *share;
    }
    return isUsable(margins);
}

bool readViewSetting(std::string_view name, std::string_view value, CameraView& view) {
    if (name == "mirror") {
        view.is_mirrored = true;
        return value.empty();
    }
    if (name == "crop") return readMargins(value, view.margins);
    const auto turn = wholeNumber(value);
    if (name != "turn" || !turn) return false;
    view.turn_degrees = *turn;
    return isUsable(view);
}

bool readDeviceSetting(std::string_view name, std::string_view value, CameraSpec& camera) {
    if (name == "size") return readSize(value, camera.mode);
    if (name == "format") return readFormat(value, camera.mode);
    const auto number = wholeNumber(value);
    if (!number) return false;
    if (name != "fps") {
        camera.controls[std::string(name)] = *number;
        return !name.empty();
    }
    camera.mode.frames_per_s = *number;
    return *number >= 1 && *number <= 240;
}

// What follows the address behind commas; false where something cannot be meant.
bool readSettings(CameraSpec& camera) {
    const std::string text = camera.address;
    const auto all = parts(text, ',');
    camera.address = all.front();
    return std::all_of(all.begin() + 1, all.end(), [&](std::string_view setting) {
        const auto equals = std::min(setting.find('='), setting.size());
        const std::string_view name = setting.substr(0, equals);
        const std::string_view value = setting.substr(std::min(equals + 1, setting.size()));
        if (name == "mirror" || name == "turn" || name == "crop")
            return readViewSetting(name, value, camera.view);
        return camera.kind == CameraSpec::Kind::V4l2 && readDeviceSetting(name, value, camera);
    });
}

// The kinds of address that phone-camera apps and network cameras show.
bool isCameraAddress(std::string_view address) {
    for (const std::string_view scheme : {"rtsp://", "rtsps://", "http://", "https://"})
        if (address.size() > scheme.size() && address.starts_with(scheme)) return true;
    return false;
}

}  // namespace

Result<CameraSpec> parseCameraSpec(std::string_view text) {
    using Kind = CameraSpec::Kind;
    if (text == "none") return CameraSpec{Kind::None, {}};
    if (text == "pattern") return CameraSpec{Kind::Pattern, {}};
    if (const auto path = addressIn(text, "file")) return CameraSpec{Kind::File, *path};
    if (const auto address = addressIn(text, "url")) {
        // Its text may hold a password: it is not repeated.
        if (!isCameraAddress(*address)) return fail(ErrorCode::BadCameraSpec, {"url:"});
        return CameraSpec{Kind::Url, *address};
    }
    for (const auto& [scheme, kind] : {std::pair{"v4l2", Kind::V4l2}, {"phone", Kind::Phone}}) {
        const auto address = addressIn(text, scheme);
        if (!address) continue;
        CameraSpec camera{kind, *address};
        const bool is_good = readSettings(camera) && !camera.address.empty();
        const bool is_port = numberWithin(camera.address, 1024, 65535).has_value();
        if (is_good && (kind == Kind::V4l2 || is_port)) return camera;
    }
    return fail(ErrorCode::BadCameraSpec, {std::string(text)});
}

std::string settingsText(const CameraSpec& camera) {
    std::string text;
    const auto add = [&text](const std::string& setting) {
        text += (text.empty() ? "" : ",") + setting;
    };
    const CameraMode& mode = camera.mode;
    if (mode.width_px > 0)
        add("size=" + std::to_string(mode.width_px) + "x" + std::to_string(mode.height_px));
    if (mode.frames_per_s > 0) add("fps=" + std::to_string(mode.frames_per_s));
    if (!mode.format.empty()) add("format=" + mode.format);
    if (camera.view.is_mirrored) add("mirror");
    if (camera.view.turn_degrees != 0) add("turn=" + std::to_string(camera.view.turn_degrees));
    const CropMargins& m = camera.view.margins;
    if (!(m == CropMargins{}))
        add("crop=" + std::to_string(m.left) + "/" + std::to_string(m.top) + "/" +
            std::to_string(m.right) + "/" + std::to_string(m.bottom));
    for (const auto& [name, value] : camera.controls)
        add(name + "=" + std::to_string(value));
    return text;
}

Result<MicrophoneSpec> parseMicrophoneSpec(std::string_view text) {
    using Kind = MicrophoneSpec::Kind;
    if (text == "none") return MicrophoneSpec{Kind::None, {}};
    if (text == "tone") return MicrophoneSpec{Kind::Tone, {}};
    if (text == "file") return MicrophoneSpec{Kind::File, {}};
    if (const auto name = addressIn(text, "pulse")) return MicrophoneSpec{Kind::Pulse, *name};
    if (const auto name = addressIn(text, "alsa")) return MicrophoneSpec{Kind::Alsa, *name};
    return fail(ErrorCode::BadMicrophoneSpec, {std::string(text)});
}

}  // namespace xb::studio
