-- When a reply was first given to its platform under its key: so long ago can a copy of it stand there, and for so long after it the
-- platform knows the key. By mention: what comes in from a source is held against the replies to it.
ALTER TABLE reply ADD COLUMN firstTryAt INTEGER;
CREATE INDEX replyByMention ON reply (mentionId);
CREATE INDEX replyByExternalId ON reply (externalId) WHERE externalId IS NOT NULL;
