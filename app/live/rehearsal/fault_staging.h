// Lets a pretend trouble befall the real parts: the camera's slot shows its still, the microphone
// gives silence, those who watch in the house get no picture.
#pragma once

#include "app/live/rehearsal/rehearsal_faults.h"

#include <optional>

namespace xb::app {

class LiveBoard;

// Session's thread. `board` outlives it.
class FaultStaging {
 public:
    explicit FaultStaging(LiveBoard& board) : board_(board) {}
    // Everything works again.
    ~FaultStaging() { show(std::nullopt); }
    FaultStaging(const FaultStaging&) = delete;
    FaultStaging& operator=(const FaultStaging&) = delete;

    // Whether there is a part that it could befall.
    bool isPossible(FaultKind kind) const;
    void show(const std::optional<FaultNow>& fault);

 private:
    void act(FaultKind kind, bool is_gone);

    LiveBoard& board_;
    std::optional<FaultKind> acted_;  // what does not work now
};

}  // namespace xb::app
