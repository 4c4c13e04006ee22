import {
  contract,
  isCallName,
  type CallName,
  type Handlers,
  type InputOf,
  type OutputOf,
} from '@shared/contract'
import type { EngineEvent } from '@shared/contract/events'
import { Failure, failureOf, type Outcome } from '@shared/model/failure'
import type { DrawPages } from '@shared/model/report-pages'
import { accountHandlers } from './accounts/calls'
import { SignIns } from './accounts/sign-ins'
import { signedInPage } from './accounts/signed-in-page'
import { analyticsHandlers } from './analytics/calls'
import { silenceHandlers } from './analytics/silence-calls'
import { assistantHandlers } from './assistant/calls'
import { BackupKeeper } from './backups/backup-keeper'
import { backupHandlers } from './backups/calls'
import { builtFile } from './built-file'
import { caseHandlers } from './cases/calls'
import { Waking } from './cases/waking'
import { clientHandlers } from './clients/calls'
import { clientPath } from './clients/client-places'
import { getClient, listClients } from './clients/store'
import { openWorkspace } from './clients/workspace'
import { clockHandlers } from './clocks/calls'
import { collectHandlers } from './collect/calls'
import { Schedule } from './collect/schedule'
import type { Http } from './connectors/http'
import { storageFailure } from './db/storage-failure'
import { crisisHandlers } from './crises/calls'
import { entryHandlers } from './entries/calls'
import { evidenceHandlers } from './evidence/calls'
import { exportHandlers } from './exports/calls'
import { importHandlers } from './imports/calls'
import { FileTokens } from './imports/file-tokens'
import { Jobs } from './jobs'
import { leadHandlers } from './leads/calls'
import { LongReadThread, type LongReads } from './long-reads/long-reads'
import { mentionHandlers } from './mentions/calls'
import { personHandlers } from './persons/calls'
import { ruleHandlers } from './rules/calls'
import { countUnanswered, listDueCases } from './cases/due-store'
import { alarms } from './notices/alarms'
import { answersDue } from './notices/answers-due'
import { Notices } from './notices/notices'
import { overduePromises } from './notices/overdue-promises'
import { remindersDue } from './notices/reminders-due'
import { urgentMentions } from './notices/urgent-mentions'
import { practiceHandlers } from './practice/calls'
import { promiseHandlers } from './promises/calls'
import { Outbox } from './outbox/outbox'
import { replyHandlers } from './replies/calls'
import { reportHandlers } from './reports/calls'
import { brandKitHandlers } from './reports/brand-kit-handlers'
import { Deliveries } from './reports/deliveries'
import { noPages } from './reports/no-pages'
import { ReportSchedule } from './reports/report-schedule'
import { reviewHandlers } from './review/calls'
import { spellersOnDemand } from './review/spellers'
import { sampleHandlers } from './sample/calls'
import { memoryKeyring, type Keyring } from './secrets/keyring'
import { secretsOf } from './secrets/secrets'
import { sendingHandlers } from './sending/calls'
import { senderFor } from './sending/sender-for'
import { RetentionKeeper } from './sweep/retention-keeper'
import { subjectHandlers } from './subjects/calls'
import { spikeHandlers } from './spikes/calls'
import { SpikeWatch } from './spikes/spike-watch'
import { templateHandlers } from './templates/calls'
import { Backlog } from './triage/backlog'
import { triageHandlers } from './triage/calls'
import { judgeHandlers } from './triage/judge/calls'
import { judgePlaces, type JudgePlaces } from './triage/judge/judge-places'
import { Judges } from './triage/judge/judges'
import { readerLoader } from './triage/reader-loader'
import { undoHandlers } from './undo/calls'
import { voiceHandlers } from './voice/calls'
import { viewHandlers } from './views/calls'

