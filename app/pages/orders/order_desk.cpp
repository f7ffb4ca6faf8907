#include "app/pages/orders/order_desk.h"

#include "app/errors/error_text.h"
#include "app/pages/figures.h"
#include "app/pages/orders/moved_orders.h"
#include "app/pages/orders/order_detail_panel.h"
#include "app/pages/orders/order_words.h"
#include "app/pages/orders/orders_page.h"
#include "app/pages/orders/packing_papers.h"
#include "app/pages/orders/parcel_sending.h"
#include "app/shop/shop_reader.h"
#include "catalog/exchange/order_import.h"
#include "catalog/exchange/shop_export.h"
#include "catalog/shop.h"

#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

using catalog::OrderId;
using catalog::OrderStatus;
using catalog::StepOutcome;

constexpr int page_count = 100;
constexpr auto who = "desk";

std::vector<OrderId> idsOf(const QVector<OrderListRow>& rows) {
    std::vector<OrderId> ids;
    for (const OrderListRow& row : rows)
        ids.push_back(row.order);
    return ids;
}

}  // namespace

OrderDesk::OrderDesk(catalog::Shop& shop, OrdersPage& page, OrderListModel& orders)
    : shop_(shop),
      page_(page),
      orders_(orders),
      list_(
          reads_,
          [this](std::optional<OrderId> before) {
              return [&shop = shop_, before, filter = filter()] {
                  return shop.orders().page(filter, before, page_count);
              };
          },
          [this](const auto& read, bool is_first) { return takePage(read, is_first); }),
      import_(page,
              [&shop](const QString& file, catalog::ImportMode mode,
                      const catalog::ImportWatch& watch) {
                  return catalog::importOrders(shop, file.toStdString(), {"", mode}, watch);
              }),
      corrections_(shop, page),
      reads_(*this),
      writes_(*this) {
    connectPage();
}

OrderDesk::~OrderDesk() {
    is_stopping_ = true;
}

void OrderDesk::connectPage() {
    OrderDetailPanel& detail = page_.detail();
    connect(&page_, &OrdersPage::refreshPressed, this, &OrderDesk::refresh);
    connect(&page_, &OrdersPage::widened, this, &OrderDesk::refresh);
    connect(&page_, &OrdersPage::filterChanged, this, [this] { list_.begin(); });
    connect(&page_, &OrdersPage::orderOpened, this, &OrderDesk::open);
    connect(&orders_, &OrderListModel::moreWanted, this,
            [this](OrderId before) { list_.readOn(before); });
    connect(&page_, &OrdersPage::stepAsked, this,
            [this](const QVector<OrderListRow>& rows, OrderStatus step) {
                takeSteps(idsOf(rows), step);
            });
    connect(&page_, &OrdersPage::undoAsked, this, [this] { undo(undoable_, undoable_status_); });
    connect(&page_, &OrdersPage::slipsAsked, this,
            [this](const QVector<OrderListRow>& rows) { askPath(false, idsOf(rows)); });
    connect(&page_, &OrdersPage::pickListAsked, this,
            [this](const QVector<OrderListRow>& rows) { askPath(true, idsOf(rows)); });
    connect(&page_, &OrdersPage::importAsked, this, [this] { import_.ask(); });
    connect(&import_, &FileImport::imported, this, [this] {
        refresh();
        emit shopChanged();
    });
    connect(&page_, &OrdersPage::exportAsked, this, &OrderDesk::askExport);
    connect(&detail, &OrderDetailPanel::stepAsked, this,
            [this](OrderId order, OrderStatus step) { takeSteps({order}, step); });
    connect(&detail, &OrderDetailPanel::shipAsked, this, &OrderDesk::ship);
    connect(&detail, &OrderDetailPanel::undoAsked, this,
            [this](OrderId order, OrderStatus reached) { undo({order}, reached); });
    connect(&detail, &OrderDetailPanel::cancelAsked, this, &OrderDesk::cancel);
    connect(&detail, &OrderDetailPanel::refundAsked, &corrections_, &OrderCorrections::askRefund);
    connect(&detail, &OrderDetailPanel::harvestAsked, &corrections_, &OrderCorrections::askHarvest);
    connect(&detail, &OrderDetailPanel::returnAsked, &corrections_, &OrderCorrections::askReturn);
    connect(&detail, &OrderDetailPanel::matchAsked, &corrections_, &OrderCorrections::askMatch);
    connect(&corrections_, &OrderCorrections::failed, this, &OrderDesk::failed);
    connect(&corrections_, &OrderCorrections::corrected, this, &OrderDesk::takeCorrection);
    connect(&detail, &OrderDetailPanel::slipAsked, this,
            [this](OrderId order) { askPath(false, {order}); });
}

void OrderDesk::tellFailure(const catalog::Error& error) {
    emit failed(errorText(error));
}

void OrderDesk::tellStep(const QString& sentence, const std::vector<OrderId>& orders,
                         OrderStatus reached) {
    undoable_ = orders;
    undoable_status_ = reached;
    undoable_words_ = sentence;
    page_.showDone(sentence, !orders.empty());
}

