import { z } from 'zod'
import { ClientId } from '../model/client'
import { NewPromise, PromiseAction, PromiseId, type PromiseLedger } from '../model/promise'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })

/** `step` is what undo takes back; `promise` is the one that counts now: where a date was moved, the new one. */
export interface PromiseResult {
  step: number
  promise: number
}

export const promiseCalls = {
  'promise.list': read(OneClient).gives<PromiseLedger>(),
  /** What was promised elsewhere than in a reply; it is pending at once. */
  'promise.make': write(OneClient.extend({ made: NewPromise }), ['promise', 'case']).gives<PromiseResult>(),
  'promise.act': write(OneClient.extend({ promise: PromiseId, action: PromiseAction }), [
    'promise',
    'case',
  ]).gives<PromiseResult>(),
}
