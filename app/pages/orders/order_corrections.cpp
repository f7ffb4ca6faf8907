#include "app/pages/orders/order_corrections.h"

#include "app/errors/error_text.h"
#include "app/pages/figures.h"
#include "app/pages/orders/harvest_dialog.h"
#include "app/pages/orders/orders_page.h"
#include "app/pages/orders/refund_dialog.h"
#include "app/pages/orders/return_dialog.h"
#include "catalog/shop.h"

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

constexpr auto who = "desk";
constexpr std::int64_t lines_at_once = 200;  // so that no order has to wait for long
constexpr std::int64_t most_counted = 1000;

catalog::ChannelCode codeOf(const MatchQuestion& question) {
    return {question.channel.toStdString(), question.line.code.toStdString()};
}

}  // namespace

OrderCorrections::OrderCorrections(catalog::Shop& shop, OrdersPage& page)
    : shop_(shop), page_(page), reads_(*this), writes_(*this) {}

OrderCorrections::~OrderCorrections() {
    is_stopping_ = true;
}

template <class Ask, class Then>
void OrderCorrections::write(Ask ask, Then then) {
    page_.setBusy(true);
    writes_.run(std::move(ask), [this, then = std::move(then)](auto outcome) {
        page_.setBusy(false);
        then(std::move(outcome));
    });
}

void OrderCorrections::askMatch(const OrderDetail& detail, int line) {
    MatchQuestion question;
    question.channel = detail.channel;
    for (const OrderDetailLine& one : detail.lines) {
        if (one.number == line) question.line = one;
    }
    reads_.run([&shop = shop_,
                code = codeOf(question)] { return shop.orders().countWaiting(code, most_counted); },
               [this, question, order = detail.order](const catalog::Result<std::int64_t>& count) {
                   if (!count) return emit failed(errorText(count.error()));
                   MatchQuestion counted = question;
                   counted.waiting_count =
                       std::max<std::int64_t>(*count - 1, 0);  // without this one
                   counted.has_more_waiting = *count == most_counted;
                   openMatch(order, counted);
               });
}

void OrderCorrections::openMatch(catalog::OrderId order, const MatchQuestion& question) {
    matching_ = new MatchDialog(question, &page_);
    matching_->setAttribute(Qt::WA_DeleteOnClose);
    connect(matching_, &MatchDialog::searchChanged, this, &OrderCorrections::readGoods);
    connect(matching_, &MatchDialog::chosen, this,
            [this, order, question](const SkuChoice& choice, bool is_remembered) {
                match(order, question, choice, is_remembered);
            });
    matching_->open();
    readGoods();
}

void OrderCorrections::readGoods() {
    is_search_old_ = is_searching_;
    if (is_searching_ || matching_ == nullptr) return;
    is_searching_ = true;
    reads_.run([&shop = shop_, words = matching_->search()] { return findSkuChoices(shop, words); },
               [this](const catalog::Result<QVector<SkuChoice>>& goods) {
                   is_searching_ = false;
                   if (is_search_old_) return readGoods();
                   if (!goods) return emit failed(errorText(goods.error()));
                   if (matching_ != nullptr) matching_->showGoods(*goods);
               });
}

OrderCorrections::Matched OrderCorrections::matchAll(catalog::OrderId order,
                                                     const MatchQuestion& question,
                                                     catalog::SkuId sku, bool is_remembered) {
    catalog::OrderBook& orders = shop_.orders();
    Matched matched;
    const auto first = is_remembered ? orders.matchCode(order, question.line.number, sku, who)
                                     : orders.assignSku(order, question.line.number, sku, who);
    matched.is_done = first.has_value();
    if (!first) matched.problem = first.error();
    if (!first || !is_remembered) return matched;
    std::int64_t count = 0;
    do {
        const auto more = orders.matchWaiting(codeOf(question), lines_at_once, who);
        if (!more) {
            matched.problem = more.error();
            break;
        }
        count = *more;
        matched.other_count += count;
    } while (count == lines_at_once && !is_stopping_);
    return matched;
}

