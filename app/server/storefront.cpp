// Puts form, token, page and order book together.
#include "app/server/storefront.h"

#include "app/server/form.h"
#include "app/server/form_token.h"
#include "app/server/order_form.h"
#include "app/server/order_page.h"
#include "app/server/page_offer.h"
#include "app/server/trace_page.h"
#include "catalog/deals/deal_store.h"
#include "catalog/orders/order_book.h"
#include "catalog/products/lot_store.h"
#include "catalog/products/product_store.h"

#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace xb::app {
namespace {

constexpr qint64 most_photo_bytes = 8 * 1024 * 1024;

std::string photoType(const QString& extension) {
    if (extension == QLatin1String("svg")) return "image/svg+xml";
    if (extension == QLatin1String("png")) return "image/png";
    if (extension == QLatin1String("webp")) return "image/webp";
    return "image/jpeg";
}

// A page of another site may not order in a buyer's name. Browsers say where a form stood.
bool isFromElsewhere(const Request& request) {
    const auto origin = request.header("origin");
    if (origin.empty()) return false;
    const auto host = origin.find("://");
    return host == std::string_view::npos || origin.substr(host + 3) != request.header("host");
}

}  // namespace

// The storefront's own thread, for those who may outlive it.
class Storefront::Worker {
 public:
    Worker() { pool_.setMaxThreadCount(1); }

    // False: it is closed.
    bool start(std::function<void()> task) {
        const std::lock_guard lock(mutex_);
        if (!is_closed_) pool_.start(std::move(task));
        return !is_closed_;
    }

    // Waits for what was started.
    void close() {
        {
            const std::lock_guard lock(mutex_);
            is_closed_ = true;
        }
        pool_.waitForDone();
    }

 private:
    std::mutex mutex_;
    bool is_closed_ = false;
    QThreadPool pool_;
};

// Held by orders under way, which may outlive the storefront.
class Storefront::Core : public std::enable_shared_from_this<Core> {
 public:
    Core(catalog::ProductStore& products, const catalog::LotStore& lots,
         const catalog::DealStore& deals, catalog::OrderBook& orders,
         const StorefrontSettings& settings, std::shared_ptr<IntakeStatistics> statistics,
         std::shared_ptr<Worker> worker)
        : page(settings.language),
          trace_page_(settings.language),
          products_(products),
          lots_(lots),
          deals_(deals),
          orders_(orders),
          tokens_(settings.form_key),
          clock_(settings.clock),
          statistics_(std::move(statistics)),
          worker_(std::move(worker)) {}

    Response show(catalog::SkuId id) const {
        auto offer = find(id);
        if (!offer) return page.notFound();
        const auto lot = lots_.soldFrom(id);
        offer->is_traceable = lot && lot->has_value();
        return formFor(*offer, {}, FormProblem::None);
    }

    Response trace(catalog::SkuId id) const {
        const auto lot = lots_.soldFrom(id);
        const auto offer = find(id);
        if (!lot || !*lot || !offer) return page.notFound();
        return trace_page_.harvest(**lot, &offer->sku);
    }

    Response trace(const std::string& trace_code) const {
        const auto lot = lots_.findByTraceCode(trace_code);
        if (!lot || lot->is_hidden) return page.notFound();
        std::optional<PageOffer> sold;
        for (const catalog::LotStock& stock : lot->stock) {
            if (!sold) sold = find(stock.sku);
        }
        return trace_page_.harvest(*lot, sold ? &sold->sku : nullptr);
    }

    void order(catalog::SkuId id, const std::string& body, const Reply& reply) const;
    Response photo(catalog::SkuId id) const;

    const OrderPage page;

 private:
    std::optional<PageOffer> find(catalog::SkuId id) const {
        const auto sku = products_.findSku(id);
        if (!sku || sku->status != catalog::ProductStatus::Listed) return std::nullopt;
        const auto deal = deals_.running(id, clock_());
        return pageOffer(*sku, deal ? *deal : std::nullopt);
    }

    Response formFor(const PageOffer& offer, const OrderForm& typed, FormProblem problem) const {
        return page.form(offer, tokens_.issue(offer.name(), clock_()), typed, problem);
    }

    void place(const PageOffer& offer, const OrderForm& form, const std::string& token,
               catalog::OrderDraft draft, const Reply& reply) const;
    void thankAgain(const PageOffer& offer, catalog::OrderId id, const Reply& reply) const;
    Response refused(PageOffer offer, const OrderForm& form, const std::string& token,
                     const catalog::Error& error) const;
    Response dealOver(const PageOffer& offer, const OrderForm& form) const;

    const TracePage trace_page_;
    catalog::ProductStore& products_;
    const catalog::LotStore& lots_;
    const catalog::DealStore& deals_;
    catalog::OrderBook& orders_;
    const FormTokens tokens_;
    const catalog::Clock clock_;
    const std::shared_ptr<IntakeStatistics> statistics_;
    const std::shared_ptr<Worker> worker_;
};

void Storefront::Core::order(catalog::SkuId id, const std::string& body, const Reply& reply) const {
    const auto offer = find(id);
    const auto fields = parseForm(body);
    if (!offer) return reply(page.notFound());
    const OrderForm form = fields ? orderFormOf(*fields) : OrderForm{};
    const std::string token = fields && fields->contains("token") ? fields->at("token") : "";
    const auto number = tokens_.check(token, offer->name(), clock_());
    if (!number) return reply(formFor(*offer, form, FormProblem::PageTooOld));
    auto draft = readOrderForm(form, *offer, *number);
    if (!draft) return reply(page.form(*offer, token, form, draft.error()));
    place(*offer, form, token, std::move(*draft), reply);
}

