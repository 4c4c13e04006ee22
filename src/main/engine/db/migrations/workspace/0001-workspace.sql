CREATE TABLE client (
  id          TEXT PRIMARY KEY,
  name        TEXT NOT NULL,
  createdAt   INTEGER NOT NULL,
  archivedAt  INTEGER,
  isSample    INTEGER NOT NULL DEFAULT 0 CHECK (isSample IN (0, 1))
) STRICT;

CREATE TABLE setting (
  name   TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT;
