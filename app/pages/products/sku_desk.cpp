#include "app/pages/products/sku_desk.h"

#include "app/errors/error_text.h"
#include "app/pages/products/product_form.h"
#include "app/pages/products/products_page.h"
#include "catalog/shop.h"

namespace xb::app {

namespace {

using catalog::SkuId;

constexpr auto who = "desk";

}  // namespace

SkuDesk::SkuDesk(catalog::Shop& shop, ProductsPage& page)
    : shop_(shop), page_(page), calls_(*this) {
    connect(&page_.form(), &ProductForm::channelsAsked, this, &SkuDesk::askChannels);
    connect(&page_.form(), &ProductForm::waitingAsked, this, &SkuDesk::askWaiting);
}

void SkuDesk::tellFailure(const catalog::Error& error) {
    emit failed(errorText(error));
}

void SkuDesk::askChannels(SkuId sku) {
    calls_.run([&shop = shop_, sku] { return readSkuChannels(shop, sku); },
               [this](const catalog::Result<SkuChannels>& read) {
                   if (!read) return tellFailure(read.error());
                   openChannels(*read);
               });
}

void SkuDesk::openChannels(const SkuChannels& channels) {
    channels_ = new ChannelsDialog(channels, &page_);
    channels_->setAttribute(Qt::WA_DeleteOnClose);
    const SkuId sku = channels.sku;
    connect(channels_, &ChannelsDialog::quotaAsked, this,
            [this, sku](const QString& channel, std::optional<std::int64_t> quota) {
                calls_.run(
                    [&shop = shop_, sku, channel, quota] {
                        return shop.deals().setChannelQuota(sku, channel.toStdString(), quota, who);
                    },
                    [this, sku](const catalog::Result<void>& done) {
                        if (!done) tellFailure(done.error());
                        readChannels(sku);
                    });
            });
    connect(channels_, &ChannelsDialog::forgetAsked, this,
            [this, sku](const catalog::ChannelCode& code) {
                calls_.run([&shop = shop_, code] { return shop.orders().forgetCode(code); },
                           [this, sku](const catalog::Result<void>& done) {
                               if (!done) tellFailure(done.error());
                               readChannels(sku);
                           });
            });
    channels_->open();
}

void SkuDesk::readChannels(SkuId sku) {
    calls_.run([&shop = shop_, sku] { return readSkuChannels(shop, sku); },
               [this](const catalog::Result<SkuChannels>& read) {
                   if (!read) return tellFailure(read.error());
                   if (channels_ != nullptr) channels_->show(*read);
               });
}

void SkuDesk::askWaiting(SkuId sku) {
    calls_.run([&shop = shop_, sku] { return readSkuWaiting(shop, sku); },
               [this](const catalog::Result<SkuWaiting>& read) {
                   if (!read) return tellFailure(read.error());
                   openWaiting(*read);
               });
}

void SkuDesk::openWaiting(const SkuWaiting& waiting) {
    waiting_ = new WaitlistDialog(waiting, &page_);
    waiting_->setAttribute(Qt::WA_DeleteOnClose);
    const SkuId sku = waiting.sku;
    connect(waiting_, &WaitlistDialog::joinAsked, this, &SkuDesk::join);
    connect(waiting_, &WaitlistDialog::acceptAsked, this,
            [this, sku](catalog::WaitlistEntryId entry) { accept(sku, entry); });
    connect(waiting_, &WaitlistDialog::leaveAsked, this,
            [this, sku](catalog::WaitlistEntryId entry) { leave(sku, entry); });
    waiting_->open();
}

void SkuDesk::readWaiting(SkuId sku) {
    calls_.run([&shop = shop_, sku] { return readSkuWaiting(shop, sku); },
               [this](const catalog::Result<SkuWaiting>& read) {
                   if (!read) return tellFailure(read.error());
                   if (waiting_ != nullptr) waiting_->show(*read);
               });
}

void SkuDesk::join(const catalog::WaitlistDraft& draft) {
    calls_.run([&shop = shop_, draft] { return shop.waitlist().join(draft); },
               [this, sku = draft.sku](const catalog::Result<catalog::WaitlistEntryId>& joined) {
                   if (!joined) return tellFailure(joined.error());
                   if (waiting_ != nullptr) waiting_->clearNew();
                   readWaiting(sku);
               });
}

void SkuDesk::accept(SkuId sku, catalog::WaitlistEntryId entry) {
    calls_.run([&shop = shop_, entry] { return shop.waitlist().accept(entry); },
               [this, sku](const catalog::Result<catalog::PlacedOrder>& placed) {
                   readWaiting(sku);
                   if (!placed) return tellFailure(placed.error());
                   emit changed(tr("Sold to the one who waited; the order is among the others."));
               });
}

void SkuDesk::leave(SkuId sku, catalog::WaitlistEntryId entry) {
    calls_.run([&shop = shop_, entry] { return shop.waitlist().leave(entry); },
               [this, sku](const catalog::Result<void>& done) {
                   if (!done) tellFailure(done.error());
                   readWaiting(sku);
               });
}

}  // namespace xb::app
