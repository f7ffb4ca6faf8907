// The grounds that overlays are drawn on: transparent sheets, soft shadows, initials in discs.
#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

#include <cstdint>

class QPainter;

namespace xb::studio::overlay {

QImage transparentSheet(QSize size);

void drawRoundedBox(QPainter& painter, const QRectF& box, double radius, const QBrush& fill);

// A shadow of the rounded `box` that fades out `reach_px` beyond it.
void drawSoftShadow(QPainter& painter, const QRectF& box, double radius, double reach_px,
                    double opacity);

// One letter that can be read on a disc that fills `box`.
void drawInitialDisc(QPainter& painter, const QRectF& box, const QString& initial,
                     std::uint32_t rgb);

}  // namespace xb::studio::overlay
