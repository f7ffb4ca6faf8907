// A socket that closes itself, and ports that nobody else has.
#pragma once

namespace xb::tests {

class Socket {
 public:
    Socket() = default;
    explicit Socket(int adopted) : handle_(adopted) {}
    Socket(Socket&& other) noexcept;
    Socket& operator=(Socket&& other) noexcept;
    ~Socket();

    int handle() const { return handle_; }
    bool isOpen() const { return handle_ >= 0; }

 private:
    int handle_ = -1;
};

/// A port of 127.0.0.1 that was free a moment ago.
int freePort();

/// Listens on a free port of 127.0.0.1. Small: four kilobytes, so that little piles up there, yet
/// enough that the kernel loses nothing of what comes in a burst. A full one opens again in large
/// steps: measured at 24 kbit/s, after 2 s here, and after 3 to 4 s with sixteen kilobytes. TunLink
/// is for links that are narrower than that is good for.
enum class ReceiveBuffer { Usual, Small };
Socket listenOnLoopback(ReceiveBuffer buffer = ReceiveBuffer::Usual);
/// Has a port, at which everybody is turned away until `startListening`.
Socket bindOnLoopback(ReceiveBuffer buffer = ReceiveBuffer::Usual);
void startListening(const Socket& bound);
int localPort(const Socket& socket);

/// Takes datagrams on a free port of 127.0.0.1, and keeps as many as the kernel likes.
Socket takeDatagramsOnLoopback();

/// Not open when nobody listens there.
Socket connectToLoopback(int port);
bool isListening(int port);

}  // namespace xb::tests
