import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'

// Client files as earlier versions of the program wrote them. Each released schema is frozen in tests/fixtures/schemas; a
// new one gets a new file there and nothing here is changed.

export function frozenSchema(version: number): string {
  return readFileSync(resolve(import.meta.dirname, `../fixtures/schemas/client-${version}.sql`), 'utf8')
}

/** Writes a client file of schema version 1 that holds so many mentions, with revisions, authors and rejects. */
export function buildClientOfVersion1(path: string, mentions: number): void {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.exec(frozenSchema(1))
  db.exec(`INSERT INTO subject (id, kind, name, terms) VALUES (1, 'brand', 'Velta', '["Velta"]'), (2, 'competitor', 'Norda', '[]');
    INSERT INTO source (id, identity, connector, platform, name, subjectId, createdAt, healthCode, healthSince)
      VALUES (1, 'file:google:g', 'file', 'google', 'G', 1, 5, 'imported', 5);
    INSERT INTO author (id, platform, identity, name) VALUES (1, 'google', 'ana', 'Ana');
    INSERT INTO importRun (id, fileName, fileHash, format, startedAt, read, added) VALUES (1, 'a.csv', 'x', 'csv', 5, 1, 1);
    INSERT INTO importReject VALUES (1, 3, 'text-empty', '');
    INSERT INTO journal VALUES (1, 5, 'here', 'client.created', '{"name":"Velta"}', '${'0'.repeat(64)}', 'not checked here')`)
  const insert =
    db.prepare(`INSERT INTO mention (id, sourceId, externalId, kind, reason, authorId, text, stars, publishedAt,
      publishedPrecision, contentHash, revision, firstSeenAt, lastSeenAt, sentiment, sentimentScore)
    VALUES (?, 1, ?, 'review', 'import', 1, ?, ?, ?, 'second', 'h', ?, 5, 5, 'neutral', 0)`)
  const revise = db.prepare(
    'INSERT INTO mentionRevision (mentionId, revision, seenAt, text, contentHash) VALUES (?, 1, 5, ?, ?)',
  )
  const about = db.prepare('INSERT INTO mentionSubject VALUES (1, ?)')
  db.transaction(() => {
    for (let number = 1; number <= mentions; number += 1) {
      const isRevised = number % 10 === 0
      insert.run(
        number * 4096,
        `e${number}`,
        `Text number ${number}`,
        (number % 5) + 1,
        number,
        isRevised ? 2 : 1,
      )
      about.run(number * 4096)
      if (isRevised) revise.run(number * 4096, `Earlier text ${number}`, 'h0')
    }
  })()
  db.pragma('user_version = 1')
  db.close()
}
