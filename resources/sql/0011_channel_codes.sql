-- What a channel calls our goods: a person has said which SKU is meant by a code that is none of the shop's own.
CREATE TABLE channel_code (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    channel_id INTEGER NOT NULL REFERENCES channel (id),
    code TEXT NOT NULL CHECK (code <> ''),
    sku_id INTEGER NOT NULL REFERENCES sku (id),
    UNIQUE (channel_id, code)
) STRICT;
CREATE INDEX channel_code_by_sku ON channel_code (sku_id);

-- Lines that wait for their SKU, by the code that they were sent with.
CREATE INDEX order_line_unmatched ON order_line (sku_code, order_id) WHERE sku_id IS NULL;
