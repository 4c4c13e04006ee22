-- What a platform itself says of all ratings together, whenever that had changed; count is NULL where it does not tell of how many.
CREATE TABLE sourceRating (
  sourceId  INTEGER NOT NULL REFERENCES source (id),
  at        INTEGER NOT NULL,
  value     REAL NOT NULL,
  best      REAL NOT NULL,
  count     INTEGER,
  PRIMARY KEY (sourceId, at)
) STRICT, WITHOUT ROWID;