void OrderCorrections::match(catalog::OrderId order, const MatchQuestion& question,
                             const SkuChoice& choice, bool is_remembered) {
    write([this, order, question, sku = choice.sku,
           is_remembered] { return matchAll(order, question, sku, is_remembered); },
          [this, order, question, choice](const Matched& matched) {
              if (matched.problem) emit failed(errorText(*matched.problem));
              if (!matched.is_done) return;
              const QString name = (choice.title + QLatin1Char(' ') + choice.spec).trimmed();
              const QString told =
                  matched.other_count == 0
                      ? tr("%1 is %2.").arg(question.line.code, name)
                      : tr("%1 is %2; other lines that waited for it: %3.")
                            .arg(question.line.code, name, countText(matched.other_count));
              emit corrected(order, told,
                             matched.other_count > 0 ? Correction::MatchOfMany : Correction::Match);
          });
}

void OrderCorrections::askRefund(const OrderDetail& detail) {
    auto* dialog = new RefundDialog(detail, &page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &RefundDialog::chosen, this,
        [this, order = detail.order](const catalog::RefundDraft& draft) { refund(order, draft); });
    dialog->open();
}

void OrderCorrections::refund(catalog::OrderId order, const catalog::RefundDraft& draft) {
    write([&shop = shop_, order, draft] { return shop.orders().refund(order, draft, who); },
          [this, order, amount = draft.amount](const catalog::Result<catalog::RefundId>& refunded) {
              if (!refunded) return emit failed(errorText(refunded.error()));
              emit corrected(order, tr("%1 refunded.").arg(moneyText(amount.fen)),
                             Correction::Refund);
          });
}

void OrderCorrections::askReturn(const OrderDetail& detail) {
    auto* dialog = new ReturnDialog(detail, &page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReturnDialog::chosen, this,
            [this, order = detail.order](const std::vector<catalog::ReturnedGoods>& goods) {
                takeBack(order, goods);
            });
    dialog->open();
}

void OrderCorrections::takeBack(catalog::OrderId order,
                                const std::vector<catalog::ReturnedGoods>& goods) {
    write([&shop = shop_, order, goods] { return shop.orders().goodsCameBack(order, goods, who); },
          [this, order, goods](const catalog::Result<void>& done) {
              if (!done) return emit failed(errorText(done.error()));
              std::int64_t for_sale = 0;
              std::int64_t spoilt = 0;
              for (const catalog::ReturnedGoods& one : goods) {
                  for_sale += one.for_sale;
                  spoilt += one.spoilt;
              }
              const QString told = tr("Came back: %1 in stock again, %2 written off.")
                                       .arg(countText(for_sale), countText(spoilt));
              emit corrected(order, told, Correction::Return);
          });
}

void OrderCorrections::askHarvest(catalog::OrderId order) {
    reads_.run([&shop = shop_, order] { return readLineHarvests(shop, order); },
               [this, order](const catalog::Result<std::vector<LineHarvests>>& lines) {
                   if (!lines) return emit failed(errorText(lines.error()));
                   auto* dialog = new HarvestDialog(*lines, &page_);
                   dialog->setAttribute(Qt::WA_DeleteOnClose);
                   connect(dialog, &HarvestDialog::chosen, this,
                           [this, order](const std::vector<HarvestChoice>& choices) {
                               packFrom(order, choices);
                           });
                   dialog->open();
               });
}

void OrderCorrections::packFrom(catalog::OrderId order, const std::vector<HarvestChoice>& choices) {
    write(
        [&shop = shop_, order, choices]() -> catalog::Result<void> {
            for (const HarvestChoice& one : choices) {
                if (auto done = shop.lots().assign(order, one.line, one.lot, who); !done)
                    return done;
            }
            return {};
        },
        [this, order](const catalog::Result<void>& done) {
            if (!done) emit failed(errorText(done.error()));
            if (done)
                emit corrected(order, tr("The harvest is written down."), Correction::Harvest);
        });
}

}  // namespace xb::app
