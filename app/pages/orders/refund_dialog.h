// How much is paid back, and why.
#pragma once

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xb::app {

// "12.34" or "12" as fen; nothing for anything else. Pure.
std::optional<qint64> readYuan(const QString& text);

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
