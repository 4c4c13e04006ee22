import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LeadAction } from '@shared/model/lead'
import { eraseMention } from '../../../../src/main/engine/entries/erase-mention'
import { actOnLead } from '../../../../src/main/engine/leads/act-on-lead'
import { listBlocked } from '../../../../src/main/engine/leads/blocked-store'
import { boardOf } from '../../../../src/main/engine/leads/board'
import { declareStrength } from '../../../../src/main/engine/leads/declare-strength'
import { leadDetail } from '../../../../src/main/engine/leads/lead-detail'
import { listIgnored } from '../../../../src/main/engine/leads/mirror-store'
import { saveDraft } from '../../../../src/main/engine/leads/store'
import { unblock } from '../../../../src/main/engine/leads/unblock'
import { mergePersons, splitPerson } from '../../../../src/main/engine/persons/merge-persons'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { dayMs, hourMs, noon } from '../../../helpers/case-client'
import { leadClient, type LeadClient } from '../../../helpers/lead-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: LeadClient
let gerard: number
let number = 0
beforeEach(async () => {
  client = await leadClient(inFolder(`leads-${(number += 1)}.db`))
  gerard = client.complain({ by: 'Gerard', at: noon - hourMs, topics: ['delivery'] })
})
afterEach(() => client.close())

const board = (now = noon) => boardOf(client.db, now)
const row = (mention = gerard, now = noon) => board(now).rows.find((one) => one.mention === mention)
const act = (action: LeadAction, mention = gerard, now = noon) => actOnLead(client.desk(now), mention, action)
const authorOf = (mention: number) =>
  client.db.prepare<[number], number>('SELECT authorId FROM mention WHERE id = ?').pluck().get(mention) ?? 0

describe('who could be a lead', () => {
  test('is a rival’s unhappy customer, new and with no row until somebody acts', () => {
    expect(row()).toMatchObject({ who: 'Gerard', rival: { name: 'Norda' }, stage: 'new', isBlocked: false })
    expect(client.db.prepare('SELECT count(*) FROM lead').pluck().get()).toBe(0)
  })
  test.each([
    ['is content', { read: { complaint: false, sentiment: 'positive' as const, intent: 'praise' as const } }],
    ['is the rival itself', { isOwner: true }],
    ['is nobody known', { by: null }],
    ['sells something', { read: { intent: 'spam' as const } }],
    ['wrote too long ago', { at: noon - 91 * dayMs }],
    ['is a customer of the client as well', { about: [1, 2] }],
  ])('nobody who %s', (_, changes) => {
    const id = client.complain({ by: 'Mirela', at: noon - hourMs, ...changes })
    expect(row(id)).toBeUndefined()
  })
  test('is one person, however often they wrote and from wherever, once they are known to be one', () => {
    const again = client.complain({ by: 'Gerard', at: noon - 2 * hourMs })
    const elsewhere = client.complain({ by: 'gsolvell', on: 'x', at: noon - 3 * hourMs })
    expect(board().rows.map(({ others }) => others)).toEqual([1, 0])
    mergePersons(client.desk(), [authorOf(gerard), authorOf(elsewhere)])
    expect(board().rows).toMatchObject([{ mention: gerard, others: 2 }])
    expect(again).not.toBe(gerard)
  })
  test('fits by what the client’s own customers praise, and by what it declares', () => {
    const before = row()?.fit.score ?? 0
    client.praise(20, ['delivery'])
    const praised = row()
    expect(praised?.fit.why).toMatchObject({ topic: 'delivery', positive: 20, n: 20 })
    expect(praised?.fit.score).toBeGreaterThan(before)
    declareStrength(client.desk(), 'delivery', 'We deliver in 6 days')
    expect(row()?.fit.why).toMatchObject({ declared: 'We deliver in 6 days' })
    undoStep(client.desk())
    expect(row()?.fit.why).toMatchObject({ declared: null })
  })
  test('is nobody where there are no rivals, no mentions or no strengths, and nothing is NaN', async () => {
    const empty = await leadClient(inFolder('empty.db'), [])
    expect(boardOf(empty.db, noon)).toEqual({
      ...{ rows: [], blocked: 0, mirror: 0, rivals: [], strengths: 0 },
      read: { days: 90, mentions: 0, isCapped: false },
    })
    empty.close()
    expect(JSON.stringify(board())).not.toMatch(/NaN|null,"score"/)
  })
  test('is found among ten thousand topics and in a text of a megabyte', () => {
    const topic = client.db.prepare('INSERT INTO topic (name, isOwn) VALUES (?, 1)')
    client.db.transaction(() => {
      for (let at = 0; at < 10_000; at += 1) topic.run(`topic "${at}", and more`)
    })()
    const id = client.complain({
      ...{ by: 'Long', at: noon - hourMs, text: 'a b '.repeat(262_144), topics: ['topic "7", and more'] },
    })
    expect(row(id)).toMatchObject({ topics: ['topic "7", and more'] })
    expect(row(id)?.excerpt.length).toBeLessThanOrEqual(240)
    expect(leadDetail(client.db, id, noon).text.length).toBeGreaterThan(1_000_000)
  })
})

