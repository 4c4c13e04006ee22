import type { LeadDetail } from '@shared/model/lead'
import { Failure } from '@shared/model/failure'
import { reviewLangs, type ReviewLang } from '@shared/model/review'
import type { ReadDb } from '../db/database'
import { getMention } from '../mentions/read-store'
import { listSubjects } from '../subjects/store'
import { blockedTest } from './blocked-store'
import { toRow } from './board'
import { fitOf } from './fit'
import { offerOf } from './offer'
import * as store from './store'

/** A lead, or who could be one, with all that is needed to decide and to write. */
export function leadDetail(db: ReadDb, mention: number, now: number): LeadDetail {
  const found = store.findCandidate(db, mention)
  if (!found) throw new Failure('lead-not-rival', { mention })
  const offer = offerOf(db)
  const held = store.findLead(db, mention)
  const whole = getMention(db, mention)
  const names = new Map(listSubjects(db).map(({ id, name }) => [id, name]))
  const weighed = { ...found, fit: fitOf(found, offer, now), isBlocked: blockedTest(db)(found), others: 0 }
  return {
    ...toRow(weighed, names),
    title: whole.title,
    text: whole.text,
    rating: whole.rating,
    hasLink: whole.url !== null,
    isPublic: whole.visibility === 'public' || whole.visibility === 'unlisted',
    stageAt: held?.stageAt ?? null,
    reason: held?.reason ?? null,
    note: held?.note ?? null,
    basis: held?.basis == null ? null : { text: held.basis, at: held.basisAt ?? held.stageAt },
    contacts: store.listContacts(db, found.personId),
    draft: store.getDraft(db, mention),
    messageLang: messageLangOf(found.lang, offer.languages),
  }
}

/** Theirs where it can be reviewed, else one in which the client answers. */
export function messageLangOf(lang: string | null, languages: readonly string[]): ReviewLang {
  const known = [lang, ...languages]
  return known.flatMap((one) => reviewLangs.find((ours) => ours === one) ?? [])[0] ?? 'en'
}
