CREATE TABLE subject (
  id     INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL CHECK (kind IN ('brand', 'competitor')),
  name   TEXT NOT NULL UNIQUE,
  terms  TEXT NOT NULL DEFAULT '[]'
) STRICT;

-- identity: what makes two configurations the same source (an address, or the name under which a file's rows are kept)
CREATE TABLE source (
  id           INTEGER PRIMARY KEY,
  identity     TEXT NOT NULL UNIQUE,
  connector    TEXT NOT NULL,
  platform     TEXT NOT NULL,
  name         TEXT NOT NULL,
  address      TEXT,
  subjectId    INTEGER NOT NULL REFERENCES subject (id),
  intervalMs   INTEGER,
  pausedAt     INTEGER,
  createdAt    INTEGER NOT NULL,
  cursor       TEXT NOT NULL DEFAULT '{}',
  failures     INTEGER NOT NULL DEFAULT 0,
  lastRunAt    INTEGER,
  nextRunAt    INTEGER,
  healthCode   TEXT NOT NULL,
  healthSince  INTEGER NOT NULL,
  healthData   TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE sourceRun (
  id          INTEGER PRIMARY KEY,
  sourceId    INTEGER NOT NULL REFERENCES source (id),
  startedAt   INTEGER NOT NULL,
  durationMs  INTEGER NOT NULL,
  code        TEXT NOT NULL,
  data        TEXT NOT NULL,
  added       INTEGER NOT NULL,
  duplicate   INTEGER NOT NULL,
  rejected    INTEGER NOT NULL
) STRICT;
CREATE INDEX sourceRunBySource ON sourceRun (sourceId, startedAt);

CREATE TABLE author (
  id         INTEGER PRIMARY KEY,
  platform   TEXT NOT NULL,
  identity   TEXT NOT NULL,
  name       TEXT,
  handle     TEXT,
  url        TEXT,
  followers  INTEGER,
  isOwner    INTEGER NOT NULL DEFAULT 0 CHECK (isOwner IN (0, 1)),
  UNIQUE (platform, identity)
) STRICT;

-- id is publishedAt × 4096 + a sequence: row order, search order and the inbox's order are one.
CREATE TABLE mention (
  id                  INTEGER PRIMARY KEY,
  sourceId            INTEGER NOT NULL REFERENCES source (id),
  externalId          TEXT NOT NULL,
  kind                TEXT NOT NULL,
  reason              TEXT NOT NULL,
  url                 TEXT,
  authorId            INTEGER REFERENCES author (id),
  authorName          TEXT,
  isOwner             INTEGER NOT NULL DEFAULT 0 CHECK (isOwner IN (0, 1)),
  title               TEXT,
  text                TEXT NOT NULL,
  lang                TEXT,
  ratingValue         REAL,
  ratingMin           REAL,
  ratingMax           REAL,
  stars               REAL,
  publishedAt         INTEGER NOT NULL,
  publishedPrecision  TEXT NOT NULL CHECK (publishedPrecision IN ('second', 'minute', 'day', 'month', 'unknown')),
  editedAt            INTEGER,
  counts              TEXT,
  threadRoot          TEXT,
  threadParent        TEXT,
  ownerReply          TEXT,
  ownerRepliedAt      INTEGER,
  isAnswered          INTEGER NOT NULL DEFAULT 0 CHECK (isAnswered IN (0, 1)),
  visibility          TEXT NOT NULL DEFAULT 'public'
                      CHECK (visibility IN ('public', 'unlisted', 'followers', 'direct', 'mailbox')),
  state               TEXT NOT NULL DEFAULT 'live'
                      CHECK (state IN ('live', 'edited', 'hidden', 'vanished', 'deleted', 'removed', 'unknown')),
  details             TEXT,
  contentHash         TEXT NOT NULL,
  revision            INTEGER NOT NULL DEFAULT 1,
  firstSeenAt         INTEGER NOT NULL,
  lastSeenAt          INTEGER NOT NULL,
  readAt              INTEGER,
  importId            INTEGER,
  -- what the triage read; here and not in a table beside it, so that each index is in the inbox's order
  textLang            TEXT,
  sentiment           TEXT NOT NULL CHECK (sentiment IN ('negative', 'mixed', 'neutral', 'positive')),
  sentimentScore      REAL NOT NULL,
  UNIQUE (sourceId, externalId)
) STRICT;
CREATE INDEX mentionBySource ON mention (sourceId);
CREATE INDEX mentionByAuthor ON mention (authorId);
CREATE INDEX mentionByStars ON mention (stars) WHERE stars IS NOT NULL;
CREATE INDEX mentionBySentiment ON mention (sentiment);
CREATE INDEX mentionByLang ON mention (textLang);
CREATE INDEX mentionUnread ON mention (id) WHERE readAt IS NULL;
CREATE INDEX mentionByThread ON mention (sourceId, threadRoot) WHERE threadRoot IS NOT NULL;

CREATE TABLE mentionSubject (
  subjectId  INTEGER NOT NULL REFERENCES subject (id),
  mentionId  INTEGER NOT NULL REFERENCES mention (id),
  PRIMARY KEY (subjectId, mentionId)
) STRICT, WITHOUT ROWID;
CREATE INDEX subjectByMention ON mentionSubject (mentionId);

CREATE TABLE mentionRevision (
  mentionId    INTEGER NOT NULL REFERENCES mention (id),
  revision     INTEGER NOT NULL,
  seenAt       INTEGER NOT NULL,
  title        TEXT,
  text         TEXT NOT NULL,
  ratingValue  REAL,
  ownerReply   TEXT,
  contentHash  TEXT NOT NULL,
  PRIMARY KEY (mentionId, revision)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE mentionSearch USING fts5 (
  title, text, authorName,
  content = 'mention', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER mentionSearchInsert AFTER INSERT ON mention BEGIN
  INSERT INTO mentionSearch (rowid, title, text, authorName) VALUES (new.id, new.title, new.text, new.authorName);
END;
CREATE TRIGGER mentionSearchUpdate AFTER UPDATE OF title, text, authorName ON mention BEGIN
  INSERT INTO mentionSearch (mentionSearch, rowid, title, text, authorName)
    VALUES ('delete', old.id, old.title, old.text, old.authorName);
  INSERT INTO mentionSearch (rowid, title, text, authorName) VALUES (new.id, new.title, new.text, new.authorName);
END;
CREATE TRIGGER mentionSearchDelete AFTER DELETE ON mention BEGIN
  INSERT INTO mentionSearch (mentionSearch, rowid, title, text, authorName)
    VALUES ('delete', old.id, old.title, old.text, old.authorName);
END;

CREATE TABLE importRun (
  id          INTEGER PRIMARY KEY,
  fileName    TEXT NOT NULL,
  fileHash    TEXT NOT NULL,
  format      TEXT NOT NULL,
  startedAt   INTEGER NOT NULL,
  finishedAt  INTEGER,
  read        INTEGER NOT NULL DEFAULT 0,
  added       INTEGER NOT NULL DEFAULT 0,
  revised     INTEGER NOT NULL DEFAULT 0,
  duplicate   INTEGER NOT NULL DEFAULT 0,
  rejected    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE importReject (
  importId  INTEGER NOT NULL REFERENCES importRun (id),
  line      INTEGER NOT NULL,
  reason    TEXT NOT NULL,
  value     TEXT NOT NULL
) STRICT;
CREATE INDEX importRejectByImport ON importReject (importId);

-- How the columns of a layout were mapped the last time.
CREATE TABLE importLayout (
  fingerprint  TEXT PRIMARY KEY,
  mapping      TEXT NOT NULL,
  usedAt       INTEGER NOT NULL
) STRICT;

-- The append-only record of all that happened; each entry carries the hash of the one before.
CREATE TABLE journal (
  seq       INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  device    TEXT NOT NULL,
  event     TEXT NOT NULL,
  data      TEXT NOT NULL,
  previous  TEXT NOT NULL,
  hash      TEXT NOT NULL
) STRICT;
CREATE TRIGGER journalNoUpdate BEFORE UPDATE ON journal BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journalNoDelete BEFORE DELETE ON journal BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
