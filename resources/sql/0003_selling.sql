-- Deals, quotas, the waiting list, shipments and refunds.
-- What is a sum of other rows (sold, offered, refunded_fen) is kept by triggers, so that it holds whoever writes.

-- A price for a time and a quota of units. sold: units in orders that are not cancelled; only orders that a
-- platform had taken already can bring it past the quota. Deals of one SKU never overlap. limit_per_buyer 0: none.
CREATE TABLE deal (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    sku_id INTEGER NOT NULL REFERENCES sku (id),
    title TEXT NOT NULL,
    price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
    quota INTEGER NOT NULL CHECK (quota > 0),
    limit_per_buyer INTEGER NOT NULL CHECK (limit_per_buyer >= 0),
    starts_ms INTEGER NOT NULL,
    ends_ms INTEGER NOT NULL CHECK (ends_ms > starts_ms),
    is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1)),
    sold INTEGER NOT NULL DEFAULT 0 CHECK (sold >= 0),
    created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX deal_by_sku ON deal (sku_id, ends_ms);

-- How much of one stock a channel may sell; quota null: lifted. It counts the orders younger than itself: those
-- whose uuid is the greater one.
CREATE TABLE channel_quota (
    sku_id INTEGER NOT NULL REFERENCES sku (id),
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    quota INTEGER CHECK (quota >= 0),
    sold INTEGER NOT NULL DEFAULT 0 CHECK (sold >= 0),
    PRIMARY KEY (sku_id, channel_id)
) STRICT, WITHOUT ROWID;

-- offered: units held for the waiting list. has_rules: there are or were deals or quotas to look at.
ALTER TABLE stock ADD COLUMN offered INTEGER NOT NULL DEFAULT 0 CHECK (offered >= 0);
ALTER TABLE stock ADD COLUMN has_rules INTEGER NOT NULL DEFAULT 0 CHECK (has_rules IN (0, 1));

ALTER TABLE order_line ADD COLUMN deal_id INTEGER REFERENCES deal (id);
ALTER TABLE order_line ADD COLUMN lot_id INTEGER REFERENCES lot (id);
ALTER TABLE order_line ADD COLUMN is_over_quota INTEGER NOT NULL DEFAULT 0 CHECK (is_over_quota IN (0, 1));
CREATE INDEX order_line_short ON order_line (sku_id, order_id) WHERE is_short = 1;

-- currency: null is the shop's; an order in another one waits for review, and counts in no sum.
ALTER TABLE shop_order ADD COLUMN currency TEXT;
ALTER TABLE shop_order ADD COLUMN refunded_fen INTEGER NOT NULL DEFAULT 0
    CHECK (refunded_fen BETWEEN 0 AND total_fen);

-- Who buys, in one word: the channel's buyer id, else the phone; empty if neither is known.
ALTER TABLE order_buyer ADD COLUMN buyer_key TEXT NOT NULL DEFAULT '';
CREATE INDEX order_buyer_by_key ON order_buyer (buyer_key) WHERE buyer_key <> '';

-- The number of the step that this one took back. The first step, placed, is in shop_order itself.
ALTER TABLE order_step ADD COLUMN undoes INTEGER;

-- state: 1 waiting, 2 offered, 3 accepted, 4 expired, 5 left.
CREATE TABLE waitlist_entry (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    sku_id INTEGER NOT NULL REFERENCES sku (id),
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 5),
    joined_ms INTEGER NOT NULL,
    offered_ms INTEGER,
    deadline_ms INTEGER CHECK ((deadline_ms IS NULL) = (offered_ms IS NULL)),
    order_id INTEGER REFERENCES shop_order (id)
) STRICT;
CREATE INDEX waitlist_open ON waitlist_entry (sku_id, state, id) WHERE state <= 2;
CREATE INDEX waitlist_deadline ON waitlist_entry (deadline_ms) WHERE state = 2;

-- Everything personal of an entry, as order_buyer keeps that of an order.
CREATE TABLE waitlist_buyer (
    entry_id INTEGER PRIMARY KEY REFERENCES waitlist_entry (id),
    channel_buyer_id TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT NOT NULL,
    buyer_key TEXT NOT NULL
) STRICT;
CREATE INDEX waitlist_buyer_by_key ON waitlist_buyer (buyer_key) WHERE buyer_key <> '';

