import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { EngineEvent } from '@shared/contract/events'
import type { JudgePlaces } from '../../../../../src/main/engine/triage/judge/judge-places'
import { buildJudge } from '../../../../helpers/built-judge'
import { openTestEngine, type TestEngine } from '../../../../helpers/engine'
import { failureIn } from '../../../../helpers/import-files'
import { temporaryFolder } from '../../../../helpers/temporary-folder'
import { writeTinyModel } from '../../../../helpers/tiny-model'
import * as answers from '../../../../servers/answers'
import { startFeedServer } from '../../../../servers/feed-server'
import { rss } from '../../../../servers/feeds'

const inFolder = temporaryFolder()
let places: JudgePlaces
let held: TestEngine
let client: string
let imports = 0
const events: EngineEvent[] = []

beforeAll(async () => {
  places = await buildJudge(inFolder('program'))
})
beforeEach(async () => {
  held = await openTestEngine({ judgePlaces: () => places })
  events.length = 0
  held.engine.onEvent((event) => events.push(event))
  const { id } = await held.engine.call('client.create', { name: 'Velta', brand: ['Velta'], competitors: [] })
  client = id
})
afterEach(() => held.close())

const modelFolder = (name: string) => join(held.folder, 'models', name)

async function importTexts(texts: string[], month = 10): Promise<void> {
  const path = join(held.folder, `texts-${(imports += 1)}.csv`)
  const rows = texts.map(
    (text, at) => `${imports}-${at},"${text}",2026-${month}-${String(1 + (at % 28)).padStart(2, '0')}`,
  )
  writeFileSync(path, ['id,text,date', ...rows].join('\n'))
  const file = held.engine.offerFile(path)
  const { mapping } = await held.engine.call('import.inspect', { client, file })
  await held.engine.call('import.run', { client, file, mapping, job: `job-${100_000 + imports}` })
}

const settle = () => held.engine.call('triage.settle', { client })
const models = () => held.engine.call('triage.models', { client })
const rows = (query: string) => held.engine.call('mention.page', { client, query, from: null })
const sentimentOf = async (query: string) => (await rows(query))[0]?.sentiment
const correct = (id: number, value: string) =>
  held.engine.call('triage.correct', {
    client,
    mentions: [id],
    judgement: { field: 'sentiment', value: value as 'negative' },
  })

async function setJudge(model: string | null): Promise<void> {
  await held.engine.call('triage.setJudge', { client, model })
  await settle()
}

test('a model in the folder is listed, and judges all mentions when it is made the judge', async () => {
  await importTexts([
    'The boiler glorped',
    'The boiler is lovely, bad bad',
    'The boiler stands in the cellar',
  ])
  expect(await sentimentOf('glorped')).toBe('neutral')
  writeTinyModel(modelFolder('tiny'))
  expect(await models()).toMatchObject({ judge: null, models: [{ name: 'tiny', problem: null }] })
  await setJudge('tiny')
  expect(await models()).toMatchObject({ judge: 'tiny', judgeProblem: null })
  expect(await sentimentOf('glorped')).toBe('negative')
  const [row] = await rows('glorped')
  const { sentimentScore } = await held.engine.call('mention.get', { client, id: row!.id })
  expect(sentimentScore).toBeLessThan(-0.9)
  expect((await rows('sentiment:mixed')).length).toBe(0)
})

test('the user’s corrections stand above the judge', async () => {
  await importTexts(['The boiler glorped', 'The pump glorped'])
  writeTinyModel(modelFolder('tiny'))
  await setJudge('tiny')
  const [pump] = await rows('pump')
  await correct(pump!.id, 'positive')
  await settle()
  expect([await sentimentOf('pump'), await sentimentOf('boiler')]).toEqual(['positive', 'negative'])
  await correct(pump!.id, 'mixed')
  await settle()
  expect(await sentimentOf('pump')).toBe('mixed')
})

test('without the judge all is as our own reader has it', async () => {
  await importTexts(['The boiler glorped', 'A terrible, rude scam', 'What a lovely shop, thank you'])
  const all = async () =>
    (await rows('')).map(({ id, sentiment, urgency, complaint }) => ({ id, sentiment, urgency, complaint }))
  const before = await all()
  writeTinyModel(modelFolder('tiny'))
  await setJudge('tiny')
  expect(await all()).not.toEqual(before)
  await setJudge(null)
  expect(await all()).toEqual(before)
  expect((await models()).judge).toBeNull()
})

