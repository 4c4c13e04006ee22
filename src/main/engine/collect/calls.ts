import type { Handlers } from '@shared/contract'
import type { SourceProbe } from '@shared/contract/sources'
import { Failure } from '@shared/model/failure'
import type { SourceForm } from '@shared/model/source'
import type { Workspace } from '../clients/workspace'
import { accessOf } from '../accounts/access-of'
import type { Connector, Reading } from '../connectors/connector'
import type { Http } from '../connectors/http'
import { connectorOf, connectors } from '../connectors/list'
import { httpFor } from '../connectors/own-network'
import type { Outcome, ProxyTrouble } from '../connectors/outcome'
import { inTransaction } from '../db/database'
import { appendJournal } from '../journal/store'
import { getSource, listRuns, listScheduled, listSources, setPaused } from '../sources/store'
import { listGaps } from '../sources/gap-store'
import { listRatings } from '../sources/rating-store'
import type { FileTokens } from '../imports/file-tokens'
import type { Secrets } from '../secrets/secrets'
import type { Reader } from '../triage/triage'
import { addSource, chosenFor } from './add-source'
import { changeSource } from './change-source'
import { addFeeds, feedsInFile, opmlOf } from './opml'
import type { Schedule } from './schedule'

type SourceHandlers = Pick<Handlers, Extract<keyof Handlers, `${'source' | 'collection'}.${string}`>>

interface CollectParts {
  workspace: Workspace
  http: Http
  secrets: Secrets
  files: FileTokens
  reader: () => Promise<Reader>
  schedule: Schedule
}

const minuteMs = 60_000
const shownRuns = 20
const shownGaps = 20
const shownRatings = 20

export function collectHandlers({ workspace, http, secrets, files, schedule }: CollectParts): SourceHandlers {
  const { clients, now, device } = workspace
  return {
    'source.kinds': () => connectors.map(formOf),
    'source.list': async ({ client }) => listSources(await clients.reading(client), now()),
    'source.runs': async ({ client, source }) => listRuns(await clients.reading(client), source, shownRuns),
    'source.probe': async ({ client, connector: kind, settings }) => {
      const connector = connectorOf(kind)
      const db = client === undefined ? null : await clients.reading(client)
      const chosen = chosenFor(connector, settings, db)
      const { account } = connector
      const access =
        client && db && account ? await accessOf({ http, secrets, now }, client, db, account) : null
      const way = httpFor(http, chosen.settings, access?.values)
      return probe(connector, { http: way, ...chosen, access, now: now() })
    },
    'source.add': async ({ client, connector: kind, settings: given, name, subject, intervalMinutes }) => {
      const db = await clients.writing(client)
      const id = addSource(db, { kind, given, name, subject, intervalMinutes }, { now: now(), device })
      schedule.wake()
      return { id }
    },
    'source.opml': async ({ client, title }) => ({
      text: opmlOf(title, listSources(await clients.reading(client), now())),
    }),
    'source.importOpml': async ({ client, file, subject }) => {
      const feeds = await feedsInFile(files.path(file))
      const db = await clients.writing(client)
      const result = addFeeds(db, feeds, subject, { now: now(), device })
      schedule.wake()
      return result
    },
    'source.gaps': async ({ client, source }) => listGaps(await clients.reading(client), source, shownGaps),
    'source.ratings': async ({ client, source }) =>
      listRatings(await clients.reading(client), source, shownRatings),
    'source.cancel': ({ client, source }) => {
      schedule.cancel(client, source)
      return null
    },
    'source.set': async ({ client, source, ...changes }) => {
      changeSource(await clients.writing(client), source, changes, { now: now(), device })
      schedule.wake()
      return null
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

function formOf(connector: Connector): SourceForm {
  const { kind, platform, fields, account, access, retention } = connector
  return {
    ...{ kind, platform, fields, access, retention },
    account: account?.kind ?? null,
    isAccountOptional: connector.isAccountOptional ?? false,
    // Mails are answered by the client's mail server, whatever reads them.
    answers: platform === 'email' || (account?.answering?.platforms.includes(platform) ?? false),
    defaultIntervalMinutes: connector.defaultIntervalMs / minuteMs,
    shortestIntervalMinutes: connector.shortestIntervalMs / minuteMs,
  }
}

/** Reads an address once without keeping anything, so that the user sees what it holds before adding it. */
async function probe(
  connector: Connector,
  reading: Omit<Reading, 'cursor' | 'signal'>,
): Promise<SourceProbe> {
  const { address } = reading
  const outcome = await connector.collect({ ...reading, cursor: {}, signal: AbortSignal.timeout(minuteMs) })
  if (outcome.kind === 'blocked' && outcome.reason !== 'robots') throw new Failure('url-blocked', { address })
  if (outcome.kind !== 'read') throw new Failure('source-failed', { outcome: toldAs(outcome), address })
  const newest = outcome.mentions.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)).slice(0, 5)
  return {
    title: outcome.title,
    address,
    found: outcome.mentions.length,
    newest: newest.map(({ title, text, publishedAt }) => ({
      title: title ?? text.slice(0, 120),
      publishedAt,
    })),
  }
}

const proxyTroubles: Record<ProxyTrouble, string> = {
  auth: 'proxyAuth',
  away: 'proxyAway',
  refused: 'proxyRefused',
  unsupported: 'proxyUnsupported',
}

/** The catalogues choose by it, and take no hyphen there. */
function toldAs(outcome: Outcome): string {
  if (outcome.kind === 'blocked') return 'robots'
  if (outcome.kind === 'proxy') return proxyTroubles[outcome.trouble]
  return outcome.kind === 'auth-expired' ? 'unauthorised' : outcome.kind
}
