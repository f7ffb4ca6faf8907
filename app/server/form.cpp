// Decoding and escaping, by the letter of the URL and HTML standards.
#include "app/server/form.h"

#include <QStringDecoder>

#include <algorithm>
#include <charconv>
#include <utility>

namespace xb::app {
namespace {

constexpr std::size_t most_fields = 32;

// The length of the text up to this character, or all of it.
std::size_t lengthUntil(char character, std::string_view text) {
    return static_cast<std::size_t>(std::find(text.begin(), text.end(), character) - text.begin());
}

std::optional<std::string> decoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+') {
            plain += ' ';
        } else if (text[at] != '%') {
            plain += text[at];
        } else {
            unsigned value = 0;
            const auto digits = text.substr(at + 1, 2);
            const auto [end, error] =
                std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
            if (digits.size() != 2 || error != std::errc() || end != digits.data() + 2)
                return std::nullopt;
            plain += static_cast<char>(value);
            at += 2;
        }
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString checked =
        utf8(QByteArrayView(plain.data(), static_cast<qsizetype>(plain.size())));
    if (utf8.hasError()) return std::nullopt;
    return plain;
}

}  // namespace

std::optional<std::map<std::string, std::string>> parseForm(std::string_view body) {
    std::map<std::string, std::string> fields;
    while (!body.empty()) {
        const auto end = lengthUntil('&', body);
        const auto pair = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (pair.empty()) continue;
        const auto equals = lengthUntil('=', pair);
        auto name = decoded(pair.substr(0, equals));
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())));
        if (!name || !value || fields.size() >= most_fields) return std::nullopt;
        fields.try_emplace(std::move(*name), std::move(*value));
    }
    return fields;
}

std::string escapeHtml(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                safe += "&amp;";
                break;
            case '<':
                safe += "&lt;";
                break;
            case '>':
                safe += "&gt;";
                break;
            case '"':
                safe += "&quot;";
                break;
            case '\'':
                safe += "&#39;";
                break;
            default:
                safe += c;
        }
    }
    return safe;
}

}  // namespace xb::app
