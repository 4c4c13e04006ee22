import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Judgement } from '@shared/model/correction'
import type { WriteDb } from '../../../../../src/main/engine/db/database'
import { ingest } from '../../../../../src/main/engine/mentions/ingest'
import { mentionReader } from '../../../../../src/main/engine/triage/client-triage'
import {
  correct,
  rereadMentions,
  undoCorrections,
} from '../../../../../src/main/engine/triage/learning/correct'
import {
  beginBacklog,
  findHeld,
  getState,
  listCorrections,
  listTopics,
  listTopicsOf,
  saveBacklog,
} from '../../../../../src/main/engine/triage/store'
import { addOrigin, clientDb, mentionWith } from '../../../../helpers/client-db'
import { testReader } from '../../../../helpers/reader'
import { temporaryFolder } from '../../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let db: WriteDb
let files = 0

beforeEach(async () => {
  db = await clientDb(inFolder(`client-${(files += 1)}.db`))
})
afterEach(() => db.close())

/** Stores texts as they come in, and gives the ids of the mentions. */
function store(target: WriteDb, texts: readonly string[], from = 0): number[] {
  const origin = addOrigin(target, 'web', `source ${from}`)
  const batch = texts.map((text, at) => ({
    origin,
    mention: mentionWith({
      externalId: `m${from + at}`,
      text,
      lang: 'en',
      publishedAt: 1e12 + (from + at) * 1000,
    }),
  }))
  ingest(target, batch, mentionReader(target, testReader()), 2e12)
  return target.prepare<[], number>('SELECT id FROM mention ORDER BY id').pluck().all().slice(-texts.length)
}

const desk = (target: WriteDb = db) => ({ db: target, reader: testReader(), now: 1, device: 'test' })
const say = (ids: number[], judgement: Judgement, target: WriteDb = db) =>
  correct(desk(target), ids, judgement)
const readingOf = (id: number, target: WriteDb = db) => findHeld(target, id)?.held

/** What the file holds of triage, to the byte, but for the journal, which forgets nothing. */
function dump(target: WriteDb): string {
  const tables = ['mention', 'topic', 'mentionTopic', 'correction', 'triageState']
  return JSON.stringify(tables.map((table) => target.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()))
}

const places =
  'north,south,east,west,old,new,upper,lower,inner,outer,first,last,green,red,blue,white,quick,slow,big,small'.split(
    ',',
  )
/** "Glorped" is what this client's people say of a boiler that went wrong; no word list knows it. */
const jargon = places.map((place) => `The ${place} unit glorped on the ${place} side this morning`)

describe('twenty corrections of a client’s jargon', () => {
  test('change how later mentions with it are read, and leave other mentions as they were', () => {
    const ids = store(db, jargon)
    for (const id of ids) {
      say([id], { field: 'sentiment', value: 'negative' })
      say([id], { field: 'complaint', value: 'yes' })
    }
    const [glorped, plain] = store(
      db,
      ['My heating glorped again yesterday', 'The shop opens at nine on Monday'],
      100,
    )
    expect(readingOf(glorped!)).toMatchObject({ sentiment: 'negative', complaint: true })
    expect(readingOf(plain!)).toMatchObject({ sentiment: 'neutral', complaint: false })
  })
  test('undone in any order leave the file as it was, to the byte', () => {
    const ids = store(db, jargon)
    const before = dump(db)
    const made = ids.flatMap((id) => [
      ...say([id], { field: 'sentiment', value: 'negative' }),
      ...say([id], { field: 'topic', topic: 'glorping', value: 'yes' }),
    ])
    expect(dump(db)).not.toBe(before)
    const order = [...made.slice(10), ...made.slice(0, 10).reverse()]
    for (const id of order) undoCorrections(desk(), [id])
    // The backlog reads all mentions with what stands in the end.
    rereadMentions(db, testReader(), ids)
    beginBacklog(db, '')
    saveBacklog(db, null)
    expect(dump(db)).toBe(before)
    expect(getState(db).layer).toBeNull()
  })
  test('one undone leaves exactly what the others made', () => {
    const ids = store(db, jargon)
    for (const id of ids.slice(0, 9)) say([id], { field: 'sentiment', value: 'negative' })
    const layer = getState(db).layer
    const extra = say([ids[12]!], { field: 'sentiment', value: 'positive' })
    expect(getState(db).layer?.equals(layer!)).toBe(false)
    undoCorrections(desk(), extra)
    expect(getState(db).layer?.equals(layer!)).toBe(true)
  })
  test('are in the client’s own file and reach no other client', async () => {
    const other = await clientDb(inFolder(`other-${files}.db`))
    for (const id of store(db, jargon)) say([id], { field: 'sentiment', value: 'negative' })
    const before = dump(other)
    const [untouched] = store(other, ['My heating glorped again yesterday'])
    const [fresh] = store(await clientDb(inFolder(`fresh-${files}.db`)), [
      'My heating glorped again yesterday',
    ])
    expect(dump(other)).not.toBe(before)
    expect(getState(other).layer).toBeNull()
    expect(untouched).toBe(fresh)
    other.close()
  })
})

