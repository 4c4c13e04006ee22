import { noCounts } from '@shared/model/mention'
import { describe, expect, test } from 'vitest'
import type { WriteDb } from '../../../../src/main/engine/db/database'
import { ingest } from '../../../../src/main/engine/mentions/ingest'
import type { Origin } from '../../../../src/main/engine/mentions/origin'
import { getMention } from '../../../../src/main/engine/mentions/read-store'
import { addOrigin, clientDb, mentionWith, noAuthor } from '../../../helpers/client-db'
import { temporaryFolder } from '../../../helpers/temporary-folder'
import { triageWith } from '../../../helpers/triage-with'

const inFolder = temporaryFolder()
let files = 0
const now = Date.UTC(2026, 9, 31, 12)
const untold = () => triageWith({})
const day = Date.UTC(2026, 8, 1)

async function start(): Promise<{ db: WriteDb; origin: Origin; take: typeof takeInto }> {
  const db = await clientDb(inFolder(`${(files += 1)}.db`))
  const origin = addOrigin(db, 'trustpilot', 'Reviews')
  return { db, origin, take: takeInto }
  function takeInto(...mentions: Parameters<typeof mentionWith>[0][]) {
    return ingest(
      db,
      mentions.map((mention) => ({ origin, mention: mentionWith(mention) })),
      untold,
      now,
    )
  }
}

const count = (db: WriteDb, sql: string) => db.prepare<[], number>(sql).pluck().get() ?? -1
const idOf = (db: WriteDb, externalId: string) =>
  db.prepare<[string], number>('SELECT id FROM mention WHERE externalId = ?').pluck().get(externalId) ?? -1

describe('a mention that comes again', () => {
  test('unchanged is a duplicate: seen again, its counts refreshed, nothing else', async () => {
    const { db, take } = await start()
    const review = { externalId: 'a', text: 'No heating.', publishedAt: day }
    expect(take(review)).toEqual({ added: 1, revised: 0, duplicate: 0 })
    expect(take({ ...review, counts: { ...noCounts, likes: 7 } })).toEqual({
      added: 0,
      revised: 0,
      duplicate: 1,
    })
    expect(getMention(db, idOf(db, 'a'))).toMatchObject({
      text: 'No heating.',
      state: 'live',
      counts: { likes: 7 },
    })
    expect(take(review, review, review)).toEqual({ added: 0, revised: 0, duplicate: 3 })
    expect(count(db, 'SELECT count(*) FROM mention')).toBe(1)
    db.close()
  })
  test('changed is a revision that keeps what it said before, and is found by its new words only', async () => {
    const { db, take } = await start()
    take({
      externalId: 'a',
      text: 'Terrible heater.',
      publishedAt: day,
      rating: { value: 1, min: 1, max: 5 },
    })
    expect(take({ externalId: 'a', text: 'Mended, thanks.', publishedAt: day })).toMatchObject({ revised: 1 })
    take({ externalId: 'a', text: 'Broken again.', publishedAt: day })
    const mention = getMention(db, idOf(db, 'a'))
    expect(mention).toMatchObject({ text: 'Broken again.', state: 'edited' })
    expect(
      mention.revisions.map(({ revision, text, rating }) => ({ revision, text, stars: rating?.value })),
    ).toEqual([
      { revision: 2, text: 'Mended, thanks.', stars: undefined },
      { revision: 1, text: 'Terrible heater.', stars: 1 },
    ])
    const found = (word: string) =>
      count(db, `SELECT count(*) FROM mentionSearch WHERE mentionSearch MATCH '${word}'`)
    expect([found('terrible'), found('mended'), found('broken')]).toEqual([0, 0, 1])
    db.close()
  })
  test('at another source is another mention', async () => {
    const { db, origin } = await start()
    const other = addOrigin(db, 'google', 'Maps')
    const mention = mentionWith({ externalId: 'a', text: 'x', publishedAt: day })
    expect(
      ingest(
        db,
        [
          { origin, mention },
          { origin: other, mention },
        ],
        untold,
        now,
      ),
    ).toMatchObject({ added: 2 })
    db.close()
  })
  test('fifty times, shuffled and overlapping, stays one', async () => {
    const { db, take } = await start()
    const all = Array.from({ length: 40 }, (_, n) => ({
      externalId: `e${n}`,
      text: `t${n}`,
      publishedAt: day + n,
    }))
    let added = 0
    for (let turn = 0; turn < 50; turn += 1) {
      const begin = (turn * 7) % 40
      added += take(...[...all.slice(begin), ...all.slice(0, begin)].slice(0, 25).reverse()).added
    }
    expect(added).toBe(40)
    expect(count(db, 'SELECT count(*) FROM mention')).toBe(40)
    db.close()
  })
})

