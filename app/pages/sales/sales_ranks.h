// Who sold most: products, producers, channels and, for days, provinces of the buyers.
#pragma once

#include "app/shop/sales_views.h"
#include "app/widgets/card.h"

class QButtonGroup;
class QLabel;

namespace xb::app {

class SalesChart;

enum class SalesSide { Products, Producers, Channels, Regions };

class SalesRanks : public Card {
    Q_OBJECT

 public:
    explicit SalesRanks(const Theme& theme, QWidget* parent = nullptr);

    void show(const RangeView& view);
    void show(const BroadcastView& view);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    struct Ranks {
        std::vector<catalog::ProductFigures> products;
        std::vector<catalog::ProducerFigures> producers;
        std::vector<catalog::ChannelFigures> channels;
        std::vector<catalog::RegionFigures> regions;
        bool is_of_broadcast = false;  // of which no provinces are counted
    };

    void take(Ranks ranks);
    void paint();
    void retranslate();

    Ranks ranks_;
    QButtonGroup* sides_;
    SalesChart* chart_;
    QLabel* nothing_;
};

}  // namespace xb::app
