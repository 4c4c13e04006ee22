import type { Handlers } from '@shared/contract'
import type { SourceProbe } from '@shared/contract/sources'
import { Failure } from '@shared/model/failure'
import type { Workspace } from '../clients/workspace'
import type { Http } from '../connectors/connector'
import { connectorOf } from '../connectors/list'
import { inTransaction } from '../db/database'
import { appendJournal } from '../journal/store'
import {
  findSourceByIdentity,
  getSource,
  insertSource,
  listRuns,
  listScheduled,
  listSources,
  setPaused,
} from '../sources/store'
import { getSubjectId } from '../subjects/store'
import type { Reader } from '../triage/triage'
import type { Schedule } from './schedule'
import { sourceAddress } from './source-address'

type SourceHandlers = Pick<Handlers, Extract<keyof Handlers, `${'source' | 'collection'}.${string}`>>

interface CollectParts {
  workspace: Workspace
  http: Http
  reader: () => Promise<Reader>
  schedule: Schedule
}

const minuteMs = 60_000
const shownRuns = 20

export function collectHandlers({ workspace, http, schedule }: CollectParts): SourceHandlers {
  const { clients, now, device } = workspace
  return {
    'source.list': async ({ client }) => listSources(await clients.reading(client), now()),
    'source.runs': async ({ client, source }) => listRuns(await clients.reading(client), source, shownRuns),
    'source.probe': ({ address }) => probe(sourceAddress(address), http, now()),
    'source.add': async ({ client, connector, address, name, subject, intervalMinutes }) => {
      const db = await clients.writing(client)
      const url = sourceAddress(address)
      const identity = `${connector}:${url}`
      const known = findSourceByIdentity(db, identity)
      if (known) throw new Failure('source-exists', { name: known.name })
      const id = inTransaction(db, () => {
        const added = insertSource(db, {
          identity,
          connector,
          platform: connectorOf(connector).platform,
          name: name || new URL(url).host,
          address: url,
          subjectId: getSubjectId(db, subject),
          intervalMs: intervalMinutes * minuteMs,
          createdAt: now(),
          nextRunAt: now(),
          healthCode: 'waiting',
        })
        appendJournal(db, { event: 'source.added', data: { id: added, connector, url } }, now(), device)
        return added
      })
      schedule.wake()
      return { id }
    },
    'collection.get': () => ({ isPaused: schedule.isPaused }),
    'collection.pause': ({ isPaused }) => {
      schedule.pause(isPaused)
      return null
    },
    'source.pause': async ({ client, source, isPaused }) => {
      const db = await clients.writing(client)
      const { id, name } = getSource(db, source)
      inTransaction(db, () => {
        setPaused(db, id, isPaused ? now() : null, now())
        const event = isPaused ? 'source.paused' : 'source.resumed'
        appendJournal(db, { event, data: { id, name } }, now(), device)
      })
      schedule.wake()
      return null
    },
    'source.collect': async ({ client, source }) => {
      const db = await clients.reading(client)
      const asked = source === undefined ? listScheduled(db) : [getSource(db, source)]
      // What came from a file cannot be read again; it is simply none of those that are read now.
      const chosen = asked.filter(({ intervalMs }) => intervalMs !== null)
      await Promise.all(chosen.map(({ id }) => schedule.read(client, id)))
      const ids = new Set(chosen.map(({ id }) => id))
      return listSources(db, now()).filter(({ id }) => ids.has(id))
    },
  }
}

/** Reads an address once without keeping anything, so that the user sees what it holds before adding it. */
async function probe(address: string, http: Http, now: number): Promise<SourceProbe> {
  const signal = AbortSignal.timeout(minuteMs)
  const outcome = await connectorOf('feed').collect({ http, address, cursor: {}, now, signal })
  if (outcome.kind === 'blocked') throw new Failure('url-blocked', { address })
  if (outcome.kind !== 'read') throw new Failure('source-failed', { outcome: outcome.kind, address })
  const newest = outcome.mentions.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)).slice(0, 5)
  return {
    title: outcome.title,
    found: outcome.mentions.length,
    newest: newest.map(({ title, text, publishedAt }) => ({
      title: title ?? text.slice(0, 120),
      publishedAt,
    })),
  }
}
