-- The shop: who grows, what is sold, what is in stock, what was ordered.
-- Amounts are fen, times are UTC milliseconds, weights are grams, quantities are units; uuid is a UUIDv7 of 16 bytes.

CREATE TABLE shop (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE producer (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL CHECK (name <> ''),
    village TEXT NOT NULL,
    contact TEXT NOT NULL,
    commission_bp INTEGER NOT NULL CHECK (commission_bp BETWEEN 0 AND 10000),
    payout_account TEXT NOT NULL,
    created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE regional_brand (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    slogan TEXT NOT NULL,
    colour TEXT NOT NULL
) STRICT;

-- storage: 1 ambient, 2 chilled, 3 frozen; status: 1 draft, 2 listed, 3 hidden; talking points: one a line.
CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    producer_id INTEGER NOT NULL REFERENCES producer (id),
    brand_id INTEGER REFERENCES regional_brand (id),
    title TEXT NOT NULL CHECK (title <> ''),
    short_title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    category TEXT NOT NULL,
    origin TEXT NOT NULL,
    story TEXT NOT NULL,
    talking_points TEXT NOT NULL,
    storage INTEGER NOT NULL CHECK (storage BETWEEN 1 AND 3),
    shelf_life_days INTEGER NOT NULL CHECK (shelf_life_days >= 0),
    status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 3),
    created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX product_by_producer ON product (producer_id);

CREATE TABLE product_photo (
    product_id INTEGER NOT NULL REFERENCES product (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    file_name TEXT NOT NULL,
    PRIMARY KEY (product_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sku (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    product_id INTEGER NOT NULL REFERENCES product (id),
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    spec TEXT NOT NULL,
    price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
    list_price_fen INTEGER NOT NULL CHECK (list_price_fen >= price_fen),
    net_weight_g INTEGER NOT NULL CHECK (net_weight_g >= 0),
    gtin TEXT NOT NULL,
    low_stock_threshold INTEGER NOT NULL CHECK (low_stock_threshold >= 0),
    limit_per_buyer INTEGER NOT NULL CHECK (limit_per_buyer >= 0),
    created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX sku_by_product ON sku (product_id);

CREATE TABLE broadcast (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    title TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    ended_ms INTEGER CHECK (ended_ms >= started_ms),
    was_cut_off INTEGER NOT NULL DEFAULT 0 CHECK (was_cut_off IN (0, 1))
) STRICT;
-- One at a time: at most one row without an end.
CREATE UNIQUE INDEX broadcast_running ON broadcast ((1)) WHERE ended_ms IS NULL;

CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    broadcast_id INTEGER NOT NULL REFERENCES broadcast (id),
    sku_id INTEGER NOT NULL REFERENCES sku (id),
    started_ms INTEGER NOT NULL,
    ended_ms INTEGER CHECK (ended_ms >= started_ms)
) STRICT;
CREATE INDEX segment_by_broadcast ON segment (broadcast_id);
CREATE UNIQUE INDEX segment_open ON segment (broadcast_id) WHERE ended_ms IS NULL;

CREATE TABLE channel (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

-- status: 1 placed, 2 paid, 3 packed, 4 shipped, 5 delivered, 6 cancelled, 7 refunded; review: 1 short + 2 unmatched + 4 over quota + 8 other currency.
CREATE TABLE shop_order (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    external_id TEXT NOT NULL CHECK (external_id <> ''),
    broadcast_id INTEGER REFERENCES broadcast (id),
    placed_ms INTEGER NOT NULL,
    stored_ms INTEGER NOT NULL,
    status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 7),
    is_taken INTEGER NOT NULL CHECK (is_taken IN (0, 1)),
    review INTEGER NOT NULL CHECK (review BETWEEN 0 AND 15),
    unit_count INTEGER NOT NULL CHECK (unit_count > 0),
    lines_fen INTEGER NOT NULL CHECK (lines_fen >= 0),
    discount_fen INTEGER NOT NULL CHECK (discount_fen >= 0),
    shipping_fen INTEGER NOT NULL CHECK (shipping_fen >= 0),
    total_fen INTEGER NOT NULL CHECK (total_fen >= 0 AND total_fen = lines_fen - discount_fen + shipping_fen),
    UNIQUE (channel_id, external_id)
) STRICT;
CREATE INDEX shop_order_by_status ON shop_order (status);
CREATE INDEX shop_order_by_broadcast ON shop_order (broadcast_id) WHERE broadcast_id IS NOT NULL;
CREATE INDEX shop_order_to_review ON shop_order (id) WHERE review <> 0;

-- sku_code is set only for a line whose SKU the shop does not know.
CREATE TABLE order_line (
    order_id INTEGER NOT NULL REFERENCES shop_order (id),
    line INTEGER NOT NULL CHECK (line >= 1),
    sku_id INTEGER REFERENCES sku (id),
    sku_code TEXT CHECK ((sku_id IS NULL) = (sku_code IS NOT NULL)),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    unit_price_fen INTEGER NOT NULL CHECK (unit_price_fen >= 0),
    is_short INTEGER NOT NULL CHECK (is_short IN (0, 1)),
    PRIMARY KEY (order_id, line)
) STRICT, WITHOUT ROWID;

-- Everything personal of an order, in one place, to be shown rarely and erased as a whole.
CREATE TABLE order_buyer (
    order_id INTEGER PRIMARY KEY REFERENCES shop_order (id),
    channel_buyer_id TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE order_step (
    order_id INTEGER NOT NULL REFERENCES shop_order (id),
    step INTEGER NOT NULL CHECK (step >= 1),
    status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 7),
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (order_id, step)
) STRICT, WITHOUT ROWID;

-- What was sold, rolled up per broadcast (0: outside of any), without cancelled orders.
CREATE TABLE sales_total (
    broadcast_id INTEGER PRIMARY KEY,
    order_count INTEGER NOT NULL CHECK (order_count >= 0),
    unit_count INTEGER NOT NULL CHECK (unit_count >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0)
) STRICT;

-- reason: 1 receive, 2 sell, 3 cancel, 4 refund, 5 spoil, 6 count.
CREATE TABLE stock_movement (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    sku_id INTEGER NOT NULL REFERENCES sku (id),
    delta INTEGER NOT NULL CHECK (delta <> 0),
    reason INTEGER NOT NULL CHECK (reason BETWEEN 1 AND 6),
    order_id INTEGER REFERENCES shop_order (id),
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL
) STRICT;
CREATE INDEX stock_movement_by_sku ON stock_movement (sku_id);

CREATE TABLE stock (
    sku_id INTEGER PRIMARY KEY REFERENCES sku (id),
    on_hand INTEGER NOT NULL
) STRICT;

-- The ledger keeps itself: stock follows its movements, and a movement once booked stays as it is.
CREATE TRIGGER stock_starts_empty AFTER INSERT ON sku BEGIN
    INSERT INTO stock (sku_id, on_hand) VALUES (NEW.id, 0);
END;
CREATE TRIGGER stock_follows_movement AFTER INSERT ON stock_movement BEGIN
    UPDATE stock SET on_hand = on_hand + NEW.delta WHERE sku_id = NEW.sku_id;
END;
CREATE TRIGGER stock_movement_stays BEFORE UPDATE ON stock_movement BEGIN
    SELECT raise(ABORT, 'a stock movement is never changed');
END;
CREATE TRIGGER stock_movement_is_kept BEFORE DELETE ON stock_movement BEGIN
    SELECT raise(ABORT, 'a stock movement is never deleted');
END;
CREATE TRIGGER shop_order_is_kept BEFORE DELETE ON shop_order BEGIN
    SELECT raise(ABORT, 'an order is never deleted');
END;
