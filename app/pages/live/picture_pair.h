// Program and prepared scene, arranged in what room the page leaves them.
#pragma once

#include "app/theme.h"

#include <QSize>
#include <QWidget>

namespace xb::app {

class NextView;
class ProgramView;

// Main thread.
class PicturePair : public QWidget {
    Q_OBJECT

 public:
    // `theme` outlives it.
    explicit PicturePair(const Theme& theme, QWidget* parent = nullptr);

    ProgramView& program() { return *program_; }
    NextView& next() { return *next_; }
    void setCanvas(QSize canvas_px);
    QSize canvas() const { return canvas_px_; }
    // Whether the prepared scene is seen.
    void showNext(bool is_shown);
    bool hasNext() const { return has_next_; }

    QSize sizeHint() const override { return {346, 615}; }
    QSize minimumSizeHint() const override { return {120, 160}; }

 protected:
    void resizeEvent(QResizeEvent* event) override;

 private:
    void arrange();

    QSize canvas_px_{720, 1280};
    bool has_next_ = false;
    ProgramView* program_;
    NextView* next_;
};

}  // namespace xb::app
