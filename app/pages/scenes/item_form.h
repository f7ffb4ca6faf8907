// The selected item: what it shows, its place in figures, and its filters.
#pragma once

#include "app/theme.h"
#include "studio/scenes/scene.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace xb::app {

class ColourChoice;
class FilterList;
class LabelForm;
class MusicForm;
class PlaceForm;
class SlidesForm;
class WindowForm;

class ItemForm : public QWidget {
    Q_OBJECT

 public:
    // `theme` outlives it.
    explicit ItemForm(const Theme& theme, QWidget* parent = nullptr);

    void show(const studio::SceneItem& item, studio::CanvasPixels canvas);

 signals:
    // `what`: which control, so that one control's changes are taken back in one step.
    void changed(const xb::studio::SceneItem& item, const QString& what);
    void rebuilt();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void makeContent();
    void makeSources();
    void showContent();
    void showSource();
    void chooseFile();
    void retranslate();

    studio::SceneItem item_;
    bool is_filling_ = false;
    QLabel* title_;
    QPlainTextEdit* words_;
    ColourChoice* colour_;
    LabelForm* label_;
    QPushButton* file_;
    SlidesForm* slides_;
    MusicForm* music_;
    WindowForm* window_;
    PlaceForm* place_;
    QLabel* filters_title_;
    FilterList* filters_;
};

}  // namespace xb::app
