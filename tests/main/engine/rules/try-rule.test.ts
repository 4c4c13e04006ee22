import type { NewRule } from '@shared/model/rule'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { insertRule, setRuleOn } from '../../../../src/main/engine/rules/store'
import { tryRule } from '../../../../src/main/engine/rules/try-rule'
import { caseClient, dayMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`try-${(number += 1)}.db`))
})
afterEach(() => client.close())

const tag = (name: string, isOn = true) => ({ do: 'tag', tag: name, isOn }) as const
const rule = (query: string, actions: NewRule['actions'] = [tag('warranty')]): NewRule => ({
  ...{ name: query, query, actions, endsHere: false },
})
const tried = (one: NewRule, id?: number) => tryRule(client.db, one, id, noon)
function keep(one: NewRule): number {
  const id = insertRule(client.db, one)
  setRuleOn(client.db, id, true)
  return id
}

describe('a dry run', () => {
  test('changes nothing at all', () => {
    client.write({ by: 'Noa', at: noon })
    const count = () => client.db.prepare('SELECT total_changes()').pluck().get()
    const [before, changes] = [client.state(), count()]
    tried(rule('oven', [tag('warranty'), { do: 'assign', to: 'Marta' }, { do: 'snooze-for', hours: 1 }]))
    expect(client.state()).toEqual(before)
    expect(count()).toBe(changes)
  })
  test('lists what it would have changed, and what stands so already apart', async () => {
    const ids = ['Noa', 'Owen'].map((by, index) => client.caseOf(client.write({ by, at: noon + index })) ?? 0)
    await act(client.desk(), [ids[0] ?? 0], tag('warranty'))
    const trial = tried(rule('oven'))
    expect(trial).toMatchObject({ found: 2, wouldChange: 1, isOverFuse: false })
    expect(trial.examples.map((one) => [one.case, one.changes])).toEqual([
      [ids[1], ['tag']],
      [ids[0], []],
    ])
  })
  test('goes back a quarter and no further', () => {
    client.write({ by: 'Noa', at: noon - 92 * dayMs })
    client.write({ by: 'Owen', at: noon - 90 * dayMs })
    expect(tried(rule('oven')).found).toBe(1)
  })
  test('says where it finds more than the fuse lets through', () => {
    client.writeMany(Array.from({ length: 2001 }, (_, index) => ({ by: `P ${index}`, at: noon - index })))
    expect(tried(rule('oven'))).toMatchObject({ found: 2001, isOverFuse: true })
  })
  test('of a query that cannot be read is refused at its place', () => {
    expect(() => tried(rule('colour:green'))).toThrow(/query-unknown-field/)
  })
})

describe('a contradiction', () => {
  beforeEach(() => void client.write({ by: 'Noa', at: noon - 1 }))

  test.each([
    ['other hands', [{ do: 'assign', to: 'Marta' }], [{ do: 'assign', to: 'Ion' }], 'assign'],
    ['a tag on and off', [tag('VIP')], [tag('vip', false)], 'tag'],
    ['two priorities', [{ do: 'priority', value: 'high' }], [{ do: 'priority', value: 'low' }], 'priority'],
  ] as const)('is found: %s', (_, mine, other, about) => {
    const id = keep(rule('broke', [...other]))
    expect(tried(rule('oven', [...mine])).conflicts).toEqual([{ id, name: 'broke', shared: 1, about }])
  })
  test('is none where both say the same, or share no case, or the other is off', () => {
    keep(rule('broke', [tag('vip')]))
    keep(rule('elsewhere', [tag('vip', false)]))
    insertRule(client.db, rule('broke', [tag('vip', false)]))
    expect(tried(rule('oven', [tag('vip')])).conflicts).toEqual([])
  })
  test('is not looked for between a rule and what it replaces', () => {
    const id = keep(rule('broke', [tag('vip', false)]))
    expect(tried(rule('oven', [tag('vip')]), id).conflicts).toEqual([])
  })
  test('with a rule that can no longer be read stops no dry run', () => {
    keep(rule('colour:green', [tag('vip', false)]))
    expect(tried(rule('oven', [tag('vip')]))).toMatchObject({ found: 1, conflicts: [] })
  })
})
