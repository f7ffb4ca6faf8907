// The shop in one folder: opens it, holds it, and hands out its parts.
#pragma once

#include "catalog/audit/audit_trail.h"
#include "catalog/deals/deal_store.h"
#include "catalog/error.h"
#include "catalog/follow/change_log.h"
#include "catalog/log_sink.h"
#include "catalog/orders/order_book.h"
#include "catalog/orders/shipment_store.h"
#include "catalog/products/lot_store.h"
#include "catalog/products/photo_store.h"
#include "catalog/products/product_store.h"
#include "catalog/products/shelf_editor.h"
#include "catalog/products/shelf_reader.h"
#include "catalog/sales/broadcast_log.h"
#include "catalog/sales/broadcast_plans.h"
#include "catalog/sales/sales_figures.h"
#include "catalog/settlement/settlement_book.h"
#include "catalog/stock/stock_ledger.h"
#include "catalog/stop_asked.h"
#include "catalog/utc_time.h"
#include "catalog/uuid.h"
#include "catalog/waitlist/waitlist.h"

#include <filesystem>
#include <memory>
#include <string>

namespace xb::catalog {

enum class Access {
    Owner,    // holds DIR/lock, creates and migrates; one at a time
    ReadOnly  // takes no lock and writes nothing, beside an owner or without one
};

struct ShopSettings {
    std::filesystem::path folder;      // DIR: studio.db, photos/, lock
    std::filesystem::path sql_folder;  // resources/sql
    Access access = Access::Owner;
    std::string holder = "xiangbo";  // who asks, told to whom it locks out
    Clock clock = systemClock();
    UuidSource uuids;                      // empty: UUIDv7 from the clock
    std::size_t write_queue_limit = 4096;  // writes that may wait; more are answered Busy
    std::size_t group_limit = 512;         // writes in one commit, at most
};

struct ShopProfile {
    std::string public_id;  // UUIDv7
    std::string name;
    std::string currency;  // "CNY"
};

// Any thread, also each part. Closing (destruction) refuses new writes, commits those that wait,
// calls their callbacks, and only then lets go of the lock.
class Shop {
 public:
    // ShopLocked, NewerDatabase, OlderDatabase, DamagedDatabase, NotAShop, NoShop, MigrationFailed,
    // FollowsAnother, CannotRead, CannotWrite, DiskFull. Nothing that was there is deleted or
    // replaced, whatever happens.
    static Result<std::unique_ptr<Shop>> open(const ShopSettings& settings, LogSink log);
    ~Shop();
    Shop(const Shop&) = delete;
    Shop& operator=(const Shop&) = delete;

    ProductStore& products();
    ShelfEditor& shelfEditor();
    const ShelfReader& shelfReader() const;
    const PhotoStore& photos() const;
    LotStore& lots();
    StockLedger& stock();
    OrderBook& orders();
    DealStore& deals();
    Waitlist& waitlist();
    ShipmentStore& shipments();
    BroadcastLog& broadcasts();
    BroadcastPlans& plans();
    ChangeLog& changes();
    SalesFigures& figures();
    SettlementBook& settlements();
    const AuditTrail& auditTrail() const;

    Result<ShopProfile> profile() const;
    Result<void> setName(const std::string& name);
    bool isEmpty() const;  // no product yet

    // Orders are found as soon as they are stored; their index follows a second later. After a
    // great import this waits for it, so that searching is quick at once. ReadOnly; Closing when
    // asked to stop: what is left follows later.
    Result<void> catchUpSearch(const StopAsked& stop_asked = {});

    // Within this room: the writer and the readers that the parts share.
    Writer& writer();
    ReaderPool& readers();

 private:
    struct Parts;
    explicit Shop(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace xb::catalog
