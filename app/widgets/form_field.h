// One field of a form: its title above it, and below it what is wrong or could be better.
#pragma once

#include <QWidget>

class QLabel;

namespace xb::app {

enum class NoteWeight { Advice, Fault };

class FormField : public QWidget {
    Q_OBJECT

 public:
    // Takes `control` in; it is made 44 px high.
    FormField(QWidget* control, QWidget* parent = nullptr);

    // Also what is read aloud.
    void setTitle(const QString& title);
    // An empty sentence takes the note away.
    void showNote(const QString& sentence, NoteWeight weight = NoteWeight::Fault);
    QString note() const;

 private:
    QWidget* control_;
    QLabel* title_;
    QLabel* note_;
};

}  // namespace xb::app
