// How scenes follow each other: the way, its length, where to, and the clip of a stinger.
#pragma once

#include "studio/scenes/transition.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace xb::app {

class FormField;

// Never modal: what is set is how the next scene comes.
class TransitionDialog : public QDialog {
    Q_OBJECT

 public:
    explicit TransitionDialog(const studio::Transition& transition, QWidget* parent = nullptr);

 signals:
    // By a person. A stinger is not told before it has its clip.
    void changed(const xb::studio::Transition& transition);

 private:
    void arrange();
    void fill();
    void chooseClip();
    void take();
    void showKind();

    studio::Transition transition_;
    bool is_filling_ = false;
    QComboBox* kind_;
    QSpinBox* length_;
    QComboBox* direction_;
    QPushButton* clip_;
    QSpinBox* cut_;
    FormField* length_field_;
    FormField* direction_field_;
    FormField* clip_field_;
    FormField* cut_field_;
    QPushButton* done_;
};

}  // namespace xb::app
