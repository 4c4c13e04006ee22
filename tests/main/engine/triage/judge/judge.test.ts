import { afterEach, beforeAll, expect, test } from 'vitest'
import { Judge } from '../../../../../src/main/engine/triage/judge/judge'
import type { JudgePlaces } from '../../../../../src/main/engine/triage/judge/judge-places'
import { buildJudge } from '../../../../helpers/built-judge'
import { failureIn } from '../../../../helpers/import-files'
import { temporaryFolder } from '../../../../helpers/temporary-folder'
import { writeTinyModel } from '../../../../helpers/tiny-model'

const inFolder = temporaryFolder()
let places: JudgePlaces
let judge: Judge

beforeAll(async () => {
  places = await buildJudge(inFolder('program'))
})
afterEach(() => judge.close())

function judgeOf(
  name: string,
  changes: Parameters<typeof writeTinyModel>[1] = {},
  deadlineMs?: number,
): Judge {
  const path = inFolder('models', name)
  writeTinyModel(path, changes)
  return (judge = new Judge({ name, path }, places, deadlineMs))
}

test('texts are classified by the model, each with its score', async () => {
  const told = await judgeOf('whole').classify(['A good day', 'It glorped', 'plain', 'good good bad'])
  expect(told.map(({ sentiment }) => sentiment)).toEqual(['positive', 'negative', 'neutral', 'positive'])
  expect(told[0]!.score).toBeGreaterThan(0.8)
  expect(told[1]!.score).toBeLessThan(-0.8)
  expect(Math.abs(told[2]!.score)).toBeLessThan(0.01)
})

test('more texts than are sent at once come back in their order, the same ones too', async () => {
  const texts = Array.from({ length: 50 }, (_, at) =>
    at % 3 === 0 ? `bad ${at}` : at % 3 === 1 ? `good ${at}` : 'bad',
  )
  const told = await judgeOf('many').classify(texts)
  expect(told.map(({ sentiment }) => sentiment)).toEqual(
    texts.map((text) => (text.startsWith('bad') ? 'negative' : 'positive')),
  )
})

test('long and strange texts are read', async () => {
  const strange = ['good '.repeat(100_000), '\ud83d', '\0', '🧨🧨', '   x   ']
  expect((await judgeOf('strange').classify(strange)).map(({ sentiment }) => sentiment)[0]).toBe('positive')
})

test('two who ask at the same time both get their answers', async () => {
  const one = judgeOf('two')
  const [good, bad] = await Promise.all([one.classify(['good']), one.classify(['bad'])])
  expect([good[0]!.sentiment, bad[0]!.sentiment]).toEqual(['positive', 'negative'])
})

test('a broken model, a broken tokenizer and labels that do not fit are told', async () => {
  const broken = {
    'broken-model': { 'model.onnx': 'no model' },
    'broken-tokenizer': { 'tokenizer.json': '{}' },
  }
  const unfit = { unfit: { 'config.json': '{"id2label": {"0": "NEG", "1": "POS"}}' } }
  for (const [name, changes] of Object.entries({ ...broken, ...unfit })) {
    const { code, data } = await failureIn(() => judgeOf(name, changes).classify(['good']))
    expect([code, data.model]).toEqual(['model-unusable', name])
    await judge.close()
  }
})

test('a program that is not there is told like any other fault', async () => {
  writeTinyModel(inFolder('models/lost'))
  judge = new Judge(
    { name: 'lost', path: inFolder('models/lost') },
    { ...places, worker: inFolder('no.mjs') },
  )
  expect((await failureIn(() => judge.classify(['good']))).code).toBe('model-unusable')
})

test('a model that takes too long is ended, and may be asked again', async () => {
  const slow = judgeOf('slow', {}, 1)
  expect((await failureIn(() => slow.classify(['good']))).code).toBe('model-slow')
  expect((await failureIn(() => slow.classify(['good']))).code).toBe('model-slow')
})

test('whoever waits when the judge is closed is told', async () => {
  const closed = judgeOf('closed')
  const waiting = failureIn(() => closed.classify(['good']))
  await closed.close()
  expect((await waiting).code).toBe('engine-restarted')
})
