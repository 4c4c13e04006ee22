-- A person is a set of authors that are one, named by one of them: mergedInto holds its id, and nothing in that one itself.
ALTER TABLE author ADD COLUMN mergedInto INTEGER REFERENCES author (id);
ALTER TABLE author ADD COLUMN personId INTEGER GENERATED ALWAYS AS (coalesce(mergedInto, id)) VIRTUAL;
CREATE INDEX authorByPerson ON author (personId);
CREATE INDEX authorByName ON author (name COLLATE NOCASE) WHERE name IS NOT NULL;
CREATE INDEX authorByHandle ON author (handle COLLATE NOCASE) WHERE handle IS NOT NULL;

-- One person's complaint, question or doubt about a subject. "case" is a word of SQL's own.
-- From queue on, columns are worked out from the mentions, the answers and the clock rules (cases/refresh.ts).
-- No number is given twice: windows, links and the journal name a case by it.
CREATE TABLE caseFile (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  subjectId        INTEGER NOT NULL REFERENCES subject (id),
  authorId         INTEGER REFERENCES author (id),
  kind             TEXT NOT NULL CHECK (kind IN ('complaint', 'question', 'doubt')),
  status           TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'resolved', 'spam', 'merged')),
  isNew            INTEGER NOT NULL DEFAULT 1 CHECK (isNew IN (0, 1)),
  priority         TEXT NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
  assignee         TEXT,
  snoozedUntil     INTEGER,
  remindAt         INTEGER,
  answeredByHandAt INTEGER,
  resolvedAt       INTEGER,
  outcome          TEXT,
  cause            TEXT,
  spamReason       TEXT,
  -- whether the customer was asked if it is solved, and what the answer said
  recovery         TEXT CHECK (recovery IN ('asked', 'recovered', 'not-recovered')),
  mergedInto       INTEGER REFERENCES caseFile (id),
  queue            TEXT NOT NULL DEFAULT 'unanswered'
                   CHECK (queue IN ('unanswered', 'waiting', 'snoozed', 'resolved', 'spam', 'merged')),
  sortAt           INTEGER NOT NULL DEFAULT 0,
  firstMentionId   INTEGER NOT NULL REFERENCES mention (id),
  latestMentionId  INTEGER NOT NULL REFERENCES mention (id),
  mentionCount     INTEGER NOT NULL DEFAULT 0,
  channelCount     INTEGER NOT NULL DEFAULT 1,
  urgency          INTEGER NOT NULL DEFAULT 0,
  firstAnsweredAt  INTEGER,
  answeredAt       INTEGER,
  clockKind        TEXT CHECK (clockKind IN ('first', 'next')),
  clockStartedAt   INTEGER,
  dueAt            INTEGER
) STRICT;
-- With dueAt, so that what is overdue is counted without looking at each case.
CREATE INDEX caseByClock ON caseFile (queue, sortAt, id, dueAt);
CREATE INDEX caseByUrgency ON caseFile (queue, urgency, id);
CREATE INDEX caseByLatest ON caseFile (queue, latestMentionId, id);
-- For what is asked of several queues at once, or of none.
CREATE INDEX caseAnyByClock ON caseFile (sortAt, id) WHERE queue <> 'merged';
CREATE INDEX caseAnyByUrgency ON caseFile (urgency, id) WHERE queue <> 'merged';
CREATE INDEX caseAnyByLatest ON caseFile (latestMentionId, id) WHERE queue <> 'merged';
CREATE INDEX caseByAuthor ON caseFile (authorId, subjectId);
CREATE INDEX caseNew ON caseFile (queue, isNew, sortAt, id) WHERE isNew = 1;
CREATE INDEX caseByAssignee ON caseFile (assignee, sortAt, id) WHERE assignee IS NOT NULL;
CREATE INDEX caseReminded ON caseFile (remindAt) WHERE remindAt IS NOT NULL;

-- reason: why a mention stands in its case
CREATE TABLE caseMention (
  mentionId  INTEGER PRIMARY KEY REFERENCES mention (id),
  caseId     INTEGER NOT NULL REFERENCES caseFile (id),
  reason     TEXT NOT NULL CHECK (reason IN ('opens', 'person', 'reopens', 'split', 'merge', 'hand')),
  at         INTEGER NOT NULL
) STRICT;
CREATE INDEX caseMentionByCase ON caseMention (caseId, mentionId);

CREATE TABLE caseTag (
  id      INTEGER PRIMARY KEY,
  caseId  INTEGER NOT NULL REFERENCES caseFile (id),
  tag     TEXT NOT NULL COLLATE NOCASE,
  UNIQUE (caseId, tag)
) STRICT;
CREATE INDEX caseByTag ON caseTag (tag, caseId);

CREATE TABLE caseNote (
  id      INTEGER PRIMARY KEY,
  caseId  INTEGER NOT NULL REFERENCES caseFile (id),
  at      INTEGER NOT NULL,
  text    TEXT NOT NULL
) STRICT;
CREATE INDEX caseNoteByCase ON caseNote (caseId, at);

