// A camera on the network as a source: a phone that sends to us, or an address that is asked.
#pragma once

#include "encoder/receive/stream_receiver.h"
#include "studio/error.h"
#include "studio/obs_handles.h"

#include <memory>
#include <vector>

struct obs_source_info;

namespace xb::studio {

obs_source_info networkCameraInfo();

// Owner thread: the show's, but for `statistics`.
class NetworkCamera {
 public:
    // Listens or asks from now on, for as long as it lives. Of several ways at once, whoever comes
    // first is seen until it goes. CannotListen {port}.
    static Result<std::unique_ptr<NetworkCamera>> open(
        const std::vector<encoder::ReceiverSettings>& ways);
    ~NetworkCamera();
    NetworkCamera(const NetworkCamera&) = delete;
    NetworkCamera& operator=(const NetworkCamera&) = delete;

    obs_source* source() const { return source_.get(); }
    // Of all ways together.
    encoder::ReceiverStatistics statistics() const;

 private:
    class Feed;
    explicit NetworkCamera(ObsPtr<obs_source> source);

    ObsPtr<obs_source> source_;
    std::vector<std::unique_ptr<Feed>> feeds_;
    std::vector<std::unique_ptr<encoder::StreamReceiver>> receivers_;  // last: they use the feeds
};

}  // namespace xb::studio
