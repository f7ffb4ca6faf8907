#include "app/pages/live/scene_controls.h"

#include "app/live/live_scenes.h"
#include "app/live/live_session.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/live/transition_dialog.h"
#include "app/widgets/banner.h"

#include <utility>

namespace xb::app {

SceneControls::SceneControls(LiveSession& session, ScenesPanel& panel, Banner& banner)
    : session_(session), panel_(panel) {
    connectPanel(banner);
    connect(&session_.scenes(), &LiveScenes::changed, this, &SceneControls::show);
    // Another camera may be the one that was missing.
    connect(&session_, &LiveSession::stageOpened, this,
            [this] { session_.scenes().lookForMissing(); });
    show();
}

void SceneControls::connectPanel(Banner& banner) {
    LiveScenes& scenes = session_.scenes();
    connect(&panel_, &ScenesPanel::scenePressed, this,
            [this](studio::SceneId scene) { session_.switchScene(scene); });
    connect(&panel_, &ScenesPanel::lackingPressed, &banner, [&banner](const QString& name) {
        banner.tell(Tone::Warn,
                    tr("Something is missing in %1: viewers would see a sign in its place, or a "
                       "picture without its mask or colours. Nothing was changed; press again to "
                       "show it all the same.")
                        .arg(name));
    });
    connect(&panel_, &ScenesPanel::emptyPressed, &banner, [&banner](const QString& name) {
        banner.tell(Tone::Warn,
                    tr("There is nothing to see in %1: viewers would see an empty picture. Nothing "
                       "was changed; press again to show it all the same.")
                        .arg(name));
    });
    connect(&panel_, &ScenesPanel::scenePrepared, this,
            [&scenes](studio::SceneId scene) { scenes.setPreview(scene); });
    connect(&panel_, &ScenesPanel::studioModeChosen, this, [&scenes](bool is_on) {
        scenes.setPreview(is_on ? scenes.snapshot().program : studio::SceneId{});
    });
    connect(&panel_, &ScenesPanel::takePressed, this, [&scenes] { scenes.take(); });
    connect(&panel_, &ScenesPanel::transitionChosen, this, [this](studio::TransitionKind kind) {
        studio::Transition transition = transition_;
        transition.kind = kind;
        choose(transition);
    });
    connect(&panel_, &ScenesPanel::transitionAsked, this, &SceneControls::ask);
}

void SceneControls::use(const studio::Transition& transition) {
    if (transition == transition_) return;
    transition_ = transition;
    session_.scenes().setTransition(transition);
}

void SceneControls::choose(const studio::Transition& transition) {
    use(transition);
    emit transitionChosen(transition);
}

void SceneControls::ask() {
    if (auto* open = panel_.findChild<TransitionDialog*>()) return open->raise();
    auto* dialog = new TransitionDialog(transition_, &panel_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TransitionDialog::changed, this, &SceneControls::choose);
    dialog->show();
}

void SceneControls::show() {
    const ScenesSnapshot now = session_.scenes().snapshot();
    if (!now.collection) return;
    panel_.showScenes(sceneTitles(*now.collection, now.missing));
    panel_.showMarks(now.program, now.preview, now.has_waiting);
    panel_.showTransition(now.transition.kind);
    // A stage that was opened anew, or other scenes, begin without a preview: whoever works in
    // studio mode goes on in it.
    const bool was_any = std::exchange(prepared_, now.preview).value != 0;
    if (was_any && now.preview.value == 0 && panel_.isStudioMode())
        session_.scenes().setPreview(now.program);
}

}  // namespace xb::app
