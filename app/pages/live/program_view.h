// What viewers see, in the canvas' own shape: a native window that the engine draws into, and words
// while it is off.
#pragma once

#include "app/theme.h"

#include <QWidget>

namespace xb::app {

class NativeSurface;
class ProgramOff;

// Main thread. The native window lives as long as this widget.
class ProgramView : public QWidget {
    Q_OBJECT

 public:
    explicit ProgramView(const Theme& theme, QWidget* parent = nullptr);

    void setCanvas(QSize canvas_px);
    // The native window. Whatever else lies over it is a native window too, in the same parent.
    QWidget& surface();
    // Off: the words stand in the picture's place.
    void setOn(bool is_on);

    QSize sizeHint() const override { return {346, 615}; }
    QSize minimumSizeHint() const override { return {180, 240}; }

 signals:
    // Once, when the window can first be drawn into. Sizes in device pixels.
    void windowReady(quintptr window, QSize size_px);
    void windowResized(QSize size_px);

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    void arrange();

    QSize canvas_px_{720, 1280};
    QWidget* frame_;
    NativeSurface* surface_;
    ProgramOff* off_;
};

}  // namespace xb::app
