// Joins the scenes beside the program with those of the session.
#pragma once

#include "studio/scenes/scene_id.h"

#include <QObject>

namespace xb::app {

class Banner;
class LiveSession;
class ScenesPanel;

// Main thread; what it refers to outlives it.
class SceneControls : public QObject {
    Q_OBJECT

 public:
    SceneControls(LiveSession& session, ScenesPanel& panel, Banner& banner);

 private:
    void connectPanel(Banner& banner);
    void show();

    LiveSession& session_;
    ScenesPanel& panel_;
    studio::SceneId prepared_;  // as it was shown last
};

}  // namespace xb::app
