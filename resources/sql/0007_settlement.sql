-- What producers are owed, and what was paid.

-- first_share_bp of a delivered line is due first_days after delivery, the rest when the return window closes.
ALTER TABLE shop ADD COLUMN first_share_bp INTEGER NOT NULL DEFAULT 8000
    CHECK (first_share_bp BETWEEN 0 AND 10000);
ALTER TABLE shop ADD COLUMN first_days INTEGER NOT NULL DEFAULT 7 CHECK (first_days BETWEEN 0 AND 365);
ALTER TABLE shop ADD COLUMN return_window_days INTEGER NOT NULL DEFAULT 15
    CHECK (return_window_days BETWEEN 0 AND 365);

-- Delivered lines of which something may still be due; kept by the triggers below, so that nothing has to look
-- through all orders. stage: parts that are settled (0, 1, 2); has_refund: one that is not counted yet.
CREATE TABLE payable_line (
    order_id INTEGER NOT NULL REFERENCES shop_order (id),
    line INTEGER NOT NULL,
    producer_id INTEGER NOT NULL REFERENCES producer (id),
    delivered_ms INTEGER NOT NULL,
    stage INTEGER NOT NULL DEFAULT 0 CHECK (stage BETWEEN 0 AND 2),
    has_refund INTEGER NOT NULL DEFAULT 0 CHECK (has_refund IN (0, 1)),
    PRIMARY KEY (order_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX payable_line_by_time ON payable_line (producer_id, stage, delivered_ms);
CREATE INDEX payable_line_refunded ON payable_line (producer_id) WHERE has_refund = 1;

-- By hand, with a reason; counted in the next settlement.
CREATE TABLE settlement_correction (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    producer_id INTEGER NOT NULL REFERENCES producer (id),
    order_id INTEGER REFERENCES shop_order (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL
) STRICT;
CREATE INDEX settlement_correction_by_producer ON settlement_correction (producer_id);

-- carried_fen: what the one before left below zero. Each has one successor at most, so that it is carried once.
CREATE TABLE settlement (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    producer_id INTEGER NOT NULL REFERENCES producer (id),
    previous_id INTEGER UNIQUE REFERENCES settlement (id),
    until_ms INTEGER NOT NULL,
    closed_ms INTEGER NOT NULL,
    who TEXT NOT NULL,
    line_count INTEGER NOT NULL CHECK (line_count > 0),
    gross_fen INTEGER NOT NULL,
    refunds_fen INTEGER NOT NULL,
    commission_fen INTEGER NOT NULL,
    corrections_fen INTEGER NOT NULL,
    carried_fen INTEGER NOT NULL CHECK (carried_fen <= 0),
    payable_fen INTEGER NOT NULL CHECK (payable_fen >= 0),
    carry_over_fen INTEGER NOT NULL CHECK (carry_over_fen <= 0),
    paid_fen INTEGER NOT NULL DEFAULT 0 CHECK (paid_fen BETWEEN 0 AND payable_fen),
    CHECK (payable_fen + carry_over_fen
        = gross_fen - refunds_fen - commission_fen + corrections_fen + carried_fen),
    CHECK (payable_fen = 0 OR carry_over_fen = 0)
) STRICT;
CREATE INDEX settlement_by_producer ON settlement (producer_id);
CREATE UNIQUE INDEX settlement_first ON settlement (producer_id) WHERE previous_id IS NULL;
CREATE INDEX settlement_unpaid ON settlement (producer_id) WHERE paid_fen < payable_fen;

-- kind: 1 first share, 2 rest, 3 refund, 4 correction. goods_fen, shipping_fen, farm_gate_fen: the whole line's; refund_fen:
-- this refund's part of it. gross, commission, amount and gain are what this settlement counts of it; gain (over the
-- farm-gate price) is null where that price is not known.
CREATE TABLE settlement_line (
    settlement_id INTEGER NOT NULL REFERENCES settlement (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
    order_id INTEGER REFERENCES shop_order (id),
    line INTEGER,
    refund_id INTEGER REFERENCES refund (id),
    correction_id INTEGER UNIQUE REFERENCES settlement_correction (id),
    at_ms INTEGER NOT NULL,
    goods_fen INTEGER NOT NULL,
    shipping_fen INTEGER NOT NULL,
    refund_fen INTEGER NOT NULL,
    commission_bp INTEGER NOT NULL,
    share_bp INTEGER NOT NULL,
    gross_fen INTEGER NOT NULL,
    commission_fen INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen = gross_fen - commission_fen),
    farm_gate_fen INTEGER,
    gain_fen INTEGER,
    PRIMARY KEY (settlement_id, number),
    CHECK ((kind = 3) = (refund_id IS NOT NULL)),
    CHECK ((kind = 4) = (correction_id IS NOT NULL)),
    CHECK (kind = 4 OR (order_id IS NOT NULL AND line IS NOT NULL))
) STRICT, WITHOUT ROWID;
-- Nothing counts twice: a part of a line, a refund against a line, a correction. (SQLite takes the first index only
-- for a query that says kind <= 2 in these words.)
CREATE UNIQUE INDEX settlement_line_part_once ON settlement_line (order_id, line, kind) WHERE kind <= 2;
CREATE UNIQUE INDEX settlement_line_refund_once ON settlement_line (order_id, line, refund_id) WHERE kind = 3;

CREATE TABLE payout (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    settlement_id INTEGER NOT NULL REFERENCES settlement (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    reference TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL
) STRICT;
CREATE INDEX payout_by_settlement ON payout (settlement_id);

-- A line becomes payable when its order is delivered: by the parcels' time, else by the step's.
CREATE TRIGGER delivery_is_payable AFTER INSERT ON order_step WHEN NEW.status = 5 BEGIN
    INSERT INTO payable_line (order_id, line, producer_id, delivered_ms)
    SELECT l.order_id, l.line, p.producer_id, coalesce((SELECT max(h.delivered_ms) FROM shipment h
        WHERE h.order_id = NEW.order_id), NEW.at_ms)
    FROM order_line l JOIN sku s ON s.id = l.sku_id JOIN product p ON p.id = s.product_id
    JOIN shop_order o ON o.id = l.order_id
    WHERE l.order_id = NEW.order_id AND o.currency IS NULL
        AND NOT EXISTS (SELECT 1 FROM settlement_line t
            WHERE t.order_id = l.order_id AND t.line = l.line AND t.kind <= 2 AND t.kind = 2)
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER parcel_dates_delivery AFTER UPDATE OF delivered_ms ON shipment
WHEN NEW.delivered_ms IS NOT NULL BEGIN
    UPDATE payable_line SET delivered_ms = (SELECT max(h.delivered_ms) FROM shipment h
        WHERE h.order_id = NEW.order_id)
    WHERE order_id = NEW.order_id;
END;
CREATE TRIGGER new_parcel_dates_delivery AFTER INSERT ON shipment
WHEN NEW.delivered_ms IS NOT NULL BEGIN
    UPDATE payable_line SET delivered_ms = (SELECT max(h.delivered_ms) FROM shipment h
        WHERE h.order_id = NEW.order_id)
    WHERE order_id = NEW.order_id;
END;
-- Of an order that was delivered before the shop knew its SKU.
CREATE TRIGGER matched_line_is_payable AFTER UPDATE OF sku_id ON order_line
WHEN OLD.sku_id IS NULL AND NEW.sku_id IS NOT NULL BEGIN
    INSERT INTO payable_line (order_id, line, producer_id, delivered_ms)
    SELECT NEW.order_id, NEW.line, p.producer_id, coalesce((SELECT max(h.delivered_ms) FROM shipment h
        WHERE h.order_id = NEW.order_id), t.at_ms)
    FROM sku s JOIN product p ON p.id = s.product_id
    JOIN shop_order o ON o.id = NEW.order_id AND o.status = 5 AND o.currency IS NULL
    JOIN order_step t ON t.order_id = NEW.order_id AND t.status = 5
    WHERE s.id = NEW.sku_id
    ORDER BY t.step DESC LIMIT 1
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER undone_delivery_is_not_payable AFTER UPDATE OF status ON shop_order
WHEN OLD.status = 5 AND NEW.status < 5 BEGIN
    SELECT raise(ABORT, 'a delivery that was settled is not undone')
    WHERE EXISTS (SELECT 1 FROM settlement_line WHERE order_id = NEW.id AND kind <= 2);
    DELETE FROM payable_line WHERE order_id = NEW.id;
END;
-- A refund of a line that is settled already opens it again.
CREATE TRIGGER refund_is_payable AFTER INSERT ON refund BEGIN
    UPDATE payable_line SET has_refund = 1 WHERE order_id = NEW.order_id;
    INSERT INTO payable_line (order_id, line, producer_id, delivered_ms, stage, has_refund)
    SELECT l.order_id, l.line, s.producer_id, l.at_ms, 2, 1
    FROM settlement_line l JOIN settlement s ON s.id = l.settlement_id
    WHERE l.order_id = NEW.order_id AND l.kind <= 2 AND l.kind = 2
    ON CONFLICT DO NOTHING;
END;

-- A line moves on as its parts are settled, and leaves when both are and every refund is counted.
CREATE TRIGGER settled_part_moves_line AFTER INSERT ON settlement_line WHEN NEW.kind <= 3 BEGIN
    UPDATE payable_line SET stage = iif(NEW.kind = 3, stage, NEW.kind),
        has_refund = EXISTS (SELECT 1 FROM refund r WHERE r.order_id = NEW.order_id
            AND NOT EXISTS (SELECT 1 FROM settlement_line s WHERE s.order_id = NEW.order_id
                AND s.line = NEW.line AND s.refund_id = r.id AND s.kind = 3))
    WHERE order_id = NEW.order_id AND line = NEW.line;
    DELETE FROM payable_line
    WHERE order_id = NEW.order_id AND line = NEW.line AND stage = 2 AND has_refund = 0;
END;

-- What is settled and what is paid stays as it is.
CREATE TRIGGER settlement_is_whole BEFORE INSERT ON settlement_line
WHEN NEW.number > (SELECT line_count FROM settlement WHERE id = NEW.settlement_id) BEGIN
    SELECT raise(ABORT, 'a closed settlement takes no further line');
END;
CREATE TRIGGER settlement_line_stays BEFORE UPDATE ON settlement_line BEGIN
    SELECT raise(ABORT, 'a settled line is never changed');
END;
CREATE TRIGGER settlement_line_is_kept BEFORE DELETE ON settlement_line BEGIN
    SELECT raise(ABORT, 'a settled line is never deleted');
END;
CREATE TRIGGER settlement_stays BEFORE UPDATE OF id, uuid, producer_id, previous_id, until_ms, closed_ms, who,
    line_count, gross_fen, refunds_fen, commission_fen, corrections_fen, carried_fen, payable_fen, carry_over_fen
ON settlement BEGIN
    SELECT raise(ABORT, 'a closed settlement is never changed');
END;
CREATE TRIGGER settlement_is_kept BEFORE DELETE ON settlement BEGIN
    SELECT raise(ABORT, 'a settlement is never deleted');
END;
CREATE TRIGGER correction_stays BEFORE UPDATE ON settlement_correction BEGIN
    SELECT raise(ABORT, 'a correction is never changed');
END;
CREATE TRIGGER correction_is_kept BEFORE DELETE ON settlement_correction BEGIN
    SELECT raise(ABORT, 'a correction is never deleted');
END;
CREATE TRIGGER payout_counts AFTER INSERT ON payout BEGIN
    UPDATE settlement SET paid_fen = paid_fen + NEW.amount_fen WHERE id = NEW.settlement_id;
END;
CREATE TRIGGER payout_stays BEFORE UPDATE ON payout BEGIN
    SELECT raise(ABORT, 'a payout is never changed');
END;
CREATE TRIGGER payout_is_kept BEFORE DELETE ON payout BEGIN
    SELECT raise(ABORT, 'a payout is never deleted');
END;

-- What is left of a lot falls as lines are filled from it.
CREATE TRIGGER line_is_filled_from_lot AFTER UPDATE OF lot_id ON order_line
WHEN OLD.lot_id IS NOT NEW.lot_id BEGIN
    UPDATE lot_stock SET remaining = remaining + NEW.quantity
    WHERE lot_id = OLD.lot_id AND sku_id = NEW.sku_id;
    INSERT INTO lot_stock (lot_id, sku_id, remaining)
    SELECT NEW.lot_id, NEW.sku_id, -NEW.quantity WHERE NEW.lot_id IS NOT NULL
    ON CONFLICT (lot_id, sku_id) DO UPDATE SET remaining = remaining + excluded.remaining;
END;

-- What was delivered before there were settlements.
INSERT INTO payable_line (order_id, line, producer_id, delivered_ms)
SELECT l.order_id, l.line, p.producer_id, coalesce((SELECT max(h.delivered_ms) FROM shipment h
    WHERE h.order_id = o.id), (SELECT max(t.at_ms) FROM order_step t WHERE t.order_id = o.id AND t.status = 5),
    o.stored_ms)
FROM shop_order o JOIN order_line l ON l.order_id = o.id JOIN sku s ON s.id = l.sku_id
JOIN product p ON p.id = s.product_id
WHERE o.status = 5 AND o.currency IS NULL;
