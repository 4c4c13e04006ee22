import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'

let running: TestEngine
let client: string
beforeEach(async () => {
  running = await openTestEngine()
  client = (await running.engine.call('client.create', { name: 'Velta', brand: [], competitors: ['Ostrel'] }))
    .id
})
afterEach(() => running.close())

const save = (name: string, terms: string[] = [], subject?: number) =>
  running.engine.call('subject.save', { client, subject, name, terms })
const names = async () =>
  (await running.engine.call('client.subjects', { client })).map(({ kind, name, terms }) => [
    kind,
    name,
    terms,
  ])

test('a rival can be named later, and is written as it is called where nothing else is said', async () => {
  await save('Mudanzas Sur', ['mudanzas sur', '@mudasur'])
  await save('Norda')
  expect(await names()).toEqual([
    ['brand', 'Velta', ['Velta']],
    ['competitor', 'Mudanzas Sur', ['mudanzas sur', '@mudasur']],
    ['competitor', 'Norda', ['Norda']],
    ['competitor', 'Ostrel', ['Ostrel']],
  ])
})
test('a name and its spellings can be changed, those of the client too', async () => {
  const [brand] = await running.engine.call('client.subjects', { client })
  await save('Velta', ['velta', '@velta'], brand?.id)
  expect(await names()).toContainEqual(['brand', 'Velta', ['velta', '@velta']])
})
test('two of the same name are refused, however they are written', async () => {
  await expect(save('OSTREL')).rejects.toMatchObject({ code: 'subject-exists' })
  await expect(save('velta')).rejects.toMatchObject({ code: 'subject-exists' })
  await expect(save('Norda', [], 99)).rejects.toMatchObject({ code: 'subject-not-found' })
})
