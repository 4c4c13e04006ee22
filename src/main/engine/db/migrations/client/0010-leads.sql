-- A rival's unhappy customer with whom somebody has done something; who only could be one is found by query and has no row.
-- reason: why it was won, lost or dropped; basis: by what right we may write to the person.
CREATE TABLE lead (
  id         INTEGER PRIMARY KEY,
  mentionId  INTEGER NOT NULL UNIQUE REFERENCES mention (id),
  authorId   INTEGER NOT NULL REFERENCES author (id),
  subjectId  INTEGER NOT NULL REFERENCES subject (id),
  stage      TEXT NOT NULL DEFAULT 'new' CHECK (stage IN ('new', 'answered', 'talking', 'won', 'lost', 'dropped')),
  stageAt    INTEGER NOT NULL,
  reason     TEXT,
  note       TEXT,
  basis      TEXT,
  basisAt    INTEGER,
  createdAt  INTEGER NOT NULL
) STRICT;
CREATE INDEX leadByStage ON lead (stage, stageAt);
CREATE INDEX leadByAuthor ON lead (authorId);

-- What was written to a lead, one row for each time that it left for the clipboard.
CREATE TABLE leadContact (
  id      INTEGER PRIMARY KEY,
  leadId  INTEGER NOT NULL REFERENCES lead (id),
  at      INTEGER NOT NULL,
  text    TEXT NOT NULL
) STRICT;
CREATE INDEX leadContactByLead ON leadContact (leadId);

-- The first message while it is being written. No step of undo: taking a stage back must not take the words with it.
CREATE TABLE leadDraft (
  mentionId  INTEGER PRIMARY KEY REFERENCES mention (id),
  text       TEXT NOT NULL,
  updatedAt  INTEGER NOT NULL
) STRICT;

-- Who must not be written to, one row for each account. The keys are hashes of the account, so that the list holds after an
-- erasure has taken its name, and where the same handle turns up on another platform.
CREATE TABLE doNotContact (
  id           INTEGER PRIMARY KEY,
  authorId     INTEGER NOT NULL UNIQUE REFERENCES author (id),
  identityKey  TEXT NOT NULL,
  handleKey    TEXT,
  reason       TEXT,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX doNotContactByIdentity ON doNotContact (identityKey);
CREATE INDEX doNotContactByHandle ON doNotContact (handleKey) WHERE handleKey IS NOT NULL;

-- What the client does well, by topic, in a sentence of its own. By the topic's name: one that goes and comes back finds it.
CREATE TABLE leadStrength (
  id     INTEGER PRIMARY KEY,
  topic  TEXT NOT NULL UNIQUE COLLATE NOCASE,
  text   TEXT NOT NULL,
  at     INTEGER NOT NULL
) STRICT;

CREATE TRIGGER undoLeadInsert AFTER INSERT ON lead WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'lead', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoLeadUpdate AFTER UPDATE ON lead WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'lead', old.id, json_object('stage', old.stage, 'stageAt', old.stageAt, 'reason', old.reason, 'note', old.note,
      'basis', old.basis, 'basisAt', old.basisAt) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoLeadContactInsert AFTER INSERT ON leadContact WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'leadContact', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoDoNotContactInsert AFTER INSERT ON doNotContact WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'doNotContact', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoDoNotContactDelete AFTER DELETE ON doNotContact WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'doNotContact', old.id, json_object('authorId', old.authorId, 'identityKey', old.identityKey, 'handleKey', old.handleKey,
      'reason', old.reason, 'at', old.at) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoLeadStrengthInsert AFTER INSERT ON leadStrength WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'leadStrength', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoLeadStrengthUpdate AFTER UPDATE ON leadStrength WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'leadStrength', old.id, json_object('topic', old.topic, 'text', old.text, 'at', old.at) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoLeadStrengthDelete AFTER DELETE ON leadStrength WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'leadStrength', old.id, json_object('topic', old.topic, 'text', old.text, 'at', old.at) FROM undoStep WHERE isActive = 1;
END;
