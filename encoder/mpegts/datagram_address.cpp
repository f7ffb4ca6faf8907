// Splits at the marks that all three protocols' addresses share.
#include "encoder/mpegts/datagram_address.h"

#include "encoder/redact.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace xb::encoder {

namespace {

std::string lowercase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

template <class Number>
bool readNumber(std::string_view text, int base, Number& number) {
    const auto [end, failed] =
        std::from_chars(text.data(), text.data() + text.size(), number, base);
    return failed == std::errc() && end == text.data() + text.size();
}

std::string percentDecoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        if (text[i] == '%' && i + 2 < text.size() && readNumber(text.substr(i + 1, 2), 16, byte)) {
            decoded += static_cast<char>(byte);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

bool readAuthority(std::string_view authority, DatagramAddress& address) {
    if (const auto at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1);
    const std::size_t bracket = authority.starts_with('[') ? authority.find(']') : 0;
    if (bracket == std::string_view::npos) return false;
    const std::size_t colon = authority.find(':', bracket);
    if (colon == std::string_view::npos) return false;
    address.host = bracket == 0 ? authority.substr(0, colon) : authority.substr(1, bracket - 1);
    address.port = authority.substr(colon + 1);
    unsigned port = 0;
    return readNumber(address.port, 10, port) && port >= 1 && port <= 65'535;
}

void readQuery(std::string_view query, DatagramAddress& address) {
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), parameter.size() + 1));
        const std::size_t equals = std::min(parameter.find('='), parameter.size());
        const std::string_view value = parameter.substr(std::min(equals + 1, parameter.size()));
        address.parameters.emplace_back(parameter.substr(0, equals), percentDecoded(value));
    }
}

}  // namespace

std::string_view DatagramAddress::valueOf(std::string_view name) const {
    const auto found =
        std::ranges::find(parameters, name, &std::pair<std::string, std::string>::first);
    return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<int> DatagramAddress::numberOf(std::string_view name) const {
    int number = 0;
    if (!readNumber(valueOf(name), 10, number) || number < 0 || number > 1'000'000'000)
        return std::nullopt;
    return number;
}

Result<DatagramAddress> readDatagramAddress(std::string_view url) {
    const std::size_t separator = url.find("://");
    if (separator == std::string_view::npos)
        return failure(ErrorCode::BadAddress, {"address without scheme"});
    DatagramAddress address;
    address.scheme = lowercase(url.substr(0, separator));
    address.label = redactUrl(address.scheme + std::string(url.substr(separator)));
    const std::string_view rest = url.substr(separator + 3);
    const bool is_printable = std::ranges::none_of(
        rest, [](unsigned char c) { return c <= 0x20 || c == 0x7f || c == '"' || c == '\''; });
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    if (!is_printable || !readAuthority(authority, address))
        return failure(ErrorCode::BadAddress, {address.label});
    if (const std::size_t query = rest.find('?'); query != std::string_view::npos)
        readQuery(rest.substr(query + 1), address);
    return address;
}

}  // namespace xb::encoder