void Storefront::Core::place(const PageOffer& offer, const OrderForm& form,
                             const std::string& token, catalog::OrderDraft draft,
                             const Reply& reply) const {
    const auto start = std::chrono::steady_clock::now();
    const auto quantity = draft.lines.front().quantity;
    const std::string number = draft.external_id;
    orders_.place(std::move(draft), [=, self = shared_from_this()](const auto& placed) {
        if (!placed) {
            self->statistics_->addRefused();
            return reply(self->refused(offer, form, token, placed.error()));
        }
        self->statistics_->addStored(std::chrono::steady_clock::now() - start,
                                     placed->is_duplicate);
        if (placed->is_duplicate) return self->thankAgain(offer, placed->id, reply);
        reply(self->page.thanks(offer, quantity, offer.price() * quantity, number));
    });
}

// What was sent this time may differ from what was ordered: the shop knows, but may not be asked on
// the writer thread.
void Storefront::Core::thankAgain(const PageOffer& offer, catalog::OrderId id,
                                  const Reply& reply) const {
    const bool is_asked = worker_->start([=, self = shared_from_this()] {
        const auto order = self->orders_.find(id);
        if (!order) return reply(self->page.tryAgain(offer));
        std::int64_t quantity = 0;
        for (const catalog::OrderLineRow& line : order->lines)
            quantity += line.quantity;
        reply(self->page.thanks(offer, quantity, order->total, order->external_id));
    });
    if (!is_asked) reply(page.tryAgain(offer));
}

Response Storefront::Core::refused(PageOffer offer, const OrderForm& form, const std::string& token,
                                   const catalog::Error& error) const {
    switch (error.code) {
        case catalog::ErrorCode::QuotaReached:
            if (offer.deal && error.number(1) == 0) return dealOver(offer, form);
            [[fallthrough]];
        case catalog::ErrorCode::SoldOut:
            offer.sku.stock = error.number(1);
            // Nothing was stored, so the same token may try again with less.
            return page.form(offer, token, form, FormProblem::NotEnoughStock);
        case catalog::ErrorCode::LimitReached:
            return page.form(offer, token, form, FormProblem::LimitReached, error.number(1));
        case catalog::ErrorCode::DealNotRunning:
            return dealOver(offer, form);
        case catalog::ErrorCode::FieldWrong:
            return page.form(offer, token, form, FormProblem::TooLong);
        case catalog::ErrorCode::NotForSale:
        case catalog::ErrorCode::UnknownSku:
            return page.notFound();
        default:
            return page.tryAgain(offer);
    }
}

// On the writer thread, where the shop may not be asked: the ordinary price is known from before.
Response Storefront::Core::dealOver(const PageOffer& offer, const OrderForm& form) const {
    return formFor({offer.sku, std::nullopt}, form, FormProblem::DealOver);
}

Response Storefront::Core::photo(catalog::SkuId id) const {
    const auto offer = find(id);
    if (!offer || offer->sku.photo.empty()) return page.notFound();
    QFile file(QString::fromStdString(offer->sku.photo.string()));
    if (!file.open(QIODevice::ReadOnly) || file.size() > most_photo_bytes) return page.notFound();
    Response response;
    response.content_type = photoType(QFileInfo(file).suffix().toLower());
    response.body = file.readAll().toStdString();
    response.headers = {
        {"Cache-Control", "max-age=300"},
        // A drawing may carry script; opened by itself it must stay a picture.
        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"}};
    return response;
}

Storefront::Storefront(catalog::ProductStore& products, const catalog::LotStore& lots,
                       const catalog::DealStore& deals, catalog::OrderBook& orders,
                       const StorefrontSettings& settings,
                       std::shared_ptr<IntakeStatistics> statistics)
    : worker_(std::make_shared<Worker>()),
      core_(std::make_shared<const Core>(products, lots, deals, orders, settings,
                                         std::move(statistics), worker_)) {}

Storefront::~Storefront() {
    worker_->close();
}

void Storefront::show(catalog::SkuId sku, const Reply& reply) {
    worker_->start([core = core_, sku, reply] { reply(core->show(sku)); });
}

void Storefront::order(catalog::SkuId sku, const Request& request, const Reply& reply) {
    if (isFromElsewhere(request)) {
        Response response;
        response.status = 403;
        response.body = "forbidden\n";
        return reply(std::move(response));
    }
    worker_->start(
        [core = core_, sku, body = request.body, reply] { core->order(sku, body, reply); });
}

void Storefront::photo(catalog::SkuId sku, const Reply& reply) {
    worker_->start([core = core_, sku, reply] { reply(core->photo(sku)); });
}

void Storefront::trace(catalog::SkuId sku, const Reply& reply) {
    worker_->start([core = core_, sku, reply] { reply(core->trace(sku)); });
}

void Storefront::trace(const std::string& trace_code, const Reply& reply) {
    worker_->start([core = core_, trace_code, reply] { reply(core->trace(trace_code)); });
}

Response Storefront::notFound() const {
    return core_->page.notFound();
}
Response Storefront::style() const {
    return core_->page.style();
}

}  // namespace xb::app
