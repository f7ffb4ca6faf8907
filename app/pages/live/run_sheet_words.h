// A run sheet in words: how long, how late, what a line is. Pure.
#pragma once

#include "app/live/run_sheet.h"
#include "app/pages/live/health_words.h"
#include "app/shop/shop_rows.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace xb::app {

class RunSheetModel;

// "1 h 05 min", "40 min"
QString minutesText(std::int64_t minutes);
// "4 min left", "less than a minute left", "2 min over"
QString itemTimeText(std::chrono::milliseconds left);
// "on time", "6 min behind", "3 min ahead"
QString behindText(std::chrono::milliseconds behind);
// Of the one that is on and of all; a warning while something runs over.
Saying runSheetSaying(const RunSheetTimes& times, const QDateTime& now);
// "15 min · ¥29.90 while it is explained"
QString lineDetails(const catalog::RunSheetItem& item, const ProductRow& product);
// What is read aloud of it: title, details, and whether it is on or done.
QString spokenLine(const RunSheetModel& model, int row);
// "12 products, 2 h 10 min: from 20:00 to 22:10"
QString planLengthText(const std::vector<catalog::RunSheetItem>& items, const QDateTime& starts_at);

}  // namespace xb::app
