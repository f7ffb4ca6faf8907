#include "catalog/orders/buyer_key.h"

namespace xb::catalog {
namespace {

constexpr std::size_t mobile_digits = 11;
constexpr std::size_t fewest_digits = 5;

bool isBetweenDigits(char character) {
    return std::string_view(" -.()+/").find(character) != std::string_view::npos;
}

void dropPrefix(std::string& digits, std::string_view prefix) {
    const bool is_mobile = digits.size() == prefix.size() + mobile_digits &&
                           digits.compare(0, prefix.size(), prefix) == 0 &&
                           digits[prefix.size()] == '1';
    if (is_mobile) digits.erase(0, prefix.size());
}

}  // namespace

std::string normalisedPhone(std::string_view phone) {
    std::string digits;
    for (const char character : phone) {
        if (character >= '0' && character <= '9') {
            digits += character;
        } else if (!isBetweenDigits(character)) {
            return {};
        }
    }
    dropPrefix(digits, "86");
    dropPrefix(digits, "0086");
    if (digits.size() < fewest_digits) return {};
    return digits;
}

std::string buyerKey(std::string_view channel, const Buyer& buyer) {
    // No channel is named with nothing, so that a phone is never taken for an id.
    if (!buyer.channel_buyer_id.empty()) {
        return std::string(channel).append(":").append(buyer.channel_buyer_id);
    }
    const std::string phone = normalisedPhone(buyer.phone);
    return phone.empty() ? phone : ":" + phone;
}

}  // namespace xb::catalog
