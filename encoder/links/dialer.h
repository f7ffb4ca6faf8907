// Connects to whichever of a host's addresses answers first, again and again until one does.
#pragma once

#include "encoder/links/file_handle.h"
#include "encoder/links/socket_address.h"

#include <chrono>
#include <cstddef>
#include <vector>

namespace xb::encoder {

// Never waits by itself. A lost greeting is repeated by the system after one, two, four seconds;
// dialling anew every half second finds a link sooner that has come back. One thread at a time.
class Dialer {
 public:
    using Clock = std::chrono::steady_clock;

    // Alternates between the kinds of addresses, as one kind may lead nowhere.
    void setAddresses(SocketAddresses addresses);
    [[nodiscard]] bool hasAddresses() const noexcept { return !addresses_.empty(); }

    // Begins the attempts that are due, and looks at those that run. Open: connected, and the
    // caller's.
    [[nodiscard]] FileHandle step(Clock::time_point now);

    // Until something happens on an attempt, or `time` is over.
    void wait(std::chrono::milliseconds time) const;

    // Every address has said no, and none is being tried: the first answer, as errno. 0: there is
    // hope.
    [[nodiscard]] int refusal() const noexcept;

 private:
    struct Attempt {
        FileHandle socket;
        Clock::time_point began;
    };

    void begin(Clock::time_point now);
    void note(int error) noexcept;

    SocketAddresses addresses_;
    std::vector<Attempt> attempts_;
    std::size_t next_ = 0;
    std::size_t tried_ = 0;
    Clock::time_point next_time_;
    int first_error_ = 0;
};

}  // namespace xb::encoder
