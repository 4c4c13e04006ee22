-- One answer to one mention of a case, from the first word to where the public sees it. state: the way is told in replies/states.ts.
-- version: what a window must have read to be allowed to write; overrides: the stops that somebody let pass, with their reason.
CREATE TABLE reply (
  id            INTEGER PRIMARY KEY,
  caseId        INTEGER NOT NULL REFERENCES caseFile (id),
  mentionId     INTEGER NOT NULL REFERENCES mention (id),
  platform      TEXT NOT NULL,
  lang          TEXT,
  text          TEXT NOT NULL DEFAULT '',
  state         TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'in-review', 'approved', 'queued', 'sending', 'sent', 'seen',
                  'copied', 'posted', 'unknown', 'refused', 'failed', 'discarded')),
  version       INTEGER NOT NULL DEFAULT 1,
  createdAt     INTEGER NOT NULL,
  updatedAt     INTEGER NOT NULL,
  writtenBy     TEXT,
  approvedBy    TEXT,
  approvedAt    INTEGER,
  overrides     TEXT NOT NULL DEFAULT '[]',
  sendKey       TEXT,
  sendAfter     INTEGER,
  attempts      INTEGER NOT NULL DEFAULT 0,
  nextTryAt     INTEGER,
  postedAt      INTEGER,
  seenAt        INTEGER,
  externalId    TEXT,
  url           TEXT,
  failure       TEXT
) STRICT;
CREATE INDEX replyByCase ON reply (caseId, id);
CREATE INDEX replyInOutbox ON reply (state, nextTryAt) WHERE state IN ('queued', 'sending', 'unknown');
CREATE INDEX replyPosted ON reply (postedAt) WHERE postedAt IS NOT NULL;
CREATE UNIQUE INDEX replyBySendKey ON reply (sendKey) WHERE sendKey IS NOT NULL;

-- What a reply said before, one row for each pause in writing.
CREATE TABLE replyVersion (
  replyId  INTEGER NOT NULL REFERENCES reply (id),
  version  INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  text     TEXT NOT NULL,
  PRIMARY KEY (replyId, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE template (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  lang      TEXT NOT NULL,
  topic     TEXT,
  text      TEXT NOT NULL,
  usedAt    INTEGER,
  uses      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (name, lang)
) STRICT;

-- What was promised to somebody: found in a reply, or entered by hand; marketing promises have no case.
CREATE TABLE promise (
  id         INTEGER PRIMARY KEY,
  caseId     INTEGER REFERENCES caseFile (id),
  replyId    INTEGER REFERENCES reply (id),
  source     TEXT NOT NULL CHECK (source IN ('reply', 'hand', 'marketing')),
  text       TEXT NOT NULL,
  owner      TEXT,
  dueAt      INTEGER,
  status     TEXT NOT NULL DEFAULT 'found'
             CHECK (status IN ('found', 'pending', 'kept', 'broken', 'renegotiated', 'cancelled')),
  createdAt  INTEGER NOT NULL,
  closedAt   INTEGER,
  proof      TEXT,
  replacedBy INTEGER REFERENCES promise (id)
) STRICT;
CREATE INDEX promiseByCase ON promise (caseId);
CREATE INDEX promiseDue ON promise (dueAt) WHERE status = 'pending';
CREATE INDEX promiseByStatus ON promise (status, dueAt);

-- Worked out of the promises of a case: when the next pending one is due, and whether one was broken or is overdue.
ALTER TABLE caseFile ADD COLUMN promiseDueAt INTEGER;
ALTER TABLE caseFile ADD COLUMN isPromiseBroken INTEGER NOT NULL DEFAULT 0 CHECK (isPromiseBroken IN (0, 1));
CREATE INDEX casePromised ON caseFile (promiseDueAt, id) WHERE promiseDueAt IS NOT NULL;

-- After a case was resolved: whether its person is to be asked again, and whether they came back content.
CREATE INDEX caseRecovery ON caseFile (recovery, id) WHERE recovery IS NOT NULL;
CREATE TRIGGER undoPromiseInsert AFTER INSERT ON promise WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, caseId, before) SELECT id, 'promise', new.id, new.caseId, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoPromiseUpdate AFTER UPDATE ON promise WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, caseId, before)
    SELECT id, 'promise', old.id, new.caseId, json_object('caseId', old.caseId, 'text', old.text, 'owner', old.owner, 'dueAt', old.dueAt, 'status', old.status,
      'closedAt', old.closedAt, 'proof', old.proof, 'replacedBy', old.replacedBy) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoTemplateInsert AFTER INSERT ON template WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'template', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoTemplateUpdate AFTER UPDATE OF name, lang, topic, text ON template WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'template', old.id, json_object('name', old.name, 'lang', old.lang, 'topic', old.topic, 'text', old.text) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoTemplateDelete AFTER DELETE ON template WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'template', old.id, json_object('name', old.name, 'lang', old.lang, 'topic', old.topic, 'text', old.text) FROM undoStep WHERE isActive = 1;
END;
