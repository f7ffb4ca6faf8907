-- What each SKU sold in a year: a year's best goods are found in as many rows as there are SKUs.
-- Under its product, so that no other table is asked; 0, 0, 0: not matched.
CREATE TABLE sales_sku_year (
    year INTEGER NOT NULL,
    producer_id INTEGER NOT NULL,
    product_id INTEGER NOT NULL,
    sku_id INTEGER NOT NULL,
    order_count INTEGER NOT NULL CHECK (order_count >= 0),
    unit_count INTEGER NOT NULL CHECK (unit_count >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    refund_fen INTEGER NOT NULL CHECK (refund_fen >= 0),
    PRIMARY KEY (year, producer_id, product_id, sku_id)
) STRICT, WITHOUT ROWID;
INSERT INTO sales_sku_year
SELECT m.month / 12, m.producer_id, coalesce(s.product_id, 0), m.sku_id, sum(m.order_count), sum(m.unit_count),
    sum(m.amount_fen), sum(m.refund_fen)
FROM sales_sku_month m LEFT JOIN sku s ON s.id = m.sku_id GROUP BY 1, 2, 3, 4;
