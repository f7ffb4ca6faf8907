// A rounded surface that holds one thing of the desk, with the theme's one shadow.
#pragma once

#include "app/theme.h"

#include <QFrame>

namespace xb::app {

// `theme` outlives the card; its owner repaints the window when it changes. Main thread, as all
// widgets.
class Card : public QFrame {
    Q_OBJECT

 public:
    explicit Card(const Theme& theme, QWidget* parent = nullptr);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& theme_;
};

}  // namespace xb::app