export interface EngineOptions {
  dataFolder: string
  version: string
  /** The way to the network; tests and the shell give their own. */
  http: Http
  /** Where passwords are sealed; without one they are remembered until the engine closes. */
  keyring?: Keyring
  /** Who draws the pages of a report; the shell does, and without it there are only tables and data. */
  drawPages?: DrawPages
  now?: () => number
  /** The pause between two readings of one host; tests read servers of their own and need not wait. */
  hostPauseMs?: number
  /** In [0, 1): by how much waits and plans are spread. */
  random?: () => number
  /** Where the user's models are run; tests build their own. Looked for only when a model is used. */
  judgePlaces?: () => JudgePlaces
  /** Who reads at length (figures, copies); tests do it in their own thread. */
  longReads?: LongReads
}

/** After these a judge has something to read. */
const bringingMentions: readonly CallName[] = ['import.run', 'source.collect']

export interface Engine {
  /** Answers a call of the contract; never throws, whatever it is given. */
  answer: (name: string, input: unknown) => Promise<Outcome<unknown>>
  /** The same for our own code: typed, and a failure is thrown. */
  call: <Name extends CallName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>
  onEvent: (listener: (event: EngineEvent) => void) => () => void
  /** Lets a file of the user's be named in calls; gives the token that names it. */
  offerFile: (path: string, token?: string) => string
  /** Starts reading sources when they are due. */
  startSchedule: () => void
  /** Wakes the schedule after the computer slept or the clock was set. */
  wake: () => void
  close: () => Promise<void>
}

