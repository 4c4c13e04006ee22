import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { getCase } from '../../../../src/main/engine/cases/store'
import { caseClient, dayMs, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`assign-${(number += 1)}.db`))
})
afterEach(() => client.close())

const praise = { complaint: false, intent: 'praise', sentiment: 'positive' } as const
const queueOf = (id: number) =>
  client.db.prepare<[number], string>('SELECT queue FROM caseFile WHERE id = ?').pluck().get(id)

describe('a mention', () => {
  test.each([
    [{ complaint: true, intent: 'complaint' }, 'complaint'],
    [{ complaint: false, intent: 'question' }, 'question'],
    [{ complaint: false, intent: 'rumour' }, 'doubt'],
  ] as const)('that is read as %o opens a case of that kind', (read, kind) => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon, read }))
    expect(getCase(client.db, id ?? 0)).toMatchObject({ kind, status: 'open', isNew: 1 })
  })
  test.each([
    ['praise', { read: praise }],
    ['spam', { read: { complaint: true, intent: 'spam' } }],
    ['our own text', { isOwner: true }],
  ] as const)('that is %s needs none', (_, changes) => {
    expect(client.caseOf(client.write({ by: 'Noa', at: noon, ...changes }))).toBeNull()
  })
  test('of nobody known has a case of its own each time', () => {
    const first = client.caseOf(client.write({ by: null, at: noon }))
    expect(client.caseOf(client.write({ by: null, at: noon + 1 }))).not.toBe(first)
  })
})

describe('a second mention of the same person', () => {
  test('joins the open case, praise too, and says why', () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon }))
    const second = client.write({ by: 'Noa', at: noon + hourMs, read: praise })
    expect(client.caseOf(second)).toBe(id)
    expect(client.db.prepare('SELECT reason FROM caseMention WHERE mentionId = ?').pluck().get(second)).toBe(
      'person',
    )
  })
  test('that was written before the first joins it as well: files are not always in order', () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon }))
    expect(client.caseOf(client.write({ by: 'Noa', at: noon - dayMs }))).toBe(id)
  })
  test('after a quarter of silence is a new matter', () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon }))
    expect(client.caseOf(client.write({ by: 'Noa', at: noon + 91 * dayMs }))).not.toBe(id)
  })
  test('of another platform is another person until somebody says otherwise', () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon }))
    expect(client.caseOf(client.write({ by: 'Noa', on: 'x', at: noon + 1 }))).not.toBe(id)
  })
  test('opens a resolved case again when it complains, and leaves it resolved when it thanks', async () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon })) ?? 0
    await act(client.desk(noon + 1), [id], { do: 'resolve', outcome: 'solved', cause: null })
    client.write({ by: 'Noa', at: noon + hourMs, read: praise })
    expect(queueOf(id)).toBe('resolved')
    client.write({ by: 'Noa', at: noon + 2 * hourMs })
    expect(queueOf(id)).toBe('unanswered')
  })
  test('ends a snooze', async () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon })) ?? 0
    await act(client.desk(noon + 1), [id], { do: 'snooze', until: noon + 9 * dayMs })
    expect(queueOf(id)).toBe('snoozed')
    client.write({ by: 'Noa', at: noon + hourMs, now: noon + hourMs })
    expect(queueOf(id)).toBe('unanswered')
  })
  test('after spam does not join what was set aside', async () => {
    const id = client.caseOf(client.write({ by: 'Bot', at: noon })) ?? 0
    await act(client.desk(noon + 1), [id], { do: 'spam', reason: 'bot' })
    expect(client.caseOf(client.write({ by: 'Bot', at: noon + hourMs }))).not.toBe(id)
  })
})

describe('an answer', () => {
  test('of ours in the thread lets the case wait for them, until they write again', () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon, externalId: 'post' })) ?? 0
    const thread = { rootId: 'post', parentId: 'post' }
    client.write({ by: 'Velta', at: noon + hourMs, isOwner: true, thread })
    expect(queueOf(id)).toBe('waiting')
    client.write({ by: 'Noa', at: noon + 2 * hourMs, thread })
    expect(queueOf(id)).toBe('unanswered')
    expect(
      client.db.prepare('SELECT clockKind, clockStartedAt, dueAt FROM caseFile WHERE id = ?').get(id),
    ).toEqual({
      ...{ clockKind: 'next', clockStartedAt: noon + 2 * hourMs, dueAt: noon + 3 * hourMs },
    })
  })
  test('that the source shows later counts when it is seen', () => {
    const id = client.caseOf(client.write({ by: 'Noa', at: noon, externalId: 'r' })) ?? 0
    client.write({
      by: 'Noa',
      at: noon,
      now: noon + dayMs,
      externalId: 'r',
      ownerReply: { text: 'Sorry', publishedAt: noon + 60_000 },
    })
    expect(queueOf(id)).toBe('waiting')
    expect(getCase(client.db, id).status).toBe('open')
  })
})
