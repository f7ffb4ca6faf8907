// Reads an address once into kept and secret pieces; both public functions are views of that.
#include "encoder/redact.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace xb::encoder {

namespace {

constexpr std::string_view mask = "***";

struct Piece {
    std::string_view text;
    bool is_secret = false;
};

// What a query may say aloud. Everything else may be a key: streamid, passphrase, token, sign, ...
constexpr std::array<std::string_view, 12> harmless_parameters{
    "mode",      "latency", "rcvlatency", "peerlatency", "pkt_size",   "pbkeylen",
    "transtype", "ttl",     "timeout",    "listen",      "tls_verify", "connect_timeout"};

// Shorter ones are words that a line may hold for other reasons: an application's name, a number.
constexpr std::size_t unmistakable_length = 8;

// Not what lies beyond ASCII: a key stands between Chinese characters without a space.
bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
}

bool endsUrl(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' ||
           c == '`';
}

void addQuery(std::string_view query, std::vector<Piece>& pieces) {
    while (!query.empty()) {
        const std::string_view parameter = query.substr(0, query.find('&'));
        query.remove_prefix(parameter.size());
        const std::size_t equals = parameter.find('=');
        const std::string_view key = parameter.substr(0, equals);
        if (equals == std::string_view::npos) {
            // A query without a name is all secret: ?TOKEN
            pieces.push_back({parameter, true});
        } else {
            pieces.push_back({parameter.substr(0, equals + 1)});
            const bool is_harmless =
                std::ranges::find(harmless_parameters, key) != harmless_parameters.end();
            pieces.push_back({parameter.substr(equals + 1), !is_harmless});
        }
        if (!query.empty()) {
            pieces.push_back({query.substr(0, 1)});
            query.remove_prefix(1);
        }
    }
}

// The first name of an RTMP path is the application, and everything after it the key.
void addPath(std::string_view path, bool is_rtmp, std::vector<Piece>& pieces) {
    const std::size_t key_slash = is_rtmp && !path.empty() ? path.find('/', 1) : path.npos;
    if (key_slash == std::string_view::npos) {
        pieces.push_back({path});
        return;
    }
    pieces.push_back({path.substr(0, key_slash + 1)});
    pieces.push_back({path.substr(key_slash + 1), true});
}

std::vector<Piece> split(std::string_view url) {
    std::vector<Piece> pieces;
    const std::size_t scheme_end = url.find("://");
    if (scheme_end == std::string_view::npos) return {{url}};
    const bool is_rtmp = url.starts_with("rtmp") || url.starts_with("RTMP");
    pieces.push_back({url.substr(0, scheme_end + 3)});
    std::string_view rest = url.substr(scheme_end + 3);

    std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    rest.remove_prefix(authority.size());
    if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
        pieces.push_back({authority.substr(0, at), true});
        authority.remove_prefix(at);
    }
    pieces.push_back({authority});

    const std::string_view fragment =
        rest.find('#') == rest.npos ? "" : rest.substr(rest.find('#'));
    rest.remove_suffix(fragment.size());
    const std::string_view path = rest.substr(0, rest.find('?'));
    rest.remove_prefix(path.size());
    addPath(path, is_rtmp, pieces);
    if (!rest.empty()) {
        pieces.push_back({rest.substr(0, 1)});
        addQuery(rest.substr(1), pieces);
    }
    if (fragment.size() > 1) {
        pieces.push_back({fragment.substr(0, 1)});
        pieces.push_back({fragment.substr(1), true});
    }
    return pieces;
}

// Where the scheme of the "://" at `separator` begins.
std::size_t schemeStart(std::string_view text, std::size_t separator) {
    std::size_t start = separator;
    while (start > 0 && (std::isalnum(static_cast<unsigned char>(text[start - 1])) != 0 ||
                         text[start - 1] == '+'))
        --start;
    return start;
}

std::string redactUrls(std::string_view text) {
    std::string result;
    for (;;) {
        const std::size_t separator = text.find("://");
        if (separator == std::string_view::npos) break;
        const std::size_t start = schemeStart(text, separator);
        const auto* end = std::find_if(text.begin() + separator, text.end(), endsUrl);
        const auto length = static_cast<std::size_t>(end - text.begin()) - start;
        result += text.substr(0, start);
        result += redactUrl(text.substr(start, length));
        text.remove_prefix(start + length);
    }
    result += text;
    return result;
}

void maskWord(std::string& text, std::string_view word) {
    // A word of stars would find its own masks, and the text would grow without end.
    if (word.find_first_not_of('*') == std::string_view::npos) return;
    const bool is_unmistakable = word.size() >= unmistakable_length;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        const std::size_t end = at + word.size();
        const bool is_alone = (at == 0 || !isWordCharacter(text[at - 1])) &&
                              (end == text.size() || !isWordCharacter(text[end]));
        if (is_unmistakable || is_alone) {
            text.replace(at, word.size(), mask);
            at += mask.size();
        } else {
            ++at;
        }
    }
}

}  // namespace

std::string redactUrl(std::string_view url) {
    std::string result;
    for (const Piece& piece : split(url))
        result += piece.is_secret && !piece.text.empty() ? mask : piece.text;
    return result;
}

std::vector<std::string> secretsOf(std::string_view url) {
    std::vector<std::string> secrets;
    for (const Piece& piece : split(url)) {
        if (!piece.is_secret || piece.text.empty()) continue;
        secrets.emplace_back(piece.text);
        // libav prints a key also as it reads it, in parts.
        std::string_view rest = piece.text;
        for (const char separator : {'/', ':', '?'}) {
            const std::size_t at = rest.find(separator);
            if (at == std::string_view::npos) continue;
            secrets.emplace_back(rest.substr(0, at));
            secrets.emplace_back(rest.substr(at + 1));
        }
    }
    std::erase(secrets, std::string());
    return secrets;
}

std::string redactText(std::string_view text, std::span<const std::string> secrets) {
    // The longest first, so that a part does not hide the whole from being found.
    std::vector<std::string_view> longest_first(secrets.begin(), secrets.end());
    std::ranges::sort(longest_first, std::ranges::greater(), &std::string_view::size);
    std::string result = redactUrls(text);
    for (const std::string_view secret : longest_first)
        maskWord(result, secret);
    return result;
}

}  // namespace xb::encoder
