import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CrisisAction, NewCrisis } from '@shared/model/crisis'
import { reviewReply } from '@shared/text/review/review-reply'
import { actOnCrisis } from '../../../../src/main/engine/crises/act-on-crisis'
import { approveStatement, statementContext } from '../../../../src/main/engine/crises/approve-statement'
import { badWeeks } from '../../../../src/main/engine/crises/bad-weeks'
import { figuresOf } from '../../../../src/main/engine/crises/figures-of'
import { openCrisis } from '../../../../src/main/engine/crises/open-crisis'
import * as people from '../../../../src/main/engine/crises/people-store'
import * as playbooks from '../../../../src/main/engine/crises/playbook-store'
import { roomOf } from '../../../../src/main/engine/crises/room-of'
import { starterPlaybooks } from '../../../../src/main/engine/crises/starter-playbooks'
import * as statements from '../../../../src/main/engine/crises/statement-store'
import * as store from '../../../../src/main/engine/crises/store'
import { findBrokenLink } from '../../../../src/main/engine/journal/store'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { caseClient, dayMs, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`crises-${(number += 1)}.db`))
})
afterEach(() => client.close())

const open = (made: Partial<NewCrisis> = {}) =>
  openCrisis(
    client.desk(),
    {
      ...{ name: 'Ovens', query: 'subject:Velta', by: 'Marta', playbook: 'unsafe-product' },
      ...{ spike: null, why: '', drillFrom: null },
      ...made,
    },
    'en',
  )
const room = (id: number, now = noon) => roomOf(client.db, id, 'en', now)
const act = (id: number, action: CrisisAction, now = noon) => actOnCrisis(client.desk(now), id, action)
const closing = { do: 'close', happened: 'H', did: 'D', changes: 'C', by: 'Marta' } as const

describe('a room', () => {
  test('begins with the steps of its playbook, each with whoever has the role, or who stands for it', () => {
    people.insertPerson(client.db, {
      ...{ role: 'spokesperson', name: 'Amaia', phone: '1', substitute: 'Irina', substitutePhone: '2' },
    })
    const { steps, decisions, playbook, statement } = room(open())
    expect(playbook).toBe('Unsafe product')
    expect(steps).toHaveLength(9)
    expect(steps[0]).toMatchObject({ owner: 'Amaia', dueAt: noon + hourMs / 2, doneAt: null })
    expect(steps[1]).toMatchObject({ owner: 'Operations' })
    expect(decisions).toMatchObject([{ by: 'Marta', text: 'Ovens', at: noon }])
    expect(Object.keys(statement?.langs ?? {})).toEqual(['en', 'es', 'ro'])
  })

  test('with nothing said in it is honestly empty', () => {
    const { hours, lastDay, usual, level, severity, unanswered, figures } = room(open({ playbook: null }))
    expect(hours).toHaveLength(72)
    expect(hours.every(({ count, low, high }) => count === null && low === 0 && high === 0)).toBe(true)
    expect([lastDay, usual, level, severity.negativity.of, unanswered.total]).toEqual([0, null, 1, 0, 0])
    expect(figures).toMatchObject({ mentions: 0, peak: null, cases: 0, answered: 0, medianAnswerMs: null })
  })

  test('counts what its query finds, by hours, and lists who waits', () => {
    for (let day = 10; day >= 1; day -= 1) client.write({ by: `Day ${day}`, at: noon - day * dayMs })
    client.writeMany([
      { by: 'Noa', at: noon - 2 * hourMs, on: 'google' },
      { by: 'Bram', at: noon - 2 * hourMs, on: 'x' },
      { by: 'Ilinca', at: noon - 10, on: 'x' },
    ])
    const shown = room(open())
    expect(shown.lastDay).toBe(4)
    expect(shown.usual).toEqual({ low: 0, high: 2 })
    expect(shown.hours.at(-3)).toMatchObject({ count: 2 })
    expect(shown.hours.find(({ at }) => at === noon - dayMs)).toMatchObject({ count: 1, high: 1 })
    expect(shown.unanswered.rows[0]).toMatchObject({ mention: { authorName: 'Ilinca' } })
    expect(shown.severity.channels.platforms).toEqual(['google', 'x'])
  })

  test('is closed with what was learned and the figures of then; nothing more is done in it until that is taken back', () => {
    client.writeMany([
      { by: 'Noa', at: noon - 2 * hourMs },
      { by: 'Bram', at: noon - 2 * hourMs + 60_000 },
      { by: 'Ilinca', at: noon - hourMs },
    ])
    const id = open()
    act(id, closing, noon + hourMs)
    const closed = room(id, noon + dayMs)
    expect(closed.postMortem).toMatchObject({ happened: 'H', did: 'D', changes: 'C', by: 'Marta' })
    expect(closed.figures).toEqual({
      ...{ mentions: 3, peak: { at: noon - 2 * hourMs, count: 2 }, durationMs: hourMs },
      ...{ cases: 3, answered: 0, medianAnswerMs: null },
    })
    expect(() => act(id, { do: 'decide', text: 'Late', by: 'Marta' })).toThrow('crisis-closed')
    undoStep(client.desk(noon + dayMs))
    expect(room(id, noon + dayMs).postMortem).toBeNull()
    expect(room(id).figures?.durationMs).toBe(0)
  })
})