void OrderDesk::tellEnd(const QString& sentence) {
    tellStep(sentence, {}, {});
}

void OrderDesk::tellDone(const QString& sentence) {
    if (undoable_.empty()) return page_.showDone(sentence, false);
    page_.showDone(tr("%1 · Undo takes back: %2").arg(sentence, undoable_words_), true);
}

catalog::OrderFilter OrderDesk::filter() const {
    catalog::OrderFilter filter = filterOf(page_.choice(), page_.search());
    filter.broadcast = page_.broadcast();
    return filter;
}

void OrderDesk::refresh() {
    list_.begin();
    readTallies();
}

std::optional<OrderId> OrderDesk::takePage(const catalog::Result<catalog::OrderPage>& page,
                                           bool is_first) {
    if (!page) {
        orders_.giveBack();
        page_.showLooking(false);
        tellFailure(page.error());
        return std::nullopt;
    }
    QVector<OrderListRow> rows;
    for (const catalog::OrderRow& row : page->rows)
        rows << toOrderListRow(row);
    if (is_first) {
        orders_.replace(rows, page->next);
    } else {
        orders_.append(rows, page->next);
    }
    page_.showLooking(rows.isEmpty() && page->next);
    // A page that ended early, to keep its time: the list goes on by itself until it grows.
    return rows.isEmpty() ? page->next : std::nullopt;
}

void OrderDesk::readTallies() {
    reads_.run(
        [&shop = shop_, broadcast = page_.broadcast()] {
            return broadcast ? shop.orders().tally(*broadcast) : shop.orders().tally();
        },
        [this](const catalog::Result<std::vector<catalog::OrderTally>>& tallies) {
            if (tallies) page_.showTallies(*tallies);
        });
}

void OrderDesk::open(OrderId order) {
    open_order_ = order;
    page_.detail().expect(order);
    reads_.run([&shop = shop_, order] { return readOrderDetail(shop, order); },
               [this, order](const catalog::Result<OrderDetail>& detail) {
                   if (!detail) tellFailure(detail.error());
                   // Another one may have been opened while this one was read.
                   if (order != open_order_) return;
                   if (detail) return page_.detail().show(*detail);
                   if (page_.detail().order() != order) page_.detail().clear();
               });
}

template <class Ask, class Then>
void OrderDesk::write(Ask ask, Then then) {
    page_.setBusy(true);
    writes_.run(std::move(ask), [this, then = std::move(then)](auto outcome) {
        page_.setBusy(false);
        then(std::move(outcome));
    });
}

void OrderDesk::takeSteps(const std::vector<OrderId>& orders, OrderStatus step) {
    write(
        [this, orders, step] {
            return moveInParts(orders, is_stopping_, [this, step](const auto& part) {
                return shop_.orders().advanceAll(part, step, who);
            });
        },
        [this, orders, step](const MovedOrders& moved) {
            if (moved.problem) tellFailure(*moved.problem);
            const QString status = orderStatusText(catalog::statusName(step).data());
            const auto count = static_cast<std::int64_t>(moved.orders.size());
            QString told = tr("%1 → %2").arg(ordersText(count), status);
            if (moved.standing_count > 0) {
                told =
                    tr("%1; stood there already: %2").arg(told, ordersText(moved.standing_count));
            }
            // Nothing was done: the way back of the last step stays.
            if (count > 0) {
                tellStep(told, moved.orders, step);
            } else if (moved.standing_count > 0) {
                tellDone(told);
            }
            // Where the others stand is not what the list says.
            showChanged(orders);
        });
}

void OrderDesk::ship(OrderId order, const QString& carrier, const QString& number) {
    write([&shop = shop_, order, carrier,
           number] { return sendParcel(shop, order, carrier, number); },
          [this, order, number](const catalog::Result<StepOutcome>& sent) {
              if (!sent) {
                  tellFailure(sent.error());
              } else if (sent->is_taken) {
                  tellStep(tr("Sent as %1").arg(number), {order}, sent->status);
              } else if (sent->status >= OrderStatus::Shipped) {
                  tellEnd(tr("Sent as %1").arg(number));
              } else {
                  tellEnd(tr("The parcel %1 is sent; the order waits for its other parcels.")
                              .arg(number));
              }
              showChanged({order});
          });
}

void OrderDesk::undo(const std::vector<OrderId>& orders, OrderStatus reached) {
    write(
        [this, orders, reached] {
            return moveInParts(orders, is_stopping_, [this, reached](const auto& part) {
                return shop_.orders().undoAll(part, who, reached);
            });
        },
        [this, orders](const MovedOrders& moved) {
            if (moved.problem) tellFailure(*moved.problem);
            const auto count = static_cast<std::int64_t>(moved.orders.size());
            tellEnd(tr("Taken back: %1").arg(ordersText(count)));
            // Where the others stand is not what the list says.
            showChanged(orders);
        });
}

