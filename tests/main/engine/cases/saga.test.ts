import { dayAndNight } from '@shared/text/hours/clock-of'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../../../src/main/engine/cases/act'
import { caseDetail } from '../../../../src/main/engine/cases/case-detail'
import type { ClockRules } from '@shared/model/clock'
import { alwaysOpen, caseClient, hourMs, noon, type CaseClient } from '../../../helpers/case-client'
import { temporaryFolder } from '../../../helpers/temporary-folder'

const inFolder = temporaryFolder()
let client: CaseClient
let number = 0
beforeEach(async () => {
  client = await caseClient(inFolder(`saga-${(number += 1)}.db`))
})
afterEach(() => client.close())

/** Open from 9 to 18 in UTC, each day. */
const officeHours: ClockRules = {
  ...alwaysOpen,
  hours: { ...dayAndNight, timeZone: 'UTC', week: Array.from({ length: 7 }, () => [[540, 1080]]) },
}
const story = (mention: number, now: number, rules: ClockRules = alwaysOpen) =>
  caseDetail(client.db, client.caseOf(mention) ?? 0, rules, now).saga
const silences = (mention: number, now: number, rules?: ClockRules) =>
  story(mention, now, rules).flatMap((entry) =>
    entry.kind === 'silence' ? [[entry.openMs / hourMs, entry.isOpen]] : [],
  )
const thread = { rootId: 'post', parentId: 'post' }

describe('a silence', () => {
  test('lasts from the complaint until now, as long as nobody answers', () => {
    const mention = client.write({ by: 'Noa', at: noon })
    expect(silences(mention, noon + 5 * hourMs)).toEqual([[5, true]])
  })
  test('shorter than an hour is no part of the story', () => {
    expect(silences(client.write({ by: 'Noa', at: noon }), noon + hourMs - 1)).toEqual([])
  })
  test('counts open hours only: an evening until the next morning is no silence of ours', () => {
    const mention = client.write({ by: 'Noa', at: noon })
    expect(silences(mention, noon + 22 * hourMs, officeHours)).toEqual([[7, true]])
  })
  test('ends with the next text, from which another begins', () => {
    const mention = client.write({ by: 'Noa', at: noon })
    client.write({ by: 'Noa', at: noon + 2 * hourMs })
    expect(silences(mention, noon + 5 * hourMs)).toEqual([
      [2, false],
      [3, true],
    ])
  })
  test('ends with our answer in the thread', () => {
    const mention = client.write({ by: 'Noa', at: noon, externalId: 'post' })
    client.write({ by: 'Velta', at: noon + 3 * hourMs, isOwner: true, thread })
    expect(silences(mention, noon + 50 * hourMs)).toEqual([[3, false]])
  })
  test('ends with an answer by telephone', async () => {
    const mention = client.write({ by: 'Noa', at: noon })
    const answered = { do: 'answered', at: noon + 4 * hourMs } as const
    await act(client.desk(noon + 5 * hourMs), [client.caseOf(mention) ?? 0], answered)
    expect(silences(mention, noon + 50 * hourMs)).toEqual([[4, false]])
  })
  test('is not claimed where an answer shows no time: it may have come at once', () => {
    const ownerReply = { text: 'Sorry!', publishedAt: null }
    expect(silences(client.write({ by: 'Noa', at: noon, ownerReply }), noon + 50 * hourMs)).toEqual([])
  })
})

describe('the story', () => {
  test('tells what bystanders say in the thread once, apart from our own answers', () => {
    const mention = client.write({ by: 'Noa', at: noon, externalId: 'post' })
    const praise = { complaint: false, intent: 'none' } as const
    client.write({ by: 'Owen', at: noon + 1, thread, read: praise, text: 'Same here' })
    client.write({ by: 'Lia', at: noon + 2, thread, read: praise, text: 'Me too' })
    client.write({ by: 'Velta', at: noon + 3, thread, isOwner: true, text: 'We are sorry' })
    client.write({ by: 'Noa', at: noon + 4, thread, text: 'Still waiting' })
    const told = story(mention, noon + 10)
    expect(told.map(({ kind }) => kind)).toEqual(['mention', 'onlookers', 'answer', 'mention'])
    expect(told[1]).toMatchObject({ people: [{ name: 'Owen' }, { name: 'Lia' }] })
    expect(told[2]).toMatchObject({ reply: { text: 'We are sorry' } })
  })
  test('is told in the order in which it happened, with what was done', async () => {
    const mention = client.write({ by: 'Noa', at: noon })
    const id = client.caseOf(mention) ?? 0
    await act(client.desk(noon + 60_000), [id], { do: 'note', text: 'Called.' })
    await act(client.desk(noon + 120_000), [id], { do: 'assign', to: 'Marta' })
    client.write({ by: 'Noa', at: noon + 180_000 })
    const told = story(mention, noon + 200_000)
    expect(told.map(({ kind }) => kind)).toEqual(['mention', 'note', 'event', 'event', 'mention'])
    expect(JSON.stringify(told)).not.toContain('"cases"')
  })
  test('of ten thousand texts shows the newest and says how many it leaves out', () => {
    const mention = client.write({ by: 'Noa', at: noon })
    const id = client.caseOf(mention) ?? 0
    client.writeMany(Array.from({ length: 9999 }, (_, index) => ({ by: 'Noa', at: noon + index + 1 })))
    const detail = caseDetail(client.db, id, alwaysOpen, noon + 20_000)
    expect(detail).toMatchObject({ mentionCount: 10_000, hiddenMentions: 9800 })
    expect(detail.saga.length).toBeLessThan(300)
  })
})