describe('steps', () => {
  test('are ticked, changed, added and removed, and each of it can be taken back', () => {
    const id = open()
    const before = store.listSteps(client.db, id)
    const first = before[0]?.id ?? 0
    act(id, { do: 'tick', step: first, isDone: true })
    expect(store.listSteps(client.db, id)[0]?.doneAt).toBe(noon)
    act(id, { do: 'set-step', step: first, text: 'Other', owner: null, dueAt: null })
    act(id, { do: 'set-step', step: null, text: 'More', owner: 'Irina', dueAt: noon })
    act(id, { do: 'drop-step', step: before[1]?.id ?? 0 })
    expect(store.listSteps(client.db, id)).toHaveLength(9)
    for (let step = 0; step < 4; step += 1) undoStep(client.desk())
    expect(store.listSteps(client.db, id)).toEqual(before)
  })
})

describe('decisions', () => {
  test('are only added to: neither by a change nor by removal nor by undo does one go', () => {
    const id = open()
    expect(act(id, { do: 'decide', text: 'We say “bolt”.', by: 'Amaia' }).step).toBeNull()
    expect(() => client.db.prepare("UPDATE crisisDecision SET text = ''").run()).toThrow('append-only')
    expect(() => client.db.prepare('DELETE FROM crisisDecision').run()).toThrow('append-only')
    expect(undoStep(client.desk())).toBeNull()
    expect(store.listDecisions(client.db, id)).toMatchObject([{ by: 'Amaia' }, { by: 'Marta' }])
    const events = client.db.prepare("SELECT event FROM journal WHERE event LIKE 'crisis.%'").pluck().all()
    expect(events).toEqual(['crisis.open', 'crisis.decide'])
    expect(findBrokenLink(client.db)).toBeNull()
  })
})

