-- An article that several papers print word for word is found by its words, wherever it stands.
CREATE INDEX mentionArticle ON mention (contentHash) WHERE kind = 'article';
