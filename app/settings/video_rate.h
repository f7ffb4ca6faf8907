// What a picture may be sent with.
#pragma once

namespace xb::app {

inline constexpr int least_video_kbps = 100;
inline constexpr int most_video_kbps = 50'000;

}  // namespace xb::app
