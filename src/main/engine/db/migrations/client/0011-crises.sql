-- Who is unhappy, when and where, in the inbox's order: a spike is looked for in this index alone, without a row being read.
CREATE INDEX mentionUpset ON mention (id, sourceId, isOwner, complaint, sentiment) WHERE isOwner = 0 AND (complaint = 1 OR sentiment = 'negative');

-- More complaints than usual about a subject, or a topic or a channel of it; low and high: what was usual when it was found.
-- It is over when they are back among what is usual; until then it is told once.
CREATE TABLE spike (
  id         INTEGER PRIMARY KEY,
  subjectId  INTEGER NOT NULL REFERENCES subject (id),
  topicId    INTEGER REFERENCES topic (id),
  platform   TEXT,
  count      INTEGER NOT NULL,
  low        INTEGER NOT NULL,
  high       INTEGER NOT NULL,
  level      INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  startedAt  INTEGER NOT NULL,
  endedAt    INTEGER
) STRICT;
CREATE UNIQUE INDEX spikeOpen ON spike (subjectId, coalesce(topicId, 0), coalesce(platform, '')) WHERE endedAt IS NULL;
CREATE INDEX spikeByStart ON spike (startedAt);

-- A client's own copy of a playbook, instead of the one that comes with the program. steps: a list of texts with their roles and minutes.
CREATE TABLE playbook (
  id     INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL UNIQUE,
  name   TEXT NOT NULL,
  hint   TEXT NOT NULL DEFAULT '',
  steps  TEXT NOT NULL
) STRICT;

-- Who does what in a crisis, and who does it when they can't be reached.
CREATE TABLE crisisPerson (
  id               INTEGER PRIMARY KEY,
  role             TEXT NOT NULL,
  name             TEXT NOT NULL,
  phone            TEXT NOT NULL DEFAULT '',
  substitute       TEXT NOT NULL DEFAULT '',
  substitutePhone  TEXT NOT NULL DEFAULT '',
  position         INTEGER NOT NULL
) STRICT;

-- What is said first, before much is known. A version is never changed: another text is another version, and has to be approved again.
CREATE TABLE statement (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  lang        TEXT NOT NULL CHECK (lang IN ('en', 'es', 'ro')),
  version     INTEGER NOT NULL,
  text        TEXT NOT NULL,
  writtenAt   INTEGER NOT NULL,
  writtenBy   TEXT NOT NULL,
  approvedAt  INTEGER,
  approvedBy  TEXT,
  UNIQUE (name, lang, version)
) STRICT;

-- A crisis room. drillFrom, drillAt: of a drill, the moment at which it begins and the one at which its clock stands.
CREATE TABLE crisis (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  query      TEXT NOT NULL,
  level      INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  playbook   TEXT,
  statement  TEXT,
  spikeId    INTEGER REFERENCES spike (id),
  openedAt   INTEGER NOT NULL,
  openedBy   TEXT NOT NULL,
  drillFrom  INTEGER,
  drillAt    INTEGER,
  closedAt   INTEGER,
  closedBy   TEXT,
  happened   TEXT,
  did        TEXT,
  changes    TEXT,
  figures    TEXT
) STRICT;
CREATE INDEX crisisOpen ON crisis (openedAt) WHERE closedAt IS NULL;

CREATE TABLE crisisStep (
  id        INTEGER PRIMARY KEY,
  crisisId  INTEGER NOT NULL REFERENCES crisis (id),
  position  INTEGER NOT NULL,
  text      TEXT NOT NULL,
  owner     TEXT,
  dueAt     INTEGER,
  doneAt    INTEGER
) STRICT;
CREATE INDEX crisisStepByCrisis ON crisisStep (crisisId, position);

-- Can only be added to. writtenBy is null for what the program itself wrote.
CREATE TABLE crisisDecision (
  id         INTEGER PRIMARY KEY,
  crisisId   INTEGER NOT NULL REFERENCES crisis (id),
  at         INTEGER NOT NULL,
  writtenBy  TEXT,
  text       TEXT NOT NULL
) STRICT;
CREATE INDEX crisisDecisionByCrisis ON crisisDecision (crisisId, id);
CREATE TRIGGER decisionNoUpdate BEFORE UPDATE ON crisisDecision BEGIN SELECT RAISE (ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decisionNoDelete BEFORE DELETE ON crisisDecision BEGIN SELECT RAISE (ABORT, 'decisions are append-only'); END;

CREATE TRIGGER undoCrisisUpdate AFTER UPDATE OF closedAt, statement ON crisis WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'crisis', old.id, json_object('statement', old.statement, 'closedAt', old.closedAt, 'closedBy', old.closedBy, 'happened', old.happened,
      'did', old.did, 'changes', old.changes, 'figures', old.figures) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoCrisisStepInsert AFTER INSERT ON crisisStep WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'crisisStep', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoCrisisStepUpdate AFTER UPDATE ON crisisStep WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'crisisStep', old.id, json_object('crisisId', old.crisisId, 'position', old.position, 'text', old.text, 'owner', old.owner, 'dueAt', old.dueAt,
      'doneAt', old.doneAt) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoCrisisStepDelete AFTER DELETE ON crisisStep WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'crisisStep', old.id, json_object('crisisId', old.crisisId, 'position', old.position, 'text', old.text, 'owner', old.owner, 'dueAt', old.dueAt,
      'doneAt', old.doneAt) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoPersonInsert AFTER INSERT ON crisisPerson WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'crisisPerson', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoPersonUpdate AFTER UPDATE ON crisisPerson WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'crisisPerson', old.id, json_object('role', old.role, 'name', old.name, 'phone', old.phone, 'substitute', old.substitute,
      'substitutePhone', old.substitutePhone, 'position', old.position) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoPersonDelete AFTER DELETE ON crisisPerson WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'crisisPerson', old.id, json_object('role', old.role, 'name', old.name, 'phone', old.phone, 'substitute', old.substitute,
      'substitutePhone', old.substitutePhone, 'position', old.position) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoPlaybookInsert AFTER INSERT ON playbook WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'playbook', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoPlaybookUpdate AFTER UPDATE ON playbook WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'playbook', old.id, json_object('kind', old.kind, 'name', old.name, 'hint', old.hint, 'steps', old.steps) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoPlaybookDelete AFTER DELETE ON playbook WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'playbook', old.id, json_object('kind', old.kind, 'name', old.name, 'hint', old.hint, 'steps', old.steps) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoStatementInsert AFTER INSERT ON statement WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'statement', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoStatementApprove AFTER UPDATE OF approvedAt ON statement WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'statement', old.id, json_object('approvedAt', old.approvedAt, 'approvedBy', old.approvedBy) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER statementNoChange BEFORE UPDATE OF name, lang, version, text, writtenAt, writtenBy ON statement
  BEGIN SELECT RAISE (ABORT, 'a version of a statement is never changed'); END;
