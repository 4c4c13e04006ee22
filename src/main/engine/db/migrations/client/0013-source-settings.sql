-- What the user chose for a source, by the fields of its connector. Sources of before are read by their address alone.
ALTER TABLE source ADD COLUMN settings TEXT NOT NULL DEFAULT '{}';

-- The accounts at platforms, by their kind; the one at Mastodon lay beside the mail server's.
INSERT OR IGNORE INTO clientSetting (name, value)
SELECT 'accounts', json_object('mastodon', json_extract(value, '$.mastodon'))
FROM clientSetting
WHERE name = 'sending.accounts' AND json_extract(value, '$.mastodon.instance') IS NOT NULL;
