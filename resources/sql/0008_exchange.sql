-- What platforms say they have settled, line by line, from their own files.

-- direction: 1 came in, 2 went out; all amounts are as the platform writes them, amount with the sign of its direction.
CREATE TABLE platform_settlement (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    flow_number TEXT NOT NULL CHECK (flow_number <> ''),
    external_id TEXT NOT NULL,
    sub_order TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    direction INTEGER NOT NULL CHECK (direction IN (1, 2)),
    scene TEXT NOT NULL,
    amount_fen INTEGER NOT NULL,
    gross_fen INTEGER NOT NULL,
    shipping_fen INTEGER NOT NULL,
    platform_subsidy_fen INTEGER NOT NULL,
    refund_fen INTEGER NOT NULL,
    platform_fee_fen INTEGER NOT NULL,
    commission_fen INTEGER NOT NULL,
    recruiting_fee_fen INTEGER NOT NULL,
    promotion_fee_fen INTEGER NOT NULL,
    UNIQUE (channel_id, flow_number, sub_order)
) STRICT;
CREATE INDEX platform_settlement_by_order ON platform_settlement (channel_id, external_id);
