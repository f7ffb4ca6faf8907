// Whether the windows that items capture are open.
#pragma once

#include "studio/devices/window_list.h"
#include "studio/scenes/item_source.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace xb::studio {

// As the capture finds it: any window of the class, or of the title where there is no class.
bool isOpen(const WindowCapture& wanted, const std::vector<OpenWindow>& windows);

// Owner thread: the show's. The window manager is asked for its list at most once a second, however
// many items there are and however often they are composed.
class OpenWindows {
 public:
    using Clock = std::chrono::steady_clock;
    using List = std::function<std::vector<OpenWindow>()>;

    explicit OpenWindows(List list = listWindows);

    bool has(const WindowCapture& wanted, Clock::time_point now);

 private:
    List list_;
    std::vector<OpenWindow> windows_;
    std::optional<Clock::time_point> listed_at_;
};

}  // namespace xb::studio
