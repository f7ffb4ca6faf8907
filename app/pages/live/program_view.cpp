#include "app/pages/live/program_view.h"

#include "app/widgets/icon.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

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

// Says why there is no picture, whole, at any width that a picture can have.
class ProgramOff : public QWidget {
 public:
    ProgramOff(const Theme& theme, QWidget* view)
        : QWidget(view),
          theme_(theme),
          icon_(new QLabel(this)),
          title_(new QLabel(this)),
          says_(new QLabel(this)) {
        setObjectName("program_off");
        title_->setProperty("role", "loud");
        says_->setProperty("role", "quiet");
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(10, 4, 10, 4);
        column->setSpacing(8);
        column->addStretch(1);
        for (QLabel* label : {icon_, title_, says_}) {
            label->setAlignment(Qt::AlignCenter);
            label->setWordWrap(label != icon_);
            column->addWidget(label);
        }
        column->addStretch(1);
        retranslate();
        tint();
    }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme_.line, 1));
        painter.setBrush(theme_.inset);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
                                measure::control_radius_px, measure::control_radius_px);
    }

    // The picture of a camera is the first that is done without.
    void resizeEvent(QResizeEvent*) override { icon_->setVisible(height() >= least_px_for_icon); }

    void changeEvent(QEvent* event) override {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::LanguageChange) retranslate();
        if (event->type() == QEvent::PaletteChange) tint();
    }

 private:
    static constexpr int icon_px = 48;
    static constexpr int least_px_for_icon = 220;

    void tint() {
        icon_->setPixmap(tintedIcon("camera", theme_.quiet_text, icon_px, devicePixelRatioF()));
    }

    void retranslate() {
        title_->setText(ProgramView::tr("The picture is off"));
        says_->setText(
            ProgramView::tr("It comes once the camera runs. Choose the camera under "
                            "Settings."));
    }

    const Theme& theme_;
    QLabel* icon_;
    QLabel* title_;
    QLabel* says_;
};

ProgramView::ProgramView(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      frame_(new QWidget(this)),
      surface_(new NativeSurface(frame_, *this)),
      off_(new ProgramOff(theme, this)) {
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
