#include "app/pages/live/program_view.h"

#include "app/widgets/icon.h"

#include <QPainter>
#include <QResizeEvent>

#include <utility>

namespace xb::app {

// Alone in its frame, so that no widget beside it becomes a native window too.
class NativeSurface : public QWidget {
 public:
    NativeSurface(QWidget* frame, ProgramView& view) : QWidget(frame), view_(view) {
        setAttribute(Qt::WA_DontCreateNativeAncestors);
        setAttribute(Qt::WA_NativeWindow);
        setAttribute(Qt::WA_PaintOnScreen);
        setAttribute(Qt::WA_NoSystemBackground);
        setAttribute(Qt::WA_OpaquePaintEvent);
        setObjectName("program_surface");
    }

    QPaintEngine* paintEngine() const override { return nullptr; }

 protected:
    // Painted first once the server has the window in its right size: whoever draws asks the
    // server, not Qt.
    void paintEvent(QPaintEvent*) override {
        if (std::exchange(is_told_, true)) return;
        emit view_.windowReady(winId(), sizePx());
    }

    void resizeEvent(QResizeEvent*) override {
        if (is_told_) emit view_.windowResized(sizePx());
    }

 private:
    QSize sizePx() const { return (QSizeF(size()) * devicePixelRatioF()).toSize(); }

    ProgramView& view_;
    bool is_told_ = false;
};

class ProgramOff : public QWidget {
 public:
    ProgramOff(const Theme& theme, ProgramView& view) : QWidget(&view), theme_(theme) {
        setObjectName("program_off");
    }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme_.line, 1));
        painter.setBrush(theme_.inset);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
                                measure::control_radius_px, measure::control_radius_px);
        constexpr int icon_px = 48;
        const int middle = height() / 2;
        painter.drawPixmap(QPointF((width() - icon_px) / 2.0, middle - 86),
                           tintedIcon("camera", theme_.quiet_text, icon_px, devicePixelRatioF()));
        QFont loud = font();
        loud.setPixelSize(measure::loud_font_px);
        loud.setBold(true);
        painter.setFont(loud);
        painter.setPen(theme_.text);
        painter.drawText(QRect(16, middle - 30, width() - 32, 30), Qt::AlignCenter,
                         ProgramView::tr("The picture is off"));
        painter.setFont(font());
        painter.setPen(theme_.quiet_text);
        painter.drawText(QRect(24, middle + 8, width() - 48, 90),
                         static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                         ProgramView::tr("It appears here as soon as the camera has started. "
                                         "You choose the camera under Settings."));
    }

 private:
    const Theme& theme_;
};

ProgramView::ProgramView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      frame_(new QWidget(this)),
      surface_(new NativeSurface(frame_, *this)),
      off_(new ProgramOff(theme, *this)) {
    setObjectName("program_view");
    frame_->hide();
}

QWidget& ProgramView::surface() {
    return *surface_;
}

void ProgramView::setCanvas(QSize canvas_px) {
    if (canvas_px == canvas_px_ || canvas_px.isEmpty()) return;
    canvas_px_ = canvas_px;
    arrange();
}

void ProgramView::setOn(bool is_on) {
    frame_->setVisible(is_on);
    off_->setVisible(!is_on);
}

void ProgramView::resizeEvent(QResizeEvent*) {
    arrange();
}

void ProgramView::arrange() {
    QRect place(QPoint(0, 0), canvas_px_.scaled(size(), Qt::KeepAspectRatio));
    // As high as the picture is at this width: not a row of pixels stays empty.
    place.setHeight(qRound(1.0 * place.width() * canvas_px_.height() / canvas_px_.width()));
    place.moveLeft((width() - place.width()) / 2);
    frame_->setGeometry(place);
    // Not `resize`: a window that was never moved is shown at the corner of the desk.
    surface_->setGeometry(QRect(QPoint(0, 0), place.size()));
    off_->setGeometry(place);
}

}  // namespace xb::app
