// Beside the picture while a scene is edited: its items, what can be added, the selected item's
// figures, and the way back.
#pragma once

#include "app/pages/scenes/new_items.h"
#include "app/pages/scenes/scene_menu.h"
#include "app/widgets/card.h"
#include "studio/overlay/overlay_look.h"
#include "studio/scenes/scene.h"

#include <QString>

#include <cstddef>

class QLabel;
class QPushButton;

namespace xb::app {

class ItemForm;
class ItemList;
class LookForm;
class LowScroll;

struct EditedScene {
    QString name;
    std::vector<studio::SceneItem> items;
    studio::CanvasPixels canvas;
    studio::ItemId selected;
    std::size_t undo_count = 0;
    std::size_t redo_count = 0;
    // Where viewers see it, changes reach them once they are taken, or with Done.
    EditedPlace place;
    studio::overlay::Theme theme = studio::overlay::Theme::Harvest;  // of all overlays
};

// Shows and asks; main thread.
class SceneEditPanel : public Card {
    Q_OBJECT

 public:
    explicit SceneEditPanel(const Theme& theme, QWidget* parent = nullptr);

    void show(const EditedScene& scene);
    ItemList& items() { return *list_; }
    SceneMenu& sceneMenu() { return *scenes_; }

 signals:
    void itemChanged(const xb::studio::SceneItem& item, const QString& what);
    // Has no number yet.
    void addPressed(const xb::studio::SceneItem& item);
    void themeChosen(xb::studio::overlay::Theme theme);
    void undoPressed();
    void redoPressed();
    void donePressed();
    // Other controls than before: the way of Tab is to be laid again.
    void rebuilt();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void makeHead();
    void makeAdd();
    void fillAdd();
    void chooseFiles(NewItem kind);
    void retranslate();

    EditedScene scene_;
    QLabel* title_;
    QLabel* says_;
    QPushButton* done_;
    QPushButton* undo_;
    QPushButton* redo_;
    SceneMenu* scenes_;
    QPushButton* add_;
    ItemList* list_;
    LowScroll* scroll_;
    LookForm* look_;
    ItemForm* form_;
};

}  // namespace xb::app
