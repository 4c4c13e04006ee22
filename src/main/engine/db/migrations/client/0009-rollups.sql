-- How many its author reached when it was first read; what an author has since won or lost changes no figure of the past.
ALTER TABLE mention ADD COLUMN reach INTEGER NOT NULL DEFAULT 0;
UPDATE mention SET reach = (SELECT followers FROM author a WHERE a.id = mention.authorId)
  WHERE authorId IN (SELECT id FROM author WHERE followers > 0);

-- Worked out of the first mention of a case: when we saw it, and whether its source tells the time of the day.
ALTER TABLE caseFile ADD COLUMN firstSeenAt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE caseFile ADD COLUMN isTimed INTEGER NOT NULL DEFAULT 0 CHECK (isTimed IN (0, 1));
UPDATE caseFile SET (firstSeenAt, isTimed) =
  (SELECT m.firstSeenAt, m.publishedPrecision IN ('second', 'minute') FROM mention m WHERE m.id = caseFile.firstMentionId);
-- With all that figures ask of a case, so that they read no case itself.
CREATE INDEX caseByOpening ON caseFile (firstMentionId, queue, firstSeenAt, firstAnsweredAt, isTimed);
CREATE INDEX caseWaiting ON caseFile (clockStartedAt, dueAt) WHERE queue = 'unanswered' AND clockStartedAt IS NOT NULL;
CREATE INDEX promiseClosed ON promise (closedAt) WHERE closedAt IS NOT NULL;

-- The distance of the client's clocks to UTC from each change on, so that SQL alone can tell its days and hours.
CREATE TABLE localTime (
  fromAt    INTEGER PRIMARY KEY,
  offsetMs  INTEGER NOT NULL
) STRICT;
INSERT INTO localTime (fromAt, offsetMs) VALUES (-9000000000000000, 0);

-- Counts by day of the client's clocks (whole days since 1970) and by one more thing, named by dimension. key: the id of a source or
-- topic, a language, an hour, a number of stars; 0 where there is nothing more. Own texts are counted as such and nowhere else.
CREATE TABLE rollup (
  dimension  TEXT NOT NULL CHECK (dimension IN ('all', 'own', 'source', 'language', 'hour', 'stars', 'topic')),
  subjectId  INTEGER NOT NULL,
  day        INTEGER NOT NULL,
  key        ANY NOT NULL,
  negative   INTEGER NOT NULL,
  mixed      INTEGER NOT NULL,
  neutral    INTEGER NOT NULL,
  positive   INTEGER NOT NULL,
  complaints INTEGER NOT NULL,
  -- negative complaints, so that those said in anger can be told from the polite ones
  angry      INTEGER NOT NULL,
  -- how many have stars, and their sum
  rated      INTEGER NOT NULL,
  stars      REAL NOT NULL,
  reach      INTEGER NOT NULL,
  PRIMARY KEY (dimension, subjectId, day, key)
) STRICT, WITHOUT ROWID;

-- What each mention adds to the rollups. The triggers below, the making anew and the check (rollups/store.ts) all read it here.
CREATE VIEW mentionFact AS
  SELECT m.id AS mentionId, x.subjectId, m.isOwner, m.sourceId, m.textLang, m.stars, m.reach, m.complaint, m.sentiment,
    m.publishedPrecision IN ('second', 'minute') AS isTimed,
    m.publishedAt + (SELECT offsetMs FROM localTime WHERE fromAt <= m.publishedAt ORDER BY fromAt DESC LIMIT 1) AS localAt
  FROM mention m CROSS JOIN mentionSubject x ON x.mentionId = m.id;
CREATE VIEW mentionKey AS
  SELECT f.*, CASE WHEN isOwner THEN 'own' ELSE 'all' END AS dimension, 0 AS key FROM mentionFact f
  UNION ALL SELECT f.*, 'source', sourceId FROM mentionFact f WHERE isOwner = 0
  UNION ALL SELECT f.*, 'language', coalesce(textLang, '') FROM mentionFact f WHERE isOwner = 0
  UNION ALL SELECT f.*, 'hour', localAt / 3600000 % 24 FROM mentionFact f WHERE isOwner = 0 AND isTimed
  UNION ALL SELECT f.*, 'stars', CAST(round(stars) AS INTEGER) FROM mentionFact f WHERE isOwner = 0 AND stars IS NOT NULL
  UNION ALL SELECT f.*, 'topic', t.topicId FROM mentionFact f JOIN mentionTopic t ON t.mentionId = f.mentionId WHERE isOwner = 0;
CREATE VIEW mentionCell AS
  SELECT mentionId, dimension, subjectId, localAt / 86400000 AS day, key, sentiment = 'negative' AS negative,
    sentiment = 'mixed' AS mixed, sentiment = 'neutral' AS neutral, sentiment = 'positive' AS positive, complaint AS complaints,
    complaint AND sentiment = 'negative' AS angry, stars IS NOT NULL AS rated,
    coalesce(stars, 0.0) AS stars, reach FROM mentionKey;

