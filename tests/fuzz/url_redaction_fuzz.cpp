// Any text as an address or a line of a log: what counts as secret is not in what comes out.
#include "encoder/redact.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)xb::encoder::redactUrl(text);
    const std::vector<std::string> secrets = xb::encoder::secretsOf(text);
    (void)xb::encoder::redactText(text, secrets);

    // A key made of letters alone, behind whatever application the bytes name.
    const std::string key = "zQzQzQzQzQ";
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/%";
    if (text.find_first_not_of(allowed) != std::string_view::npos ||
        text.find(key) != std::string_view::npos)
        return 0;
    const std::string url = "rtmp://host/" + std::string(text) + "/" + key;
    if (xb::encoder::redactUrl(url).find(key) != std::string::npos) std::abort();
    const std::string line = "Cannot open " + url + ": refused";
    if (xb::encoder::redactText(line, xb::encoder::secretsOf(url)).find(key) != std::string::npos) {
        std::abort();
    }
    return 0;
}
