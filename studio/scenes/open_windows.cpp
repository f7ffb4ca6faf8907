// Whether the windows that items capture are open.
#include "studio/scenes/open_windows.h"

#include <algorithm>
#include <utility>

namespace xb::studio {
namespace {

constexpr std::chrono::seconds list_pace{1};

}  // namespace

bool isOpen(const WindowCapture& wanted, const std::vector<OpenWindow>& windows) {
    return std::any_of(windows.begin(), windows.end(), [&wanted](const OpenWindow& open) {
        return wanted.window_class.empty() ? open.title == wanted.title
                                           : open.window_class == wanted.window_class;
    });
}

OpenWindows::OpenWindows(List list) : list_(std::move(list)) {}

bool OpenWindows::has(const WindowCapture& wanted, Clock::time_point now) {
    if (!listed_at_ || now - *listed_at_ >= list_pace) {
        windows_ = list_();
        listed_at_ = now;
    }
    return isOpen(wanted, windows_);
}

}  // namespace xb::studio
