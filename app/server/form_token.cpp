// Makes and checks form tokens.
#include "app/server/form_token.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <charconv>
#include <cstdint>
#include <utility>

namespace xb::app {
namespace {

constexpr std::int64_t lifetime_ms = 2 * 3600 * 1000;
// Without I, L, O and U: a person may have to read it aloud.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int number_length = 12;

std::string randomNumber() {
    std::string number;
    for (int index = 0; index < number_length; ++index) {
        number +=
            alphabet[QRandomGenerator::system()->bounded(static_cast<quint32>(alphabet.size()))];
    }
    return number;
}

// Takes the same time wherever they differ.
bool isSame(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    unsigned difference = 0;
    for (std::size_t at = 0; at < one.size(); ++at) {
        difference |= static_cast<unsigned char>(one[at]) ^ static_cast<unsigned char>(other[at]);
    }
    return difference == 0;
}

}  // namespace

FormTokens::FormTokens(std::string key) : key_(std::move(key)) {}

std::string FormTokens::macOf(std::string_view number, std::string_view expiry,
                              std::string_view offer) const {
    QMessageAuthenticationCode mac(QCryptographicHash::Sha256, QByteArray::fromStdString(key_));
    const std::string message = "order form\n" + std::string(offer) + "\n" + std::string(number) +
                                "\n" + std::string(expiry);
    mac.addData(QByteArray::fromStdString(message));
    return mac.result().toHex().toStdString();
}

std::string FormTokens::issue(std::string_view offer, catalog::UtcMs now) const {
    const std::string number = randomNumber();
    const std::string expiry = std::to_string(now.value + lifetime_ms);
    return number + "." + expiry + "." + macOf(number, expiry, offer);
}

std::optional<std::string> FormTokens::check(std::string_view token, std::string_view offer,
                                             catalog::UtcMs now) const {
    const auto first = token.find('.');
    const auto second = token.find('.', first == std::string_view::npos ? first : first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto number = token.substr(0, first);
    const auto expiry = token.substr(first + 1, second - first - 1);
    if (!isSame(token.substr(second + 1), macOf(number, expiry, offer))) return std::nullopt;
    std::int64_t expires_ms = 0;
    std::from_chars(expiry.data(), expiry.data() + expiry.size(), expires_ms);
    if (now.value > expires_ms) return std::nullopt;
    return std::string(number);
}

}  // namespace xb::app
