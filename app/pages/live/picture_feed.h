// Keeps the little pictures true: those on the scene buttons, and the prepared one beside the
// program in studio mode. Where a scene is edited, the large picture is that scene.
#pragma once

#include "app/live/live_scenes.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace xb::app {

class LivePage;
class LiveSession;

// Asks for pictures only while the page is seen. Main thread; what it refers to outlives it.
class PictureFeed : public QObject {
    Q_OBJECT

 public:
    PictureFeed(LiveSession& session, LivePage& page);

 private:
    void look();
    bool isSeen() const;
    void showScenes(const studio::ScenePicturesNow& now);
    void showNext(const studio::ScenePicturesNow& now);

    LiveSession& session_;
    LivePage& page_;
    ScenesLook asked_;
    bool is_editing_ = false;
    std::map<int, studio::ScenePicturePtr> shown_;  // by the scene's number
    studio::ScenePicturePtr shown_next_;
    QTimer timer_;
};

}  // namespace xb::app
