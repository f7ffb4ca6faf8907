// Old and new are compared field by field: what differs is stored and written down.
#include "catalog/products/shelf_changes.h"

#include "catalog/audit/audit_writer.h"
#include "catalog/products/draft_checks.h"
#include "catalog/products/product_writer.h"
#include "catalog/products/shelf_rows.h"
#include "catalog/search/product_index.h"

#include <utility>

namespace xb::catalog {
namespace {

// One subject's changed fields.
class Changes {
 public:
    Changes(WriteSession& session, AuditKind kind, std::int64_t subject, const std::string& who)
        : session_(session), kind_(kind), subject_(subject), who_(who) {}

    template <class Value>
    void note(std::string_view field, const Value& old_value, const Value& new_value) {
        auditChange(session_, kind_, subject_, field, old_value, new_value, who_);
    }
    void note(std::string_view field, Money old_value, Money new_value) {
        note(field, old_value.fen, new_value.fen);
    }
    template <class T>
    void note(std::string_view field, const std::optional<T>& old_value,
              const std::optional<T>& new_value) {
        if (old_value == new_value) return;
        audit(session_, {kind_, subject_, std::string(field), text(old_value), text(new_value)},
              who_);
    }

 private:
    static std::optional<std::string> text(const std::optional<Money>& value) {
        if (!value) return std::nullopt;
        return std::to_string(value->fen);
    }
    template <class Table>
    static std::optional<std::string> text(const std::optional<RowId<Table>>& value) {
        if (!value) return std::nullopt;
        return std::to_string(value->value);
    }