const actions: LeadAction[] = [
  { do: 'stage', to: 'talking', reason: null },
  { do: 'stage', to: 'lost', reason: 'Bought elsewhere' },
  { do: 'note', text: 'Needs it for work' },
  { do: 'basis', text: 'Legitimate interest' },
  { do: 'contact', text: 'Hola, Gerard' },
  { do: 'block', reason: 'Asked for it' },
]

describe('every act on a lead', () => {
  test.each(actions)('$do is one step that undo takes back to the very state before', (action) => {
    const before = client.leads()
    const { step } = act(action)
    expect(client.leads()).not.toEqual(before)
    expect(undoStep(client.desk())).toMatchObject({ id: step, label: `lead.${action.do}` })
    expect(client.leads()).toEqual(before)
  })
  test('is in the journal, and what was written is not', () => {
    for (const action of actions) act(action)
    const events = client.db
      .prepare<[], string>("SELECT event || data FROM journal WHERE event LIKE 'lead.%'")
      .pluck()
      .all()
    expect(events).toHaveLength(actions.length)
    expect(events.join()).not.toMatch(/Hola|Needs|Legitimate|Bought|Asked/)
  })
  test('is refused where the mention is about no rival', () => {
    const own = client.write({ by: 'Noa', at: noon })
    expect(() => act({ do: 'note', text: 'x' }, own)).toThrow('lead-not-rival')
    expect(() => act({ do: 'note', text: 'x' }, 99)).toThrow('lead-not-rival')
  })
  test('keeps a lead in the list when its text has grown old', () => {
    act({ do: 'stage', to: 'talking', reason: null })
    expect(row(gerard, noon + 400 * dayMs)).toMatchObject({ stage: 'talking' })
  })
  test('that copies a message makes a new lead an answered one, and leaves the others where they are', () => {
    act({ do: 'contact', text: 'Hola' })
    expect(row()?.stage).toBe('answered')
    expect(leadDetail(client.db, gerard, noon).contacts).toEqual([{ at: noon, text: 'Hola' }])
  })
  test('writes to nobody twice who has not answered, on whatever platform', () => {
    const elsewhere = client.complain({ by: 'gsolvell', on: 'x', at: noon - 3 * hourMs })
    act({ do: 'contact', text: 'Hola' })
    expect(() => act({ do: 'contact', text: 'Again' })).toThrow('lead-written')
    mergePersons(client.desk(), [authorOf(gerard), authorOf(elsewhere)])
    expect(() => act({ do: 'contact', text: 'Again' }, elsewhere)).toThrow('lead-written')
    act({ do: 'stage', to: 'talking', reason: null })
    expect(act({ do: 'contact', text: 'Again' }).step).toBeGreaterThan(0)
  })
  test('does not take the message along that is being written', () => {
    act({ do: 'stage', to: 'talking', reason: null })
    saveDraft(client.db, gerard, 'Hola', noon)
    undoStep(client.desk())
    expect(leadDetail(client.db, gerard, noon)).toMatchObject({ draft: 'Hola', stage: 'new' })
  })
})

