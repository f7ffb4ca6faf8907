// The in-house viewer: the program as a page, as one endless MP4 and as HLS.
#pragma once

#include "app/server/http_message.h"
#include "app/translation.h"
#include "encoder/viewer/live_window.h"

#include <memory>
#include <string>
#include <string_view>

namespace xb::app {

//   GET /watch/               a bare page that plays it
//   GET /watch/live.json      {"live":true,"codecs":"avc1.…"}
//   GET /watch/live.mp4       fragmented MP4 from the newest keyframe on, as long as it lasts
//   GET /watch/live.m3u8      HLS, with init-G.mp4 and segment-N.m4s beside it
//
// Any thread. Viewers cost no thread each and no copy of the picture.
class WatchSite {
 public:
    WatchSite(std::shared_ptr<encoder::LiveWindow> window, UiLanguage shop_language);
    ~WatchSite();
    WatchSite(const WatchSite&) = delete;
    WatchSite& operator=(const WatchSite&) = delete;

    // `name` is the path behind "/watch/". A GET or HEAD only.
    Response answer(std::string_view name) const;

 private:
    class Waiting;

    Response stream() const;
    Response state() const;
    Response playlist() const;
    Response header(std::string_view name) const;
    Response segment(std::string_view name) const;

    const std::shared_ptr<encoder::LiveWindow> window_;
    const std::shared_ptr<Waiting> waiting_;
    const std::string page_;
    const std::string script_;
};

}  // namespace xb::app
