// Signs hellos by HMAC-SHA256 with the two keys that this protocol's players and servers share.
#include "encoder/rtmp/handshake.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

namespace xb::encoder::rtmp {

namespace {

constexpr std::uint8_t version = 3;
constexpr std::array<std::uint8_t, 4> player_version{9, 0, 124, 2};
constexpr std::size_t digest_size = 32;
using Digest = std::array<std::uint8_t, digest_size>;

constexpr std::string_view client_name = "Genuine Adobe Flash Player 001";
constexpr std::string_view server_name = "Genuine Adobe Flash Media Server 001";
// Follows both names where a whole key is asked for.
constexpr std::array<std::uint8_t, 32> key_tail{
    0xF0, 0xEE, 0xC2, 0x4A, 0x80, 0x68, 0xBE, 0xE8, 0x2E, 0x00, 0xD0, 0xD1, 0x02, 0x9E, 0x7E, 0x57,
    0x6E, 0xEC, 0x5D, 0x2D, 0x29, 0x80, 0x6F, 0xAB, 0x93, 0xB8, 0xE6, 0x36, 0xCF, 0xEB, 0x31, 0xAE};

Digest sign(ByteView key, ByteView text) {
    Digest digest{};
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), text.data(), text.size(),
         digest.data(), &size);
    return digest;
}

ByteView bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// The four bytes at `at` choose a place among the 728 that follow them.
std::size_t offsetBy(ByteView hello, std::size_t at) {
    constexpr std::size_t places = 728;
    return (hello[at] + hello[at + 1] + hello[at + 2] + hello[at + 3]) % places + at + 4;
}

Digest signatureOf(ByteView hello, std::size_t offset, std::string_view name) {
    Bytes text(hello.begin(), hello.begin() + static_cast<std::ptrdiff_t>(offset));
    append(text, hello.subspan(offset + digest_size));
    return sign(bytesOf(name), text);
}

void fillRandomly(Bytes& bytes, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    for (std::uint8_t& byte : bytes)
        byte = static_cast<std::uint8_t>(random());
}

}  // namespace

std::size_t signatureOffset(ByteView hello, Signer signer) {
    const std::string_view name = signer == Signer::Client ? client_name : server_name;
    for (const std::size_t at : {std::size_t{772}, std::size_t{8}}) {
        const std::size_t offset = offsetBy(hello, at);
        if (std::ranges::equal(signatureOf(hello, offset, name),
                               hello.subspan(offset, digest_size)))
            return offset;
    }
    return 0;
}

Handshake::Handshake(std::uint64_t seed) : hello_(handshake_size), seed_(seed) {
    fillRandomly(hello_, seed);
    std::fill_n(hello_.begin(), 4, std::uint8_t{0});
    std::ranges::copy(player_version, hello_.begin() + 4);
    const std::size_t offset = offsetBy(hello_, 8);
    std::ranges::copy(signatureOf(hello_, offset, client_name),
                      hello_.begin() + static_cast<std::ptrdiff_t>(offset));
}

void Handshake::hello(Bytes& out) const {
    out.push_back(version);
    append(out, hello_);
}

void Handshake::answer(ByteView server_hello, Bytes& out) const {
    const std::size_t offset = signatureOffset(server_hello, Signer::Server);
    if (offset == 0) {
        append(out, server_hello);
        return;
    }
    Bytes whole_key(client_name.begin(), client_name.end());
    append(whole_key, key_tail);
    const Digest key = sign(whole_key, server_hello.subspan(offset, digest_size));
    Bytes reply(handshake_size - digest_size);
    fillRandomly(reply, seed_ + 1);
    append(out, reply);
    append(out, sign(key, reply));
}

}  // namespace xb::encoder::rtmp
