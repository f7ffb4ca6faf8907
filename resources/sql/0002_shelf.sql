-- Lots, run sheets and markers, and what was changed on the shelf by whom.

-- Hidden ones are offered no longer; what was sold of them keeps its name.
ALTER TABLE producer ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1));
ALTER TABLE regional_brand ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1));
ALTER TABLE regional_brand ADD COLUMN second_colour TEXT NOT NULL DEFAULT '';
ALTER TABLE regional_brand ADD COLUMN logo TEXT NOT NULL DEFAULT '';
ALTER TABLE sku ADD COLUMN is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1));
-- What a middleman pays for one unit at the farm gate; null: not known.
ALTER TABLE sku ADD COLUMN farm_gate_price_fen INTEGER CHECK (farm_gate_price_fen >= 0);
CREATE INDEX product_by_status ON product (status);
CREATE INDEX product_by_brand ON product (brand_id) WHERE brand_id IS NOT NULL;
CREATE INDEX product_photo_by_file ON product_photo (file_name);

-- A harvest of one producer; quantity counts `unit` ("kg", "box").
CREATE TABLE lot (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    producer_id INTEGER NOT NULL REFERENCES producer (id),
    product_id INTEGER NOT NULL REFERENCES product (id),
    plot TEXT NOT NULL,
    harvested_ms INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    unit TEXT NOT NULL,
    inspection TEXT NOT NULL,
    trace_code TEXT NOT NULL UNIQUE CHECK (trace_code <> ''),
    is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1)),
    created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX lot_by_product ON lot (product_id, harvested_ms);
CREATE INDEX lot_by_producer ON lot (producer_id);
ALTER TABLE stock_movement ADD COLUMN lot_id INTEGER REFERENCES lot (id);
CREATE INDEX stock_movement_by_hand ON stock_movement (id) WHERE order_id IS NULL;
CREATE INDEX stock_movement_by_lot ON stock_movement (lot_id) WHERE lot_id IS NOT NULL;

-- What is left of a lot in units of one SKU: received into it, less spoilt, less what orders were filled with.
CREATE TABLE lot_stock (
    lot_id INTEGER NOT NULL REFERENCES lot (id),
    sku_id INTEGER NOT NULL REFERENCES sku (id),
    remaining INTEGER NOT NULL,
    PRIMARY KEY (lot_id, sku_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER lot_follows_movement AFTER INSERT ON stock_movement WHEN NEW.lot_id IS NOT NULL BEGIN
    INSERT INTO lot_stock (lot_id, sku_id, remaining) VALUES (NEW.lot_id, NEW.sku_id, NEW.delta)
    ON CONFLICT (lot_id, sku_id) DO UPDATE SET remaining = remaining + excluded.remaining;
END;

-- A broadcast that is to come. It may be started more than once: after a crash it goes on.
CREATE TABLE broadcast_plan (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    title TEXT NOT NULL CHECK (title <> ''),
    planned_ms INTEGER NOT NULL,
    is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1)),
    created_ms INTEGER NOT NULL
) STRICT;
ALTER TABLE broadcast ADD COLUMN plan_id INTEGER REFERENCES broadcast_plan (id);
ALTER TABLE broadcast ADD COLUMN recording TEXT NOT NULL DEFAULT '';
CREATE INDEX broadcast_by_plan ON broadcast (plan_id) WHERE plan_id IS NOT NULL;

-- talking points: one a line, empty for the product's own; scene: empty for the one that is on.
CREATE TABLE run_sheet_item (
    plan_id INTEGER NOT NULL REFERENCES broadcast_plan (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    sku_id INTEGER NOT NULL REFERENCES sku (id),
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    deal_price_fen INTEGER CHECK (deal_price_fen >= 0),
    deal_quota INTEGER CHECK (deal_quota > 0),
    scene TEXT NOT NULL,
    talking_points TEXT NOT NULL,
    PRIMARY KEY (plan_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE marker (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    broadcast_id INTEGER NOT NULL REFERENCES broadcast (id),
    at_ms INTEGER NOT NULL,
    title TEXT NOT NULL
) STRICT;
CREATE INDEX marker_by_broadcast ON marker (broadcast_id, at_ms);

-- kind: see AuditKind; subject: the row of that kind, 0 for the shop itself. Stock and order status
-- have lists of their own (stock_movement, order_step).
CREATE TABLE audit_line (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 99),
    subject INTEGER NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    old_value TEXT,
    new_value TEXT
) STRICT;
CREATE INDEX audit_line_by_subject ON audit_line (kind, subject);
-- The first step of an order is the order itself, whose ids run with time.
CREATE INDEX order_step_by_time ON order_step (at_ms) WHERE step > 1;

-- Nothing that money or stock depends on is deleted, and what was written down stays.
CREATE TRIGGER audit_line_stays BEFORE UPDATE ON audit_line BEGIN
    SELECT raise(ABORT, 'an audit line is never changed');
END;
CREATE TRIGGER audit_line_is_kept BEFORE DELETE ON audit_line BEGIN
    SELECT raise(ABORT, 'an audit line is never deleted');
END;
CREATE TRIGGER producer_is_kept BEFORE DELETE ON producer BEGIN
    SELECT raise(ABORT, 'a producer is hidden, never deleted');
END;
CREATE TRIGGER regional_brand_is_kept BEFORE DELETE ON regional_brand BEGIN
    SELECT raise(ABORT, 'a regional brand is hidden, never deleted');
END;
CREATE TRIGGER product_is_kept BEFORE DELETE ON product BEGIN
    SELECT raise(ABORT, 'a product is hidden, never deleted');
END;
CREATE TRIGGER sku_is_kept BEFORE DELETE ON sku BEGIN
    SELECT raise(ABORT, 'a SKU is hidden, never deleted');
END;
CREATE TRIGGER lot_is_kept BEFORE DELETE ON lot BEGIN
    SELECT raise(ABORT, 'a lot is hidden, never deleted');
END;
CREATE TRIGGER trace_code_stays BEFORE UPDATE OF trace_code ON lot BEGIN
    SELECT raise(ABORT, 'a trace code is printed on boxes and never changed');
END;
