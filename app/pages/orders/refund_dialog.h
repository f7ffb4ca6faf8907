// How much is paid back, and why.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

class RefundDialog : public QDialog {
    Q_OBJECT

 public:
    explicit RefundDialog(qint64 most_fen, QWidget* parent = nullptr);

 signals:
    void chosen(qint64 amount_fen, const QString& reason);

 private:
    void check();

    const qint64 most_fen_;
    QLineEdit* amount_;
    QLineEdit* reason_;
    QLabel* problem_;
    QPushButton* refund_;
};

}  // namespace xb::app
