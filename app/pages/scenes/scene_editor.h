// Edits the prepared scene on the picture of the Live page: joins the marks over it and the panel
// beside it with the session's scenes.
#pragma once

#include "app/live/live_scenes.h"
#include "app/pages/scenes/frame_drag.h"
#include "app/pages/scenes/item_frame.h"
#include "app/pages/scenes/scene_menu.h"
#include "app/pages/scenes/theme_steps.h"
#include "app/theme.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace xb::app {

class LivePage;
class PictureMarks;
class SceneEditPanel;

// Works in studio mode, and turns it on: nothing that is moved by accident reaches viewers. Main
// thread; what it refers to outlives it.
class SceneEditor : public QObject {
    Q_OBJECT

 public:
    SceneEditor(LiveScenes& scenes, LivePage& page, const Theme& theme);

    void setOn(bool is_on);
    bool isOn() const { return is_on_; }
    // Of all overlays, as they are dressed now.
    void showTheme(studio::overlay::Theme theme);

 signals:
    // To be seen at once, and kept.
    void themeChosen(xb::studio::overlay::Theme theme);

 private:
    void connectMarks();
    void connectPanel();
    void connectList();
    void connectScenes();
    EditedPlace placeOf(const studio::Scene& scene) const;
    void takeEdits();
    void follow();
    void accept();
    void showAll();
    void select(studio::ItemId item);
    const studio::SceneItem* selectedItem() const;
    // Shown at once and sent soon; edits of one `what` in a row are taken back in one step.
    void change(const studio::SceneItem& item, const QString& what);
    void send();
    // Without waiting: one that others must come after.
    void edit(const studio::SceneEdit& edit);
    void step(int up);
    void joinOrPart();
    void drag(const ItemFrame& frame, std::optional<Grip> cut_at);
    void takeBack();
    void doAgain();

    LiveScenes& scenes_;
    LivePage& page_;
    SceneEditPanel* panel_;
    PictureMarks* marks_;
    bool is_on_ = false;
    bool was_studio_mode_ = false;
    std::optional<studio::Scene> scene_;  // as it is shown here
    ScenesSnapshot known_;
    studio::ItemId selected_;
    bool selects_next_ = false;  // what is added is what is worked on
    bool opens_next_ = false;    // the same of a scene
    QString what_;               // the last change's
    int gesture_ = 0;
    std::optional<studio::SceneItem> held_;  // as it was when the hand took it
    studio::overlay::Theme theme_ = studio::overlay::Theme::Harvest;
    ThemeSteps themes_;
    std::optional<studio::SceneItem> waiting_;  // the newest of a drag, not sent yet
    int unanswered_ = 0;
    QTimer send_timer_;
};

}  // namespace xb::app
