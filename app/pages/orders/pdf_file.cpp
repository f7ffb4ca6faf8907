// QPdfWriter into memory, then QSaveFile.
#include "app/pages/orders/pdf_file.h"

#include <QFile>
#include <QGuiApplication>
#include <QSaveFile>
#include <qrcodegen.hpp>

namespace xb::app {

namespace {
constexpr int points_per_inch = 72;
constexpr qreal margin_mm = 7;
}  // namespace

PdfFile::PdfFile(QPageSize::PageSizeId size, const QString& title)
    : buffer_(&bytes_), writer_(&buffer_) {
    buffer_.open(QIODevice::WriteOnly);
    writer_.setTitle(title);
    writer_.setCreator(QStringLiteral("Xiangbo Studio"));
    writer_.setResolution(points_per_inch);
    writer_.setPageSize(QPageSize(size));
    writer_.setPageMargins(QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm),
                           QPageLayout::Millimeter);
    painter_.begin(&writer_);
    width_pt_ = writer_.width();
    height_pt_ = writer_.height();
}

void PdfFile::newPage() {
    writer_.newPage();
    top_pt_ = 0;
}

QFont PdfFile::fontOf(qreal font_pt, QFont::Weight weight) const {
    QFont font = QGuiApplication::font();
    font.setPointSizeF(font_pt);
    font.setWeight(weight);
    return font;
}

qreal PdfFile::write(const QString& text, qreal font_pt, QFont::Weight weight, qreal x_pt,
                     qreal room_pt) {
    painter_.setFont(fontOf(font_pt, weight));
    const qreal room = room_pt > 0 ? room_pt : width_pt_ - x_pt;
    const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere;
    const QRectF endless(x_pt, top_pt_, room, 10'000);
    const QRectF taken = painter_.boundingRect(endless, flags, text);
    painter_.drawText(QRectF(x_pt, top_pt_, room, taken.height()), flags, text);
    top_pt_ += taken.height();
    return taken.height();
}

void PdfFile::writeRight(const QString& text, qreal font_pt, QFont::Weight weight) {
    painter_.setFont(fontOf(font_pt, weight));
    painter_.drawText(QRectF(0, top_pt_, width_pt_, font_pt * 2), Qt::AlignRight | Qt::AlignTop,
                      text);
}

void PdfFile::line() {
    painter_.setPen(QPen(QColor(0x99, 0x99, 0x99), 0.5));
    painter_.drawLine(QPointF(0, top_pt_ + 2), QPointF(width_pt_, top_pt_ + 2));
    painter_.setPen(Qt::black);
    top_pt_ += 5;
}

bool PdfFile::save(const QString& path) {
    painter_.end();
    buffer_.close();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file.write(bytes_) == bytes_.size() && file.commit();
}

void paintQr(QPainter& painter, const QString& text, const QRectF& place) {
    const std::string bytes = text.toStdString();
    const auto code = qrcodegen::QrCode::encodeText(bytes.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    const int side = code.getSize();
    const qreal module = place.width() / side;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            if (!code.getModule(x, y)) continue;
            painter.drawRect(
                QRectF(place.left() + x * module, place.top() + y * module, module, module));
        }
    }
    painter.restore();
}

}  // namespace xb::app
