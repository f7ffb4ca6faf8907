// A QR for a phone to read off the screen: dark on white in both themes, whole pixels a module.
#pragma once

#include <QWidget>

namespace xb::app {

// Empty while there is no text, or one of more than 150 bytes. The text is not read aloud: it may
// be a secret, and whoever shows it says what it is for.
class QrView : public QWidget {
    Q_OBJECT

 public:
    explicit QrView(QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return text_; }

    QSize sizeHint() const override { return {196, 196}; }
    QSize minimumSizeHint() const override { return {140, 140}; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString text_;
};

}  // namespace xb::app
