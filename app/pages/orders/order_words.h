// The steps of an order in words.
#pragma once

#include "app/theme.h"

#include <QString>

namespace xb::app {

struct OrderListRow;

// `status` is the step's own word as stored: "placed", "paid", ... An unknown one stays as it is.
QString orderStatusText(const QString& status);
Tone orderStatusTone(const QString& status);
// How far it is, and what a packer has to know about it: "To pack, cold, short".
QString orderStateText(const OrderListRow& row);
// A province in short, by its number; empty for none.
QString regionText(int region);

}  // namespace xb::app
