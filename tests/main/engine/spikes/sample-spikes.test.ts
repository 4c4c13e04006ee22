import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'

let held: TestEngine
let client: string
beforeAll(async () => {
  held = await openTestEngine()
  client = (await held.engine.call('sample.create', {})).id
})
afterAll(() => held.close())

test('the sample', async () => {
  const t = performance.now()
  const list = await held.engine.call('spike.list', { client })
  console.log(JSON.stringify(list, null, 1), performance.now() - t)
  console.log(JSON.stringify(await held.engine.call('crisis.weeks', { client })))
  const { id } = await held.engine.call('crisis.open', {
    client,
    lang: 'en',
    room: { name: 'X', query: 'topic:delivery subject:Lumbra', by: 'A', playbook: 'outage' },
  })
  const room = await held.engine.call('crisis.get', { client, room: id, lang: 'en' })
  console.log(JSON.stringify({ ...room, hours: room.hours.slice(-5) }, null, 1).slice(0, 3000))
  expect(1).toBe(1)
})
