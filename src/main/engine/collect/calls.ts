import type { Handlers } from '@shared/contract'
import type { SourceProbe } from '@shared/contract/sources'
import { Failure } from '@shared/model/failure'
import { mastodonSource } from '@shared/model/mastodon-source'
import type { SourceKind } from '@shared/model/source'
import type { Workspace } from '../clients/workspace'
import type { Connector, Http, Reading } from '../connectors/connector'
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
import type { Secrets } from '../secrets/secrets'
import { getSubjectId } from '../subjects/store'
import type { Reader } from '../triage/triage'
import type { Schedule } from './schedule'
import { sourceAddress } from './source-address'
import { tokenOf } from './token-of'

type SourceHandlers = Pick<Handlers, Extract<keyof Handlers, `${'source' | 'collection'}.${string}`>>

interface CollectParts {
  workspace: Workspace
  http: Http
  secrets: Pick<Secrets, 'find'>
  reader: () => Promise<Reader>
  schedule: Schedule
}

const minuteMs = 60_000
const shownRuns = 20

export function collectHandlers({ workspace, http, secrets, schedule }: CollectParts): SourceHandlers {
  const { clients, now, device } = workspace
  return {
    'source.list': async ({ client }) => listSources(await clients.reading(client), now()),
    'source.runs': async ({ client, source }) => listRuns(await clients.reading(client), source, shownRuns),
    'source.probe': async ({ client, connector, address }) => {
      const url = addressFor(connector, address)
      const known = connectorOf(connector)
      const token = client ? await tokenOf(secrets, client, await clients.reading(client), known, url) : null
      return probe(known, { http, address: url, token, now: now() })
    },
    'source.add': async ({ client, connector, address, name, subject, intervalMinutes }) => {
      const db = await clients.writing(client)
      const url = addressFor(connector, address)
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

/** The address as it is stored; one that its connector could not read is refused here, and not at the first reading. */
function addressFor(connector: SourceKind, text: string): string {
  const address = sourceAddress(text)
  if (connector === 'mastodon' && mastodonSource(address) === null)
    throw new Failure('url-invalid', { address })
  return address
}

/** Reads an address once without keeping anything, so that the user sees what it holds before adding it. */
async function probe(
  connector: Connector,
  reading: Pick<Reading, 'http' | 'address' | 'token' | 'now'>,
): Promise<SourceProbe> {
  const { address } = reading
  const outcome = await connector.collect({ ...reading, cursor: {}, signal: AbortSignal.timeout(minuteMs) })
  if (outcome.kind === 'blocked') throw new Failure('url-blocked', { address })
  if (outcome.kind !== 'read') {
    // The catalogues choose by it, and take no hyphen there.
    const told = outcome.kind === 'auth-expired' ? 'unauthorised' : outcome.kind
    throw new Failure('source-failed', { outcome: told, address })
  }
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
