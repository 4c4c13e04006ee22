import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'

let running: TestEngine
let client: string
beforeEach(async () => {
  running = await openTestEngine()
  client = (await running.engine.call('sample.create', {})).id
})
afterEach(() => running.close())

test('how a rule counts is kept for the client, leaves the rest of the card alone, and the desk’s review goes by it', async () => {
  const { engine } = running
  await engine.call('voice.set', { client, voice: { tone: 'warm' } })
  await engine.call('voice.set', { client, voice: { severity: { apology: 'stop', shouting: 'off' } } })
  const { voice } = await engine.call('voice.get', { client })
  expect(voice).toMatchObject({ tone: 'warm', severity: { apology: 'stop', shouting: 'off' } })

  const [row] = await engine.call('case.page', { client, query: 'status:open', from: null, limit: 1 })
  const { id } = await engine.call('reply.begin', { client, case: row!.id, mention: row!.latest.id })
  const context = await engine.call('reply.context', { client, reply: id })
  const findings = await engine.call('review.check', { reply: 'WE DID WHAT WE COULD', context })
  expect(findings.find(({ rule }) => rule === 'apology')?.state).toBe('stop')
  expect(findings.find(({ rule }) => rule === 'shouting')).toMatchObject({
    state: 'pass',
    reason: { code: 'off' },
  })
})

test('a rule that is given back counts as it was delivered', async () => {
  const { engine } = running
  await engine.call('voice.set', { client, voice: { severity: { apology: 'stop' } } })
  await engine.call('voice.set', { client, voice: { severity: {} } })
  expect((await engine.call('voice.get', { client })).voice.severity).toEqual({})
})
