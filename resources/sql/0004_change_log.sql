-- What happened in the shop, line by line, for those who follow it.
-- body: the rows that one act added, changed and removed (see catalog/follow/change_recorder.h); subject: what it was about.

CREATE TABLE change (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    subject BLOB CHECK (length(subject) = 16),
    body TEXT NOT NULL
) STRICT;

-- Only added to at its end, and taken away from at its beginning; the newest line stays, so that numbers never come again.
CREATE TRIGGER change_stays BEFORE UPDATE ON change BEGIN
    SELECT raise(ABORT, 'a change once written stays as it is');
END;
CREATE TRIGGER change_goes_from_the_front BEFORE DELETE ON change
WHEN OLD.number <> (SELECT min(number) FROM change) OR OLD.number = (SELECT max(number) FROM change) BEGIN
    SELECT raise(ABORT, 'changes are compacted from the front');
END;

-- A shop that was there before its log: nobody can begin at the first line, all need a snapshot.
INSERT INTO change (number, at_ms, kind, subject, body) SELECT 2, created_ms, 'log.begun', uuid, '[]' FROM shop;

-- Which shop this one follows, and how far it has come; no row in a shop of its own. snapshot_rows: rows taken from a
-- snapshot that has not arrived to its end yet.
CREATE TABLE followed (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    shop BLOB NOT NULL CHECK (length(shop) = 16),
    number INTEGER NOT NULL CHECK (number >= 0),
    snapshot_rows INTEGER CHECK (snapshot_rows >= 0)
) STRICT;
