import type { NewRule } from '@shared/model/rule'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { listReplies } from '../../../../src/main/engine/replies/store'
import { insertRule, setRuleOn } from '../../../../src/main/engine/rules/store'
import { insertTemplate } from '../../../../src/main/engine/templates/store'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`apply-${(number += 1)}.db`))
})
afterEach(() => client.close())

function rule(changes: Partial<NewRule> & { query: string }): number {
  const actions = [{ do: 'tag', tag: 'warranty', isOn: true } as const]
  const id = insertRule(client.db, { name: changes.query, actions, endsHere: false, ...changes })
  setRuleOn(client.db, id, true)
  return id
}
const caseRow = (mention: number) =>
  client.db
    .prepare<[number | null], Record<string, unknown>>('SELECT * FROM caseFile WHERE id = ?')
    .get(client.caseOf(mention))
const tags = (mention: number) =>
  client.db
    .prepare('SELECT tag FROM caseTag WHERE caseId = ? ORDER BY tag')
    .pluck()
    .all(client.caseOf(mention))
const assign = (to: string) => [{ do: 'assign', to } as const]

describe('a rule that is on', () => {
  test('acts on the case of what comes in, and the story says that it was the rule', () => {
    rule({ query: 'oven' })
    const mention = client.write({ by: 'Noa', at: noon })
    expect(tags(mention)).toEqual(['warranty'])
    expect(tags(client.write({ by: 'Owen', at: noon, text: 'Late again' }))).toEqual([])
    expect(
      client.db.prepare("SELECT data ->> 'ruleName' FROM journal WHERE event = 'case.tag'").pluck().all(),
    ).toEqual(['oven'])
  })
  test('leaves what needs no answer alone', () => {
    rule({ query: 'oven' })
    const mention = client.write({ by: 'Noa', at: noon, read: { complaint: false, intent: 'praise' } })
    expect(client.caseOf(mention)).toBeNull()
  })
  test('comes after those above it: the last word is that of the lowest', () => {
    rule({ query: 'oven', actions: assign('Marta') })
    rule({ query: 'broke', actions: assign('Ion') })
    expect(caseRow(client.write({ by: 'Noa', at: noon }))).toMatchObject({ assignee: 'Ion' })
  })
  test('that ends here hides the mention from those below it', () => {
    rule({ query: 'oven', actions: assign('Marta'), endsHere: true })
    rule({ query: 'broke', actions: assign('Ion') })
    expect(caseRow(client.write({ by: 'Noa', at: noon }))).toMatchObject({ assignee: 'Marta' })
  })
  test('begins a draft from a template in the customer’s language, once, and sends nothing', () => {
    insertTemplate(client.db, { name: 'Sorry', lang: 'en', topic: null, text: 'Hi {first_name|there}' })
    insertTemplate(client.db, { name: 'Sorry', lang: 'es', topic: null, text: 'Hola, {name}' })
    rule({ query: 'oven', actions: [{ do: 'template', template: 'sorry' }] })
    const mention = client.write({ by: 'Noa Arrizábal', at: noon, read: { lang: 'es' } })
    const drafts = () =>
      listReplies(client.db, client.caseOf(mention) ?? 0).map(({ text, state }) => [text, state])
    expect(drafts()).toEqual([['Hola, Noa Arrizábal', 'draft']])
    client.write({ by: 'Noa Arrizábal', at: noon + hourMs, read: { lang: 'es' } })
    expect(drafts()).toContainEqual(['Hola, Noa Arrizábal', 'draft'])
  })
  test('snoozes by hours and calls people by a reminder of this moment', () => {
    rule({ query: 'oven', actions: [{ do: 'snooze-for', hours: 3 }, { do: 'notify' }] })
    const mention = client.write({ by: 'Noa', at: noon })
    expect(caseRow(mention)).toMatchObject({ snoozedUntil: noon + 3 * hourMs, remindAt: noon })
  })
  test('opens no resolved case by snoozing it: what ended ends until a person or a complaint says otherwise', async () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon })) ?? 0
    await act(client.desk(), [id], { do: 'resolve', outcome: 'solved', cause: null })
    rule({ query: 'oven', actions: [{ do: 'snooze-for', hours: 3 }] })
    const thanks = client.write({ by: 'Noa', at: noon + 1, read: { complaint: false, intent: 'praise' } })
    expect(caseRow(thanks)).toMatchObject({ id, queue: 'resolved', snoozedUntil: null })
  })
})

describe('rules that drive each other', () => {
  test('end: each acts once on what comes in', () => {
    rule({ query: '-tag:vip', actions: [{ do: 'tag', tag: 'vip', isOn: true }] })
    rule({ query: 'tag:vip', actions: [{ do: 'tag', tag: 'vip', isOn: false }] })
    rule({ query: '-tag:vip', actions: [{ do: 'tag', tag: 'vip', isOn: true }] })
    const mention = client.write({ by: 'Noa', at: noon })
    expect(tags(mention)).toEqual(['vip'])
    expect(client.db.prepare("SELECT count(*) FROM journal WHERE event = 'case.tag'").pluck().get()).toBe(3)
  })
})

describe('a rule that is broken', () => {
  test('finds nothing and holds up neither the others nor what comes in', () => {
    rule({ query: 'colour:green' })
    rule({ query: 'oven', actions: assign('Marta') })
    expect(caseRow(client.write({ by: 'Noa', at: noon }))).toMatchObject({ assignee: 'Marta' })
  })
  test('and finds more than the fuse lets through does nothing, and the journal tells of it', () => {
    rule({ query: 'oven' })
    const mentions = client.writeMany(
      Array.from({ length: 2001 }, (_, index) => ({ by: `Person ${index}`, at: noon + index })),
    )
    expect(tags(mentions[0] ?? 0)).toEqual([])
    expect(
      client.db.prepare("SELECT data ->> 'found' FROM journal WHERE event = 'rule.fused'").pluck().all(),
    ).toEqual([2001])
  })
})
