// Any header values, one a line, and then a body: none is taken for signed that the secret did not
// sign.
#include "catalog/feeds/standard_webhook.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

std::string_view cutLine(std::string_view& text) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const auto secret =
        xb::catalog::WebhookSecret::parse("whsec_bm9ib2R5IGtub3dzIHRoaXMgc2VjcmV0ISE=");
    if (!secret) std::abort();
    std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)xb::catalog::WebhookSecret::parse(text);
    const std::string_view id = cutLine(text);
    const std::string_view timestamp = cutLine(text);
    const std::string_view signature = cutLine(text);
    if (xb::catalog::verifyWebhook(*secret, {id, timestamp, signature}, text,
                                   xb::catalog::UtcMs{1'614'265'330'000})) {
        std::abort();
    }
    return 0;
}
