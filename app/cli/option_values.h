// Reads the value of one option; each answers what is wrong with it. Pure.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/usage_error.h"

#include <tl/expected.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace xb::app {

template <class T>
using Parsed = tl::expected<T, UsageError>;

// WxH: width a multiple of 4, height of 2, as the picture engine needs it; both 64 to 4096.
Parsed<studio::CanvasSettings> parseCanvas(const std::string& text);
Parsed<int> parseNumber(const std::string& option, const std::string& text, int least, int most);
// More than 0, at most a week; parts of a second are allowed.
Parsed<std::chrono::milliseconds> parseDuration(const std::string& option, const std::string& text);
Parsed<encoder::EncoderChoice> parseEncoder(const std::string& text);
Parsed<studio::CameraSpec> parseCamera(const std::string& text);
Parsed<studio::MicrophoneSpec> parseMicrophone(const std::string& text);
// none, quiet-room, market or wind.
Parsed<studio::SoundPreset> parseSoundPreset(const std::string& text);
// KIND[,ms=N][,to=DIRECTION], or stinger:FILE[,ms=N] with the moment at which it covers the
// picture.
Parsed<studio::Transition> parseTransition(const std::string& text);
// SECONDS:SCENE, counted from the first packet that goes out.
Parsed<SceneLater> parseSceneLater(const std::string& text);
// large, normal or strip.
Parsed<studio::overlay::CardSize> parseCardSize(const std::string& text);
// order or trace.
Parsed<CardQr> parseCardQr(const std::string& text);
// none, any, or a platform: douyin, kuaishou, …
Parsed<studio::overlay::PhoneApp> parsePhoneApp(const std::string& text);
// One line for viewers.
Parsed<std::string> parseNotice(const std::string& text);
// harvest, tea, festival, ink or lake.
Parsed<studio::overlay::Theme> parseTheme(const std::string& text);
// units:N, orders:N or yuan:N, as in units:500.
Parsed<SalesGoal> parseGoal(const std::string& text);
// rtmp, rtmps, srt or udp, with a host.
Parsed<std::string> parseDestination(const std::string& text);
// One a line; empty lines and those that begin with # say nothing.
Parsed<std::vector<std::string>> parseDestinationLines(const std::string& text);
Parsed<std::filesystem::path> parseRecording(const std::string& text);
// Whole seconds, 5 to 600.
Parsed<std::chrono::seconds> parseReplay(const std::string& text);

// SETTLEMENT or SETTLEMENT=YUAN, as in 12=350.50.
Parsed<SettlePayment> parsePayment(const std::string& text);
Parsed<std::vector<SettlePayment>> parsePayments(const std::vector<std::string>& texts);

// `[ADDR:]PORT`, an IPv6 address in brackets, `localhost` for 127.0.0.1; without ADDR this machine
// alone.
Parsed<ServeAddress> parseServeAddress(const std::string& text);

}  // namespace xb::app
