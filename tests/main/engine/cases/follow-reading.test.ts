import type { Triage } from '@shared/model/triage'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { followReading } from '../../../../src/main/engine/cases/follow-reading'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`follow-${(number += 1)}.db`))
})
afterEach(() => client.close())

const praise = { complaint: false, intent: 'praise' } as const
const complaint = { complaint: true, intent: 'complaint' } as const

/** As if the mention had been read anew with another result. */
function reads(
  mention: number,
  { complaint: isComplaint, intent }: Pick<Triage, 'complaint' | 'intent'>,
): void {
  client.db
    .prepare('UPDATE mention SET complaint = ?, intent = ? WHERE id = ?')
    .run(isComplaint ? 1 : 0, intent, mention)
  followReading(client.db, [mention], client.desk().rules, noon)
}

describe('a mention that turns out to need no answer', () => {
  test('takes a case with it that nobody has touched', () => {
    const mention = client.write({ by: 'Noa', at: noon })
    reads(mention, praise)
    expect(client.caseOf(mention)).toBeNull()
    expect(client.db.prepare('SELECT count(*) FROM caseFile').pluck().get()).toBe(0)
  })
  test.each([
    ['assigned', { do: 'assign', to: 'Marta' }],
    ['seen', { do: 'seen', isSeen: true }],
    ['tagged', { do: 'tag', tag: 'vip', isOn: true }],
    ['annotated', { do: 'note', text: 'Called.' }],
  ] as const)('leaves a case that somebody has %s', async (_, action) => {
    const mention = client.write({ by: 'Noa', at: noon })
    const held = client.caseOf(mention)
    await act(client.desk(), [held ?? 0], action)
    reads(mention, praise)
    expect(client.caseOf(mention)).toBe(held)
  })
  test('leaves a case in which the person wrote more', () => {
    const mention = client.write({ by: 'Noa', at: noon })
    client.write({ by: 'Noa', at: noon + hourMs })
    reads(mention, praise)
    expect(client.caseOf(mention)).not.toBeNull()
  })
  test('does not stand in the way of taking back what was done before it went', async () => {
    const mention = client.write({ by: 'Noa', at: noon })
    const held = [client.caseOf(mention) ?? 0]
    await act(client.desk(), held, { do: 'seen', isSeen: true })
    await act(client.desk(), held, { do: 'seen', isSeen: false })
    reads(mention, praise)
    const state = client.state()
    expect(undoStep(client.desk())).not.toBeNull()
    expect(undoStep(client.desk())).toBeNull()
    expect(client.state()).toEqual(state)
  })
})

describe('a mention that turns out to be a complaint', () => {
  test('opens a case, once', () => {
    const mention = client.write({ by: 'Noa', at: noon, read: praise })
    expect(client.caseOf(mention)).toBeNull()
    reads(mention, complaint)
    const opened = client.caseOf(mention)
    expect(opened).not.toBeNull()
    reads(mention, complaint)
    expect(client.caseOf(mention)).toBe(opened)
  })
  test('joins the open case of its person instead', () => {
    const held = client.caseOf(client.write({ by: 'Noa', at: noon }))
    const mention = client.write({ by: 'Noa', at: noon + hourMs, read: praise })
    reads(mention, complaint)
    expect(client.caseOf(mention)).toBe(held)
  })
})
