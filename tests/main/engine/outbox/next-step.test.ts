import { replyStates } from '@shared/model/reply'
import { describe, expect, test } from 'vitest'
import type { FindOutcome, SendOutcome } from '../../../../src/main/engine/connectors/sender'
import { nextStep, type Happening, type OnItsWay } from '../../../../src/main/engine/outbox/next-step'
import { seeded, type Seeded } from '../../../helpers/seeded'

const sameKeyMs = 3_000_000

/** A platform that takes, loses, delays and forgets as it likes; it knows a key for as long as it promises. */
class Platform {
  readonly posts: number[] = []
  constructor(private readonly random: Seeded) {}

  send(now: number): SendOutcome {
    const fate = this.random.below(6)
    if (fate === 0)
      return {
        kind: 'retry',
        words: 'busy',
        untilMs: this.random.chance(0.5) ? now + this.random.below(9e6) : null,
      }
    if (fate === 1 && this.random.chance(0.2)) return { kind: 'refused', words: 'no' }
    if (fate === 2) return { kind: 'unknown' }
    if (!this.posts.some((at) => now - at < sameKeyMs + 600_000)) this.posts.push(now)
    return fate === 3 ? { kind: 'unknown' } : { kind: 'sent', externalId: '1', url: null }
  }

  find(): FindOutcome {
    if (this.random.chance(0.3)) return { kind: 'unclear' }
    const isShown = this.posts.length > 0 && this.random.chance(0.5)
    return isShown ? { kind: 'sent', externalId: '1', url: null } : { kind: 'missing' }
  }
}

const ended = ['sent', 'refused', 'failed']

/** One reply's whole way; between any two steps the program may be killed or the computer sleep. */
function journey(seed: number): { states: string[]; posts: number; isLeftToPerson: boolean } {
  const random = seeded(seed)
  const platform = new Platform(random)
  let now = 1e12
  let reply: OnItsWay & { nextTryAt: number | null } = {
    state: 'queued',
    attempts: 0,
    firstTryAt: null,
    failure: null,
    nextTryAt: now,
  }
  const states: string[] = [reply.state]
  const step = (happening: Happening) => {
    const changes = nextStep(reply, happening, { now, random: random.next(), sameKeyMs })
    if (changes) reply = { ...reply, ...changes }
    states.push(reply.state)
  }
  for (let turn = 0; turn < 400 && !ended.includes(reply.state) && reply.nextTryAt !== null; turn += 1) {
    now = Math.max(now, reply.nextTryAt) + (random.chance(0.1) ? random.below(8e6) : 0)
    if (reply.state === 'unknown') step({ kind: 'looked', outcome: platform.find() })
    else {
      step({ kind: 'taken' })
      if (reply.state !== 'sending') continue
      const isKilledBefore = random.chance(0.1)
      const outcome = isKilledBefore ? null : platform.send(now)
      now += random.below(60_000)
      step(outcome === null || random.chance(0.1) ? { kind: 'cut-off' } : { kind: 'answered', outcome })
    }
  }
  return {
    states,
    posts: platform.posts.length,
    isLeftToPerson: reply.state === 'unknown' && reply.nextTryAt === null,
  }
}

describe('on any way through the outbox', () => {
  const journeys = Array.from({ length: 3000 }, (_, seed) => journey(seed + 1))
  test('nothing stands twice at the platform', () => {
    expect(journeys.filter(({ posts }) => posts > 1)).toEqual([])
  })
  test('what is called sent stands there, and what was refused does not', () => {
    for (const { states, posts } of journeys) if (states.at(-1) === 'sent') expect(posts).toBe(1)
  })
  test('each ends as sent or refused, or is left to a person', () => {
    const lost = journeys.filter(
      ({ states, isLeftToPerson }) => !ended.includes(states.at(-1) ?? '') && !isLeftToPerson,
    )
    expect(lost).toEqual([])
    const ends = new Set(
      journeys.map(({ states, isLeftToPerson }) => (isLeftToPerson ? 'person' : states.at(-1))),
    )
    expect([...ends].sort()).toEqual(['person', 'refused', 'sent'])
  })
})

describe('a state', () => {
  const happenings: Happening[] = [
    { kind: 'taken' },
    { kind: 'answered', outcome: { kind: 'sent', externalId: '1', url: null } },
    { kind: 'answered', outcome: { kind: 'unknown' } },
    { kind: 'looked', outcome: { kind: 'missing' } },
    { kind: 'cannot-look' },
    { kind: 'cut-off' },
  ]
  const at = { now: 1000, random: 0, sameKeyMs }
  test.each(replyStates.filter((state) => !['queued', 'sending', 'unknown'].includes(state)))(
    '%s is not the outbox’s',
    (state) => {
      for (const happening of happenings)
        expect(nextStep({ state, attempts: 1, firstTryAt: 1, failure: null }, happening, at)).toBeNull()
    },
  )
  test('unknown is never sent again where the platform knows no keys', () => {
    const unknown: OnItsWay = { state: 'unknown', attempts: 1, firstTryAt: 0, failure: null }
    for (const now of [1, 1e5, 1e7, 1e9]) {
      const step = nextStep(
        unknown,
        { kind: 'looked', outcome: { kind: 'missing' } },
        { now, random: 0, sameKeyMs: 0 },
      )
      expect(step?.state).toBeUndefined()
    }
  })
  test('unknown is not sent again by a clock that was set back', () => {
    const unknown: OnItsWay = { state: 'unknown', attempts: 1, firstTryAt: 1e9, failure: null }
    expect(
      nextStep(unknown, { kind: 'looked', outcome: { kind: 'missing' } }, { ...at, now: 5 })?.state,
    ).toBeUndefined()
  })
  test('queued waits longer with every try, and never all of it in step', () => {
    const wait = (attempts: number, random: number) =>
      nextStep(
        { state: 'sending', attempts, firstTryAt: 0, failure: null },
        { kind: 'answered', outcome: { kind: 'retry', words: '', untilMs: null } },
        { ...at, random },
      )?.nextTryAt ?? 0
    expect([1, 2, 3, 8, 99].map((tries) => wait(tries, 1) - 1000)).toEqual([
      10_000, 20_000, 40_000, 900_000, 900_000,
    ])
    expect(wait(5, 0)).toBeLessThan(wait(5, 0.5))
  })
})
