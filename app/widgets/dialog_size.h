// Dialogs on small screens: no larger than what they stand over, and what does not fit scrolls.
#pragma once

#include <QScrollArea>
#include <QSize>

#include <optional>

class QDialog;
class QVBoxLayout;
class QWidget;

namespace xb::app {

// As large as wanted, or as the window that it stands over; without one, as its screen.
void resizeWithin(QDialog& dialog, QSize wanted);
QSize roomFor(const QWidget& dialog);
// As high as its words are at this width, once they are laid out; no higher than there is room.
void fitHeight(QDialog& dialog, int width_px);

// Scrolls down, never sideways, and asks for as much room as its content would have without it.
// Takes `content` in; neither has a ground of its own. Main thread.
class DownScroll : public QScrollArea {
    Q_OBJECT

 public:
    DownScroll(const QString& name, QWidget* content, QWidget* parent = nullptr);

    // From now on the height that it asks for is that of its content at this width.
    void measureAt(int width_px);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

 private:
    std::optional<int> measured_width_px_;
};

}  // namespace xb::app
