// A question about something that viewers see: show it, take it off, or keep it as it is.
#pragma once

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace xb::app {

class OnAirDialog : public QDialog {
    Q_OBJECT

 protected:
    // `name` begins the object names of its buttons. `is_shown`: there is one on the picture that
    // could be taken off.
    OnAirDialog(const QString& name, const QString& title, bool is_shown, QWidget* parent);

    // What the person fills in goes here, above the buttons.
    QVBoxLayout& body() { return *body_; }
    // Whether what is filled in can be shown.
    void setReady(bool is_ready);

 signals:
    // The dialog closes after either.
    void showAsked();
    void removalAsked();

 private:
    QVBoxLayout* body_;
    QPushButton* show_it_;
};

}  // namespace xb::app
