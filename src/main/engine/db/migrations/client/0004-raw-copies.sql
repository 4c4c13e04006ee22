-- What a mention was read from, deflated, so that a mended parser can be run over history.
CREATE TABLE mentionRaw (
  mentionId  INTEGER PRIMARY KEY REFERENCES mention (id),
  format     TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  body       BLOB NOT NULL
) STRICT;
