-- Sales figures kept as sums, and what the order lists are narrowed by.

-- The shop's days and hours are those of this zone. Whoever changes it has the figures counted anew.
ALTER TABLE shop ADD COLUMN time_zone TEXT NOT NULL DEFAULT 'Asia/Shanghai';

-- region: the province of the address by its GB/T 2260 number, 0 if it does not say; placed_day: days since 1970-01-01
-- in the shop's zone; is_cold_chain: a line of it is kept chilled or frozen.
ALTER TABLE shop_order ADD COLUMN region INTEGER NOT NULL DEFAULT 0 CHECK (region BETWEEN 0 AND 99);
ALTER TABLE shop_order ADD COLUMN placed_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shop_order ADD COLUMN is_cold_chain INTEGER NOT NULL DEFAULT 0 CHECK (is_cold_chain IN (0, 1));
UPDATE shop_order SET placed_day = (placed_ms + 28800000) / 86400000;

-- Each index ends with the order's id, so that any of them is read newest first and from any order on.
CREATE INDEX shop_order_by_channel ON shop_order (channel_id);
CREATE INDEX shop_order_by_day ON shop_order (placed_day);
CREATE INDEX shop_order_cold ON shop_order (id) WHERE is_cold_chain = 1;
DROP INDEX shop_order_to_review;
CREATE INDEX shop_order_by_review ON shop_order (review) WHERE review <> 0;
CREATE INDEX order_line_by_sku ON order_line (sku_id, order_id);

-- How many orders there are of each kind; kept by the two triggers.
CREATE TABLE order_tally (
    status INTEGER NOT NULL,
    review INTEGER NOT NULL,
    is_cold_chain INTEGER NOT NULL,
    order_count INTEGER NOT NULL CHECK (order_count >= 0),
    PRIMARY KEY (status, review, is_cold_chain)
) STRICT, WITHOUT ROWID;
INSERT INTO order_tally SELECT status, review, is_cold_chain, count(*) FROM shop_order GROUP BY 1, 2, 3;
CREATE TRIGGER order_is_tallied AFTER INSERT ON shop_order BEGIN
    INSERT INTO order_tally VALUES (NEW.status, NEW.review, NEW.is_cold_chain, 1)
    ON CONFLICT DO UPDATE SET order_count = order_count + 1;
END;
CREATE TRIGGER order_tally_follows AFTER UPDATE OF status, review, is_cold_chain ON shop_order BEGIN
    UPDATE order_tally SET order_count = order_count - 1
    WHERE status = OLD.status AND review = OLD.review AND is_cold_chain = OLD.is_cold_chain;
    INSERT INTO order_tally VALUES (NEW.status, NEW.review, NEW.is_cold_chain, 1)
    ON CONFLICT DO UPDATE SET order_count = order_count + 1;
END;

-- Sums of the orders that are not cancelled and in the shop's currency, each at the time it was placed.
-- amount_fen: of orders their totals, of SKUs their lines; refund_fen: what of it was paid back.
-- minute: since 1970 in UTC; hour, day: since 1970 in the shop's zone; month: years since 0 * 12 + month from 0.
CREATE TABLE sales_minute (
    broadcast_id INTEGER NOT NULL,
    minute INTEGER NOT NULL,
    order_count INTEGER NOT NULL CHECK (order_count >= 0),
    unit_count INTEGER NOT NULL CHECK (unit_count >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    refund_fen INTEGER NOT NULL CHECK (refund_fen >= 0),
    PRIMARY KEY (broadcast_id, minute)
) STRICT, WITHOUT ROWID;
CREATE TABLE sales_hour (
    hour INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    order_count INTEGER NOT NULL CHECK (order_count >= 0),
    unit_count INTEGER NOT NULL CHECK (unit_count >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    refund_fen INTEGER NOT NULL CHECK (refund_fen >= 0),
    PRIMARY KEY (hour, channel_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sales_region (
    day INTEGER NOT NULL,
    region INTEGER NOT NULL,
    order_count INTEGER NOT NULL CHECK (order_count >= 0),
    unit_count INTEGER NOT NULL CHECK (unit_count >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    refund_fen INTEGER NOT NULL CHECK (refund_fen >= 0),
    PRIMARY KEY (day, region)
) STRICT, WITHOUT ROWID;
-- Of SKUs, order_count counts lines; producer and SKU are 0 for what is not matched.
CREATE TABLE sales_sku_day (
    day INTEGER NOT NULL,
    producer_id INTEGER NOT NULL,
    sku_id INTEGER NOT NULL,
    order_count INTEGER NOT NULL CHECK (order_count >= 0),
    unit_count INTEGER NOT NULL CHECK (unit_count >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    refund_fen INTEGER NOT NULL CHECK (refund_fen >= 0),
    PRIMARY KEY (day, producer_id, sku_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sales_sku_month (
    month INTEGER NOT NULL,
    producer_id INTEGER NOT NULL,
    sku_id INTEGER NOT NULL,
    order_count INTEGER NOT NULL CHECK (order_count >= 0),
    unit_count INTEGER NOT NULL CHECK (unit_count >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    refund_fen INTEGER NOT NULL CHECK (refund_fen >= 0),
    PRIMARY KEY (month, producer_id, sku_id)
) STRICT, WITHOUT ROWID;
ALTER TABLE sales_total ADD COLUMN refund_fen INTEGER NOT NULL DEFAULT 0 CHECK (refund_fen >= 0);

-- The sums are kept under the producer that a product had when it was sold.
CREATE TRIGGER product_stays_with_producer BEFORE UPDATE OF producer_id ON product
WHEN NEW.producer_id <> OLD.producer_id AND EXISTS (SELECT 1 FROM order_line l JOIN sku s ON s.id = l.sku_id
    WHERE s.product_id = NEW.id) BEGIN
    SELECT raise(ABORT, 'a product that was sold stays with its producer');
END;
