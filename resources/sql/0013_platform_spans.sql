-- From when to when a channel's settlement files reach.
CREATE INDEX platform_settlement_by_time ON platform_settlement (channel_id, at_ms);
