// Takes stream keys, passphrases and other secrets out of text that goes to a log or a report.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xb::encoder {

// One address: rtmp://host/app/KEY -> rtmp://host/app/***; user and password, and the value of
// every query parameter that is not known to be harmless, likewise. Pure.
[[nodiscard]] std::string redactUrl(std::string_view url);

// What redactUrl would take out, to be found again where it stands alone. Pure.
[[nodiscard]] std::vector<std::string> secretsOf(std::string_view url);

// Redacts every address in a text, and every secret: one of eight bytes and more wherever it
// stands, a shorter one where it stands as a word. Pure.
[[nodiscard]] std::string redactText(std::string_view text, std::span<const std::string> secrets);

}  // namespace xb::encoder
