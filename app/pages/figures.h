// Figures as people read them: money, ages, sizes, lengths of time. Pure functions in the window's
// language.
#pragma once

#include <QString>

#include <chrono>
#include <cstdint>

namespace xb::app {

// "¥12,480.60"; the fen are always written.
QString moneyText(std::int64_t fen);
// "12,480"
QString countText(std::int64_t count);
// "00:42:17"
QString clockText(std::chrono::milliseconds length);
// "just now", "14 s ago", "3 min ago"; beyond an hour the time of day, beyond a day the date too.
QString ageText(std::int64_t then_utc_ms, std::int64_t now_utc_ms);
// "3.1 GB", "820 MB", "0 MB"
// "1 order", "1,204 orders".
QString ordersText(std::int64_t count);
QString sizeText(std::int64_t bytes);
// "26 hours", "40 minutes": how long a disk lasts; at least "less than a minute".
QString lastingText(std::chrono::minutes length);
// "2.4 Mbit/s", "640 kbit/s"
QString rateText(int rate_kbps);
// A channel's own name as the shop says it: "wechat" becomes "WeChat shop". An unknown one stays as
// it is.
QString channelText(const QString& channel);

}  // namespace xb::app
