-- What the user chose for a source, by the fields of its connector; a feed's address is its only one.
ALTER TABLE source ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';
UPDATE source SET settings = json_object('address', address) WHERE connector = 'feed' AND address IS NOT NULL;
UPDATE source
SET settings = json_object(
  'reading',
  CASE
    WHEN address LIKE '%/notifications' THEN 'mentions'
    WHEN address LIKE '%/tags/%' THEN 'tag'
    ELSE 'search'
  END,
  'words',
  CASE WHEN address LIKE '%/notifications' THEN '' ELSE name END
)
WHERE connector = 'mastodon';

-- The accounts at platforms, by their kind; the one at Mastodon lay beside the mail server's.
INSERT OR IGNORE INTO clientSetting (name, value)
SELECT 'accounts', json_object('mastodon', json_extract(value, '$.mastodon'))
FROM clientSetting
WHERE name = 'sending.accounts' AND json_extract(value, '$.mastodon.instance') IS NOT NULL;
