// The editor's marks over the picture: frames and handles of items, the safe area, and the lines at
// which a drag comes to rest; and the hand and the keys that work on them.
#pragma once

#include "app/pages/scenes/frame_drag.h"
#include "app/theme.h"
#include "studio/scenes/scene_id.h"

#include <QVector>
#include <QWidget>

#include <optional>

namespace xb::app {

// What can be taken hold of, the lowest first.
struct MarkedItem {
    studio::ItemId id;
    ItemFrame frame;
    bool is_pickable = true;  // by a press on it; else only when it is selected
    bool is_locked = false;

    bool operator==(const MarkedItem&) const = default;
};

// A native window above the one that the engine draws into, cut to the shape of what is painted;
// what is pressed beside the marks is heard through `surface`. Main thread.
class PictureMarks : public QWidget {
    Q_OBJECT

 public:
    // Lies over `surface` in the same parent, and follows its size. `theme` outlives it.
    PictureMarks(const Theme& theme, QWidget& surface);

    void show(studio::CanvasPixels canvas, const QVector<MarkedItem>& items,
              studio::ItemId selected);
    // Shown and heard only while it is on.
    void setOn(bool is_on);
    bool isDragging() const { return drag_.has_value(); }

 signals:
    // {}: beside all of them.
    void picked(xb::studio::ItemId item);
    void dragBegan();
    void dragged(const xb::app::ItemFrame& frame);
    // With Alt: what lies between the edge and this frame is to be cut off.
    void cut(const xb::app::ItemFrame& frame, xb::app::Grip grip);
    void dragEnded();
    // By keys; in canvas pixels.
    void nudged(QPointF by);
    void removePressed();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    struct Drag {
        Grip grip = Grip::Body;
        QPointF from;
        ItemFrame start;
        SnapLines lines;
    };

    double scale() const;  // widget pixels of a canvas pixel
    QPointF toCanvas(QPointF on_widget) const;
    const MarkedItem* selectedItem() const;
    const MarkedItem* itemAt(QPointF on_canvas) const;
    void press(QPointF at, Qt::KeyboardModifiers modifiers);
    void pull(QPointF at, Qt::KeyboardModifiers modifiers);
    void letGo();
    void showCursor(QPointF at);
    void paintMarks(QPainter& painter, bool as_shape) const;
    void paintHandles(QPainter& painter, const ItemFrame& frame, bool as_shape) const;
    void redraw();
    void retranslate();

    const Theme& theme_;
    QWidget& surface_;
    studio::CanvasPixels canvas_{720, 1280};
    QVector<MarkedItem> items_;
    studio::ItemId selected_;
    std::optional<Drag> drag_;
    std::optional<double> line_x_;
    std::optional<double> line_y_;
};

}  // namespace xb::app
