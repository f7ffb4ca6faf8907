// The items of a scene and of its groups, the topmost first: which are seen, which are locked,
// which one is worked on, and what can be done with it.
#pragma once

#include "studio/scenes/scene.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace xb::app {

class ItemList : public QWidget {
    Q_OBJECT

 public:
    explicit ItemList(QWidget* parent = nullptr);

    void show(const std::vector<studio::SceneItem>& items, studio::ItemId selected);

 signals:
    void picked(xb::studio::ItemId item);
    void hiddenChosen(xb::studio::ItemId item, bool is_hidden);
    void lockChosen(bool is_locked);
    // 1: one step up over another item, -1: down.
    void stepPressed(int step);
    void copyPressed();
    // The selected one and the one below it, or the group that is selected.
    void groupPressed();
    void removePressed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void fill();
    void showButtons();
    void retranslate();
    const studio::SceneItem* selectedItem() const;

    std::vector<studio::SceneItem> items_;
    studio::ItemId selected_;
    bool is_filling_ = false;
    QListWidget* list_;
    QPushButton* up_;
    QPushButton* down_;
    QPushButton* lock_;
    QPushButton* copy_;
    QPushButton* remove_;
    QPushButton* group_;
};

}  // namespace xb::app
