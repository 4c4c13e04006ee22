ALTER TABLE mention ADD COLUMN confidence REAL NOT NULL DEFAULT 0;
ALTER TABLE mention ADD COLUMN complaint INTEGER NOT NULL DEFAULT 0 CHECK (complaint IN (0, 1));
ALTER TABLE mention ADD COLUMN complaintScore REAL NOT NULL DEFAULT 0;
ALTER TABLE mention ADD COLUMN intent TEXT NOT NULL DEFAULT 'none';
ALTER TABLE mention ADD COLUMN urgency INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mentionComplaint ON mention (id) WHERE complaint = 1;
CREATE INDEX mentionByIntent ON mention (intent);
CREATE INDEX mentionUrgent ON mention (id, urgency) WHERE urgency > 0;

-- words: what a topic of the client's own has learned from its examples, each with its weight; the starter topics need none
CREATE TABLE topic (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE COLLATE NOCASE,
  isOwn  INTEGER NOT NULL CHECK (isOwn IN (0, 1)),
  words  TEXT NOT NULL DEFAULT '{}'
) STRICT;
INSERT INTO topic (name, isOwn) VALUES
  ('delivery', 0), ('billing', 0), ('staff', 0), ('quality', 0), ('waiting', 0), ('refund', 0), ('safety', 0), ('app', 0),
  ('price', 0), ('cleanliness', 0), ('booking', 0), ('support', 0), ('availability', 0), ('warranty', 0), ('privacy', 0), ('advertising', 0);

CREATE TABLE mentionTopic (
  topicId    INTEGER NOT NULL REFERENCES topic (id),
  mentionId  INTEGER NOT NULL REFERENCES mention (id),
  PRIMARY KEY (topicId, mentionId)
) STRICT, WITHOUT ROWID;
CREATE INDEX topicByMention ON mentionTopic (mentionId);

-- What the user said against (or for) the reading. value: a sentiment, or yes and no for complaint and topic. The newest of a mention, field and topic counts.
CREATE TABLE correction (
  id         INTEGER PRIMARY KEY,
  mentionId  INTEGER NOT NULL REFERENCES mention (id),
  at         INTEGER NOT NULL,
  field      TEXT NOT NULL CHECK (field IN ('sentiment', 'complaint', 'topic')),
  topicId    INTEGER REFERENCES topic (id),
  value      TEXT NOT NULL
) STRICT;
CREATE INDEX correctionByMention ON correction (mentionId);

-- layer: the small model that the corrections make on top of the shipped one, made anew from them at each change.
-- readBy: with what the mentions are read; readUpTo: the id up to which that is done, null when all are.
CREATE TABLE triageState (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  layer     BLOB,
  weights   TEXT NOT NULL DEFAULT '{}',
  judge     TEXT,
  readBy    TEXT NOT NULL DEFAULT '',
  readUpTo  INTEGER
) STRICT;
INSERT INTO triageState (id) VALUES (1);
