import type { Reading, Rechecked, RecheckOutcome } from '../connector'
import { askJson } from '../json-api'
import { stackApi, urlOf } from './api'
import { questionsPerPage } from './figures'
import { Question, Questions } from './schema'
import { siteOf } from './site'

/** Asks for many questions at once; those that are not among the answers have been deleted. */
export async function recheckQuestions(
  reading: Reading,
  asked: readonly Rechecked[],
): Promise<RecheckOutcome> {
  const site = siteOf(reading.settings['site'] ?? '')
  if (site === null) return { kind: 'bad-request', words: reading.settings['site'] ?? '', status: 0 }
  const ids = asked.flatMap(({ externalId }) => /\/(\d+)$/.exec(externalId)?.[1] ?? [])
  if (ids.length === 0) return { kind: 'checked', gone: [], missing: [] }
  const url = urlOf(`/questions/${ids.join(';')}`, site, reading.settings, {
    pagesize: String(questionsPerPage),
  })
  const told = await askJson(stackApi(reading), url, Questions)
  if ('kind' in told) return told
  const found = told.value.items.flatMap((item) => Question.safeParse(item).data?.question_id ?? [])
  const standing = new Set(found.map((id) => `${site.name}/${id}`))
  const missing = asked.map(({ externalId }) => externalId).filter((id) => !standing.has(id))
  return { kind: 'checked', gone: [], missing }
}
