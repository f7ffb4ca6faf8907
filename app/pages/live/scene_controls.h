// Joins the scenes beside the program with those of the session.
#pragma once

#include "studio/scenes/scene_id.h"
#include "studio/scenes/transition.h"

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

    // How scenes follow each other from now on.
    void use(const studio::Transition& transition);

 signals:
    // By a person, to be kept.
    void transitionChosen(const xb::studio::Transition& transition);

 private:
    void connectPanel(Banner& banner);
    void choose(const studio::Transition& transition);
    void ask();
    void show();

    LiveSession& session_;
    ScenesPanel& panel_;
    studio::Transition transition_;
    studio::SceneId prepared_;  // as it was shown last
};

}  // namespace xb::app
