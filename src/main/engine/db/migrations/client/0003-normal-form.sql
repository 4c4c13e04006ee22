ALTER TABLE mention ADD COLUMN urlCanonical TEXT;
ALTER TABLE mention ADD COLUMN retention TEXT NOT NULL DEFAULT 'keep';
ALTER TABLE mention ADD COLUMN extras TEXT;
CREATE INDEX mentionByUrl ON mention (urlCanonical) WHERE urlCanonical IS NOT NULL;

ALTER TABLE author ADD COLUMN kind TEXT NOT NULL DEFAULT 'unknown'
  CHECK (kind IN ('person', 'org', 'bot', 'anonymous', 'unknown'));
ALTER TABLE author ADD COLUMN verified TEXT NOT NULL DEFAULT 'unknown'
  CHECK (verified IN ('none', 'platform', 'domain', 'purchase', 'unknown'));
ALTER TABLE author ADD COLUMN avatarUrl TEXT;
