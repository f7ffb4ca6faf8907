// The bounds and words that options may have.
#include "app/cli/option_values.h"

#include "app/live/overlay_controls.h"
#include "app/log_redaction.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace xb::app {
namespace {

tl::unexpected<UsageError> wrong(UsageCode code, std::vector<std::string> arguments = {}) {
    return tl::unexpected<UsageError>(UsageError{code, std::move(arguments)});
}

template <class Number>
std::optional<Number> wholeNumber(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

// Yuan with at most two decimals, as fen; more than nothing.
std::optional<std::int64_t> amountFen(std::string_view text) {
    const auto point = std::min(text.find('.'), text.size());
    std::string_view decimals = text.substr(std::min(point + 1, text.size()));
    const auto yuan = wholeNumber<std::uint64_t>(text.substr(0, point));
    if (!yuan || *yuan > 10'000'000'000 || decimals.size() > 2) return std::nullopt;
    std::uint64_t rest = 0;
    if (point < text.size()) {
        const auto digits = wholeNumber<std::uint64_t>(decimals);
        if (!digits) return std::nullopt;
        rest = decimals.size() == 1 ? *digits * 10 : *digits;
    }
    const auto fen = static_cast<std::int64_t>(*yuan * 100 + rest);
    return fen > 0 ? std::optional(fen) : std::nullopt;
}

bool isCanvasSide(int px, int step) {
    return px >= 64 && px <= 4096 && px % step == 0;
}

std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

bool readTransitionSetting(std::string_view setting, studio::Transition& transition) {
    using enum studio::TransitionKind;
    const bool has_direction = transition.kind == Slide || transition.kind == Swipe;
    if (setting.starts_with("to=") && has_direction) {
        const auto direction = studio::directionNamed(setting.substr(3));
        if (direction) transition.direction = *direction;
        return direction.has_value();
    }
    if (!setting.starts_with("ms=") || transition.kind == Cut) return false;
    const auto ms = wholeNumber<int>(setting.substr(3));
    if (!ms || *ms < 50 || *ms > 10'000) return false;
    auto& length = transition.kind == Stinger ? transition.stinger_cut : transition.duration;
    length = std::chrono::milliseconds(*ms);
    return true;
}

}  // namespace

Parsed<studio::CanvasSettings> parseCanvas(const std::string& text) {
    const auto by = text.find('x');
    const auto width = wholeNumber<int>(std::string_view(text).substr(0, by));
    const auto height = by == std::string::npos
                            ? std::nullopt
                            : wholeNumber<int>(std::string_view(text).substr(by + 1));
    if (!width || !height || !isCanvasSide(*width, 4) || !isCanvasSide(*height, 2))
        return wrong(UsageCode::BadCanvas, {text});
    studio::CanvasSettings canvas;
    canvas.width_px = *width;
    canvas.height_px = *height;
    return canvas;
}

Parsed<int> parseNumber(const std::string& option, const std::string& text, int least, int most) {
    const auto value = wholeNumber<int>(text);
    if (!value || *value < least || *value > most)
        return wrong(UsageCode::BadNumber,
                     {option, text, std::to_string(least), std::to_string(most)});
    return *value;
}

Parsed<std::chrono::milliseconds> parseDuration(const std::string& option,
                                                const std::string& text) {
    constexpr int week_s = 7 * 24 * 3600;
    const auto seconds = wholeNumber<double>(text);
    // At least a millisecond: what is less would be none.
    if (!seconds || !(*seconds >= 0.001) || !(*seconds <= week_s))
        return wrong(UsageCode::BadNumber, {option, text, "0.001", std::to_string(week_s)});
    return std::chrono::milliseconds(static_cast<std::int64_t>(*seconds * 1000.0));
}

Parsed<encoder::EncoderChoice> parseEncoder(const std::string& text) {
    if (const auto choice = encoder::encoderChoiceFromName(text)) return *choice;
    return wrong(UsageCode::BadChoice, {"--encoder", text, "auto, x264, nvenc, vaapi, qsv"});
}

Parsed<studio::CameraSpec> parseCamera(const std::string& text) {
    const auto camera = studio::parseCameraSpec(text);
    if (!camera) return wrong(UsageCode::BadCamera, {urlWithoutKey(text)});
    return *camera;
}

Parsed<studio::MicrophoneSpec> parseMicrophone(const std::string& text) {
    const auto microphone = studio::parseMicrophoneSpec(text);
    if (!microphone) return wrong(UsageCode::BadMicrophone, {text});
    return *microphone;
}

Parsed<studio::SoundPreset> parseSoundPreset(const std::string& text) {
    if (const auto preset = studio::presetFromName(lowerCase(text))) return *preset;
    return wrong(UsageCode::BadChoice, {"--sound-preset", text, "none, quiet-room, market, wind"});
}

Parsed<studio::Transition> parseTransition(const std::string& text) {
    constexpr std::string_view stinger = "stinger:";
    const auto bad = [&text] { return wrong(UsageCode::BadTransition, {text}); };
    studio::Transition transition;
    // Behind a file's name only its last part can be meant: others may belong to the name.
    const bool is_stinger = text.starts_with(stinger);
    const auto comma = is_stinger ? text.rfind(",ms=") : text.find(',');
    const std::string first = text.substr(0, comma);
    const auto kind = studio::transitionNamed(is_stinger ? "stinger" : lowerCase(first));
    if (is_stinger) transition.stinger = first.substr(stinger.size());
    if (!kind || (*kind == studio::TransitionKind::Stinger) != !transition.stinger.empty())
        return bad();
    transition.kind = *kind;
    std::string_view rest(text);
    rest.remove_prefix(first.size());
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const auto end = std::min(rest.find(','), rest.size());
        if (!readTransitionSetting(rest.substr(0, end), transition)) return bad();
        rest.remove_prefix(end);
    }
    return transition;
}

Parsed<SceneLater> parseSceneLater(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon + 1 == text.size())
        return wrong(UsageCode::BadSceneSwitch, {"--then", text});
    return parseDuration("--then", text.substr(0, colon)).map([&](std::chrono::milliseconds after) {
        return SceneLater{after, text.substr(colon + 1)};
    });
}

Parsed<CardQr> parseCardQr(const std::string& text) {
    for (const NamedCardQr& one : named_card_qrs)
        if (one.name == lowerCase(text)) return one.qr;
    return wrong(UsageCode::BadChoice, {"--qr", text, "order, trace"});
}

Parsed<studio::overlay::PhoneApp> parsePhoneApp(const std::string& text) {
    std::string names;
    for (const auto& one : studio::overlay::named_phone_apps) {
        if (one.name == lowerCase(text)) return one.app;
        names += (names.empty() ? "" : ", ") + std::string(one.name);
    }
    return wrong(UsageCode::BadChoice, {"--watched-in", text, names});
}

Parsed<studio::overlay::CardSize> parseCardSize(const std::string& text) {
    if (const auto size = studio::overlay::cardSizeNamed(lowerCase(text))) return *size;
    return wrong(UsageCode::BadChoice, {"--card", text, "large, normal, strip"});
}

Parsed<std::string> parseNotice(const std::string& text) {
    // Of UTF-8, all but what goes on with a character.
    const auto characters = std::count_if(text.begin(), text.end(),
                                          [](unsigned char c) { return (c & 0xC0U) != 0x80U; });
    if (characters > longest_notice)
        return wrong(UsageCode::TooLong, {"--notice", std::to_string(longest_notice)});
    return text;
}

Parsed<studio::overlay::Theme> parseTheme(const std::string& text) {
    const auto theme = studio::overlay::themeNamed(lowerCase(text));
    if (!theme)
        return wrong(UsageCode::BadChoice, {"--theme", text, "harvest, tea, festival, ink, lake"});
    return *theme;
}

Parsed<SalesGoal> parseGoal(const std::string& text) {
    struct Kind {
        std::string_view name;
        GoalKind kind;
        std::int64_t unit;
    };
    static constexpr std::array<Kind, 3> kinds{{{"units", GoalKind::Units, 1},
                                                {"orders", GoalKind::Orders, 1},
                                                {"yuan", GoalKind::Amount, 100}}};
    const auto colon = text.find(':');
    const std::string name = lowerCase(text.substr(0, colon));
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&name](const Kind& one) { return one.name == name; });
    if (colon == std::string::npos || kind == kinds.end())
        return wrong(UsageCode::BadChoice, {"--goal", text, "units:N, orders:N, yuan:N"});
    const auto number = parseNumber("--goal", text.substr(colon + 1), 1, 100'000'000);
    if (!number) return tl::unexpected(number.error());
    return SalesGoal{kind->kind, *number * kind->unit};
}

