// How one sound of the mixer is heard: side, moment, monitoring, and its filters, heard as they are
// set.
#pragma once

#include "app/pages/live/sound_figures.h"
#include "app/theme.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace xb::app {

class ToggleSwitch;

// Never modal: whoever is on air reaches everything else meanwhile.
class SoundDialog : public QDialog {
    Q_OBJECT

 public:
    SoundDialog(const Theme& theme, const QString& title, studio::InputKind kind,
                QWidget* parent = nullptr);

    void show(const studio::InputSettings& settings);
    studio::InputKind kind() const { return kind_; }
    using QDialog::show;

 signals:
    // By a person. Volume and mute are as they were shown.
    void changed(const xb::studio::InputSettings& settings);

 private:
    struct Row {
        SoundFigure figure;
        QSpinBox* value = nullptr;
    };

    void arrange();
    void makeChoices();
    QWidget* makeRow(const SoundFigure& figure);
    void take();
    void reset();

    const studio::InputKind kind_;
    studio::InputSettings settings_;
    bool is_filling_ = false;
    QLabel* title_;
    QComboBox* monitoring_;
    QComboBox* suppression_;
    ToggleSwitch* leveled_;
    QVector<Row> rows_;
    QPushButton* reset_;
    QPushButton* close_;
};

}  // namespace xb::app
