// The program's sound as a microphone for other programs: a null sink of PulseAudio, whose monitor
// is offered as a source of its own.
#pragma once

#include "encoder/media_types.h"

#include <cstdint>
#include <memory>

namespace xb::studio {

// What is played on this sink is heard at the microphone.
inline constexpr const char* virtual_microphone_sink = "xiangbo";
inline constexpr const char* virtual_microphone_name = "xiangbo_microphone";

// Holds at most half a second; when that is full the oldest block goes. The server forgets sink and
// source when this goes; one that is started late, or anew, is told of them when it is there.
class VirtualMicrophone {
 public:
    // Waits two seconds at most for a server.
    VirtualMicrophone();
    ~VirtualMicrophone();
    VirtualMicrophone(const VirtualMicrophone&) = delete;
    VirtualMicrophone& operator=(const VirtualMicrophone&) = delete;

    // Any one thread; never waits for the server.
    void put(const encoder::RawAudioBlock& block);
    // Any thread: whether a server takes the sound, and what it was too slow for.
    bool isThere() const;
    std::int64_t lostBlocks() const;

 private:
    class Player;
    std::unique_ptr<Player> player_;
};

}  // namespace xb::studio
