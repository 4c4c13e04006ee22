-- cron: when a source is read, in the client's zone, in place of an interval. sweptAt: when its mentions were last looked for again.
ALTER TABLE source ADD COLUMN cron TEXT;
ALTER TABLE source ADD COLUMN sweptAt INTEGER;

-- How many requests a reading took, for platforms that give so many a day.
ALTER TABLE sourceRun ADD COLUMN requests INTEGER NOT NULL DEFAULT 0;

-- When a mention was last looked for at its source, and since when it is missing there.
CREATE TABLE mentionCheck (
  mentionId  INTEGER PRIMARY KEY REFERENCES mention (id),
  checkedAt  INTEGER NOT NULL,
  missedAt   INTEGER,
  evidence   TEXT
) STRICT;

-- Spans in which nothing could be read: the computer slept, or the program was closed.
CREATE TABLE awaySpan (
  fromAt  INTEGER NOT NULL PRIMARY KEY,
  toAt    INTEGER NOT NULL,
  reason  TEXT NOT NULL CHECK (reason IN ('asleep', 'closed'))
) STRICT;
CREATE INDEX mentionWithTerm ON mention (retention) WHERE retention LIKE 'max_age:%';

-- What a source was not read of: since its last good reading, or what a reading had to leave out.
CREATE TABLE sourceGap (
  id        INTEGER PRIMARY KEY,
  sourceId  INTEGER NOT NULL REFERENCES source (id),
  fromAt    INTEGER NOT NULL,
  toAt      INTEGER NOT NULL,
  reason    TEXT NOT NULL
) STRICT;
CREATE INDEX sourceGapBySource ON sourceGap (sourceId, toAt);