Parsed<std::string> parseDestination(const std::string& text) {
    static constexpr std::array<std::string_view, 5> schemes{"rtmp", "rtmps", "srt", "rist", "udp"};
    const auto colon = text.find("://");
    // It may well be a key.
    if (colon == std::string::npos || colon == 0) return wrong(UsageCode::NotUrl);
    const std::string scheme = lowerCase(text.substr(0, colon));
    if (std::find(schemes.begin(), schemes.end(), scheme) == schemes.end())
        return wrong(UsageCode::BadScheme, {scheme, "rtmp, rtmps, srt, rist, udp"});
    const auto rest = std::string_view(text).substr(colon + 3);
    if (rest.empty() || std::string_view("/?#:").find(rest.front()) != std::string_view::npos)
        return wrong(UsageCode::BadUrl, {urlWithoutKey(text)});
    return scheme + text.substr(colon);
}

Parsed<std::vector<std::string>> parseDestinationLines(const std::string& text) {
    std::vector<std::string> destinations;
    std::string_view rest(text);
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty() || line.front() == '#') continue;
        auto destination = parseDestination(std::string(line));
        if (!destination) return tl::unexpected(destination.error());
        destinations.push_back(std::move(*destination));
    }
    return destinations;
}

Parsed<std::chrono::seconds> parseReplay(const std::string& text) {
    return parseNumber("--replay", text, 5, 600).map([](int seconds) {
        return std::chrono::seconds(seconds);
    });
}

