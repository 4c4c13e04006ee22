import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultClockRules, defaultNoticeRules, type ClockRules } from '@shared/model/clock'
import { openEngine } from '../../../../src/main/engine/engine'
import { createHttp } from '../../../../src/main/engine/http/create-http'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'

let held: TestEngine
let client: string

beforeEach(async () => {
  held = await openTestEngine()
  client = await addClient('Velta')
})
afterEach(() => held.close())

async function addClient(name: string): Promise<string> {
  return (await held.engine.call('client.create', { name, brand: [], competitors: [] })).id
}

const rules: ClockRules = { ...defaultClockRules('Asia/Kathmandu'), firstAnswerMinutes: 20 }

test('a new client answers within an hour, on working days, by the clock of this computer', async () => {
  expect(await held.engine.call('clock.get', { client })).toEqual({
    rules: defaultClockRules(),
    notices: defaultNoticeRules,
  })
})

test('what is set is kept over a restart, for this client only, and the journal says so', async () => {
  const other = await addClient('Norda')
  await held.engine.call('clock.set', { client, rules })
  await held.engine.close()
  const options = { dataFolder: held.folder, version: 'test', http: createHttp({ version: 'test' }) }
  held = { ...held, engine: await openEngine(options) }
  expect((await held.engine.call('clock.get', { client })).rules).toEqual(rules)
  expect((await held.engine.call('clock.get', { client: other })).rules).toEqual(defaultClockRules())
  const { ok, findings } = await held.engine.call('client.verify', { client })
  expect(findings.filter((finding) => !finding.ok)).toEqual([])
  expect(ok).toBe(true)
})

test('rules and notices are set apart from each other', async () => {
  const notices = { ...defaultNoticeRules, digestAt: 480 }
  await held.engine.call('clock.set', { client, rules })
  await held.engine.call('clock.set', { client, notices })
  expect(await held.engine.call('clock.get', { client })).toEqual({ rules, notices })
})

test('hours that make no sense are refused and nothing is changed', async () => {
  const week = rules.hours.week.map(() => [[600, 540] as [number, number]])
  const outcome = await held.engine.answer('clock.set', {
    client,
    rules: { ...rules, hours: { ...rules.hours, week } },
  })
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid-input' } })
  expect((await held.engine.call('clock.get', { client })).rules).toEqual(defaultClockRules())
})

test('a client that is never open can be set: it has no clock', async () => {
  const never = { ...rules, hours: { ...rules.hours, week: rules.hours.week.map(() => []) } }
  await held.engine.call('clock.set', { client, rules: never })
  expect((await held.engine.call('clock.get', { client })).rules.hours.week.flat()).toEqual([])
})

test('windows hear that the clocks have changed', async () => {
  const heard: unknown[] = []
  held.engine.onEvent(({ name, data }) => name === 'changed' && heard.push(data))
  await held.engine.call('clock.set', { client, rules })
  expect(heard).toEqual([{ client, nouns: ['clock', 'case'] }])
})
