// One filter of an item: on or off, its figures as sliders, and away with it.
#pragma once

#include "app/theme.h"
#include "studio/scenes/picture_filter.h"

#include <QFrame>
#include <QVector>

class QFormLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace xb::app {

class ColourChoice;
class ToggleSwitch;

class FilterCard : public QFrame {
    Q_OBJECT

 public:
    FilterCard(const Theme& theme, const studio::PictureFilter& filter, QWidget* parent = nullptr);

    // Of the same kind; sliders stay under the hand that holds them.
    void show(const studio::PictureFilter& filter);
    const studio::PictureFilter& filter() const { return filter_; }

 signals:
    void changed(const xb::studio::PictureFilter& filter);
    void removePressed();

 private:
    void addHead(const Theme& theme);
    void addFigures();
    void addColour();
    void addFile();
    void chooseFile();
    void showValues();

    studio::PictureFilter filter_;
    QFormLayout* form_;
    ToggleSwitch* is_on_ = nullptr;
    QVector<QSlider*> sliders_;
    QVector<QLabel*> values_;
    ColourChoice* colour_ = nullptr;  // null: it has none
    QPushButton* file_ = nullptr;     // null: it needs none
};

}  // namespace xb::app
