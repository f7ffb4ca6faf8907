-- Orders of which money was paid back, part of it too, are found and counted as those that were refunded whole.
CREATE INDEX shop_order_refunded ON shop_order (id) WHERE refunded_fen > 0 OR status = 7;

-- How many orders there are of each kind, now also by refund and by how they leave: fetched at the counter or sent.
DROP TRIGGER order_is_tallied;
DROP TRIGGER order_tally_follows;
DROP TABLE order_tally;
CREATE TABLE order_tally (
    status INTEGER NOT NULL,
    review INTEGER NOT NULL,
    is_cold_chain INTEGER NOT NULL,
    is_refunded INTEGER NOT NULL CHECK (is_refunded IN (0, 1)),
    is_pick_up INTEGER NOT NULL CHECK (is_pick_up IN (0, 1)),
    order_count INTEGER NOT NULL CHECK (order_count >= 0),
    PRIMARY KEY (status, review, is_cold_chain, is_refunded, is_pick_up)
) STRICT, WITHOUT ROWID;
INSERT INTO order_tally
SELECT o.status, o.review, o.is_cold_chain, o.refunded_fen > 0 OR o.status = 7, c.name = 'counter', count(*)
FROM shop_order o JOIN channel c ON c.id = o.channel_id GROUP BY 1, 2, 3, 4, 5;
CREATE TRIGGER order_is_tallied AFTER INSERT ON shop_order BEGIN
    INSERT INTO order_tally VALUES (NEW.status, NEW.review, NEW.is_cold_chain,
        NEW.refunded_fen > 0 OR NEW.status = 7,
        (SELECT name = 'counter' FROM channel WHERE id = NEW.channel_id), 1)
    ON CONFLICT DO UPDATE SET order_count = order_count + 1;
END;
CREATE TRIGGER order_tally_follows AFTER UPDATE OF status, review, is_cold_chain, refunded_fen ON shop_order BEGIN
    UPDATE order_tally SET order_count = order_count - 1
    WHERE status = OLD.status AND review = OLD.review AND is_cold_chain = OLD.is_cold_chain
        AND is_refunded = (OLD.refunded_fen > 0 OR OLD.status = 7)
        AND is_pick_up = (SELECT name = 'counter' FROM channel WHERE id = OLD.channel_id);
    INSERT INTO order_tally VALUES (NEW.status, NEW.review, NEW.is_cold_chain,
        NEW.refunded_fen > 0 OR NEW.status = 7,
        (SELECT name = 'counter' FROM channel WHERE id = NEW.channel_id), 1)
    ON CONFLICT DO UPDATE SET order_count = order_count + 1;
END;
