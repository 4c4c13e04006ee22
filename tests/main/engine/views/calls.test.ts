import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientPath } from '../../../../src/main/engine/clients/client-places'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { phoneCall } from '../../../helpers/phone-call'

let { engine, folder, close } = {} as TestEngine
let client: string
beforeAll(async () => {
  ;({ engine, folder, close } = await openTestEngine())
  ;({ id: client } = await engine.call('client.create', { name: 'Velta', brand: [], competitors: [] }))
  await engine.call('entry.add', { client, entry: phoneCall() })
})
afterAll(() => close())

const list = () => engine.call('view.list', { client })

test('a saved view says how many it finds, cases or mentions, and is taken back by undo', async () => {
  await engine.call('view.save', { client, name: 'Open', query: 'status:open' })
  await engine.call('view.save', { client, name: 'Ovens', query: 'oven' })
  expect((await list()).map(({ name, count }) => [name, count])).toEqual([
    ['Open', 1],
    ['Ovens', 1],
  ])
  await engine.call('undo.undo', { client })
  expect((await list()).map(({ name }) => name)).toEqual(['Open'])
})

test('a removed view comes back by undo', async () => {
  const [open] = await list()
  await engine.call('view.remove', { client, id: open?.id ?? 0 })
  expect(await list()).toEqual([])
  await engine.call('undo.undo', { client })
  expect(await list()).toEqual([open])
})

test('two views of one name, in whatever letters, and one that cannot be read are refused', async () => {
  const save = (name: string, query: string) => engine.call('view.save', { client, name, query })
  await expect(save('OPEN', 'status:waiting')).rejects.toThrow(/view-exists/)
  await expect(save('Green', 'colour:green')).rejects.toThrow(/query-unknown-field/)
  expect(await list()).toHaveLength(1)
})

test('a view that a newer version saved is listed without a count, and the others keep theirs', async () => {
  const db = new Database(clientPath(folder, client))
  db.prepare("INSERT INTO savedView (name, query, position) VALUES ('Newer', 'colour:green', 9)").run()
  db.close()
  expect((await list()).map(({ name, count }) => [name, count])).toEqual([
    ['Open', 1],
    ['Newer', null],
  ])
})
