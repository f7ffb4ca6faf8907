-- Of a refund's units, those that came back and cannot be sold again; returned are those that can.
ALTER TABLE refund_line ADD COLUMN spoilt INTEGER NOT NULL DEFAULT 0
    CHECK (spoilt >= 0 AND returned + spoilt <= quantity);
