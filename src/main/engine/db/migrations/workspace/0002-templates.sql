-- Saved replies that all clients share.
CREATE TABLE template (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  lang    TEXT NOT NULL,
  topic   TEXT,
  text    TEXT NOT NULL,
  usedAt  INTEGER,
  uses    INTEGER NOT NULL DEFAULT 0,
  UNIQUE (name, lang)
) STRICT;
