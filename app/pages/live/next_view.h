// The prepared scene beside the program, in little.
#pragma once

#include "app/theme.h"

#include <QImage>
#include <QWidget>

namespace xb::app {

class ElidedLabel;

// Pictures come some times a second, as plain pixels; main thread.
class NextView : public QWidget {
    Q_OBJECT

 public:
    // `theme` outlives it.
    explicit NextView(const Theme& theme, QWidget* parent = nullptr);

    // Which scene that is, as people call it.
    void name(const QString& scene);
    // Null: not there yet.
    void setPicture(const QImage& picture);
    QImage picture() const { return picture_; }

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void paintMark(QPainter& painter) const;
    void retranslate();

    const Theme& theme_;
    QString scene_;
    QImage picture_;
    ElidedLabel* name_;
};

}  // namespace xb::app
