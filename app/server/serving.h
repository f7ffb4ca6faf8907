// Where the desk's settings want order pages served, and where phones find them.
#pragma once

#include "app/server/http_server.h"

#include <optional>
#include <string>

namespace xb::app {

struct Settings;

// Nothing where they ask for none, or for what is no address.
std::optional<ServeAddress> servedAt(const Settings& settings);

// http(s)://…, the start of the address in a QR; empty where phones would find nothing: a QR that
// leads to this machine alone is of no use to them. Looks at this machine's network.
std::string orderPagesOf(const Settings& settings);

// Whether a QR of the card can hold an address that begins so: http(s), and room left for a code.
bool isOrderPageBase(const std::string& base);

}  // namespace xb::app