-- Adding (sign 1) or taking away (-1) what a mention counts for is written to this view.
CREATE VIEW rollupChange AS SELECT 1 AS sign, * FROM mentionCell;
CREATE TRIGGER rollupChanged INSTEAD OF INSERT ON rollupChange BEGIN
  INSERT INTO rollup (dimension, subjectId, day, key, negative, mixed, neutral, positive, complaints, angry, rated, stars, reach)
    VALUES (new.dimension, new.subjectId, new.day, new.key, new.sign * new.negative, new.sign * new.mixed, new.sign * new.neutral,
      new.sign * new.positive, new.sign * new.complaints, new.sign * new.angry, new.sign * new.rated, new.sign * new.stars, new.sign * new.reach)
    ON CONFLICT DO UPDATE SET negative = negative + excluded.negative, mixed = mixed + excluded.mixed,
      neutral = neutral + excluded.neutral, positive = positive + excluded.positive, complaints = complaints + excluded.complaints,
      angry = angry + excluded.angry, rated = rated + excluded.rated, stars = stars + excluded.stars, reach = reach + excluded.reach;
END;
-- Mentions of a batch that is being stored: the triggers pass them over, and they are counted together at its end, in the same
-- transaction (rollups/store.ts), which takes a third of the time.
CREATE TABLE rollupHeld (mentionId INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER rollupSubjectInsert AFTER INSERT ON mentionSubject
  WHEN NOT EXISTS (SELECT 1 FROM rollupHeld WHERE mentionId = new.mentionId) BEGIN
  INSERT INTO rollupChange SELECT 1, c.* FROM mentionCell c WHERE c.mentionId = new.mentionId AND c.subjectId = new.subjectId;
END;
CREATE TRIGGER rollupSubjectDelete BEFORE DELETE ON mentionSubject
  WHEN NOT EXISTS (SELECT 1 FROM rollupHeld WHERE mentionId = old.mentionId) BEGIN
  INSERT INTO rollupChange SELECT -1, c.* FROM mentionCell c WHERE c.mentionId = old.mentionId AND c.subjectId = old.subjectId;
END;
CREATE TRIGGER rollupTopicInsert AFTER INSERT ON mentionTopic
  WHEN NOT EXISTS (SELECT 1 FROM rollupHeld WHERE mentionId = new.mentionId) BEGIN
  INSERT INTO rollupChange SELECT 1, c.* FROM mentionCell c
    WHERE c.mentionId = new.mentionId AND c.dimension = 'topic' AND c.key = new.topicId;
END;
CREATE TRIGGER rollupTopicDelete BEFORE DELETE ON mentionTopic
  WHEN NOT EXISTS (SELECT 1 FROM rollupHeld WHERE mentionId = old.mentionId) BEGIN
  INSERT INTO rollupChange SELECT -1, c.* FROM mentionCell c
    WHERE c.mentionId = old.mentionId AND c.dimension = 'topic' AND c.key = old.topicId;
END;
CREATE TRIGGER rollupMentionBefore BEFORE UPDATE OF sentiment, complaint, textLang, stars, isOwner, sourceId, publishedAt,
    publishedPrecision, reach ON mention
  WHEN (old.sentiment, old.complaint, old.textLang, old.stars, old.isOwner, old.sourceId, old.publishedAt, old.publishedPrecision, old.reach)
    IS NOT (new.sentiment, new.complaint, new.textLang, new.stars, new.isOwner, new.sourceId, new.publishedAt, new.publishedPrecision, new.reach)
    AND NOT EXISTS (SELECT 1 FROM rollupHeld WHERE mentionId = old.id)
BEGIN
  INSERT INTO rollupChange SELECT -1, c.* FROM mentionCell c WHERE c.mentionId = old.id;
END;
CREATE TRIGGER rollupMentionAfter AFTER UPDATE OF sentiment, complaint, textLang, stars, isOwner, sourceId, publishedAt,
    publishedPrecision, reach ON mention
  WHEN (old.sentiment, old.complaint, old.textLang, old.stars, old.isOwner, old.sourceId, old.publishedAt, old.publishedPrecision, old.reach)
    IS NOT (new.sentiment, new.complaint, new.textLang, new.stars, new.isOwner, new.sourceId, new.publishedAt, new.publishedPrecision, new.reach)
    AND NOT EXISTS (SELECT 1 FROM rollupHeld WHERE mentionId = old.id)
BEGIN
  INSERT INTO rollupChange SELECT 1, c.* FROM mentionCell c WHERE c.mentionId = new.id;
END;