/** Puts the whole engine together over a data folder. The window, the command line and the tests all use this one. */
export async function openEngine({
  dataFolder,
  version,
  http,
  keyring = memoryKeyring(),
  drawPages = noPages,
  now = Date.now,
  hostPauseMs = 1000,
  random = Math.random,
  judgePlaces: placesOfJudge = judgePlaces,
  longReads = new LongReadThread(() => builtFile('long-read-worker.js')),
}: EngineOptions): Promise<Engine> {
  const workspace = await openWorkspace(dataFolder, now)
  const files = new FileTokens()
  const jobs = new Jobs()
  const reader = readerLoader()
  const listeners = new Set<(event: EngineEvent) => void>()
  const emit = (event: EngineEvent) => {
    for (const listener of listeners) listener(event)
    if (event.name === 'arrived') void backlog.readArrived(event.data.client)
    if (event.name !== 'changed' || event.data.client === null) return
    notices.noteChange(event.data.client)
    if (event.data.nouns.includes('mention')) spikeWatch.noteChange(event.data.client)
    if (event.data.nouns.includes('reply')) outbox.noteChange()
  }
  const secrets = secretsOf(workspace.db, keyring)
  const judges = new Judges(dataFolder, placesOfJudge)
  const backlog = new Backlog({ workspace, reader, emit, judges })
  const signIns = new SignIns({ http, secrets, now, emit, page: signedInPage })
  const schedule = new Schedule({ workspace, http, secrets, reader, emit, hostPauseMs, random })
  const waking = new Waking(workspace, emit)
  const notices = new Notices({
    workspace,
    emit,
    sources: [alarms, urgentMentions, answersDue(listDueCases), overduePromises, remindersDue],
    countNeedingYou: countUnanswered,
  })
  const backupKeeper = new BackupKeeper(workspace, longReads, emit)
  const retention = new RetentionKeeper(workspace, emit)
  const spikeWatch = new SpikeWatch(workspace, emit)
  const outbox = new Outbox({
    workspace,
    emit,
    senderFor: (client, db, platform) => senderFor({ http, secrets, now }, client, db, platform),
  })
  const deliveries = new Deliveries({ workspace, reads: longReads, secrets, draw: drawPages, emit })
  const reportSchedule = new ReportSchedule(workspace, longReads, emit)
  const spellers = spellersOnDemand()
  workspace.clients.beforeClose((client) => longReads.letGo(clientPath(dataFolder, client)))
  const handlers: Handlers = {
    ...clientHandlers(workspace, version),
    ...clockHandlers(workspace),
    ...mentionHandlers(workspace, reader),
    ...importHandlers({
      workspace,
      files,
      jobs,
      reader,
      onProgress: (data) => emit({ name: 'progress', data }),
    }),
    ...collectHandlers({ workspace, http, secrets, files, reader, schedule }),
    ...sampleHandlers(workspace, reader),
    ...triageHandlers(workspace, reader, backlog),
    ...reviewHandlers(reader, spellers),
    ...replyHandlers(workspace, reader, spellers),
    ...practiceHandlers(workspace),
    ...promiseHandlers(workspace),
    ...leadHandlers(workspace, reader, spellers),
    ...templateHandlers(workspace),
    ...assistantHandlers(workspace, jobs, emit),
    ...sendingHandlers(workspace, secrets),
    ...accountHandlers({ workspace, http, secrets, signIns, wake: () => schedule.renew() }),
    ...voiceHandlers(workspace),
    ...judgeHandlers({ workspace, reader, backlog, judges }),
    ...caseHandlers(workspace, jobs, (data) => emit({ name: 'progress', data })),
    ...personHandlers(workspace),
    ...undoHandlers(workspace, reader, backlog),
    ...viewHandlers(workspace),
    ...ruleHandlers(workspace),
    ...entryHandlers(workspace, reader, files),
    ...evidenceHandlers(workspace),
    ...exportHandlers({ workspace, files, jobs, onProgress: (data) => emit({ name: 'progress', data }) }),
    ...analyticsHandlers(workspace, longReads),
    ...backupHandlers(workspace, files, longReads),
    ...silenceHandlers(workspace),
    ...brandKitHandlers(workspace),
    ...reportHandlers({ workspace, reads: longReads, files, deliveries }),
    ...spikeHandlers(workspace),
    ...subjectHandlers(workspace),
    ...crisisHandlers(workspace, reader, spellers),
  }

  async function call<Name extends CallName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const { input: schema, changes } = contract[name]
    const parsed = schema.safeParse(input)
    if (!parsed.success) throw new Failure('invalid-input', { call: name, message: parsed.error.message })
    const client = clientIn(parsed.data)
    try {
      // A client that is not in the list has no file either, whatever lies in the folder.
      if (client !== null) getClient(workspace.db, client)
      const handler = handlers[name] as (input: unknown) => OutputOf<Name> | Promise<OutputOf<Name>>
      const output = await handler(parsed.data)
      if (client !== null && bringingMentions.includes(name)) await backlog.readAdded(client)
      if (changes.length > 0) {
        emit({ name: 'changed', data: { client, nouns: [...changes] } })
      }
      return output
    } catch (error) {
      throw storageFailure(error, dataFolder)
    }
  }

  return {
    call,
    async answer(name, input) {
      try {
        if (!isCallName(name)) throw new Failure('invalid-input', { call: name, message: 'no such call' })
        return { ok: true, value: await call(name, input as InputOf<typeof name>) }
      } catch (error) {
        if (!(error instanceof Failure)) console.error(`${name} failed`, error)
        return { ok: false, failure: failureOf(error) }
      }
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    offerFile: (path, token) => files.add(path, token),
    startSchedule: () => {
      schedule.start()
      waking.start()
      notices.start()
      spikeWatch.start()
      outbox.start()
      backupKeeper.start()
      retention.start()
      reportSchedule.start()
      deliveries.start()
      void backlog.startAll(() => listClients(workspace.db).map(({ id }) => id))
    },
    wake: () => {
      schedule.wake()
      void waking.look()
      void reportSchedule.look()
      void deliveries.look()
      notices.wake()
      outbox.wake()
    },
    async close() {
      waking.stop()
      retention.stop()
      await Promise.all([
        schedule.stop(),
        outbox.stop(),
        spikeWatch.stop(),
        backupKeeper.stop(),
        reportSchedule.stop(),
        deliveries.stop(),
      ])
      await notices.stop()
      // Together: the backlog may be waiting for a judge.
      await Promise.all([backlog.stop(), judges.close()])
      await jobs.cancelAll()
      await longReads.close()
      signIns.close()
      await workspace.clients.closeAll()
      workspace.db.close()
    },
  }
}

function clientIn(input: unknown): string | null {
  const client = (input as { client?: unknown }).client
  return typeof client === 'string' ? client : null
}
