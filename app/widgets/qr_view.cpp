#include "app/widgets/qr_view.h"

#include "studio/overlay/qr_text.h"

#include <QPainter>

namespace xb::app {

QrView::QrView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrView::setText(const QString& text) {
    if (text == text_) return;
    text_ = text;
    update();
}

void QrView::paintEvent(QPaintEvent*) {
    constexpr int quiet_zone = 4;
    const studio::overlay::QrRows rows = studio::overlay::qrRows(text_.toStdString());
    if (rows.empty()) return;
    const int side = static_cast<int>(rows.size());
    const int module_px = qMax(1, qMin(width(), height()) / (side + 2 * quiet_zone));
    const int whole_px = module_px * (side + 2 * quiet_zone);
    QPainter painter(this);
    const QPoint corner((width() - whole_px) / 2, (height() - whole_px) / 2);
    painter.translate(corner);
    painter.fillRect(0, 0, whole_px, whole_px, Qt::white);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (!rows.at(static_cast<std::size_t>(y)).at(static_cast<std::size_t>(x))) continue;
            painter.fillRect((x + quiet_zone) * module_px, (y + quiet_zone) * module_px, module_px,
                             module_px, Qt::black);
        }
    }
}

}  // namespace xb::app
