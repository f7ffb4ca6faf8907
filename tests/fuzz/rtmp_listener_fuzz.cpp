// Any bytes as what a stranger sends to the phone's port, from the greeting on and from the first
// chunk on. The key is never told.
#include "encoder/rtmp/receive_session.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace xb::encoder::rtmp;

namespace {

constexpr std::string_view key = "KEYKEYKEYKEY";

bool holdsKey(ByteView bytes) {
    return std::search(bytes.begin(), bytes.end(), key.begin(), key.end()) != bytes.end();
}

// The first byte says in pieces of which size the rest comes, and whether it is greeted first.
void talk(ByteView bytes) {
    if (bytes.empty()) return;
    const std::size_t piece = 1 + (bytes[0] & 0x3FU);
    const bool is_greeted = (bytes[0] & 0x80U) != 0;
    bytes = bytes.subspan(1);
    ReceiveSession session(std::string(key), 1);
    Bytes reply;
    Bytes flv;
    if (is_greeted) {
        Bytes greeting{3};
        greeting.insert(greeting.end(), 2 * handshake_size, 0);
        (void)session.receive(greeting, reply, flv);
    }
    while (!bytes.empty()) {
        const std::size_t size = std::min(piece, bytes.size());
        if (!session.receive(bytes.first(size), reply, flv)) break;
        bytes = bytes.subspan(size);
    }
    if (holdsKey(reply)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    talk(ByteView(data, size));
    return 0;
}