describe('the ids of mentions', () => {
  test('are in the order of time, whatever order the mentions came in', async () => {
    const { db, take } = await start()
    take(
      { externalId: 'late', text: 'x', publishedAt: day + 5000 },
      { externalId: 'early', text: 'x', publishedAt: day },
    )
    take({ externalId: 'between', text: 'x', publishedAt: day + 10 })
    const order = db.prepare('SELECT externalId FROM mention ORDER BY id').pluck().all()
    expect(order).toEqual(['early', 'between', 'late'])
    db.close()
  })
  test('are distinct and on their day for 5,000 mentions of which only the day is known', async () => {
    const { db, take } = await start()
    const all = Array.from({ length: 5000 }, (_, n) => ({
      externalId: `e${n}`,
      text: `t${n}`,
      publishedAt: day,
    }))
    expect(take(...all.slice(0, 3000))).toMatchObject({ added: 3000 })
    expect(take(...all.slice(3000))).toMatchObject({ added: 2000 })
    const ids = db.prepare<[], number>('SELECT id FROM mention ORDER BY id').pluck().all()
    expect(new Set(ids).size).toBe(5000)
    expect(Math.floor((ids.at(0) ?? 0) / 4096)).toBe(day)
    expect(Math.floor((ids.at(-1) ?? 0) / 4096)).toBeLessThan(day + 1000)
    expect(ids.every(Number.isSafeInteger)).toBe(true)
    db.close()
  })
  test('are distinct for a file whose dates lie in a far future by mistake', async () => {
    const { db, take } = await start()
    const mistakes = [2041, 2099, 2099, 9999].map((year, n) => {
      return { externalId: `e${n}`, text: 'x', publishedAt: Date.UTC(year, 0, 1) }
    })
    expect(take(...mistakes)).toMatchObject({ added: 4 })
    const ids = db.prepare<[], number>('SELECT id FROM mention').pluck().all()
    expect(ids.every(Number.isSafeInteger)).toBe(true)
    expect(getMention(db, idOf(db, 'e3')).publishedAt).toBe(Date.UTC(9999, 0, 1))
    db.close()
  })
  test('exist for a mention without a time and for one before 1970', async () => {
    const { db, take } = await start()
    take({ externalId: 'undated', text: 'x' }, { externalId: 'ancient', text: 'x', publishedAt: -5000 })
    take({ externalId: 'ancient too', text: 'x', publishedAt: -9000 })
    expect(getMention(db, idOf(db, 'undated')).publishedAt).toBe(now)
    expect(new Set([idOf(db, 'ancient'), idOf(db, 'ancient too')]).size).toBe(2)
    db.close()
  })
})

