// UUIDv7 (RFC 9562, method 1: a counter in rand_a), random bits from OpenSSL.
#include "catalog/uuid.h"

#include <openssl/rand.h>

#include <memory>
#include <mutex>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::uint32_t counter_limit = 0x1000;  // rand_a has twelve bits
constexpr std::string_view hex_digits = "0123456789abcdef";

// A block of random bytes at a time: asking OpenSSL for ten bytes per order costs more than the
// order.
class RandomBytes {
 public:
    std::uint8_t next() {
        if (next_ == block_.size()) {
            // On the systems this runs on it cannot fail once seeded; uniqueness then still rests
            // on time and counter.
            static_cast<void>(RAND_bytes(block_.data(), static_cast<int>(block_.size())));
            next_ = 0;
        }
        return block_[next_++];
    }

 private:
    std::array<std::uint8_t, 1024> block_{};
    std::size_t next_ = 1024;
};

class UuidV7Generator {
 public:
    explicit UuidV7Generator(Clock clock) : clock_(std::move(clock)) {}

    Uuid next() {
        const std::lock_guard lock(mutex_);
        advanceWhileLocked();
        Uuid uuid;
        for (std::size_t i = 0; i < 6; ++i) {
            uuid.bytes[i] = static_cast<std::uint8_t>(time_ms_ >> (40 - 8 * i));
        }
        uuid.bytes[6] = static_cast<std::uint8_t>(0x70U | (counter_ >> 8U));
        uuid.bytes[7] = static_cast<std::uint8_t>(counter_);
        for (std::size_t i = 8; i < 16; ++i) {
            uuid.bytes[i] = random_.next();
        }
        uuid.bytes[8] = static_cast<std::uint8_t>(0x80U | (uuid.bytes[8] & 0x3FU));
        return uuid;
    }

 private:
    void advanceWhileLocked() {
        const auto now_ms = static_cast<std::uint64_t>(clock_().value);
        if (now_ms > time_ms_) {
            time_ms_ = now_ms;
            counter_ = random_.next();  // starts low, so that there is room to count
        } else if (++counter_ == counter_limit) {
            ++time_ms_;
            counter_ = 0;
        }
    }

    const Clock clock_;
    std::mutex mutex_;  // guards all below
    RandomBytes random_;
    std::uint64_t time_ms_ = 0;
    std::uint32_t counter_ = 0;
};

std::optional<std::uint8_t> hexValue(char digit) {
    if (digit >= 'A' && digit <= 'F') digit = static_cast<char>(digit - 'A' + 'a');
    const auto position = hex_digits.find(digit);
    if (position == std::string_view::npos) return std::nullopt;
    return static_cast<std::uint8_t>(position);
}

constexpr bool isHyphenPlace(std::size_t place) {
    return place == 8 || place == 13 || place == 18 || place == 23;
}

}  // namespace

UuidSource uuidV7Source(Clock clock) {
    auto generator = std::make_shared<UuidV7Generator>(std::move(clock));
    return [generator] { return generator->next(); };
}

std::string formatUuid(const Uuid& uuid) {
    std::string text;
    text.reserve(36);
    for (const std::uint8_t byte : uuid.bytes) {
        if (isHyphenPlace(text.size())) text += '-';
        text += hex_digits[byte >> 4U];
        text += hex_digits[byte & 0xFU];
    }
    return text;
}

std::optional<Uuid> parseUuid(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    Uuid uuid;
    std::size_t byte = 0;
    for (std::size_t place = 0; place < text.size();) {
        if (isHyphenPlace(place)) {
            if (text[place] != '-') return std::nullopt;
            ++place;
            continue;
        }
        const auto high = hexValue(text[place]);
        const auto low = hexValue(text[place + 1]);
        if (!high || !low) return std::nullopt;
        uuid.bytes[byte++] = static_cast<std::uint8_t>((*high << 4U) | *low);
        place += 2;
    }
    return uuid;
}

}  // namespace xb::catalog
