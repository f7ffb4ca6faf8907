// What can be done with the scene that is edited as a whole, in a menu.
#pragma once

#include "app/pages/scenes/scene_steps.h"

#include <QPushButton>
#include <QString>

namespace xb::app {

// The scene as the menu has to know it.
struct EditedPlace {
    bool is_first = false;
    bool is_last = false;
    bool is_heard = true;        // the host's microphone
    bool is_on_program = false;  // viewers see it: it cannot go

    bool operator==(const EditedPlace&) const = default;
};

// Main thread.
class SceneMenu : public QPushButton {
    Q_OBJECT

 public:
    explicit SceneMenu(QWidget* parent = nullptr);

    void show(const QString& name, const EditedPlace& place);

 signals:
    // `name`: of the new scene, or the next one of this; else empty.
    void chosen(xb::app::SceneStep step, const QString& name);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void fill();
    void askName();
    void retranslate();

    QString name_;
    EditedPlace place_;
};

}  // namespace xb::app