describe('an answer of the client', () => {
  const owner = { ...noAuthor, name: 'Velta', isOwner: true }
  test('marks the mention that it replies to as answered', async () => {
    const { db, take } = await start()
    take(
      { externalId: 'q', text: 'When?', publishedAt: day },
      { externalId: 'other', text: 'Why?', publishedAt: day },
    )
    const thread = { rootId: 'q', parentId: 'q' }
    take({ externalId: 'r', text: 'Tomorrow.', publishedAt: day + 60_000, author: owner, thread })
    expect(getMention(db, idOf(db, 'q')).isAnswered).toBe(true)
    expect(getMention(db, idOf(db, 'other')).isAnswered).toBe(false)
    expect(getMention(db, idOf(db, 'q')).thread.map(({ text }) => text)).toEqual(['When?', 'Tomorrow.'])
    db.close()
  })
  test('marks it as answered also when both come at once, the answer standing first', async () => {
    const { db, take } = await start()
    take(
      {
        externalId: 'r',
        text: 'Tomorrow.',
        publishedAt: day + 60_000,
        author: owner,
        thread: { rootId: 'q', parentId: 'q' },
      },
      { externalId: 'q', text: 'When?', publishedAt: day },
    )
    expect(getMention(db, idOf(db, 'q')).isAnswered).toBe(true)
    db.close()
  })
  test('that stands with the mention itself answers it, and a later one is a revision', async () => {
    const { db, take } = await start()
    take({ externalId: 'a', text: 'Bad.', publishedAt: day })
    expect(getMention(db, idOf(db, 'a')).isAnswered).toBe(false)
    take({
      externalId: 'a',
      text: 'Bad.',
      publishedAt: day,
      ownerReply: { text: 'Sorry.', publishedAt: day + 1 },
    })
    expect(getMention(db, idOf(db, 'a'))).toMatchObject({ isAnswered: true, ownerReply: { text: 'Sorry.' } })
    db.close()
  })
})

describe('an author', () => {
  test('is one for each identity on a platform; the newest name wins and nothing known is lost', async () => {
    const { db, take } = await start()
    const ana = { ...noAuthor, externalId: 'u1', name: 'Ana', handle: 'ana', followers: 10 }
    take({ externalId: 'a', text: 'x', publishedAt: day, author: ana })
    take({
      externalId: 'b',
      text: 'x',
      publishedAt: day,
      author: { ...ana, name: 'Ana P', handle: null, followers: null },
    })
    take({ externalId: 'c', text: 'x', publishedAt: day, author: ana })
    take({ externalId: 'd', text: 'x', publishedAt: day, author: { ...ana, isOwner: true } })
    expect(db.prepare('SELECT name, handle, followers, isOwner FROM author').all()).toEqual([
      { name: 'Ana', handle: 'ana', followers: 10, isOwner: 1 },
    ])
    expect(getMention(db, idOf(db, 'a')).author).toMatchObject({ mentionCount: 4, followers: 10 })
    db.close()
  })
})

describe('a batch', () => {
  test('is stored whole or not at all, together with what is written alongside', async () => {
    const { db, origin } = await start()
    const batch = Array.from({ length: 50 }, (_, n) => ({
      origin,
      mention: mentionWith({
        externalId: `e${n}`,
        text: 'x',
        publishedAt: day,
        author: { ...noAuthor, name: `P${n}` },
      }),
    }))
    const fail = () => {
      db.prepare('UPDATE source SET cursor = \'{"at":1}\'').run()
      throw new Error('disk gone')
    }
    expect(() => ingest(db, batch, untold, now, fail)).toThrow('disk gone')
    for (const table of ['mention', 'author', 'mentionSubject', 'mentionSearch_docsize']) {
      expect(count(db, `SELECT count(*) FROM ${table}`)).toBe(0)
    }
    expect(db.prepare('SELECT cursor FROM source').pluck().get()).toBe('{}')
    expect(ingest(db, batch, untold, now)).toMatchObject({ added: 50 })
    db.close()
  })
  test('with a mention that cannot be stored leaves nothing of the others', async () => {
    const { db, origin } = await start()
    const bad = { sourceId: 999, platform: 'google', subjectIds: [1], importId: null } as const
    const batch = [origin, origin, { ...bad, subjectIds: [1] }].map((each, n) => ({
      origin: each,
      mention: mentionWith({ externalId: `e${n}`, text: 'x', publishedAt: day + n }),
    }))
    expect(() => ingest(db, batch, untold, now)).toThrow(/FOREIGN KEY/)
    expect(count(db, 'SELECT count(*) FROM mention')).toBe(0)
    db.close()
  })
})
