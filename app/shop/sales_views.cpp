// A range is read from kept sums: a year costs as little as a day.
#include "app/shop/sales_views.h"

#include "catalog/shop.h"

namespace xb::app {

namespace {

constexpr int best_count = 12;
constexpr int balances_per_page = 500;

template <class T>
bool take(catalog::Result<T> from, T& into, catalog::Error& problem) {
    if (from) {
        into = std::move(*from);
    } else {
        problem = from.error();
    }
    return from.has_value();
}

}  // namespace

catalog::Result<RangeView> readRange(catalog::Shop& shop, catalog::DayRange days) {
    const catalog::SalesFigures& figures = shop.figures();
    RangeView view;
    view.days = days;
    catalog::Error problem;
    bool is_whole = take(figures.total(days), view.total, problem) &&
                    take(figures.days(days), view.by_day, problem) &&
                    take(figures.products(days, best_count), view.products, problem) &&
                    take(figures.producers(days, best_count), view.producers, problem) &&
                    take(figures.channels(days), view.channels, problem) &&
                    take(figures.regions(days), view.regions, problem);
    if (is_whole && days.from == days.through) {
        is_whole = take(figures.hours(days), view.by_hour, problem);
    }
    if (!is_whole) return tl::make_unexpected(std::move(problem));
    return view;
}

catalog::Result<BroadcastView> readBroadcast(catalog::Shop& shop,
                                             const catalog::BroadcastRow& broadcast) {
    const catalog::SalesFigures& figures = shop.figures();
    BroadcastView view;
    view.broadcast = broadcast;
    std::vector<catalog::SegmentFigures> segments;
    catalog::Error problem;
    const bool is_whole =
        take(figures.chart(broadcast.id), view.chart, problem) &&
        take(figures.segments(broadcast.id), segments, problem) &&
        take(figures.products(broadcast.id, best_count), view.products, problem) &&
        take(figures.producers(broadcast.id, best_count), view.producers, problem) &&
        take(figures.channels(broadcast.id), view.channels, problem);
    if (!is_whole) return tl::make_unexpected(std::move(problem));
    for (const catalog::SegmentFigures& one : segments) {
        SegmentView shown{one.segment, {}, one.figures.amount};
        const auto sku = shop.products().findSku(one.segment.sku);
        if (sku) shown.title = sku->short_title.empty() ? sku->title : sku->short_title;
        view.segments.push_back(std::move(shown));
    }
    return view;
}

catalog::Result<std::vector<catalog::ProducerBalance>> readBalances(catalog::Shop& shop,
                                                                    catalog::UtcMs now) {
    std::vector<catalog::ProducerBalance> all;
    std::optional<catalog::ProducerId> after;
    while (true) {
        const auto page = shop.settlements().balances(now, after, balances_per_page);
        if (!page) return tl::make_unexpected(page.error());
        all.insert(all.end(), page->begin(), page->end());
        if (static_cast<int>(page->size()) < balances_per_page) return all;
        after = page->back().producer;
    }
}

}  // namespace xb::app
