import type { Handlers } from '@shared/contract'
import { Failure } from '@shared/model/failure'
import type { LeadFinding } from '@shared/model/lead'
import type { Speller } from '@shared/text/review/review-tools'
import type { Desk } from '../cases/act'
import { getClockRules } from '../clocks/store'
import type { Workspace } from '../clients/workspace'
import { inTransaction, type ReadDb } from '../db/database'
import type { Reader } from '../triage/triage'
import { actOnLead } from './act-on-lead'
import { listBlocked } from './blocked-store'
import { boardOf, ignoredAfterMs } from './board'
import { declareStrength } from './declare-strength'
import { leadDetail } from './lead-detail'
import { listIgnored } from './mirror-store'
import { offerOf } from './offer'
import { reviewLead } from './review-lead'
import { findCandidate, saveDraft } from './store'
import { unblock } from './unblock'

export function leadHandlers(
  { clients, now, device }: Workspace,
  reader: () => Promise<Reader>,
  spellers: (lang: string) => Speller | null,
): Pick<Handlers, Extract<keyof Handlers, `lead.${string}`>> {
  const desk = async (client: string): Promise<Desk> => {
    const db = await clients.writing(client)
    return { db, rules: getClockRules(db), now: now(), device }
  }
  const review = async (db: ReadDb, mention: number, text: string): Promise<LeadFinding[]> => {
    const { identifier } = await reader()
    return reviewLead(db, leadDetail(db, mention, now()), text, { identifier, spellers })
  }
  return {
    'lead.board': async ({ client }) => boardOf(await clients.reading(client), now()),
    'lead.get': async ({ client, mention }) => leadDetail(await clients.reading(client), mention, now()),
    'lead.act': async ({ client, mention, action }) => {
      const at = await desk(client)
      if (action.do === 'contact') refuseStopped(await review(at.db, mention, action.text))
      return actOnLead(at, mention, action)
    },
    'lead.write': async ({ client, mention, text }) => {
      const db = await clients.writing(client)
      if (!findCandidate(db, mention)) throw new Failure('lead-not-rival', { mention })
      inTransaction(db, () => saveDraft(db, mention, text, now()))
      return null
    },
    'lead.review': async ({ client, mention, text }) => review(await clients.reading(client), mention, text),
    'lead.mirror': async ({ client }) => listIgnored(await clients.reading(client), now() - ignoredAfterMs),
    'lead.blocked': async ({ client }) => listBlocked(await clients.reading(client)),
    'lead.unblock': async ({ client, author }) => unblock(await desk(client), author),
    'lead.strengths': async ({ client }) => [...offerOf(await clients.reading(client)).strengths.values()],
    'lead.declare': async ({ client, topic, text }) => declareStrength(await desk(client), topic, text),
  }
}

/** A stranger who asked for nothing gets nothing that the review stops. */
function refuseStopped(findings: readonly LeadFinding[]): void {
  const stop = findings.find(({ state }) => state === 'stop')
  if (stop) throw new Failure('lead-stopped', { rule: stop.rule })
}
