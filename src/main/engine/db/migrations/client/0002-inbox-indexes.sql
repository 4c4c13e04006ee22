-- What is rare is found without passing over all else, and each of these indexes is in the inbox's order.
CREATE INDEX mentionByKind ON mention (kind);
CREATE INDEX mentionOwn ON mention (id) WHERE isOwner = 1;
CREATE INDEX mentionEdited ON mention (id) WHERE revision > 1;
DROP INDEX mentionByStars;
CREATE INDEX mentionRated ON mention (id, stars) WHERE stars IS NOT NULL;
