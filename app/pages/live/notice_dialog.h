// A line of text that the operator shows over the picture.
#pragma once

#include <QDialog>
#include <QString>

class QLineEdit;

namespace xb::app {

class NoticeDialog : public QDialog {
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