Parsed<std::filesystem::path> parseRecording(const std::string& text) {
    const std::filesystem::path path(text);
    const std::string extension = lowerCase(path.extension().string());
    if (extension != ".mp4" && extension != ".mkv")
        return wrong(UsageCode::BadRecordingName, {text});
    return path;
}

Parsed<SettlePayment> parsePayment(const std::string& text) {
    const auto equals = std::min(text.find('='), text.size());
    const std::string_view whole(text);
    const auto settlement = wholeNumber<std::uint32_t>(whole.substr(0, equals));
    if (!settlement) return wrong(UsageCode::BadPayment, {text});
    SettlePayment payment{*settlement, {}};
    if (equals == text.size()) return payment;
    payment.amount_fen = amountFen(whole.substr(equals + 1));
    if (!payment.amount_fen) return wrong(UsageCode::BadPayment, {text});
    return payment;
}

Parsed<std::vector<SettlePayment>> parsePayments(const std::vector<std::string>& texts) {
    std::vector<SettlePayment> payments;
    for (const auto& text : texts) {
        auto payment = parsePayment(text);
        if (!payment) return tl::unexpected(std::move(payment.error()));
        payments.push_back(*payment);
    }
    return payments;
}

Parsed<ServeAddress> parseServeAddress(const std::string& text) {
    ServeAddress serve;
    const auto colon = text.rfind(':');
    std::string address = colon == std::string::npos ? "" : text.substr(0, colon);
    const auto port_text = colon == std::string::npos ? text : text.substr(colon + 1);
    const auto port = wholeNumber<std::uint16_t>(port_text);
    if (!port || (colon != std::string::npos && address.empty()))
        return wrong(UsageCode::BadServeAddress, {text});
    serve.port = *port;
    if (colon == std::string::npos) return serve;
    const bool has_brackets = address.size() > 2 && address.front() == '[' && address.back() == ']';
    if (has_brackets) address = address.substr(1, address.size() - 2);
    const bool is_ipv6 = address.find(':') != std::string::npos;
    if (is_ipv6 != has_brackets) return wrong(UsageCode::BadServeAddress, {text});
    serve.address = address == "localhost" ? "127.0.0.1" : address;
    const auto allowed = is_ipv6 ? "0123456789abcdefABCDEF:.%" : "0123456789.";
    if (serve.address.find_first_not_of(allowed) != std::string::npos)
        return wrong(UsageCode::BadServeAddress, {text});
    return serve;
}

}  // namespace xb::app