describe('who must not be contacted', () => {
  test('stands last, is not written to, and comes off again', () => {
    client.complain({ by: 'Weak', at: noon - 80 * dayMs, read: { complaint: false, sentiment: 'mixed' } })
    act({ do: 'block', reason: null })
    expect(board().rows.at(-1)).toMatchObject({ who: 'Gerard', isBlocked: true })
    expect(() => act({ do: 'contact', text: 'Hola' })).toThrow('lead-blocked')
    expect(listBlocked(client.db)).toMatchObject([{ who: 'Gerard', accounts: 1 }])
    unblock(client.desk(), authorOf(gerard))
    expect([row()?.isBlocked, board().blocked]).toEqual([false, 0])
  })
  test('is left alone wherever the same person writes: as another author of theirs, and by their handle', () => {
    const merged = client.complain({ by: 'gsolvell', on: 'x', at: noon - 3 * hourMs })
    mergePersons(client.desk(), [authorOf(gerard), authorOf(merged)])
    act({ do: 'block', reason: null })
    splitPerson(client.desk(), authorOf(merged))
    expect(row(merged)?.isBlocked).toBe(true)
    const one = client.complain({ by: 'Inés', handle: '@ines_cab', on: 'x', at: noon - hourMs })
    act({ do: 'block', reason: null }, one)
    const other = client.complain({ by: 'IC', handle: 'ines_cab', on: 'instagram', at: noon - hourMs })
    expect(row(other)?.isBlocked).toBe(true)
  })
  test('is left alone when merged with somebody later', () => {
    act({ do: 'block', reason: null })
    const later = client.complain({ by: 'gsolvell', on: 'x', at: noon - 3 * hourMs })
    expect(row(later)?.isBlocked).toBe(false)
    mergePersons(client.desk(), [authorOf(gerard), authorOf(later)])
    expect(board().rows).toMatchObject([{ isBlocked: true }])
  })
  test('stays on the list without a name when their text is erased, and holds when they write again', () => {
    act({ do: 'block', reason: null })
    eraseMention(client.desk(), gerard, 'Gerard')
    expect(listBlocked(client.db)).toMatchObject([{ who: null }])
    const again = client.complain({ by: 'Gerard', at: noon - hourMs })
    expect(row(again)?.isBlocked).toBe(true)
    expect(() => act({ do: 'contact', text: 'Hola' }, again)).toThrow('lead-blocked')
  })
})

describe('an erasure', () => {
  test('takes along what was written to the person, and leaves our own note', () => {
    act({ do: 'contact', text: 'Hola, Gerard' })
    act({ do: 'note', text: 'Needs it for work' })
    saveDraft(client.db, gerard, 'Gerard, otra vez', noon)
    eraseMention(client.desk(), gerard, 'Gerard')
    const dump = JSON.stringify(client.leads())
    expect(dump).toContain('Needs it for work')
    expect(dump).not.toMatch(/Hola|otra vez/)
    expect(client.db.pragma('foreign_key_check')).toEqual([])
  })
})

describe('the mirror', () => {
  test('lists our own complaints that have waited for a day, the longest first', () => {
    client.write({ by: 'Noa', at: noon - 25 * hourMs })
    client.write({ by: 'Sorina', at: noon - 30 * hourMs })
    client.write({ by: 'Fresh', at: noon - 23 * hourMs })
    expect(listIgnored(client.db, noon - dayMs).map(({ who }) => who)).toEqual(['Sorina', 'Noa'])
    expect(board().mirror).toBe(2)
  })
})
