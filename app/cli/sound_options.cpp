#include "app/cli/sound_options.h"

#include "studio/sources/sound_offset.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace xb::app {
namespace {

constexpr std::array<std::string_view, 6> setting_names{"volume", "mute",    "balance",
                                                        "sync",   "monitor", "ducking"};

// A name and its value; without "=" the value is empty.
struct Setting {
    std::string_view name, value;
};

Setting settingOf(std::string_view text) {
    const auto equals = std::min(text.find('='), text.size());
    return {text.substr(0, equals), text.substr(std::min(equals + 1, text.size()))};
}

bool isSetting(std::string_view text) {
    const auto name = settingOf(text).name;
    return std::find(setting_names.begin(), setting_names.end(), name) != setting_names.end();
}

// One after the other into what they set. Complaints name it as in "--mic volume".
class SettingReader {
 public:
    SettingReader(const std::string& option, SoundRole role, studio::InputSettings& settings)
        : option_(option), role_(role), settings_(settings) {}

    Parsed<void> read(std::string_view text) {
        const auto [name, value] = settingOf(text);
        const std::string called = option_ + " " + std::string(name);
        if (name == "volume") return number(called, value, -120, 26, settings_.volume_db);
        if (name == "balance") return number(called, value, -1, 1, settings_.balance);
        if (name == "ducking" && role_ == SoundRole::Background)
            return number(called, value, 0, 60, settings_.ducking_db);
        if (name == "sync") return sync(called, value);
        if (name == "monitor") return monitor(called, value);
        if (name == "mute") return mute(called, value);
        return wrong(UsageCode::BadSoundSetting, {option_, std::string(text), known()});
    }

 private:
    static tl::unexpected<UsageError> wrong(UsageCode code, std::vector<std::string> arguments) {
        return tl::unexpected<UsageError>(UsageError{code, std::move(arguments)});
    }

    std::string known() const {
        const std::string all = "volume=DB, mute, balance=-1…1, sync=MS, monitor=off|only|both";
        return role_ == SoundRole::Background ? all + ", ducking=DB" : all;
    }

    static Parsed<void> number(const std::string& called, std::string_view text, int least,
                               int most, float& into) {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool is_number = error == std::errc() && end == text.data() + text.size();
        if (!is_number || !(value >= least && value <= most))
            return wrong(UsageCode::BadNumber,
                         {called, std::string(text), std::to_string(least), std::to_string(most)});
        into = static_cast<float>(value);
        return {};
    }

    Parsed<void> sync(const std::string& called, std::string_view value) {
        constexpr int latest_ms = 5000;
        const auto earliest_ms = static_cast<int>(studio::earliest_sound_offset.count());
        const auto offset_ms = parseNumber(called, std::string(value), earliest_ms, latest_ms);
        if (!offset_ms) return tl::unexpected(offset_ms.error());
        settings_.sync_offset = std::chrono::milliseconds(*offset_ms);
        return {};
    }

    Parsed<void> monitor(const std::string& called, std::string_view value) {
        using enum studio::Monitoring;
        for (const auto& [name, monitoring] : {std::pair{std::string_view("off"), Off},
                                               {"only", MonitorOnly},
                                               {"both", MonitorAndProgram}}) {
            if (value != name) continue;
            settings_.monitoring = monitoring;
            return {};
        }
        return wrong(UsageCode::BadChoice, {called, std::string(value), "off, only, both"});
    }

    Parsed<void> mute(const std::string& called, std::string_view value) {
        if (!value.empty() && value != "yes" && value != "no")
            return wrong(UsageCode::BadChoice, {called, std::string(value), "yes, no"});
        settings_.is_muted = value != "no";
        return {};
    }

    const std::string& option_;
    const SoundRole role_;
    studio::InputSettings& settings_;
};

// Where the settings begin, with their comma; the text's end if there are none. ALSA's own names
// have commas too, as hw:0,0 and plughw:CARD=Mic,DEV=0: there what is no setting belongs to the
// name.
std::size_t endOfDevice(const std::string& text) {
    if (!text.starts_with("alsa:")) return std::min(text.find(','), text.size());
    std::size_t end = text.size();
    for (auto comma = text.rfind(','); comma != std::string::npos; comma = text.rfind(',', end - 1))
        if (isSetting(std::string_view(text).substr(comma + 1, end - comma - 1)))
            end = comma;
        else
            break;
    return end;
}

// The settings go where they belong; the device is left to be read.
Parsed<std::string> parseInput(const std::string& option, SoundRole role, const std::string& text,
                               studio::InputSettings& settings) {
    const std::size_t end = endOfDevice(text);
    if (end == text.size()) return text;
    auto read = parseInputSettings(option, role, text.substr(end + 1), settings);
    if (!read) return tl::unexpected(std::move(read.error()));
    settings = std::move(*read);
    return text.substr(0, end);
}

// As PulseAudio calls it: `xiangbo devices` writes where it belongs before it.
auto pulseName(const std::string& option) {
    return [option](const std::string& device) -> Parsed<std::string> {
        constexpr std::string_view scheme = "pulse:";
        std::string name = device.starts_with(scheme) ? device.substr(scheme.size()) : device;
        if (name.empty()) return tl::unexpected(UsageError{UsageCode::ValueMissing, {option}});
        return name;
    };
}

}  // namespace

Parsed<studio::InputSettings> parseInputSettings(const std::string& option, SoundRole role,
                                                 const std::string& text,
                                                 studio::InputSettings usual) {
    SettingReader reader(option, role, usual);
    for (std::string_view rest = text;;) {
        const auto end = std::min(rest.find(','), rest.size());
        if (auto read = reader.read(rest.substr(0, end)); !read)
            return tl::unexpected(std::move(read.error()));
        if (end == rest.size()) return usual;
        rest.remove_prefix(end + 1);
    }
}

void addSoundOptions(CLI::App& live, RawSound& raw) {
    for (const auto& [name, into] : {std::pair{"--mic", &raw.mic},
                                     {"--sound-preset", &raw.preset},
                                     {"--music", &raw.music},
                                     {"--music-sound", &raw.music_sound},
                                     {"--desktop-sound", &raw.desktop},
                                     {"--monitor-to", &raw.monitor_to}})
        live.add_option(name, *into)->allow_extra_args(false);
}

void readSound(OptionReader& reader, const RawSound& raw, studio::MicrophoneSpec& microphone,
               SoundSettings& sound) {
    reader.one("--mic", raw.mic, microphone, [&](const std::string& text) {
        return parseInput("--mic", SoundRole::Voice, text, sound.microphone)
            .and_then(parseMicrophone);
    });
    reader.one("--sound-preset", raw.preset, sound.microphone.filters, [](const std::string& text) {
        return parseSoundPreset(text).map(&studio::filtersOf);
    });
    sound.songs = raw.music;
    reader.one("--music-sound", raw.music_sound, sound.music, [&](const std::string& text) {
        return parseInputSettings("--music-sound", SoundRole::Background, text, sound.music);
    });
    if (!raw.music_sound.empty() && raw.music.empty())
        reader.keep({UsageCode::OptionNotHere, {"--music-sound", "--music"}});
    reader.one("--desktop-sound", raw.desktop, sound.desktop, [&](const std::string& text) {
        return parseInput("--desktop-sound", SoundRole::Background, text, sound.desktop_sound)
            .and_then(pulseName("--desktop-sound"));
    });
    reader.one("--monitor-to", raw.monitor_to, sound.monitoring_device, pulseName("--monitor-to"));
}

}  // namespace xb::app
