import { fillTemplate } from '@shared/text/templates/fill-template'
import type { Desk } from '../cases/act'
import { findCase } from '../cases/store'
import { getMention } from '../mentions/read-store'
import { beginReply, writeReply } from '../replies/write-reply'
import { listSubjects } from '../subjects/store'
import { countUse, listTemplates } from '../templates/store'

/** Begins a draft in each case from the client's template of that name in the customer's language, or in any; what has words already is left alone. */
export function draftFromTemplate(desk: Desk, name: string, cases: readonly number[]): number {
  return cases.filter((id) => draftOne(desk, name, id)).length
}

function draftOne(desk: Desk, name: string, caseId: number): boolean {
  const held = findCase(desk.db, caseId)
  if (held?.status !== 'open') return false
  const mention = getMention(desk.db, held.latestMentionId)
  const named = listTemplates(desk.db).filter((one) => one.name.toLowerCase() === name.toLowerCase())
  const template = named.find(({ lang }) => lang === mention.lang) ?? named[0]
  const draft = template && beginReply(desk, caseId, mention.id)
  if (!template || !draft || draft.text !== '' || draft.state !== 'draft') return false
  const author = mention.authorName
  const client = listSubjects(desk.db).find(({ kind }) => kind === 'brand')?.name ?? null
  const values = { name: author, first_name: author?.split(/\s+/)[0] ?? null, client, case: String(caseId) }
  writeReply(desk, draft.id, draft.version, fillTemplate(template.text, values))
  countUse(desk.db, template.id, desk.now)
  return true
}
