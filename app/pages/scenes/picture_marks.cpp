#include "app/pages/scenes/picture_marks.h"

#include <QBitmap>
#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace xb::app {

namespace {

// Widget pixels.
constexpr double grip_reach_px = 11;
constexpr double turn_reach_px = 30;
constexpr int grip_px = 9;
constexpr double snap_reach_px = 6;
constexpr double key_step_px = 1;  // canvas pixels
constexpr double large_key_step_px = 10;

Qt::CursorShape cursorOf(Grip grip) {
    switch (grip) {
        case Grip::TopLeft:
        case Grip::BottomRight:
            return Qt::SizeFDiagCursor;
        case Grip::TopRight:
        case Grip::BottomLeft:
            return Qt::SizeBDiagCursor;
        case Grip::Top:
        case Grip::Bottom:
            return Qt::SizeVerCursor;
        case Grip::Left:
        case Grip::Right:
            return Qt::SizeHorCursor;
        case Grip::Turn:
            return Qt::CrossCursor;
        case Grip::Body:
            return Qt::SizeAllCursor;
    }
    return Qt::ArrowCursor;
}

std::optional<QPointF> stepOf(const QKeyEvent& key) {
    const double step =
        (key.modifiers() & Qt::ShiftModifier) != 0 ? large_key_step_px : key_step_px;
    switch (key.key()) {
        case Qt::Key_Left:
            return QPointF(-step, 0);
        case Qt::Key_Right:
            return QPointF(step, 0);
        case Qt::Key_Up:
            return QPointF(0, -step);
        case Qt::Key_Down:
            return QPointF(0, step);
        default:
            return std::nullopt;
    }
}

}  // namespace

PictureMarks::PictureMarks(const Theme& theme, QWidget& surface)
    : QWidget(surface.parentWidget()), theme_(theme), surface_(surface) {
    setObjectName("picture_marks");
    setAttribute(Qt::WA_DontCreateNativeAncestors);
    setAttribute(Qt::WA_NativeWindow);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    surface_.installEventFilter(this);
    hide();
    retranslate();
}

void PictureMarks::show(studio::CanvasPixels canvas, const QVector<MarkedItem>& items,
                        studio::ItemId selected) {
    if (canvas == canvas_ && items == items_ && selected == selected_) return;
    canvas_ = canvas;
    items_ = items;
    selected_ = selected;
    redraw();
}

void PictureMarks::setOn(bool is_on) {
    if (!is_on) letGo();
    surface_.setMouseTracking(is_on);
    if (!is_on) surface_.unsetCursor();
    setVisible(is_on);
    if (!is_on) return;
    setGeometry(surface_.geometry());
    raise();
    redraw();
}

double PictureMarks::scale() const {
    return width() / std::max(1.0, double(canvas_.width));
}

QPointF PictureMarks::toCanvas(QPointF on_widget) const {
    return on_widget / std::max(scale(), 1e-6);
}

const MarkedItem* PictureMarks::selectedItem() const {
    const auto found = std::find_if(items_.begin(), items_.end(), [this](const MarkedItem& item) {
        return item.id == selected_;
    });
    return found == items_.end() ? nullptr : &*found;
}

const MarkedItem* PictureMarks::itemAt(QPointF on_canvas) const {
    for (auto item = items_.rbegin(); item != items_.rend(); ++item)
        if (item->is_pickable && gripAt(item->frame, on_canvas, 0, 0)) return &*item;
    return nullptr;
}

void PictureMarks::press(QPointF at, Qt::KeyboardModifiers /*modifiers*/) {
    setFocus(Qt::MouseFocusReason);
    const double px = 1 / std::max(scale(), 1e-6);
    const QPointF on_canvas = toCanvas(at);
    const MarkedItem* item = selectedItem();
    std::optional<Grip> grip;
    if (item != nullptr)
        grip = gripAt(item->frame, on_canvas, grip_reach_px * px, turn_reach_px * px);
    // A press on the body of what is selected may mean another item that lies over it.
    const MarkedItem* under = itemAt(on_canvas);
    if (!grip || (grip == Grip::Body && under != nullptr && under > item)) {
        item = under;
        grip = Grip::Body;
        emit picked(item != nullptr ? item->id : studio::ItemId{});
        item = selectedItem();
    }
    if (item == nullptr || item->is_locked) return;
    std::vector<ItemFrame> others;
    for (const MarkedItem& other : items_)
        if (other.id != item->id && other.is_pickable) others.push_back(other.frame);
    drag_ = Drag{*grip, on_canvas, item->frame, snapLines(canvas_, others)};
    emit dragBegan();
}

void PictureMarks::pull(QPointF at, Qt::KeyboardModifiers modifiers) {
    if (!drag_) return showCursor(at);
    const bool cuts = (modifiers & Qt::AltModifier) != 0 && !sideOf(drag_->grip).isNull();
    DragRules rules;
    rules.keeps_shape = (modifiers & Qt::ShiftModifier) == 0 && !cuts;
    rules.snaps = (modifiers & Qt::ControlModifier) == 0;
    rules.reach = snap_reach_px / std::max(scale(), 1e-6);
    const Dragged now =
        drag(drag_->start, drag_->grip, drag_->from, toCanvas(at), drag_->lines, rules);
    line_x_ = now.line_x;
    line_y_ = now.line_y;
    if (cuts)
        emit cut(now.frame, drag_->grip);
    else
        emit dragged(now.frame);
    redraw();
}

