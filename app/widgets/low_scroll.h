// A scroll area that asks for little height, however long what it holds is, and takes all that it
// is given: beside it nothing else has to scroll.
#pragma once

#include <QScrollArea>

namespace xb::app {

class LowScroll : public QScrollArea {
    Q_OBJECT

 public:
    LowScroll(int least_height_px, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 private:
    int least_height_px_;
};

}  // namespace xb::app
