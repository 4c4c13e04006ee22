-- The same text at the same address, read through another source: it is linked, not merged, and asks for no answer of its own.
CREATE TABLE mentionCopy (
  mentionId  INTEGER PRIMARY KEY REFERENCES mention (id),
  ofId       INTEGER NOT NULL REFERENCES mention (id)
) STRICT;
CREATE INDEX mentionCopyOf ON mentionCopy (ofId);
