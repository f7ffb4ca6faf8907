// A line of text that the operator shows over the picture.
#pragma once

#include "app/pages/live/on_air_dialog.h"

#include <QString>

class QLineEdit;

namespace xb::app {

class NoticeDialog : public OnAirDialog {
    Q_OBJECT

 public:
    explicit NoticeDialog(const QString& notice, QWidget* parent = nullptr);

 signals:
    // Empty: it is taken off the picture.
    void chosen(const QString& notice);

 private:
    QLineEdit* text_;
};

}  // namespace xb::app
