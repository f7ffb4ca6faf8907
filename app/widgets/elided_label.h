// One line of text that shortens itself with an ellipsis, and tells the rest in its tool tip.
#pragma once

#include <QLabel>

namespace xb::app {

class ElidedLabel : public QLabel {
    Q_OBJECT

 public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    // `shorter` says the most important part of it, where not all of it has room.
    void setFullText(const QString& text, const QString& shorter = {});
    QString fullText() const { return full_text_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void fit();

    QString full_text_;
    QString shorter_;
};

}  // namespace xb::app
