import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { urgencyOfCase } from '../../../../src/main/engine/cases/refresh'
import { caseClient, dayMs, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`refresh-${(number += 1)}.db`))
})
afterEach(() => client.close())

const rowOf = (id: number | null) => client.db.prepare('SELECT * FROM caseFile WHERE id = ?').get(id)

describe('the urgency of a case', () => {
  test.each([
    [40, 1, 'normal', 40],
    [40, 3, 'normal', 52],
    [40, 1, 'urgent', 70],
    [10, 1, 'low', 0],
    [95, 5, 'urgent', 100],
  ] as const)('of %i points on %i channels at priority %s is %i', (points, channels, priority, expected) => {
    expect(urgencyOfCase(points, channels, priority, false)).toBe(expected)
  })
})

describe('what is worked out of a case', () => {
  test('is its first and newest text, its channels and its clock', () => {
    const first = client.write({ by: 'Noa', at: noon, read: { urgency: 30 } })
    const latest = client.write({ by: 'Noa', at: noon + hourMs, read: { urgency: 60 } })
    expect(rowOf(client.caseOf(first))).toMatchObject({
      ...{ firstMentionId: first, latestMentionId: latest, mentionCount: 2, channelCount: 1, urgency: 60 },
      ...{ queue: 'unanswered', clockKind: 'first', clockStartedAt: noon, sortAt: noon + hourMs },
    })
  })
  test('stops its clock when it is resolved, and starts the same one when it is opened again', async () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon })) ?? 0
    const running = rowOf(id)
    await act(client.desk(), [id], { do: 'resolve', outcome: 'solved', cause: null })
    expect(rowOf(id)).toMatchObject({ queue: 'resolved', clockKind: null, dueAt: null })
    await act(client.desk(), [id], { do: 'reopen' })
    expect(rowOf(id)).toEqual({ ...(running as object), isNew: 0 })
  })
  test('puts what was resolved last on top of what was resolved before', async () => {
    const ids = ['Noa', 'Owen'].map((by) => client.caseOf(client.write({ by, at: noon })) ?? 0)
    for (const [index, id] of ids.entries())
      await act(client.desk(noon + index * dayMs), [id], { do: 'resolve', outcome: 'solved', cause: null })
    const order = "SELECT id FROM caseFile WHERE queue = 'resolved' ORDER BY sortAt"
    expect(client.db.prepare(order).pluck().all()).toEqual(ids.toReversed())
  })
})

describe('texts that come in together', () => {
  const monthly = Array.from({ length: 6 }, (_, month) => ({ by: 'Noa', at: noon + month * 60 * dayMs }))

  test('make the same cases as the same texts one after another', () => {
    const apart = monthly.map((mention) => client.caseOf(client.write({ ...mention, on: 'google' })))
    const together = client.writeMany(monthly.map((mention) => ({ ...mention, on: 'x' as const })))
    expect(new Set(apart).size).toBe(1)
    expect(new Set(together.map(client.caseOf)).size).toBe(1)
  })
})
