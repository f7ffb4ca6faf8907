-- Finding products, buyers and orders by any two characters.
-- A gram is two characters, or three digits, packed into one number (catalog/search/grams.h).

-- text: what a product is found by, folded; its grams are this text's.
CREATE TABLE product_text (
    product_id INTEGER PRIMARY KEY REFERENCES product (id),
    text TEXT NOT NULL
) STRICT;
CREATE INDEX product_by_category ON product (category);
CREATE TABLE product_gram (
    gram INTEGER NOT NULL,
    product_id INTEGER NOT NULL REFERENCES product (id),
    PRIMARY KEY (gram, product_id)
) STRICT, WITHOUT ROWID;

-- orders: which of the 4096 ids of a block hold the gram, as ascending distances of one or two bytes. Personal, as
-- names and phones can be told from it: erasing a buyer takes the order out (catalog/search/order_index.h).
CREATE TABLE order_gram (
    gram INTEGER NOT NULL,
    block INTEGER NOT NULL,
    orders BLOB NOT NULL,
    PRIMARY KEY (gram, block)
) STRICT, WITHOUT ROWID;

-- Orders up to indexed_to are in order_gram; those that changed since then are listed, and read one by one until they
-- are. erased: how often buyers were erased, so that what was read before it is not written after it.
CREATE TABLE search_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    indexed_to INTEGER NOT NULL,
    erased INTEGER NOT NULL
) STRICT;
INSERT INTO search_state (id, indexed_to, erased) VALUES (1, 0, 0);
CREATE TABLE order_to_index (
    number INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES shop_order (id)
) STRICT;
