import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { caseDetail } from '../../../../src/main/engine/cases/case-detail'
import { attachMention, mergeCases, splitCase } from '../../../../src/main/engine/cases/merge'
import { getCase } from '../../../../src/main/engine/cases/store'
import { listSteps } from '../../../../src/main/engine/undo/store'
import { undoStep } from '../../../../src/main/engine/undo/undo-step'
import { caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let mentions: number[]
let ids: number[]
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`merge-${(number += 1)}.db`))
  mentions = ['Noa', 'Sorina', 'Owen'].map((by, index) => client.write({ by, at: noon + index * hourMs }))
  ids = mentions.map((mention) => client.caseOf(mention) ?? 0)
})
afterEach(() => client.close())

const [first, second, third] = [0, 1, 2].map((index) => () => ids[index] ?? 0) as [
  () => number,
  () => number,
  () => number,
]
const detail = (id: number) => caseDetail(client.db, id, client.desk().rules, noon + 9 * hourMs)

/** What the work says that it changed, undone, is as it was before. */
function expectUndone(work: () => unknown): void {
  const before = client.state()
  work()
  expect(client.state()).not.toEqual(before)
  undoStep(client.desk())
  expect(client.state()).toEqual(before)
}

describe('merging', () => {
  test('brings mentions, notes and tags of both into one case', async () => {
    await act(client.desk(), [second()], { do: 'note', text: 'Called twice.' })
    await act(client.desk(), [first(), second()], { do: 'tag', tag: 'warranty', isOn: true })
    mergeCases(client.desk(), first(), [second()])
    expect(detail(first())).toMatchObject({ mentionCount: 2, tags: ['warranty'] })
    expect(detail(first()).saga).toContainEqual(
      expect.objectContaining({ kind: 'note', text: 'Called twice.' }),
    )
  })
  test('is taken back to the very state before', async () => {
    await act(client.desk(), [second()], { do: 'tag', tag: 'warranty', isOn: true })
    expectUndone(() => mergeCases(client.desk(), first(), [second(), third()]))
  })
  test('opens a resolved case again when an open one joins it', async () => {
    await act(client.desk(), [first()], { do: 'resolve', outcome: 'solved', cause: 'Oven' })
    mergeCases(client.desk(), first(), [second()])
    expect(detail(first())).toMatchObject({ queue: 'unanswered', outcome: null, cause: null })
  })
  test('keeps an answer that was given by telephone to one of the two', async () => {
    await act(client.desk(), [second()], { do: 'answered', at: noon + 5 * hourMs })
    mergeCases(client.desk(), first(), [second()])
    expect(detail(first())).toMatchObject({ queue: 'waiting', answeredAt: noon + 5 * hourMs })
  })
  test('with somebody whom nobody knows keeps the person who is known', () => {
    const unknown = client.caseOf(client.write({ by: null, at: noon - hourMs })) ?? 0
    mergeCases(client.desk(), first(), [unknown])
    expect(detail(first()).person?.name).toBe('Noa')
  })
  test('in a circle is refused: a case that has gone into another is none any more', () => {
    mergeCases(client.desk(), first(), [second()])
    const before = client.state()
    expect(() => mergeCases(client.desk(), second(), [first()])).toThrow(/case-not-found/)
    expect(() => mergeCases(client.desk(), third(), [second()])).toThrow(/case-not-found/)
    expect(client.state()).toEqual(before)
    expect(listSteps(client.db)).toHaveLength(1)
  })
  test('with itself is refused in words and leaves no step', () => {
    expect(() => mergeCases(client.desk(), first(), [first()])).toThrow(/case-merge-self/)
    expect(listSteps(client.db)).toEqual([])
  })
  test('of cases about different subjects is refused, and nothing of it stays', () => {
    client.db.prepare("INSERT INTO subject (kind, name, terms) VALUES ('brand', 'Velta Sur', '[]')").run()
    client.db.prepare('UPDATE caseFile SET subjectId = 3 WHERE id = ?').run(third())
    const before = client.state()
    expect(() => mergeCases(client.desk(), first(), [second(), third()])).toThrow(/case-other-subject/)
    expect(client.state()).toEqual(before)
  })
})

describe('splitting', () => {
  const joined = () => client.write({ by: 'Noa', at: noon + 4 * hourMs, text: 'And the invoice is wrong.' })

  test('moves a mention into a case of its own, with a clock of its own', () => {
    const mention = joined()
    const { case: own } = splitCase(client.desk(), first(), [mention])
    expect(client.caseOf(mention)).toBe(own)
    expect(detail(own)).toMatchObject({ mentionCount: 1, clock: { startedAt: noon + 4 * hourMs } })
    expect(detail(first())).toMatchObject({ mentionCount: 1, clock: { startedAt: noon } })
  })
  test('is taken back to the very state before', () => {
    const mention = joined()
    expectUndone(() => splitCase(client.desk(), first(), [mention]))
  })
  test('of all mentions, or of those of another case, is refused', () => {
    const mention = joined()
    expect(() => splitCase(client.desk(), first(), [mentions[0] ?? 0, mention])).toThrow(/case-split-all/)
    expect(() => splitCase(client.desk(), first(), [mentions[1] ?? 0])).toThrow(/mention-not-in-case/)
  })
  test('gives a number that no case had before, also after it was taken back', () => {
    const mention = joined()
    const { case: own } = splitCase(client.desk(), first(), [mention])
    undoStep(client.desk())
    expect(splitCase(client.desk(), first(), [mention]).case).not.toBe(own)
  })
})

describe('putting a mention into a case by hand', () => {
  const praise = { complaint: false, intent: 'praise', sentiment: 'positive' } as const

  test('opens one for a mention that needed none', () => {
    const mention = client.write({ by: 'Petra', at: noon, read: praise })
    expectUndone(() => attachMention(client.desk(), mention, null))
  })
  test('moves it to the given one, with the notes and tags of a case that it leaves empty', async () => {
    await act(client.desk(), [second()], { do: 'note', text: 'Wants a call.' })
    await act(client.desk(), [second()], { do: 'tag', tag: 'vip', isOn: true })
    attachMention(client.desk(), mentions[1] ?? 0, first())
    expect(detail(first())).toMatchObject({ mentionCount: 2, tags: ['vip'] })
    expect(detail(first()).saga.some(({ kind }) => kind === 'note')).toBe(true)
    expect(() => getCase(client.db, second())).toThrow(/case-not-found/)
  })
  test('is taken back to the very state before', () => {
    expectUndone(() => attachMention(client.desk(), mentions[1] ?? 0, first()))
  })
  test('is refused where it has a case already and a new one is wanted', () => {
    expect(() => attachMention(client.desk(), mentions[1] ?? 0, null)).toThrow(/mention-has-case/)
  })
})