describe('a correction', () => {
  test('counts for its own mention at once, whatever the reader thinks, and is told by the journal', () => {
    const [id] = store(db, ['Lovely, wonderful, excellent, thank you!'])
    say([id!], { field: 'sentiment', value: 'mixed' })
    say([id!], { field: 'complaint', value: 'yes' })
    expect(readingOf(id!)).toMatchObject({ sentiment: 'mixed', complaint: true, complaintScore: 1 })
    expect(db.prepare('SELECT count(*) FROM journal WHERE event = ?').pluck().get('triage.corrected')).toBe(2)
  })
  test('gives way to a later one of the same mention', () => {
    const [id] = store(db, ['It is what it is'])
    say([id!], { field: 'sentiment', value: 'negative' })
    say([id!], { field: 'sentiment', value: 'positive' })
    expect(readingOf(id!)?.sentiment).toBe('positive')
    expect(listCorrections(db)).toHaveLength(1)
  })
  test('stands when the mention is edited at its source', () => {
    const [id] = store(db, ['It is what it is'])
    say([id!], { field: 'complaint', value: 'yes' })
    const origin = { sourceId: 1, platform: 'web' as const, subjectIds: [1], importId: null }
    const mention = mentionWith({
      externalId: 'm0',
      text: 'Lovely shop, thank you!',
      lang: 'en',
      publishedAt: 1e12,
    })
    ingest(db, [{ origin, mention }], mentionReader(db, testReader()), 2e12)
    expect(readingOf(id!)).toMatchObject({ sentiment: 'positive', complaint: true })
  })
  test('of many mentions at once is one step', () => {
    const ids = store(db, jargon)
    expect(say(ids, { field: 'complaint', value: 'yes' })).toHaveLength(20)
    expect(ids.every((id) => readingOf(id)?.complaint)).toBe(true)
  })
  test('of a mention that is not there changes nothing', () => {
    const before = dump(db)
    expect(() => say([42], { field: 'complaint', value: 'yes' })).toThrow(
      expect.objectContaining({ code: 'mention-not-found' }),
    )
    expect(dump(db)).toBe(before)
  })
  test('cannot be undone twice', () => {
    const [id] = store(db, ['Fine'])
    const made = say([id!], { field: 'complaint', value: 'yes' })
    undoCorrections(desk(), made)
    expect(() => undoCorrections(desk(), made)).toThrow(
      expect.objectContaining({ code: 'correction-not-found' }),
    )
  })
})

describe('a topic of the client’s own', () => {
  const about = [
    'The thermostat dial snapped off on day one',
    'Our thermostat shows the wrong time since Monday',
    'Where do I find the thermostat manual?',
  ]
  test('learns its words from examples and is found in later mentions', () => {
    const ids = store(db, [
      ...about,
      'The driver was friendly',
      'I like the blue one',
      'Where do I find the shop?',
    ])
    for (const id of ids.slice(0, 3)) say([id], { field: 'topic', topic: 'thermostats', value: 'yes' })
    expect(listTopics(db).find(({ name }) => name === 'thermostats')?.words).toContain('thermostat')
    const [later, other] = store(db, ['Another thermostat that died', 'Where do I find the receipt?'], 50)
    expect(listTopicsOf(db, later!)).toContain('thermostats')
    expect(listTopicsOf(db, other!)).not.toContain('thermostats')
  })
  test('taken from a mention stays away from it', () => {
    const [id] = store(db, ['The courier lost my parcel'])
    say([id!], { field: 'topic', topic: 'delivery', value: 'no' })
    expect(listTopicsOf(db, id!)).not.toContain('delivery')
  })
})
