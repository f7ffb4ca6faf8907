// The place of an item in figures: where, how large, how far turned, what is cut, how opaque, and
// how it joins what is below it.
#pragma once

#include "app/pages/scenes/item_frame.h"

#include <QVector>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;

namespace xb::app {

class PlaceForm : public QWidget {
    Q_OBJECT

 public:
    explicit PlaceForm(QWidget* parent = nullptr);

    // Fields stay as they are while somebody types in them.
    void show(const studio::SceneItem& item, studio::CanvasPixels canvas);

 signals:
    // `what`: which field it was, so that one field's changes are taken back in one step.
    void changed(const xb::studio::SceneItem& item, const QString& what);

 private:
    enum Figure { X, Y, Width, Height, Angle, Left, Top, Right, Bottom, FigureCount };

    void arrange();
    void makeChoices();
    void take(Figure figure, int value);
    void setFigure(Figure figure, int value);
    void retranslate();
    void changeEvent(QEvent* event) override;

    studio::SceneItem item_;
    studio::CanvasPixels canvas_;
    bool is_filling_ = false;
    QVector<QSpinBox*> figures_;
    QVector<QLabel*> labels_;
    QLabel* cut_label_;
    QLabel* fit_label_;
    QComboBox* fit_;
    QLabel* opacity_label_;
    QSlider* opacity_;
    QLabel* blend_label_;
    QComboBox* blend_;
};

}  // namespace xb::app
