// One camera among the settings: which it is, what its picture is like, or a video in its place.
#pragma once

#include <QObject>
#include <QString>

#include <string>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace xb::app {

// Lays its fields into a form of `card`, which owns them; main thread.
class CameraField : public QObject {
    Q_OBJECT

 public:
    // Names of the fields, for tests.
    struct Names {
        const char* camera;
        const char* controls;
        const char* clip;
    };
    CameraField(const Names& names, QWidget& card, QFormLayout& form);

    // The list is filled by whoever knows what there is; nothing is said of it.
    template <class Fill>
    void fill(Fill fill_list) {
        is_filling_ = true;
        fill_list(*camera_);
        is_filling_ = false;
    }
    // As the command line takes it.
    std::string chosen() const;

    // Which camera it is, for people; `set_words` says aloud what the button does.
    void name(const QString& title, const QString& set_words, const QString& clip_words);

 signals:
    void chosenByHand();
    void controlsAsked();
    // In place of a camera.
    void clipChosen(const QString& file);

 private:
    void chooseClip();

    bool is_filling_ = false;
    QWidget& card_;
    QLabel* title_;
    QComboBox* camera_;
    QPushButton* controls_;
    QPushButton* clip_;
};

}  // namespace xb::app