describe('a statement', () => {
  const context = () => statementContext(client.db, noon, 'UTC')
  const review = (text: string) => reviewReply({ reply: text, context: context() }, 'en')
  const write = (text: string) =>
    statements.insertStatement(client.db, { name: 'outage', lang: 'en', text, by: 'Irina' }, noon)
  const good =
    'The app has not worked since 9 am. That is our fault, and we are sorry for the wait. Marta writes here again at 1 pm, ' +
    'whether it is mended or not.'

  test('that comes with the program cannot be approved before its places are filled in, in any language', () => {
    for (const lang of ['en', 'es', 'ro'] as const) {
      for (const [kind, { statement, steps }] of Object.entries(starterPlaybooks(lang))) {
        const findings = reviewReply({ reply: statement, context: context() }, lang)
        const isStopped = findings.some(({ rule, state }) => rule === 'placeholder' && state === 'stop')
        expect([kind, lang, isStopped, steps.length > 4]).toEqual([kind, lang, true, true])
      }
    }
  })
  test('is approved by somebody, and another version has to be approved again', () => {
    const first = write(good)
    approveStatement(client.desk(), first, 'Amaia', review)
    const held = () => statements.findStatement(client.db, 'outage')?.langs.en
    expect(held()).toMatchObject({ version: 1, approvedBy: 'Amaia' })
    expect(() => approveStatement(client.desk(), first, 'Amaia', review)).toThrow('statement-approved')
    write(`${good} Thank you.`)
    expect(held()).toMatchObject({ version: 2, approvedBy: null })
    expect(() => client.db.prepare("UPDATE statement SET text = ''").run()).toThrow('never changed')
  })
  test('with a stop is not approved', () => {
    const id = write('[What] does not work since [time]. That is our fault, and we are sorry.')
    expect(() => approveStatement(client.desk(), id, 'Amaia', review)).toThrow('statement-stopped')
  })
})

describe('a playbook', () => {
  test('of the client takes the place of the starter one, and gives it back', () => {
    const list = () => playbooks.listPlaybooks(client.db, 'es')
    const steps = [{ text: 'Call Marta', role: '', minutes: 5 }]
    playbooks.savePlaybook(client.db, { kind: 'outage', name: 'Our outage', hint: '', steps })
    playbooks.savePlaybook(client.db, { kind: 'Flood', name: 'Flood', hint: '', steps })
    expect(list().map(({ name }) => name)).toEqual([
      ...['Producto inseguro', 'Our outage', 'Incidente con el personal', 'Fuga de datos', 'Queja viral'],
      ...['Acusación falsa', 'Flood'],
    ])
    playbooks.removePlaybook(client.db, 'outage')
    expect(list()[1]).toMatchObject({ name: 'Caída del servicio', isOwn: false })
    expect(() => playbooks.removePlaybook(client.db, 'outage')).toThrow('playbook-not-found')
  })
})

describe('a drill', () => {
  test('shows the old hours up to its own clock, and its end has no figures', () => {
    const start = noon - 30 * dayMs
    for (let hour = 0; hour < 48; hour += 1)
      client.write({ by: `P${hour}`, at: start + hour * hourMs, now: noon })
    const id = open({ drillFrom: start })
    expect(room(id)).toMatchObject({ isDrill: true, clockAt: start, lastDay: 1, figures: null })
    store.updateCrisis(client.db, id, { drillAt: start + 10 * hourMs })
    const later = room(id)
    expect([later.lastDay, later.unanswered.total, later.hours.at(-1)?.at]).toEqual([
      11,
      11,
      start + 10 * hourMs,
    ])
    expect(later.unanswered.rows.every(({ case: one }) => one === null)).toBe(true)
    act(id, closing)
    expect(room(id)).toMatchObject({ clockAt: start + 10 * hourMs, figures: null })
  })
  test('offers the weeks that stand out, none twice', () => {
    const counts = new Map([
      ...Array.from({ length: 100 }, (_, day) => [day, 2] as const),
      ...[50, 51, 52, 80, 81].map((day) => [day, 20] as const),
    ])
    const weeks = badWeeks(counts, 0, 100)
    expect(weeks.map(({ count }) => count)).toEqual([68, 50].concat(weeks.slice(2).map(({ count }) => count)))
    expect(weeks[0]).toMatchObject({ usual: 14 })
    expect(badWeeks(new Map(), 0, 100)).toEqual([])
    expect(badWeeks(new Map([[3, 1]]), 3, 3)).toEqual([])
  })
})

test('the median of answers is that of those that were given', () => {
  const cases = [10, 30, 20, null].map((answeredAt) => ({ startedAt: 0, answeredAt }))
  expect(figuresOf(new Map(), cases, 5)).toMatchObject({ cases: 4, answered: 3, medianAnswerMs: 20 })
  expect(figuresOf(new Map(), cases.slice(0, 2), 5).medianAnswerMs).toBe(20)
})
