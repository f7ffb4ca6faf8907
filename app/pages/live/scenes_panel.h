// The scenes beside the program: a column to choose from, how they follow each other, and studio
// mode with its Take.
#pragma once

#include "app/pages/live/scene_words.h"
#include "app/settings/hotkeys.h"
#include "app/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QImage;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace xb::app {

class SceneButton;

// Shows and asks; main thread. In studio mode a press on a scene only prepares it: nothing but Take
// changes what viewers see.
class ScenesPanel : public QWidget {
    Q_OBJECT

 public:
    // The panel is as wide as both: the bar stands beside the scenes.
    static constexpr int column_px = 110;
    static constexpr int scroll_bar_px = 10;

    explicit ScenesPanel(const Theme& theme, QWidget* parent = nullptr);

    // The first eight have keys.
    void showScenes(const QVector<SceneTitle>& scenes);
    // What viewers see, and what Take puts there; all at once, because a Take changes all. Where
    // both are the same scene, Take shows the edits of it that wait.
    void showMarks(studio::SceneId program, studio::SceneId prepared = {},
                   bool has_waiting = false);
    // What a scene looks like now; null: nobody knows.
    void showPicture(studio::SceneId scene, const QImage& picture);
    void useKeys(const Hotkeys& hotkeys);
    // As if the button of this key was pressed; other keys are ignored.
    void pressKey(HotkeyAction action);
    void showTransition(studio::TransitionKind kind);
    bool isStudioMode() const;
    void setStudioMode(bool is_on);
    void setEditing(bool is_editing);

 signals:
    // To be seen at once.
    void scenePressed(xb::studio::SceneId scene);
    // Viewers would see a sign in the place of something: not before it is pressed again.
    void lackingPressed(const QString& name);
    // The same where they would see nothing at all.
    void emptyPressed(const QString& name);
    // To be seen when it is taken.
    void scenePrepared(xb::studio::SceneId scene);
    void studioModeChosen(bool is_on);
    // The prepared scene is to be changed on the picture.
    void editChosen(bool is_on);
    // The same press twice is one: what was taken does not go back by accident.
    void takePressed();
    void transitionChosen(xb::studio::TransitionKind kind);
    // Its length, where to, and the stinger.
    void transitionAsked();
    // Other controls than before: the way of Tab is to be laid again.
    void rebuilt();

 protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void makeList();
    void makeStudio();
    void makeTransitions();
    SceneButton* buttonOf(studio::SceneId scene) const;
    SceneButton* makeButton(studio::SceneId scene);
    void press(studio::SceneId scene);
    bool isMeant(studio::SceneId scene);
    void take();
    bool canTake() const;
    void chooseStudio(bool is_on);
    void mark();
    void bringIntoView(studio::SceneId scene);
    void fitButtons();
    void nameScenes();
    void retranslate();

    const Theme& theme_;
    Hotkeys hotkeys_;
    QVector<SceneTitle> scenes_;
    studio::SceneId program_;
    studio::SceneId prepared_;
    bool has_waiting_ = false;
    studio::TransitionKind transition_ = studio::TransitionKind::Fade;
    QVector<SceneButton*> buttons_;
    QScrollArea* scroll_;
    QVBoxLayout* list_ = nullptr;
    QPushButton* take_;
    QPushButton* studio_;
    QPushButton* transitions_;
    QPushButton* edit_;
    QTimer take_pause_;
    studio::SceneId asked_;  // a lacking scene that was pressed once
    QElapsedTimer asked_since_;
};

}  // namespace xb::app
