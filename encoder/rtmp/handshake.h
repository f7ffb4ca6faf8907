// The first 1537 bytes in each direction.
#pragma once

#include "encoder/rtmp/byte_order.h"

#include <cstddef>
#include <cstdint>

namespace xb::encoder::rtmp {

inline constexpr std::size_t handshake_size = 1536;

// Signed in the way that some servers ask for; the others take a signed hello for a plain one. A
// server that signs is answered in kind, one that does not gets its own bytes back. Pure.
class Handshake {
 public:
    // `seed` makes the random part; any number.
    explicit Handshake(std::uint64_t seed);

    // C0 and C1.
    void hello(Bytes& out) const;

    // C2 for a server's S1, of handshake_size bytes.
    void answer(ByteView server_hello, Bytes& out) const;

 private:
    Bytes hello_;  // C1
    std::uint64_t seed_;
};

// Where the signature of a hello stands, if `key` has signed it; else 0. `key` is what its side
// signs with.
enum class Signer { Client, Server };
[[nodiscard]] std::size_t signatureOffset(ByteView hello, Signer signer);

}  // namespace xb::encoder::rtmp