-- Which entries of the journal tell of a case.
CREATE TABLE caseEvent (
  caseId  INTEGER NOT NULL REFERENCES caseFile (id),
  seq     INTEGER NOT NULL REFERENCES journal (seq),
  PRIMARY KEY (caseId, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE savedView (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE COLLATE NOCASE,
  query     TEXT NOT NULL,
  position  INTEGER NOT NULL
) STRICT;

-- actions: a list of what is done with the cases that the query finds; endsHere: later rules do not see them
CREATE TABLE caseRule (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  query     TEXT NOT NULL,
  actions   TEXT NOT NULL,
  position  INTEGER NOT NULL,
  isOn      INTEGER NOT NULL DEFAULT 0 CHECK (isOn IN (0, 1)),
  endsHere  INTEGER NOT NULL DEFAULT 0 CHECK (endsHere IN (0, 1))
) STRICT;

-- Pictures and papers that came with what was entered by hand.
CREATE TABLE attachment (
  id         INTEGER PRIMARY KEY,
  mentionId  INTEGER NOT NULL REFERENCES mention (id),
  name       TEXT NOT NULL,
  mime       TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  body       BLOB NOT NULL
) STRICT;
CREATE INDEX attachmentByMention ON attachment (mentionId);

CREATE TABLE clientSetting (
  name   TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT;

-- Undo: while a step is being recorded, triggers keep what each row was before. data: what to say of the step, and what is not in rows.
CREATE TABLE undoStep (
  id        INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  label     TEXT NOT NULL,
  data      TEXT NOT NULL DEFAULT '{}',
  isActive  INTEGER NOT NULL DEFAULT 1 CHECK (isActive IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX undoActive ON undoStep (isActive) WHERE isActive = 1;
CREATE TABLE undoChange (
  id      INTEGER PRIMARY KEY,
  stepId  INTEGER NOT NULL REFERENCES undoStep (id) ON DELETE CASCADE,
  tableOf TEXT NOT NULL,
  keyOf   INTEGER NOT NULL,
  caseId  INTEGER,
  -- null: the row was not there
  before  TEXT
) STRICT;
CREATE INDEX undoChangeByStep ON undoChange (stepId);

-- Of a case only what the step itself changed: what its customer's next text changed in the meantime is not the step's to take back.
CREATE TRIGGER undoCaseUpdate AFTER UPDATE OF kind, status, isNew, priority, assignee, snoozedUntil, remindAt, answeredByHandAt,
    resolvedAt, outcome, cause, spamReason, recovery, mergedInto ON caseFile
  WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, caseId, before)
    SELECT id, 'caseFile', old.id, old.id, (SELECT json_group_object(name, was) FROM (
      SELECT 'kind' AS name, old.kind AS was, new.kind AS becomes
      UNION ALL SELECT 'status', old.status, new.status
      UNION ALL SELECT 'isNew', old.isNew, new.isNew
      UNION ALL SELECT 'priority', old.priority, new.priority
      UNION ALL SELECT 'assignee', old.assignee, new.assignee
      UNION ALL SELECT 'snoozedUntil', old.snoozedUntil, new.snoozedUntil
      UNION ALL SELECT 'remindAt', old.remindAt, new.remindAt
      UNION ALL SELECT 'answeredByHandAt', old.answeredByHandAt, new.answeredByHandAt
      UNION ALL SELECT 'resolvedAt', old.resolvedAt, new.resolvedAt
      UNION ALL SELECT 'outcome', old.outcome, new.outcome
      UNION ALL SELECT 'recovery', old.recovery, new.recovery
      UNION ALL SELECT 'cause', old.cause, new.cause
      UNION ALL SELECT 'spamReason', old.spamReason, new.spamReason
      UNION ALL SELECT 'mergedInto', old.mergedInto, new.mergedInto) WHERE was IS NOT becomes)
    FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoCaseInsert AFTER INSERT ON caseFile WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, caseId, before) SELECT id, 'caseFile', new.id, new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoCaseMentionUpdate AFTER UPDATE ON caseMention WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, caseId, before)
    SELECT id, 'caseMention', old.mentionId, new.caseId, json_object('caseId', old.caseId, 'reason', old.reason, 'at', old.at) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoCaseMentionInsert AFTER INSERT ON caseMention WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, caseId, before) SELECT id, 'caseMention', new.mentionId, new.caseId, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoTagInsert AFTER INSERT ON caseTag WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, caseId, before) SELECT id, 'caseTag', new.id, new.caseId, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoTagDelete AFTER DELETE ON caseTag WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, caseId, before)
    SELECT id, 'caseTag', old.id, old.caseId, json_object('caseId', old.caseId, 'tag', old.tag) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoNoteInsert AFTER INSERT ON caseNote WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, caseId, before) SELECT id, 'caseNote', new.id, new.caseId, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoAuthorMerge AFTER UPDATE OF mergedInto ON author WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'author', old.id, json_object('mergedInto', old.mergedInto) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoRead AFTER UPDATE OF readAt ON mention WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'mention', old.id, json_object('readAt', old.readAt) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoViewInsert AFTER INSERT ON savedView WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'savedView', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoViewDelete AFTER DELETE ON savedView WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'savedView', old.id, json_object('name', old.name, 'query', old.query, 'position', old.position) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoRuleInsert AFTER INSERT ON caseRule WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'caseRule', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoRuleUpdate AFTER UPDATE ON caseRule WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'caseRule', old.id, json_object('name', old.name, 'query', old.query, 'actions', old.actions, 'position', old.position,
      'isOn', old.isOn, 'endsHere', old.endsHere) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoRuleDelete AFTER DELETE ON caseRule WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'caseRule', old.id, json_object('name', old.name, 'query', old.query, 'actions', old.actions, 'position', old.position,
      'isOn', old.isOn, 'endsHere', old.endsHere) FROM undoStep WHERE isActive = 1;
END;

-- Words that leave a text leave the search index as well, instead of being only marked as gone.
INSERT INTO mentionSearch (mentionSearch, rank) VALUES ('secure-delete', 1);

-- All that was read before there were cases is gone through once more, so that its complaints and questions get theirs.
UPDATE triageState SET readBy = '';
