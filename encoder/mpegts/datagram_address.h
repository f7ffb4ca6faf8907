// An address of the form scheme://host:port?name=value&..., taken apart.
#pragma once

#include "encoder/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xb::encoder {

struct DatagramAddress {
    std::string scheme;  // in small letters
    std::string host;    // without brackets; may be empty
    std::string port;
    std::vector<std::pair<std::string, std::string>> parameters;  // percent-decoded
    std::string label;                                            // without secrets

    // Empty if it is not there.
    [[nodiscard]] std::string_view valueOf(std::string_view name) const;
    // Nothing if it is not there or no whole number from 0 to a thousand million.
    [[nodiscard]] std::optional<int> numberOf(std::string_view name) const;
};

// Pure. BadAddress {address without key}.
[[nodiscard]] Result<DatagramAddress> readDatagramAddress(std::string_view url);

}  // namespace xb::encoder