void PictureMarks::letGo() {
    if (!drag_) return;
    drag_.reset();
    line_x_.reset();
    line_y_.reset();
    emit dragEnded();
    redraw();
}

void PictureMarks::showCursor(QPointF at) {
    const double px = 1 / std::max(scale(), 1e-6);
    const MarkedItem* item = selectedItem();
    std::optional<Grip> grip;
    if (item != nullptr && !item->is_locked)
        grip = gripAt(item->frame, toCanvas(at), grip_reach_px * px, turn_reach_px * px);
    const Qt::CursorShape shape = grip ? cursorOf(*grip) : Qt::ArrowCursor;
    setCursor(shape);
    surface_.setCursor(shape);
}

// Beside the marks the surface lies bare: what is done there is meant for the items all the same.
bool PictureMarks::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        setGeometry(surface_.geometry());
        redraw();
    }
    if (!isVisible()) return QWidget::eventFilter(watched, event);
    const auto mouse = [event]() -> const QMouseEvent& {
        return *static_cast<QMouseEvent*>(event);
    };
    if (event->type() == QEvent::MouseButtonPress && mouse().button() == Qt::LeftButton) {
        press(mouse().position(), mouse().modifiers());
    } else if (event->type() == QEvent::MouseMove) {
        pull(mouse().position(), mouse().modifiers());
    } else if (event->type() == QEvent::MouseButtonRelease) {
        letGo();
    }
    return QWidget::eventFilter(watched, event);
}

void PictureMarks::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) press(event->position(), event->modifiers());
}

void PictureMarks::mouseMoveEvent(QMouseEvent* event) {
    pull(event->position(), event->modifiers());
}

void PictureMarks::mouseReleaseEvent(QMouseEvent*) {
    letGo();
}

void PictureMarks::keyPressEvent(QKeyEvent* event) {
    const auto step = stepOf(*event);
    if (step) {
        emit nudged(*step);
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        emit removePressed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

// The picture may have come on only now.
void PictureMarks::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    redraw();
}

void PictureMarks::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    redraw();
}

void PictureMarks::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    redraw();
}

// The window has the shape of its marks, so that the picture is seen and drawn beside them.
void PictureMarks::redraw() {
    if (!isVisible() || size().isEmpty()) return;
    QBitmap shape(size());
    shape.fill(Qt::color0);
    QPainter painter(&shape);
    paintMarks(painter, true);
    painter.end();
    setMask(shape);
    update();
}

void PictureMarks::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintMarks(painter, false);
}

void PictureMarks::paintMarks(QPainter& painter, bool as_shape) const {
    const auto pen = [as_shape](const QColor& color, int width, Qt::PenStyle style) {
        return QPen(as_shape ? QColor(Qt::color1) : color, width, style);
    };
    const double px = scale();
    painter.setBrush(Qt::NoBrush);
    const QRectF safe = safeRect(canvas_);
    painter.setPen(pen(Qt::white, 1, Qt::DashLine));
    painter.drawRect(QRectF(safe.topLeft() * px, safe.size() * px).toRect());
    if (hasFocus()) {
        painter.setPen(pen(theme_.info, 4, Qt::SolidLine));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
    painter.setPen(pen(theme_.warn, 2, Qt::SolidLine));
    if (line_x_) painter.drawLine(QPointF(*line_x_ * px, 0), QPointF(*line_x_ * px, height()));
    if (line_y_) painter.drawLine(QPointF(0, *line_y_ * px), QPointF(width(), *line_y_ * px));
    if (const MarkedItem* item = selectedItem()) {
        QPolygonF outline;
        for (const QPointF& corner : item->frame.corners())
            outline << corner * px;
        painter.setPen(pen(Qt::white, 4, Qt::SolidLine));
        painter.drawPolygon(outline);
        painter.setPen(pen(theme_.harvest, 2, item->is_locked ? Qt::DashLine : Qt::SolidLine));
        painter.drawPolygon(outline);
        if (!item->is_locked) paintHandles(painter, item->frame, as_shape);
    }
}

void PictureMarks::paintHandles(QPainter& painter, const ItemFrame& frame, bool as_shape) const {
    const double px = scale();
    painter.setPen(as_shape ? QPen(Qt::color1, 2) : QPen(theme_.harvest, 2));
    painter.setBrush(as_shape ? QBrush(Qt::color1) : QBrush(Qt::white));
    const auto square = [](QPointF middle) {
        return QRectF(middle - QPointF(grip_px, grip_px) / 2, QSizeF(grip_px, grip_px));
    };
    for (const Grip grip : edge_grips)
        painter.drawRect(square(gripPoint(frame, grip, 0) * px));
    painter.drawEllipse(
        square(gripPoint(frame, Grip::Turn, turn_reach_px / px) * px).adjusted(-2, -2, 2, 2));
}

void PictureMarks::retranslate() {
    setAccessibleName(tr("Items on the picture"));
    setAccessibleDescription(
        tr("Arrow keys move the selected item by one pixel, with Shift by ten. Delete takes it "
           "away. An edge that is dragged with Alt held cuts off."));
}

void PictureMarks::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) redraw();
}

}  // namespace xb::app
