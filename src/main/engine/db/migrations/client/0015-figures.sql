-- All that a figure asks of a mention: a filter reads fifty bytes of each that it finds, and not its row of a thousand. In the order of the
-- table, so that an import only adds to its end.
CREATE INDEX mentionFigures ON mention (id, isOwner, complaint, sentiment, sourceId, textLang, stars, publishedPrecision, reach);
