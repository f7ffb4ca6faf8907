#include "app/pages/live/deal_desk.h"

#include "app/errors/error_text.h"
#include "app/pages/live/featured_panel.h"
#include "app/shop/product_list_model.h"
#include "catalog/shop.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

namespace xb::app {

namespace {

constexpr std::string_view who = "desk";
constexpr std::chrono::milliseconds look_period{500};

catalog::DealDraft dealOf(const DealWish& wish, catalog::SkuId sku, const QString& title,
                          catalog::UtcMs now) {
    catalog::DealDraft deal;
    deal.sku = sku;
    deal.title = title.toStdString();
    deal.price = wish.price;
    deal.quota = wish.quota;
    deal.limit_per_buyer = wish.limit_per_buyer;
    deal.starts_at = now;
    const std::chrono::milliseconds length = std::chrono::minutes(wish.minutes.value_or(0));
    deal.ends_at = {now.value + length.count()};
    return deal;
}

}  // namespace

DealDesk::DealDesk(catalog::Shop& shop, LiveSession& session, FeaturedPanel& panel,
                   const ProductListModel& products)
    : shop_(shop),
      session_(session),
      panel_(panel),
      products_(products),
      reads_(*this),
      writes_(*this) {
    timer_.setInterval(look_period);
    connect(&timer_, &QTimer::timeout, this, &DealDesk::read);
    connect(&session, &LiveSession::featuredChanged, this, &DealDesk::takeFeatured);
    connect(&panel_, &FeaturedPanel::dealPressed, this, &DealDesk::open);
}

DealDesk::~DealDesk() {
    delete dialog_;
}

void DealDesk::takeFeatured(catalog::SkuId sku) {
    featured_ = sku.value > 0 ? std::optional(sku) : std::nullopt;
    running_.reset();
    show();
    if (!featured_) return timer_.stop();
    read();
    timer_.start();
}

void DealDesk::read() {
    const bool is_rehearsing = isRehearsing();
    panel_.allowDeal(!is_rehearsing);
    if (is_rehearsing) running_.reset();
    if (is_rehearsing) return show();
    if (!featured_ || std::exchange(is_reading_, true)) return;
    reads_.run(
        [&shop = shop_, sku = *featured_] {
            return shop.deals().running(sku, catalog::systemClock()());
        },
        [this, sku = *featured_](const catalog::Result<std::optional<catalog::DealRow>>& deal) {
            is_reading_ = false;
            // A read that fails leaves the words as they are; the next one tries again.
            if (!deal || featured_ != sku || isRehearsing()) return;
            running_ = *deal;
            show();
        });
}

void DealDesk::show() {
    if (!running_) return panel_.showDeal(std::nullopt);
    const std::int64_t left_ms = running_->deal.ends_at.value - catalog::systemClock()().value;
    panel_.showDeal(FeaturedDeal{
        running_->deal.price.fen, std::max<std::int64_t>(running_->deal.quota - running_->sold, 0),
        running_->deal.quota, std::chrono::milliseconds(std::max<std::int64_t>(left_ms, 0))});
}

void DealDesk::open() {
    const ProductRow* product = featured_ ? products_.find(*featured_) : nullptr;
    if (product == nullptr || dialog_ || isRehearsing()) return;
    dialog_ = new DealDialog({product->title, product->price_fen, product->stock}, running_,
                             catalog::systemClock()(), panel_.window());
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    // By then another product may be explained: a key of the run sheet is enough.
    connect(dialog_, &DealDialog::chosen, this,
            [this, asked = *product, before = running_](const std::optional<DealWish>& wish) {
                take(asked, before, wish);
            });
    dialog_->open();
}

void DealDesk::take(const ProductRow& product, const std::optional<catalog::DealRow>& before,
                    const std::optional<DealWish>& wish) {
    if (isRehearsing()) return;
    if (!wish) {
        if (before)
            write([&shop = shop_, id = before->id] { return shop.deals().withdraw(id, who); });
        return;
    }
    catalog::DealDraft deal = dealOf(*wish, product.sku, product.title, catalog::systemClock()());
    if (before) deal.starts_at = before->deal.starts_at;
    if (before && !wish->minutes) deal.ends_at = before->deal.ends_at;
    write([&shop = shop_, deal, before]() -> catalog::Result<void> {
        if (before) return shop.deals().change(before->id, deal, who);
        const auto made = shop.deals().create(deal, who);
        return made ? catalog::Result<void>() : tl::make_unexpected(made.error());
    });
}

template <class Ask>
void DealDesk::write(Ask ask) {
    writes_.run(std::move(ask), [this](const catalog::Result<void>& written) {
        if (!written) emit failed(errorText(written.error()));
        read();
    });
}

}  // namespace xb::app
