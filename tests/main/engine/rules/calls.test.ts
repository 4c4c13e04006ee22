import type { NewRule } from '@shared/model/rule'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../../../helpers/engine'
import { phoneCall } from '../../../helpers/phone-call'

let { engine, close } = {} as TestEngine
let client: string
let number = 0
beforeAll(async () => {
  ;({ engine, close } = await openTestEngine())
})
beforeEach(async () => {
  const created = await engine.call('client.create', {
    name: `Velta ${(number += 1)}`,
    brand: [],
    competitors: [],
  })
  client = created.id
})
afterAll(() => close())

const rule = (query: string): NewRule => ({
  ...{ name: query, query, actions: [{ do: 'tag', tag: 'vip', isOn: true }], endsHere: false },
})
const names = async () => (await engine.call('rule.list', { client })).map(({ name }) => name)
const undo = () => engine.call('undo.undo', { client })
const complain = (authorName: string) =>
  engine.call('entry.add', { client, entry: phoneCall({ authorName }) })

describe('rules', () => {
  test('are saved, ordered, switched and removed, and each of that is taken back', async () => {
    const { id } = await engine.call('rule.save', { client, rule: rule('oven') })
    await engine.call('rule.save', { client, rule: rule('late') })
    await engine.call('rule.move', { client, id, by: 1 })
    expect(await names()).toEqual(['late', 'oven'])
    await undo()
    expect(await names()).toEqual(['oven', 'late'])
    await engine.call('rule.switch', { client, id, isOn: true })
    await engine.call('rule.remove', { client, id })
    expect(await names()).toEqual(['late'])
    await undo()
    expect((await engine.call('rule.list', { client }))[0]).toMatchObject({ id, isOn: true })
    await undo()
    await undo()
    await undo()
    expect(await names()).toEqual([])
  })
  test('that cannot be read are refused before they are kept', async () => {
    await expect(engine.call('rule.save', { client, rule: rule('colour:green') })).rejects.toThrow(
      /query-unknown-field/,
    )
    expect(await names()).toEqual([])
  })
  test('are applied to the open cases that they find, as one step; to resolved ones they do nothing', async () => {
    const [open, resolved] = [await complain('Noa'), await complain('Owen')]
    const resolve = { do: 'resolve', outcome: 'solved', cause: null } as const
    await engine.call('case.act', { client, target: { ids: [resolved.case] }, action: resolve })
    const { id } = await engine.call('rule.save', { client, rule: rule('oven') })
    expect(await engine.call('rule.run', { client, id })).toMatchObject({ changed: 1 })
    expect((await engine.call('case.get', { client, case: open.case })).tags).toEqual(['vip'])
    expect((await engine.call('case.get', { client, case: resolved.case })).tags).toEqual([])
    expect(await engine.call('rule.run', { client, id })).toEqual({ step: null, changed: 0 })
    expect((await undo())?.label).toBe('rule.run')
    expect((await engine.call('case.get', { client, case: open.case })).tags).toEqual([])
  })
})