CREATE TABLE shipment (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    order_id INTEGER NOT NULL REFERENCES shop_order (id),
    carrier TEXT NOT NULL,
    tracking_number TEXT NOT NULL,
    is_cold_chain INTEGER NOT NULL CHECK (is_cold_chain IN (0, 1)),
    packed_ms INTEGER,
    shipped_ms INTEGER,
    delivered_ms INTEGER
) STRICT;
CREATE INDEX shipment_by_order ON shipment (order_id);
CREATE INDEX shipment_by_tracking_number ON shipment (tracking_number) WHERE tracking_number <> '';

-- Of a refund, the part that no line names is shipping or goodwill. returned: units that came back to stock.
CREATE TABLE refund (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    order_id INTEGER NOT NULL REFERENCES shop_order (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    reason TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL
) STRICT;
CREATE INDEX refund_by_order ON refund (order_id);
CREATE TABLE refund_line (
    refund_id INTEGER NOT NULL REFERENCES refund (id),
    line INTEGER NOT NULL CHECK (line >= 1),
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    returned INTEGER NOT NULL DEFAULT 0 CHECK (returned BETWEEN 0 AND quantity),
    PRIMARY KEY (refund_id, line)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER deal_is_looked_for AFTER INSERT ON deal BEGIN
    UPDATE stock SET has_rules = 1 WHERE sku_id = NEW.sku_id;
END;
CREATE TRIGGER channel_quota_is_looked_for AFTER INSERT ON channel_quota BEGIN
    UPDATE stock SET has_rules = 1 WHERE sku_id = NEW.sku_id;
END;

CREATE TRIGGER deal_counts_line AFTER INSERT ON order_line WHEN NEW.deal_id IS NOT NULL BEGIN
    UPDATE deal SET sold = sold + NEW.quantity WHERE id = NEW.deal_id;
END;
CREATE TRIGGER channel_quota_counts_line AFTER INSERT ON order_line
WHEN EXISTS (SELECT 1 FROM channel_quota WHERE sku_id = NEW.sku_id) BEGIN
    UPDATE channel_quota SET sold = sold + NEW.quantity
    WHERE sku_id = NEW.sku_id AND EXISTS (SELECT 1 FROM shop_order o WHERE o.id = NEW.order_id
        AND o.channel_id = channel_quota.channel_id AND o.uuid > channel_quota.uuid);
END;
CREATE TRIGGER channel_quota_counts_matched_line AFTER UPDATE OF sku_id ON order_line
WHEN OLD.sku_id IS NULL AND NEW.sku_id IS NOT NULL BEGIN
    UPDATE channel_quota SET sold = sold + NEW.quantity
    WHERE sku_id = NEW.sku_id AND EXISTS (SELECT 1 FROM shop_order o WHERE o.id = NEW.order_id
        AND o.channel_id = channel_quota.channel_id AND o.uuid > channel_quota.uuid AND o.status <> 6);
END;
-- A cancelled order lets go of its quota; one that is taken up again asks for it again.
CREATE TRIGGER quotas_follow_cancellation AFTER UPDATE OF status ON shop_order
WHEN (NEW.status = 6) <> (OLD.status = 6) BEGIN
    UPDATE deal SET sold = sold + iif(NEW.status = 6, -1, 1) * (SELECT sum(l.quantity) FROM order_line l
        WHERE l.order_id = NEW.id AND l.deal_id = deal.id)
    WHERE id IN (SELECT l.deal_id FROM order_line l WHERE l.order_id = NEW.id);
    UPDATE channel_quota SET sold = max(0, sold + iif(NEW.status = 6, -1, 1) * (SELECT sum(l.quantity)
        FROM order_line l WHERE l.order_id = NEW.id AND l.sku_id = channel_quota.sku_id))
    WHERE channel_id = NEW.channel_id AND NEW.uuid > uuid
        AND sku_id IN (SELECT l.sku_id FROM order_line l WHERE l.order_id = NEW.id);
END;

CREATE TRIGGER offer_holds_stock AFTER UPDATE OF state ON waitlist_entry
WHEN (NEW.state = 2) <> (OLD.state = 2) BEGIN
    UPDATE stock SET offered = offered + iif(NEW.state = 2, 1, -1) * NEW.quantity WHERE sku_id = NEW.sku_id;
END;

CREATE TRIGGER refund_counts AFTER INSERT ON refund BEGIN
    UPDATE shop_order SET refunded_fen = refunded_fen + NEW.amount_fen WHERE id = NEW.order_id;
END;
CREATE TRIGGER refund_stays BEFORE UPDATE ON refund BEGIN
    SELECT raise(ABORT, 'a refund is never changed');
END;
CREATE TRIGGER refund_is_kept BEFORE DELETE ON refund BEGIN
    SELECT raise(ABORT, 'a refund is never deleted');
END;
