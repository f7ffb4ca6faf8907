// Opening in order: folder, lock, database, migrations, damage, writer, parts.
#include "catalog/shop.h"

#include "catalog/database/connection.h"
#include "catalog/database/database_error.h"
#include "catalog/database/reader_pool.h"
#include "catalog/database/wal_keeper.h"
#include "catalog/database/writer.h"
#include "catalog/follow/change_recorder.h"
#include "catalog/search/search_indexer.h"
#include "catalog/shop_folder.h"
#include "catalog/shop_lock.h"

#include <optional>
#include <system_error>
#include <utility>

namespace xb::catalog {
namespace {

// A shop that follows another is written by its Follower only.
Result<std::unique_ptr<ChangeRecorder>> recorderOf(Connection& connection) {
    try {
        Query followed(connection.statement("SELECT shop FROM followed"));
        if (followed.step()) return failure(ErrorCode::FollowsAnother, {followed.uuidText(0)});
        return std::make_unique<ChangeRecorder>(connection);
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(connection.path()));
    }
}

// The row that names the shop, written once.
Result<void> nameShop(Writer& writer) {
    return writer.run<void>([](WriteSession& session) -> Result<void> {
        session.connection.run(
            "INSERT INTO shop (id, uuid, name, currency, created_ms)"
            " VALUES (1, ?1, '', 'CNY', ?2) ON CONFLICT DO NOTHING",
            session.uuids(), session.clock());
        return {};
    });
}

}  // namespace

// In the order in which they are built; closing goes the other way, the lock last.
struct Shop::Parts {
    Parts(std::optional<ShopLock> shop_lock, const ShopSettings& settings,
          const std::filesystem::path& database, std::unique_ptr<GroupCommit> commit, LogSink log)
        : lock(std::move(shop_lock)),
          photos(settings.folder / "photos"),
          writer(std::move(commit), {settings.write_queue_limit, settings.group_limit},
                 std::move(log)),
          readers(database),
          products(writer, readers, photos),
          shelf_editor(writer),
          shelf_reader(readers, photos),
          lots(writer, readers),
          stock(writer, readers),
          orders(writer, readers),
          deals(writer, readers),
          waitlist(writer, readers, orders),
          shipments(writer, readers),
          broadcasts(writer, readers),
          changes(writer, readers, database),
          plans(writer, readers),
          audit_trail(readers),
          settlements(writer, readers),
          figures(writer, readers) {
        if (settings.access == Access::Owner) indexer.emplace(writer, readers);
    }

    std::optional<ShopLock> lock;  // none: read only
    PhotoStore photos;
    Writer writer;
    ReaderPool readers;  // closed before the writer, which then folds the WAL into the database
    ProductStore products;
    ShelfEditor shelf_editor;
    ShelfReader shelf_reader;
    LotStore lots;
    StockLedger stock;
    OrderBook orders;
    DealStore deals;
    Waitlist waitlist;
    ShipmentStore shipments;
    BroadcastLog broadcasts;
    ChangeLog changes;
    BroadcastPlans plans;
    AuditTrail audit_trail;
    SettlementBook settlements;
    SalesFigures figures;
    std::optional<SearchIndexer> indexer;  // none: read only
};

Result<std::unique_ptr<Shop>> Shop::open(const ShopSettings& settings, LogSink log) {
    const auto database = settings.folder / "studio.db";
    std::optional<ShopLock> lock;
    if (settings.access == Access::Owner) {
        if (auto made = makeShopFolders(settings.folder); !made) {
            return tl::make_unexpected(std::move(made.error()));
        }
        auto taken = ShopLock::take(settings.folder, settings.holder);
        if (!taken) return tl::make_unexpected(std::move(taken.error()));
        lock.emplace(std::move(*taken));
    } else if (std::error_code error; !std::filesystem::exists(database, error)) {
        return failure(ErrorCode::NoShop, {database.string()});
    }
    auto connection = openShopDatabase(settings);
    if (!connection) return tl::make_unexpected(std::move(connection.error()));
    std::unique_ptr<GroupCommit> commit;
    if (settings.access == Access::Owner) {
        const auto uuids = settings.uuids ? settings.uuids : uuidV7Source(settings.clock);
        auto changes = recorderOf(**connection);
        if (!changes) return tl::make_unexpected(std::move(changes.error()));
        auto wal = WalKeeper::start(**connection, log);
        if (!wal) return tl::make_unexpected(std::move(wal.error()));
        commit = std::make_unique<GroupCommit>(std::move(*connection), settings.clock, uuids,
                                               std::move(*changes), std::move(*wal));
    }
    std::unique_ptr<Shop> shop(new Shop(std::make_unique<Parts>(
        std::move(lock), settings, database, std::move(commit), std::move(log))));
    if (settings.access == Access::Owner) {
        if (auto named = nameShop(shop->writer()); !named) {
            return tl::make_unexpected(std::move(named.error()));
        }
    }
    return shop;
}

Shop::Shop(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Shop::~Shop() = default;

ProductStore& Shop::products() {
    return parts_->products;
}
ShelfEditor& Shop::shelfEditor() {
    return parts_->shelf_editor;
}
const ShelfReader& Shop::shelfReader() const {
    return parts_->shelf_reader;
}
const PhotoStore& Shop::photos() const {
    return parts_->photos;
}
LotStore& Shop::lots() {
    return parts_->lots;
}
StockLedger& Shop::stock() {
    return parts_->stock;
}
OrderBook& Shop::orders() {
    return parts_->orders;
}
DealStore& Shop::deals() {
    return parts_->deals;
}
Waitlist& Shop::waitlist() {
    return parts_->waitlist;
}
ShipmentStore& Shop::shipments() {
    return parts_->shipments;
}
BroadcastLog& Shop::broadcasts() {
    return parts_->broadcasts;
}
ChangeLog& Shop::changes() {
    return parts_->changes;
}
SalesFigures& Shop::figures() {
    return parts_->figures;
}
Result<void> Shop::catchUpSearch(const StopAsked& stop_asked) {
    if (!parts_->indexer) return failure(ErrorCode::ReadOnly);
    return parts_->indexer->catchUp(stop_asked);
}
BroadcastPlans& Shop::plans() {
    return parts_->plans;
}
const AuditTrail& Shop::auditTrail() const {
    return parts_->audit_trail;
}
SettlementBook& Shop::settlements() {
    return parts_->settlements;
}
Writer& Shop::writer() {
    return parts_->writer;
}
ReaderPool& Shop::readers() {
    return parts_->readers;
}

Result<ShopProfile> Shop::profile() const {
    return parts_->readers.read([](Connection& connection) -> Result<ShopProfile> {
        Query query(connection.statement("SELECT uuid, name, currency FROM shop WHERE id = 1"));
        if (!query.step()) return failure(ErrorCode::NotFound, {"shop", "1"});
        return ShopProfile{query.uuidText(0), query.text(1), query.text(2)};
    });
}

Result<void> Shop::setName(const std::string& name) {
    return parts_->writer.run<void>([name](WriteSession& session) -> Result<void> {
        session.connection.run("UPDATE shop SET name = ?1 WHERE id = 1", name);
        return {};
    });
}

bool Shop::isEmpty() const {
    const auto count = parts_->readers.read([](Connection& connection) -> Result<std::int64_t> {
        return connection.integer("SELECT EXISTS (SELECT 1 FROM product)");
    });
    return count && *count == 0;
}

}  // namespace xb::catalog
