// Where the guide finds out what the line carries upwards.
#pragma once

#include <QString>

#include <string>

namespace xb::app {

// An address that takes uploads as HTTP POST and answers once all has come: that of Cloudflare's
// speed test, or `backend/empty.php` of any LibreSpeed server.
inline constexpr const char* usual_line_test = "https://speed.cloudflare.com/__up";

// The host of an http or https address; empty: it is none, and nothing can be measured there.
QString lineTestHost(const std::string& address);

}  // namespace xb::app
