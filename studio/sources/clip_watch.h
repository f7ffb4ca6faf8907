// Whether a clip can be shown at all: it is opened when it comes on, and tells only by having no
// picture.
#pragma once

#include <chrono>
#include <optional>

struct obs_source;

namespace xb::studio {

// Owner thread: the show's. Of one clip.
class ClipWatch {
 public:
    // To be called some times a second. True: it has given up, or has shown no picture for some
    // seconds.
    bool hasFailed(obs_source* clip);

 private:
    bool isOverdue(bool waits);

    int failed_looks_ = 0;  // one after the other, at a clip that has ended without a picture
    // It plays and has not shown a picture.
    std::optional<std::chrono::steady_clock::time_point> unseen_since_;
};

}  // namespace xb::studio