    WriteSession& session_;
    const AuditKind kind_;
    const std::int64_t subject_;
    const std::string& who_;
};

std::int64_t numberOf(ProductStatus status) {
    return static_cast<std::int64_t>(status);
}

Result<void> refuseTaken(Connection& connection, std::string_view sql, const char* what,
                         const std::string& name, std::int64_t own_id) {
    Query query(connection.statement(sql), name);
    if (!query.step() || query.integer(0) == own_id) return {};
    return failure(ErrorCode::AlreadyExists, {what, name});
}

Result<void> refuseMissing(Connection& connection, const ProductDraft& draft) {
    if (auto producer = readProducer(connection, draft.producer); !producer) {
        return tl::make_unexpected(std::move(producer.error()));
    }
    if (!draft.brand) return {};
    if (auto brand = readBrand(connection, *draft.brand); !brand) {
        return tl::make_unexpected(std::move(brand.error()));
    }
    return {};
}

// Its figures and settlements are the producer's who had it when it was sold.
Result<void> refuseMoved(Connection& connection, ProductId id, const ProductDraft& old_draft,
                         const ProductDraft& draft) {
    if (old_draft.producer == draft.producer) return {};
    Query query(connection.statement("SELECT 1 FROM order_line l JOIN sku s ON s.id = l.sku_id"
                                     " WHERE s.product_id = ?1 LIMIT 1"),
                id);
    if (!query.step()) return {};
    return failure(ErrorCode::FieldWrong, {"producer", old_draft.title});
}

void replacePhotos(WriteSession& session, ProductId id, const std::vector<std::string>& old_photos,
                   const std::vector<std::string>& photos, const std::string& who) {
    if (old_photos == photos) return;
    session.connection.run("DELETE FROM product_photo WHERE product_id = ?1", id);
    insertPhotos(session.connection, id, photos);
    Changes(session, AuditKind::Product, id.value, who)
        .note("photos", static_cast<std::int64_t>(old_photos.size()),
              static_cast<std::int64_t>(photos.size()));
}

void noteProduct(WriteSession& session, ProductId id, const ProductDraft& old_draft,
                 const ProductDraft& draft, const std::string& who) {
    Changes changes(session, AuditKind::Product, id.value, who);
    changes.note("producer_id", old_draft.producer.value, draft.producer.value);
    changes.note("brand_id", old_draft.brand, draft.brand);
    changes.note("title", old_draft.title, draft.title);
    changes.note("category", old_draft.category, draft.category);
    changes.note("origin", old_draft.origin, draft.origin);
    changes.note("storage", static_cast<std::int64_t>(old_draft.storage),
                 static_cast<std::int64_t>(draft.storage));
    changes.note("shelf_life_days", old_draft.shelf_life_days, draft.shelf_life_days);
    changes.note("status", numberOf(old_draft.status), numberOf(draft.status));
}

void noteSku(WriteSession& session, SkuId id, const SkuDraft& old_draft, const SkuDraft& draft,
             const std::string& who) {
    Changes changes(session, AuditKind::Sku, id.value, who);
    changes.note("code", old_draft.code, draft.code);
    changes.note("spec", old_draft.spec, draft.spec);
    changes.note("price_fen", old_draft.price, draft.price);
    changes.note("list_price_fen", old_draft.list_price, draft.list_price);
    changes.note("net_weight_g", old_draft.net_weight_g, draft.net_weight_g);
    changes.note("gtin", old_draft.gtin, draft.gtin);
    changes.note("low_stock_threshold", old_draft.low_stock_threshold, draft.low_stock_threshold);
    changes.note("limit_per_buyer", old_draft.limit_per_buyer, draft.limit_per_buyer);
    changes.note("farm_gate_price_fen", old_draft.farm_gate_price, draft.farm_gate_price);
}

Result<void> setHidden(WriteSession& session, std::string_view sql, AuditKind kind, std::int64_t id,
                       bool was_hidden, Visibility visibility, const std::string& who) {
    const bool is_hidden = visibility == Visibility::Hidden;
    if (was_hidden == is_hidden) return {};
    session.connection.run(sql, id, is_hidden);
    Changes(session, kind, id, who)
        .note("is_hidden", std::int64_t{was_hidden}, std::int64_t{is_hidden});
    return {};
}

}  // namespace

Result<void> changeProducer(WriteSession& session, ProducerId id, const ProducerDraft& draft,
                            const std::string& who) {
    if (auto sound = refuseFaults(checkProducer(draft)); !sound) return sound;
    const auto old_row = readProducer(session.connection, id);
    if (!old_row) return tl::make_unexpected(old_row.error());
    session.connection.run(
        "UPDATE producer SET name = ?2, village = ?3, contact = ?4, commission_bp = ?5"
        " WHERE id = ?1",
        id, draft.name, draft.village, draft.contact, draft.commission_bp);
    indexProductsOf(session.connection, id);
    Changes changes(session, AuditKind::Producer, id.value, who);
    changes.note("name", old_row->name, draft.name);
    changes.note("village", old_row->village, draft.village);
    changes.note("commission_bp", old_row->commission_bp, draft.commission_bp);
    return {};
}

Result<void> changePayoutAccount(WriteSession& session, ProducerId id, const std::string& account,
                                 const std::string& who) {
    ProducerDraft draft;
    draft.name = "-";
    draft.payout_account = account;
    if (auto sound = refuseFaults(checkProducer(draft)); !sound) return sound;
    const auto old_account = readPayoutAccount(session.connection, id);
    if (!old_account) return tl::make_unexpected(old_account.error());
    if (*old_account == account) return {};
    session.connection.run("UPDATE producer SET payout_account = ?2 WHERE id = ?1", id, account);
    // Even where both look alike masked, that it changed has to show.
    audit(session,
          {AuditKind::Producer, id.value, "payout_account", maskAccount(*old_account),
           maskAccount(account)},
          who);
    return {};
}

Result<void> changeBrand(WriteSession& session, BrandId id, const BrandDraft& draft,
                         const std::string& who) {
    if (auto sound = refuseFaults(checkBrand(draft)); !sound) return sound;
    Connection& connection = session.connection;
    const auto old_row = readBrand(connection, id);
    if (!old_row) return tl::make_unexpected(old_row.error());
    if (auto is_free = refuseTaken(connection, "SELECT id FROM regional_brand WHERE name = ?1",
                                   "brand", draft.name, id.value);
        !is_free) {
        return is_free;
    }
    connection.run(
        "UPDATE regional_brand SET name = ?2, slogan = ?3, colour = ?4, second_colour = ?5,"
        " logo = ?6 WHERE id = ?1",
        id, draft.name, draft.slogan, draft.colour, draft.second_colour, draft.logo);
    indexProductsOf(connection, id);
    Changes changes(session, AuditKind::Brand, id.value, who);
    changes.note("name", old_row->brand.name, draft.name);
    changes.note("slogan", old_row->brand.slogan, draft.slogan);
    changes.note("logo", old_row->brand.logo, draft.logo);
    return {};
}

Result<void> changeProduct(WriteSession& session, ProductId id, const ProductDraft& draft,
                           const std::string& who) {
    if (auto sound = refuseFaults(checkProduct(draft)); !sound) return sound;
    Connection& connection = session.connection;
    const auto old_row = readProduct(connection, id);
    if (!old_row) return tl::make_unexpected(old_row.error());
    if (auto known = refuseMissing(connection, draft); !known) return known;
    if (auto stays = refuseMoved(connection, id, old_row->product, draft); !stays) return stays;
    connection.run(
        "UPDATE product SET producer_id = ?2, brand_id = ?3, title = ?4, short_title = ?5,"
        " subtitle = ?6, category = ?7, origin = ?8, story = ?9, talking_points = ?10,"
        " storage = ?11, shelf_life_days = ?12, status = ?13 WHERE id = ?1",
        id, draft.producer, draft.brand, draft.title,
        draft.short_title.empty() ? draft.title : draft.short_title, draft.subtitle, draft.category,
        draft.origin, draft.story, joinLines(draft.talking_points), static_cast<int>(draft.storage),
        draft.shelf_life_days, static_cast<int>(draft.status));
    indexProduct(connection, id);
    noteProduct(session, id, old_row->product, draft, who);
    replacePhotos(session, id, old_row->product.photos, draft.photos, who);
    return {};
}

Result<void> changePhotos(WriteSession& session, ProductId id,
                          const std::vector<std::string>& photos, const std::string& who) {
    const auto old_row = readProduct(session.connection, id);
    if (!old_row) return tl::make_unexpected(old_row.error());
    replacePhotos(session, id, old_row->product.photos, photos, who);
    return {};
}

Result<void> changeStatus(WriteSession& session, ProductId id, ProductStatus status,
                          const std::string& who) {
    auto row = readProduct(session.connection, id);
    if (!row) return tl::make_unexpected(std::move(row.error()));
    const ProductStatus old_status = std::exchange(row->product.status, status);
    // A draft may be half-finished; what is listed may not.
    if (status == ProductStatus::Listed) {
        if (auto sound = refuseFaults(checkProduct(row->product)); !sound) return sound;
    }
    session.connection.run("UPDATE product SET status = ?2 WHERE id = ?1", id,
                           static_cast<int>(status));
    Changes(session, AuditKind::Product, id.value, who)
        .note("status", numberOf(old_status), numberOf(status));
    return {};
}

Result<void> changeSku(WriteSession& session, SkuId id, const SkuDraft& draft,
                       const std::string& who) {
    if (auto sound = refuseFaults(checkSku(draft)); !sound) return sound;
    Connection& connection = session.connection;
    const auto old_row = readSku(connection, id);
    if (!old_row) return tl::make_unexpected(old_row.error());
    if (auto is_free = refuseTaken(connection, "SELECT id FROM sku WHERE code = ?1", "sku",
                                   draft.code, id.value);
        !is_free) {
        return is_free;
    }
    connection.run(
        "UPDATE sku SET code = ?2, spec = ?3, price_fen = ?4, list_price_fen = ?5,"
        " net_weight_g = ?6, gtin = ?7, low_stock_threshold = ?8, limit_per_buyer = ?9,"
        " farm_gate_price_fen = ?10 WHERE id = ?1",
        id, draft.code, draft.spec, draft.price, draft.list_price, draft.net_weight_g, draft.gtin,
        draft.low_stock_threshold, draft.limit_per_buyer, draft.farm_gate_price);
    indexProductOf(connection, id);
    noteSku(session, id, old_row->sku, draft, who);
    return {};
}

Result<void> changeVisibility(WriteSession& session, ProducerId id, Visibility visibility,
                              const std::string& who) {
    const auto row = readProducer(session.connection, id);
    if (!row) return tl::make_unexpected(row.error());
    return setHidden(session, "UPDATE producer SET is_hidden = ?2 WHERE id = ?1",
                     AuditKind::Producer, id.value, row->is_hidden, visibility, who);
}

Result<void> changeVisibility(WriteSession& session, BrandId id, Visibility visibility,
                              const std::string& who) {
    const auto row = readBrand(session.connection, id);
    if (!row) return tl::make_unexpected(row.error());
    return setHidden(session, "UPDATE regional_brand SET is_hidden = ?2 WHERE id = ?1",
                     AuditKind::Brand, id.value, row->is_hidden, visibility, who);
}

Result<void> changeVisibility(WriteSession& session, SkuId id, Visibility visibility,
                              const std::string& who) {
    const auto row = readSku(session.connection, id);
    if (!row) return tl::make_unexpected(row.error());
    return setHidden(session, "UPDATE sku SET is_hidden = ?2 WHERE id = ?1", AuditKind::Sku,
                     id.value, row->is_hidden, visibility, who);
}

}  // namespace xb::catalog
