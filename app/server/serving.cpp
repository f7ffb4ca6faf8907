#include "app/server/serving.h"

#include "app/cli/option_values.h"
#include "app/live/order_page.h"
#include "app/settings/settings.h"

#include <string_view>

namespace xb::app {

namespace {

constexpr std::size_t longest_url_bytes = 32;  // of a QR whose modules stay large
constexpr catalog::SkuId late_sku{50'000};     // a county's shelf

}  // namespace

std::optional<ServeAddress> servedAt(const Settings& settings) {
    if (settings.serve_at.empty()) return std::nullopt;
    const auto parsed = parseServeAddress(settings.serve_at);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::string orderPagesOf(const Settings& settings) {
    if (!settings.order_page_base.empty()) return settings.order_page_base;
    const auto where = servedAt(settings);
    const bool is_for_phones = where && where->address != "127.0.0.1" && where->address != "::1";
    return is_for_phones ? orderPageBase(where->address, where->port) : std::string{};
}

bool isOrderPageBase(const std::string& base) {
    const std::string_view text(base);
    const auto scheme = text.starts_with("https://") ? 8U : text.starts_with("http://") ? 7U : 0U;
    if (scheme == 0 || text.size() <= scheme || text.ends_with('/')) return false;
    const bool is_plain = text.find_first_of(" \t\r\n\"<>") == std::string_view::npos;
    return is_plain && orderPageUrl(text, late_sku).size() <= longest_url_bytes;
}

}  // namespace xb::app
