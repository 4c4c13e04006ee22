import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FormValues } from '@shared/model/form-field'
import type { Access } from '../../src/main/engine/connectors/access'
import type { Connector, Reading } from '../../src/main/engine/connectors/connector'
import type { Cursor, Outcome } from '../../src/main/engine/connectors/outcome'
import { startApiServer, type ApiAnswer, type ApiServer } from '../servers/api-server'
import { reroutedHttp } from './rerouted-http'

/** What a kind of source has to stand, told in the platform's own terms. */
export interface ContractCase {
  connector: Connector
  settings: FormValues
  /** Anew for each test; left out where nobody signs in. */
  access?: () => Access
  /** Sets up the stand-in; what it shows is what `items` holds at that time, the newest last. */
  serve: (server: ApiServer, items: readonly number[]) => void
  /** The mention's id of an item. */
  idOf: (item: number) => string
  /** More items than stand on one page. */
  several: number
  /** So many requests come before the one that matters: a robots.txt, for one. */
  asksFirst?: number
  /** How the platform says these, where it says them in a way of its own. */
  expired?: ApiAnswer
  limited?: ApiAnswer
}

export interface ContractRun {
  server: ApiServer
  items: number[]
  collect: (cursor?: Cursor, at?: number) => Promise<Outcome>
  reading: (cursor?: Cursor, at?: number) => Reading
}

/** The hour in the tests is this one, so that a platform's own times can be told from it. */
export const contractNow = Date.UTC(2026, 2, 2, 8)

/** The last item that is there at that hour; those with higher numbers come in afterwards, one a minute. */
export const lastItem = 1000

/** When an item was written, UTC ms. */
export function itemAt(item: number): number {
  return contractNow + (item - lastItem) * 60_000
}

/** The tests that every kind of source has to pass; `more` adds those of its own. */
export function connectorContract(of: ContractCase, more: (run: () => ContractRun) => void = () => {}): void {
  let run: ContractRun
  beforeEach(async () => {
    const server = await startApiServer()
    const items: number[] = []
    of.serve(server, items)
    const http = reroutedHttp(server.origin)
    const access = of.access?.() ?? null
    const reading = (cursor: Cursor = {}, now = contractNow): Reading => ({
      ...{ http, access, settings: of.settings, cursor, now, signal: new AbortController().signal },
      address: of.connector.addressOf(of.settings, access?.values ?? null) ?? '',
    })
    run = { server, items, reading, collect: (cursor, at) => of.connector.collect(reading(cursor, at)) }
  })
  afterEach(() => run.server.close())

  describe('reading it', () => readsAll(of, () => run))
  describe('when it does not answer well, it', () => saysSo(of, () => run))
  more(() => run)
}

/** The next reading is so much later that what came in meanwhile is there. */
const later = itemAt(lastItem + 5)

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** The cursor as the store gives it back. */
export function stored(outcome: Outcome): Cursor {
  if (!('cursor' in outcome) || !outcome.cursor) throw new Error(`no cursor in ${JSON.stringify(outcome)}`)
  return JSON.parse(JSON.stringify(outcome.cursor)) as Cursor
}

export function mentionsIn(outcome: Outcome) {
  if (outcome.kind === 'read') return outcome.mentions
  if (outcome.kind === 'unchanged') return []
  throw new Error(`it was not read: ${JSON.stringify(outcome)}`)
}

const idsIn = (outcome: Outcome) => mentionsIn(outcome).map(({ externalId }) => externalId)

function readsAll({ idOf, several, access }: ContractCase, run: () => ContractRun): void {
  test('gives every item once under an id that stays, and with its cursor only what is not known yet', async () => {
    const { items, collect } = run()
    items.push(...numbers(lastItem - several + 1, lastItem))
    const first = await collect()
    const ids = idsIn(first)
    expect(new Set(ids)).toEqual(new Set(items.map(idOf)))
    expect(ids.length).toBe(new Set(ids).size)
    items.push(lastItem + 1)
    const second = idsIn(await collect(stored(first), later))
    expect(second).toContain(idOf(lastItem + 1))
    // What was read before may come again, for a platform is late at times; it must be the same under the same id.
    expect(second.filter((id) => !items.map(idOf).includes(id))).toEqual([])
  })
  test('goes on when nothing is there, and finds what comes first', async () => {
    const { items, collect } = run()
    const empty = await collect()
    expect(idsIn(empty)).toEqual([])
    items.push(lastItem + 1)
    expect(idsIn(await collect(stored(empty), later))).toEqual([idOf(lastItem + 1)])
  })
  test('starts anew from a cursor of another make', async () => {
    const { items, collect } = run()
    items.push(lastItem - 1, lastItem)
    const ids = idsIn(await collect({ v: 99, mark: 'other' }))
    expect(new Set(ids)).toEqual(new Set(items.map(idOf)))
  })
  test('writes no secret into an address, a cursor or a mention', async () => {
    const { items, collect, server } = run()
    items.push(lastItem)
    const outcome = await collect()
    const secrets = Object.values(access?.().secrets ?? {}).filter((secret) => secret.length > 3)
    for (const secret of secrets) {
      expect(JSON.stringify(outcome)).not.toContain(secret)
      expect(server.requests.length).toBeGreaterThan(0)
    }
  })
}

const page: ApiAnswer = { text: '<!doctype html><title>Sign in</title><p>Please sign in</p>' }

function saysSo(
  { expired, limited, access, several, asksFirst = 0 }: ContractCase,
  run: () => ContractRun,
): void {
  const faulty = async (...faults: (ApiAnswer | null)[]) => {
    const { server, items, collect } = run()
    items.push(...numbers(lastItem - several + 1, lastItem))
    server.faults = [...Array.from({ length: asksFirst }, () => null), ...faults]
    return collect()
  }
  test('is not taken for silence when a page to sign in stands in its place', async () => {
    expect(await faulty(page)).toMatchObject({ kind: 'unreadable', found: 'html' })
  })
  test('that is cut off or hangs up is tried again later', async () => {
    expect(await faulty({ json: { some: 'answer' }, line: 'cut' })).toMatchObject({ kind: 'unreachable' })
    expect(await faulty({ line: 'drop' })).toMatchObject({ kind: 'unreachable' })
  })
  test('that is down is tried again later', async () => {
    expect(await faulty({ status: 502, text: 'Bad gateway' })).toMatchObject({
      kind: 'unreachable',
      status: 502,
    })
  })
  test('that asks to wait is left alone', async () => {
    const asked = limited ?? { status: 429, headers: { 'retry-after': '120' }, json: {} }
    const outcome = await faulty(asked)
    expect(['limited', 'quota-exhausted']).toContain(outcome.kind)
  })
  if (access)
    test('that no longer knows the account says so', async () => {
      expect(await faulty(expired ?? { status: 401, json: {} })).toMatchObject({ kind: 'auth-expired' })
    })
  test('that changes its answers is not understood rather than empty', async () => {
    const outcome = await faulty({ json: { something: 'else' } })
    expect(['unreadable', 'bad-request']).toContain(outcome.kind)
  })
}
