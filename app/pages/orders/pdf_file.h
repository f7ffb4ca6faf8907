// A PDF that takes its name only when it is whole, and the pen that fills it from top to bottom.
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QFont>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

namespace xb::app {

// One thread. Measures are points (1/72 inch); text wraps within the page's width.
class PdfFile {
 public:
    PdfFile(QPageSize::PageSizeId size, const QString& title);

    QPainter& painter() { return painter_; }
    qreal width() const { return width_pt_; }
    qreal left() const { return height_pt_ - top_pt_; }  // room below
    qreal top() const { return top_pt_; }
    void moveTo(qreal top_pt) { top_pt_ = top_pt; }
    void skip(qreal height_pt) { top_pt_ += height_pt; }
    void newPage();
    // What comes next, so high, stands on one page: on the next one where this has no room for it.
    void keepTogether(qreal height_pt);

    // Wrapped, from `x_pt` on; the next text stands below it. What this page has no room for goes
    // on at the top of the next one.
    void write(const QString& text, qreal font_pt, QFont::Weight weight, qreal x_pt = 0,
               qreal room_pt = 0);
    // That `write` would take with these on one page.
    qreal heightOf(const QString& text, qreal font_pt, QFont::Weight weight, qreal x_pt = 0,
                   qreal room_pt = 0) const;
    // At the right edge, on the present line.
    void writeRight(const QString& text, qreal font_pt, QFont::Weight weight);
    void line();

    // False when the disk does not take it; what was there before is as it was.
    bool save(const QString& path);

 private:
    qreal roomFrom(qreal x_pt, qreal room_pt) const;
    QFont fontOf(qreal font_pt, QFont::Weight weight) const;

    QByteArray bytes_;
    QBuffer buffer_;
    QPdfWriter writer_;
    QPainter painter_;
    qreal width_pt_ = 0;
    qreal height_pt_ = 0;
    qreal top_pt_ = 0;
};

// The code's dark squares within a square of `side_pt`; the painter's own pen and brush stay.
void paintQr(QPainter& painter, const QString& text, const QRectF& place);

}  // namespace xb::app
