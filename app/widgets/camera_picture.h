// What one camera gives, small, in its own shape.
#pragma once

#include "app/theme.h"

#include <QImage>
#include <QWidget>

namespace xb::app {

// Shows; main thread. As wide as its place, as high as it always is.
class CameraPicture : public QWidget {
    Q_OBJECT

 public:
    explicit CameraPicture(const Theme& theme, QWidget* parent = nullptr);

    // None: words in its place.
    void setPicture(const QImage& picture);
    bool hasPicture() const { return !picture_.isNull(); }

    QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& theme_;
    QImage picture_;
};

}  // namespace xb::app