test('mentions that come in later are judged too, older ones as well as newer', async () => {
  writeTinyModel(modelFolder('tiny'))
  await importTexts(['plain one'])
  await setJudge('tiny')
  await importTexts(
    Array.from({ length: 230 }, (_, at) => `The unit ${at} glorped`),
    11,
  )
  await importTexts(['An early one glorped'], 9)
  await settle()
  expect((await held.engine.call('mention.outline', { client, query: 'sentiment:negative' })).total).toBe(231)
  const progress = events.flatMap((event) => (event.name === 'reading' ? [event.data] : []))
  expect(progress.at(-1)).toEqual({ client, done: 232, total: 232 })
})

test('what a source brings by itself is judged without the lists being read anew', async () => {
  writeTinyModel(modelFolder('tiny'))
  await setJudge('tiny')
  const post = { id: 'p1', title: 'Boiler', text: 'It glorped', at: Date.UTC(2026, 2, 2) }
  const server = await startFeedServer(answers.feed(rss([post])))
  const [subject] = await held.engine.call('client.subjects', { client })
  const source = { connector: 'feed', settings: { address: server.url() }, name: '', intervalMinutes: 30 }
  await held.engine.call('source.add', { client, ...source, subject: subject!.id })
  events.length = 0
  held.engine.startSchedule()
  await vi.waitFor(async () => expect(await sentimentOf('boiler')).toBe('negative'), { timeout: 10_000 })
  await settle()
  expect(events.map(({ name }) => name)).toContain('arrived')
  expect(events.map(({ name }) => name)).not.toContain('reading')
  await server.close()
})

test('a judge that is gone leaves the reading to our own reader, and says why', async () => {
  writeTinyModel(modelFolder('tiny'))
  await importTexts(['The boiler glorped'])
  await setJudge('tiny')
  rmSync(modelFolder('tiny'), { recursive: true })
  await importTexts(['A terrible, rude scam, I want my money back', 'The pump glorped'])
  await settle()
  expect(await sentimentOf('scam')).toBe('negative')
  // The judge would have called it negative.
  expect(await sentimentOf('pump')).not.toBe('negative')
  expect(await models()).toMatchObject({ judge: 'tiny', judgeProblem: 'model-not-found', models: [] })
})

test('a model that breaks while it is the judge is told, and one that was put right judges again', async () => {
  writeTinyModel(modelFolder('tiny'))
  await setJudge('tiny')
  writeFileSync(join(modelFolder('tiny'), 'model.onnx'), 'no model')
  await importTexts(['The boiler glorped'])
  await settle()
  expect([await sentimentOf('boiler'), (await models()).judgeProblem]).toEqual(['neutral', 'model-unusable'])
  writeTinyModel(modelFolder('tiny'))
  await setJudge('tiny')
  expect([await sentimentOf('boiler'), (await models()).judgeProblem]).toEqual(['negative', null])
})

test('a model that cannot be used is not made the judge', async () => {
  writeTinyModel(modelFolder('broken'), { 'model.onnx': 'no model' })
  writeTinyModel(modelFolder('moods'), { 'config.json': '{"id2label": {"0": "joy", "1": "anger"}}' })
  const codeOf = async (model: string) => (await failureIn(() => setJudge(model))).code
  expect(await codeOf('broken')).toBe('model-unusable')
  expect(await codeOf('moods')).toBe('model-unusable')
  expect(await codeOf('../clients')).toBe('model-not-found')
  expect((await models()).judge).toBeNull()
})

test('a model is measured against our own reader on the user’s corrections, those called mixed left out', async () => {
  writeTinyModel(modelFolder('tiny'))
  await importTexts(['The boiler glorped', 'The pump glorped', 'plain', 'What a lovely shop'])
  for (const { id } of await rows('glorped')) await correct(id, 'negative')
  await correct((await rows('lovely'))[0]!.id, 'positive')
  await correct((await rows('plain'))[0]!.id, 'mixed')
  await settle()
  const { mentions, ours, theirs } = await held.engine.call('triage.measureModel', { client, model: 'tiny' })
  expect(mentions).toBe(3)
  expect(theirs).toEqual([
    [2, 0, 0],
    [0, 0, 0],
    [0, 0, 1],
  ])
  expect(ours.flat().reduce((sum, count) => sum + count, 0)).toBe(3)
})

test('the engine closes while a judge is at work', async () => {
  writeTinyModel(modelFolder('tiny'))
  await importTexts(Array.from({ length: 300 }, (_, at) => `The unit ${at} glorped`))
  await held.engine.call('triage.setJudge', { client, model: 'tiny' })
  await held.engine.close()
  held = await openTestEngine()
})
