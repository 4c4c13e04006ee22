import { replyMoves, replyStates, type ReplyState } from '@shared/model/reply'
import { describe, expect, test } from 'vitest'
import { isAnswer, isWritable, nextState } from '../../../../src/main/engine/replies/states'
import { seeded } from '../../../helpers/seeded'

describe('the way of a reply', () => {
  test('is never open to a person while it is on its way to a platform, or stands there', () => {
    for (const state of ['sending', 'sent', 'seen', 'posted'] as const)
      expect(replyMoves.filter((move) => nextState(state, move) !== null)).toEqual([])
  })
  test('leads to an answer only through queueing or through copying and saying that it was posted', () => {
    const leads = replyStates.flatMap((state) =>
      replyMoves.flatMap((move) => {
        const next = nextState(state, move)
        return next !== null && isAnswer(next) ? [`${state} ${move}`] : []
      }),
    )
    expect(leads).toEqual(['copied post', 'unknown post'])
  })
  test('what was queued can be held, and goes back to what was approved', () => {
    expect(nextState('queued', 'hold')).toBe('approved')
  })
  test('what nobody knows the fate of is never queued again by itself', () => {
    expect(nextState('unknown', 'queue')).toBeNull()
  })
  test('any walk of moves stays among the states, and what others have approved is not written in', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seeded(seed)
      let state: ReplyState = 'draft'
      for (let step = 0; step < 30; step += 1) {
        state = nextState(state, random.pick(replyMoves)) ?? state
        expect(replyStates).toContain(state)
      }
    }
    expect(replyStates.filter(isWritable)).toEqual(['draft', 'in-review'])
  })
})
