// Tables that stand straight, and times that are counted in little room.
#include "app/cli/text_table.h"
#include "app/live/latency_histogram.h"

#include <catch2/catch.hpp>

using namespace xb::app;
using namespace std::chrono_literals;

TEST_CASE("a Chinese character is two cells wide, a combining mark none") {
    CHECK(displayWidth(QStringLiteral("abc")) == 3);
    CHECK(displayWidth(QStringLiteral("沃柑")) == 4);
    CHECK(displayWidth(QStringLiteral("¥39.9")) == 5);
    CHECK(displayWidth(QStringLiteral("（一）")) == 6);
    CHECK(displayWidth(QString::fromUtf8("e\xCC\x81")) == 1);
    CHECK(displayWidth(QString::fromUtf8("\xF0\x9F\x8D\x8A")) == 2);
}

TEST_CASE("columns stand under their headings whatever the script") {
    const QString table = textTable(
        {{QStringLiteral("商品")}, {QStringLiteral("Price"), Align::Right}, {QStringLiteral("X")}},
        {{QStringLiteral("沃柑"), QStringLiteral("39.90"), QStringLiteral("")},
         {QStringLiteral("Corn\x1b[31m"), QStringLiteral("5.00"), QStringLiteral("z")}});
    CHECK(table.toStdString() ==
          "商品      Price  X\n"
          "沃柑      39.90\n"
          "Corn[31m   5.00  z\n");
}

TEST_CASE("percentiles come from a fixed number of buckets, true to an eighth and never too low") {
    LatencyHistogram histogram;
    CHECK(histogram.percentile_ms(0.5) == 0);
    for (int ms = 1; ms <= 1000; ++ms)
        histogram.add(std::chrono::milliseconds(ms));
    CHECK(histogram.count() == 1000);
    for (const auto& [share, truth] : {std::pair{0.5, 500.0}, {0.99, 990.0}, {0.01, 10.0}}) {
        CHECK(histogram.percentile_ms(share) >= truth);
        CHECK(histogram.percentile_ms(share) <= truth * 1.125);
    }
    CHECK(histogram.percentile_ms(1.0) == Approx(1000));
}

TEST_CASE("a histogram takes any time at all") {
    LatencyHistogram histogram;
    histogram.add(0ns);
    histogram.add(-5ms);
    histogram.add(24h);
    CHECK(histogram.count() == 3);
    CHECK(histogram.percentile_ms(1.0) > 3'600'000);
    CHECK(histogram.percentile_ms(0.3) < 0.01);
}
