// QPdfWriter into memory, then QSaveFile.
#include "app/pages/orders/pdf_file.h"

#include <QFile>
#include <QGuiApplication>
#include <QSaveFile>
#include <QTextLayout>
#include <QTextOption>
#include <qrcodegen.hpp>

namespace xb::app {

namespace {
constexpr int points_per_inch = 72;
constexpr qreal margin_mm = 7;

// A layout knows no other end of a line.
QString withLines(QString text) {
    return text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

// Each line begins at 0, 0; answers how high they are together.
qreal layOut(QTextLayout& layout, qreal room_pt) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    layout.setTextOption(option);
    qreal height_pt = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room_pt);
        height_pt += line.height();
    }
    layout.endLayout();
    return height_pt;
}

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

void PdfFile::keepTogether(qreal height_pt) {
    if (height_pt > left() && top_pt_ > 0) newPage();
}

qreal PdfFile::roomFrom(qreal x_pt, qreal room_pt) const {
    return room_pt > 0 ? room_pt : width_pt_ - x_pt;
}

void PdfFile::write(const QString& text, qreal font_pt, QFont::Weight weight, qreal x_pt,
                    qreal room_pt) {
    QTextLayout layout(withLines(text), fontOf(font_pt, weight), painter_.device());
    layOut(layout, roomFrom(x_pt, room_pt));
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        keepTogether(line.height());
        line.draw(&painter_, QPointF(x_pt, top_pt_));
        top_pt_ += line.height();
    }
}

qreal PdfFile::heightOf(const QString& text, qreal font_pt, QFont::Weight weight, qreal x_pt,
                        qreal room_pt) const {
    QTextLayout layout(withLines(text), fontOf(font_pt, weight), painter_.device());
    return layOut(layout, roomFrom(x_pt, room_pt));
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
