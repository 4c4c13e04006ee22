import type { CaseAction } from '@shared/model/case'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { compileCases, countsOf, listCaseRows } from '../../../../src/main/engine/cases/list-store'
import { wakeCases } from '../../../../src/main/engine/cases/wake-cases'
import { findBrokenLink } from '../../../../src/main/engine/journal/store'
import { listSteps } from '../../../../src/main/engine/undo/store'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { caseClient, dayMs, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let ids: number[]
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`act-${(number += 1)}.db`))
  ids = ['Noa', 'Sorina', 'Owen', 'Petra'].map((by, index) => {
    return client.caseOf(client.write({ by, at: noon + index * hourMs })) ?? 0
  })
})
afterEach(() => client.close())

const found = (query: string, order: 'clock' | 'urgency' | 'newest' = 'clock') =>
  listCaseRows(client.db, compileCases(client.db, query, noon + dayMs), order, null, 100).map(({ id }) => id)

const actions: CaseAction[] = [
  { do: 'assign', to: 'Marta Ibarz' },
  { do: 'priority', value: 'urgent' },
  { do: 'tag', tag: 'warranty', isOn: true },
  { do: 'note', text: 'Called, nobody answered.' },
  { do: 'snooze', until: noon + 9 * dayMs },
  { do: 'remind', at: noon + 2 * dayMs },
  { do: 'answered', at: null },
  { do: 'resolve', outcome: 'refunded', cause: 'Loose brake' },
  { do: 'spam', reason: 'bot' },
]

describe('every act', () => {
  test.each(actions)('$do is one step that undo takes back to the very state before', async (action) => {
    const before = client.state()
    const { step, changed } = await act(client.desk(noon + dayMs), ids.slice(0, 2), action)
    expect(changed).toBe(2)
    expect(client.state()).not.toEqual(before)
    expect(undoStep(client.desk(noon + dayMs))).toMatchObject({ id: step, label: `case.${action.do}` })
    expect(client.state()).toEqual(before)
    expect(listSteps(client.db)).toEqual([])
  })
  test('but being seen, which comes by itself, is a step: z takes back what was done on purpose', async () => {
    const seen = await act(client.desk(), [ids[0]!], { do: 'seen', isSeen: true })
    expect(seen).toEqual({ step: null, changed: 1, isPartial: false })
    await act(client.desk(), [ids[0]!], { do: 'seen', isSeen: false })
    expect(undoStep(client.desk())?.label).toBe('case.seen')
    expect(listSteps(client.db)).toEqual([])
  })
  test('taken back leaves alone what the customer changed by writing again', async () => {
    await act(client.desk(noon + dayMs), [ids[0]!], { do: 'resolve', outcome: 'solved', cause: null })
    await act(client.desk(noon + dayMs), [ids[0]!], { do: 'assign', to: 'Marta' })
    client.write({ by: 'Noa', at: noon + 2 * dayMs })
    expect(found('status:open')).toContain(ids[0])
    undoStep(client.desk(noon + 2 * dayMs))
    expect(found('status:open')).toContain(ids[0])
    expect(found('assignee:Marta')).toEqual([])
  })
  test('is told in the journal, whose chain holds, and so is its undoing', async () => {
    await act(client.desk(), [ids[0]!], actions[0]!)
    undoStep(client.desk())
    expect(client.db.prepare('SELECT event FROM journal ORDER BY seq').pluck().all()).toEqual([
      'case.assign',
      'undone',
    ])
    expect(findBrokenLink(client.db)).toBeNull()
  })
  test('that changes nothing leaves no step', async () => {
    await act(client.desk(), [ids[0]!], { do: 'priority', value: 'normal' })
    const again = await act(client.desk(), [ids[0]!], { do: 'priority', value: 'normal' })
    expect(again).toEqual({ step: null, changed: 0, isPartial: false })
  })
  test('of any order is undone in the opposite order, down to the beginning', async () => {
    const before = client.state()
    for (const action of [...actions, { do: 'reopen' } as const])
      await act(client.desk(noon + dayMs), ids, action)
    while (undoStep(client.desk(noon + dayMs))) continue
    expect(client.state()).toEqual(before)
  })
})

describe('many at once', () => {
  test('are one step, told in chunks, and can be stopped between two of them', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => {
      return client.caseOf(client.write({ by: `Person ${index}`, at: noon + index })) ?? 0
    })
    const told: number[] = []
    const { step, changed } = await act(
      client.desk(),
      many,
      { do: 'assign', to: 'Marta' },
      { onProgress: (done) => told.push(done) },
    )
    expect([changed, told]).toEqual([1200, [500, 1000, 1200]])
    expect(undoStep(client.desk())?.id).toBe(step)
    const stop = new AbortController()
    const part = await act(
      client.desk(),
      many,
      { do: 'assign', to: 'Marta' },
      { signal: stop.signal, onProgress: () => stop.abort() },
    )
    expect(part).toMatchObject({ changed: 500, isPartial: true })
    undoStep(client.desk())
    expect(countsOf(client.db, noon).assignees).toEqual({})
  })
})

describe('queues', () => {
  test('sort by clock: the deadline that comes first, or passed first, on top', () => {
    expect(found('status:open')).toEqual(ids)
  })
  test('an urgent case has its own order by urgency, and the newest first when asked', async () => {
    await act(client.desk(), [ids[2]!], { do: 'priority', value: 'urgent' })
    expect(found('status:open', 'urgency')[0]).toBe(ids[2])
    expect(found('status:open', 'newest')).toEqual(ids.toReversed())
  })
  test('count what they list', async () => {
    await act(client.desk(), [ids[0]!], { do: 'resolve', outcome: 'solved', cause: null })
    await act(client.desk(), [ids[1]!], { do: 'snooze', until: noon + 9 * dayMs })
    const { queues } = countsOf(client.db, noon + dayMs)
    for (const queue of ['open', 'snoozed', 'resolved', 'waiting', 'spam'] as const)
      expect(found(`status:${queue}`)).toHaveLength(queues[queue === 'open' ? 'unanswered' : queue])
  })
  test('a snoozed case comes back at its moment, also when that passed while nobody looked', async () => {
    await act(client.desk(), [ids[0]!], { do: 'snooze', until: noon + dayMs })
    expect(wakeCases(client.db, noon + dayMs - 1)).toBe(0)
    expect(wakeCases(client.db, noon + 30 * dayMs)).toBe(1)
    expect(found('status:open')).toContain(ids[0])
  })
  test('words and fields beside a status must be of one and the same mention', () => {
    client.write({
      by: 'Noa',
      at: noon + 2 * hourMs,
      text: 'And the delivery was late.',
      read: { urgency: 80 },
    })
    expect(found('status:open delivery')).toEqual([ids[0]])
    expect(found('status:open delivery urgency>=60')).toEqual([ids[0]])
    expect(found('status:open oven urgency>=60')).toEqual([])
    expect(found('status:open -delivery').includes(ids[0]!)).toBe(true)
  })
})
