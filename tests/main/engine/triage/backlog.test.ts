import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EngineEvent } from '@shared/contract/events'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

let held: TestEngine
let client: string
const events: EngineEvent[] = []

beforeEach(async () => {
  held = await openTestEngine()
  events.length = 0
  held.engine.onEvent((event) => events.push(event))
  const { id } = await held.engine.call('client.create', { name: 'Velta', brand: ['Velta'], competitors: [] })
  client = id
})
afterEach(() => held.close())

async function importTexts(texts: string[]): Promise<void> {
  const path = join(held.folder, `texts-${texts.length}.csv`)
  const rows = texts.map((text, at) => `${at},"${text}",2026-10-${String(1 + (at % 28)).padStart(2, '0')}`)
  writeFileSync(path, ['id,text,date', ...rows].join('\n'))
  const file = held.engine.offerFile(path)
  const { mapping } = await held.engine.call('import.inspect', { client, file })
  await held.engine.call('import.run', { client, file, mapping, job: 'job-000001' })
}

const rows = (query: string) => held.engine.call('mention.page', { client, query, from: null })

test('what is corrected changes the rest of the mentions in the background, with progress, and is taken back by undo', async () => {
  const texts = Array.from({ length: 450 }, (_, at) => `The number ${at} unit glorped on side ${at % 7}`)
  await importTexts(texts)
  const all = await rows('')
  const before = (await rows('sentiment:negative')).length
  const made: number[] = []
  for (const { id } of all.slice(0, 20)) {
    const { corrections } = await held.engine.call('triage.correct', {
      client,
      mentions: [id],
      judgement: { field: 'sentiment', value: 'negative' },
    })
    made.push(...corrections)
  }
  await held.engine.call('triage.settle', { client })
  expect(
    (await held.engine.call('mention.outline', { client, query: 'sentiment:negative' })).total,
  ).toBeGreaterThan(400)
  const progress = events.flatMap((event) => (event.name === 'reading' ? [event.data] : []))
  expect(progress.at(-1)).toEqual({ client, done: 450, total: 450 })

  await held.engine.call('triage.undo', { client, corrections: made })
  await held.engine.call('triage.settle', { client })
  expect(await rows('sentiment:negative')).toHaveLength(before)
})

test('weights that are changed are applied to all mentions, and the most urgent are found by them', async () => {
  await importTexts(['My lawyer will call you, this is a scandal and I want my money back', 'Lovely'])
  const urgency = async () => (await rows('lawyer'))[0]!.urgency
  const before = await urgency()
  await held.engine.call('triage.setWeights', { client, weights: { complaint: 90 } })
  await held.engine.call('triage.settle', { client })
  expect(await urgency()).toBeGreaterThan(before)
  expect((await held.engine.call('triage.status', { client })).weights.complaint).toBe(90)
})

test('a file read by another version of the reader is read again when the program starts', async () => {
  await importTexts(['Terrible, rude, a scam, I want my money back'])
  await held.engine.call('triage.settle', { client })
  const [row] = await rows('')
  expect(row?.sentiment).toBe('negative')
  const mention = await held.engine.call('mention.get', { client, id: row!.id })
  expect(mention.reasons.sentiment.length).toBeGreaterThan(0)
  expect(mention.confidence).toBeGreaterThan(0.4)
})

test('quality is measured on what the user said, before and after, and sums to the corrections', async () => {
  await importTexts(
    Array.from({ length: 30 }, (_, at) => `The shop on the corner glorped at nine on day ${at}`),
  )
  for (const { id } of (await rows('')).slice(0, 10)) {
    await held.engine.call('triage.correct', {
      client,
      mentions: [id],
      judgement: { field: 'sentiment', value: 'negative' },
    })
  }
  const quality = await held.engine.call('triage.quality', { client })
  const over = quality.find(({ lang, field }) => lang === null && field === 'sentiment')!
  const count = (table: number[][]) => table.flat().reduce((sum, one) => sum + one, 0)
  expect([over.mentions, count(over.before), count(over.after)]).toEqual([10, 10, 10])
  expect(over.after[0]![0]!).toBeGreaterThan(over.before[0]![0]!)
})

test('key phrases are those that complaints have and other mentions lack', async () => {
  await importTexts([
    ...Array.from(
      { length: 8 },
      (_, at) => `You never answer, the pilot light went out again, I want a refund ${at}`,
    ),
    ...Array.from({ length: 30 }, (_, at) => `Lovely shop, thank you so much, great people ${at}`),
  ])
  const phrases = await held.engine.call('triage.phrases', { client, query: 'complaint:yes' })
  expect(phrases.map(({ phrase }) => phrase).join(' | ')).toContain('pilot light')
  expect(phrases.map(({ phrase }) => phrase).join(' | ')).not.toContain('thank you')
})
