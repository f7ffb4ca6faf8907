// Takes keys, passphrases and buyers' phones out of a line before it is kept.
#pragma once

#include <string>
#include <string_view>

namespace xb::app {

// Hidden: user and password of a URL, what follows the first part of an rtmp(s) URL's path and
// every query value of any media URL, webhook secrets (`whsec_…`), signatures (`v1,…`), and
// mainland mobile numbers but for their first three and last four digits.
std::string redact(std::string_view line);

// The part of `redact` for one URL, for messages that name a destination.
std::string urlWithoutKey(std::string_view url);

}  // namespace xb::app
