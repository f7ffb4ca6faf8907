// RIST by librist.
#pragma once

#include "encoder/mpegts/datagram_address.h"
#include "encoder/mpegts/datagram_link.h"

#include <memory>

struct rist_ctx;
struct rist_peer;
struct rist_stats;

namespace xb::encoder {

struct RistFree {
    void operator()(rist_ctx* context) const noexcept;
};

// rist://host:port with librist's parameters (buffer, secret, aes-type, ...); profile=0 for the
// simple one, else main. rist://@host:port listens.
class RistLink final : public DatagramLink {
 public:
    RistLink(DatagramAddress address, std::string url);
    ~RistLink() override;
    RistLink(const RistLink&) = delete;
    RistLink& operator=(const RistLink&) = delete;

    Result<void> open(IoDeadline& deadline) override;
    Result<void> send(std::span<const std::uint8_t> datagram, IoDeadline& deadline) override;
    void close(bool in_good_order, IoDeadline& deadline) override;
    std::optional<LinkSample> sample() override;

 private:
    struct Figures;

    [[nodiscard]] bool isListener() const;
    Result<std::string> numericUrl(IoDeadline& deadline) const;
    Result<void> start(const std::string& url);
    // librist's callbacks, on its own thread; `figures` is a Figures.
    static void noteStatus(void* figures, rist_peer* peer, int status);
    static int noteStatistics(void* figures, const rist_stats* statistics);

    const DatagramAddress address_;
    const std::string url_;
    // Before the context, whose thread writes into it.
    std::unique_ptr<Figures> figures_;
    std::unique_ptr<rist_ctx, RistFree> context_;
    std::int64_t written_bytes_ = 0;
};

}  // namespace xb::encoder