void OrderDesk::cancel(OrderId order) {
    write([&shop = shop_, order] { return shop.orders().cancel(order, who); },
          [this, order](const catalog::Result<StepOutcome>& cancelled) {
              if (!cancelled) return tellFailure(cancelled.error());
              if (cancelled->is_taken) {
                  tellStep(tr("Cancelled; its goods are back in stock."), {order},
                           cancelled->status);
              } else {
                  tellEnd(tr("It was cancelled already. Nothing was changed."));
              }
              showChanged({order});
          });
}

void OrderDesk::takeCorrection(OrderId order, const QString& sentence, Correction correction) {
    // What was paid back has no way back.
    if (correction == Correction::Refund) std::erase(undoable_, order);
    tellDone(sentence);
    if (correction == Correction::MatchOfMany) list_.begin();
    showChanged({order});
}

void OrderDesk::showChanged(const std::vector<OrderId>& orders) {
    reads_.run(
        [&shop = shop_, orders] {
            QVector<OrderListRow> rows;
            for (const OrderId order : orders) {
                if (const auto row = shop.orders().find(order)) rows << toOrderListRow(*row);
            }
            return rows;
        },
        [this](const QVector<OrderListRow>& rows) { orders_.update(rows); });
    readTallies();
    const bool is_open = std::find(orders.begin(), orders.end(), open_order_) != orders.end();
    if (is_open) open(open_order_);
    emit shopChanged();
}

void OrderDesk::askPath(bool is_pick_list, const std::vector<OrderId>& orders) {
    auto* dialog = new QFileDialog(
        &page_, is_pick_list ? tr("Save the pick list") : tr("Save the packing slips"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("PDF (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(is_pick_list ? QStringLiteral("pick-list.pdf")
                                    : QStringLiteral("packing-slips.pdf"));
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this, is_pick_list, orders](const QString& path) { print(is_pick_list, orders, path); });
    dialog->open();
}

void OrderDesk::printSlips(const std::vector<OrderId>& orders, const QString& path) {
    print(false, orders, path);
}

void OrderDesk::printPickList(const std::vector<OrderId>& orders, const QString& path) {
    print(true, orders, path);
}

void OrderDesk::print(bool is_pick_list, const std::vector<OrderId>& orders, const QString& path) {
    const PaperKind kind = is_pick_list ? PaperKind::PickList : PaperKind::Slips;
    write([&shop = shop_, kind, orders, path] { return printPapers(shop, kind, orders, path); },
          [this, orders, path](const catalog::Result<PrintedPapers>& printed) {
              if (!printed) return tellFailure(printed.error());
              // Their rows do not say it yet.
              if (!printed->ended.empty()) showChanged(printed->ended);
              const auto ended_count = static_cast<std::int64_t>(printed->ended.size());
              if (printed->ended.size() == orders.size()) {
                  return emit failed(
                      tr("Nothing was printed. Cancelled or refunded, so not to be packed: %1")
                          .arg(ordersText(ended_count)));
              }
              if (!printed->is_written) {
                  return emit failed(tr("%1 cannot be written. Nothing was printed; choose another "
                                        "folder.")
                                         .arg(path));
              }
              tellDone(ended_count == 0 ? tr("Saved: %1").arg(path)
                                        : tr("Saved: %1 · left out as cancelled or refunded: %2")
                                              .arg(path, ordersText(ended_count)));
          });
}

void OrderDesk::importFile(const QString& path) {
    import_.look(path);
}

void OrderDesk::askExport() {
    auto* dialog = new ExportDialog(page_.isNarrowed(), &page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::chosen, this, [this](const OrderExportAsk& ask) {
        const QString path = QFileDialog::getSaveFileName(
            &page_, tr("Export the orders"), QStringLiteral("orders.xlsx"),
            tr("Tables") + QStringLiteral(" (*.xlsx *.csv *.json)"));
        if (!path.isEmpty()) exportTo(path, ask);
    });
    dialog->open();
}

void OrderDesk::exportTo(const QString& path, const OrderExportAsk& ask) {
    using catalog::BuyersInExport;
    using catalog::TableFormat;
    const TableFormat format = path.endsWith(QLatin1String(".csv"))    ? TableFormat::Csv
                               : path.endsWith(QLatin1String(".json")) ? TableFormat::Json
                                                                       : TableFormat::Xlsx;
    const BuyersInExport buyers =
        ask.has_buyers ? BuyersInExport::Included : BuyersInExport::LeftOut;
    catalog::OrderExportFilter which;
    if (ask.is_listed_only) which.listed = filter();
    write(
        [this, format, buyers, path, which] {
            catalog::ExportWatch watch;
            watch.is_cancelled = [this] { return is_stopping_.load(); };
            return catalog::exportOrders(shop_, path.toStdString(), format, which, buyers, watch);
        },
        [this, path,
         has_buyers = ask.has_buyers](const catalog::Result<catalog::ExportReport>& report) {
            if (!report) return tellFailure(report.error());
            const QString told = has_buyers ? tr("Orders exported: %1, to %2, with their buyers.")
                                            : tr("Orders exported: %1, to %2, without buyers.");
            tellDone(told.arg(countText(report->entries), path));
        });
}

}  // namespace xb::app
