import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'

let engine: TestEngine
let client = ''
beforeAll(async () => {
  engine = await openTestEngine({ now: () => Date.UTC(2026, 10, 3, 9) })
  client = (await engine.engine.call('sample.create', {})).id
}, 60_000)
afterAll(() => engine.close())

const october = { from: '2026-10-01', to: '2026-10-31' }

test('shows', async () => {
  const document = await engine.engine.call('report.preview', { client, period: october })
  for (const lang of ['en', 'es', 'ro'] as const) {
    const { settings } = document
    const one = await engine.engine.call('report.preview', { client, period: october, settings: { ...settings, lang } })
    console.log(JSON.stringify({ words: one.words, actions: one.actions, scores: one.scores }, null, 1))
  }
  console.log(JSON.stringify({ ...document, appendix: document.appendix.rows.length, figures: 0 }, null, 1).slice(0, 9000), JSON.stringify(document).length)
  expect(document.words.headline).not.toBe('')
})
