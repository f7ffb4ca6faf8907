// Any bytes as what a server sends to a publisher, from its greeting on and from the first chunk
// on.
#include "encoder/rtmp/publish_session.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace xb::encoder::rtmp;

namespace {

// Long enough to be found also in the middle of what a server says; the dictionary has it too.
constexpr std::string_view key = "aK7bK7cK";

// The first byte says in pieces of which size the rest comes, and whether it is greeted first.
void talk(ByteView bytes) {
    if (bytes.empty()) return;
    const std::size_t piece = 1 + (bytes[0] & 0x3FU);
    const bool is_greeted = (bytes[0] & 0x80U) != 0;
    bytes = bytes.subspan(1);
    PublishSession session(*readRtmpAddress("rtmp://host/live/" + std::string(key)), 1);
    Bytes out;
    session.begin(out);
    if (is_greeted) {
        Bytes greeting{3};
        greeting.insert(greeting.end(), 2 * handshake_size, 0);
        (void)session.receive(greeting, out);
    }
    while (!bytes.empty()) {
        const std::size_t size = std::min(piece, bytes.size());
        const auto heard = session.receive(bytes.first(size), out);
        if (!heard) {
            if (describe(heard.error()).find(key) != std::string::npos) std::abort();
            return;
        }
        bytes = bytes.subspan(size);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    talk(ByteView(data, size));
    AmfReader reader(ByteView(data, size));
    while (reader.next()) {
    }
    return 0;
}
