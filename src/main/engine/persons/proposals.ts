import type { PersonProposal } from '@shared/model/person'
import { getCase } from '../cases/store'
import type { ReadDb } from '../db/database'
import { evidenceFor, leastStrength, strengthOf, type IsRare, type Side } from './evidence'
import * as store from './store'
import type { PersonAuthor, PersonText } from './store'
import { tracesOf } from './traces'

/** Of each kind of trace so many leads are followed; more would be common and say nothing. */
const mostLeads = 40
const mostTexts = 60
const mostProposals = 8
const rareUpTo = 3

/** Who else the person of a case may be: other authors with the same traces, the likeliest first. Nothing is changed. */
export function proposalsFor(db: ReadDb, caseId: number): PersonProposal[] {
  const { authorId, subjectId } = getCase(db, caseId)
  const me = authorId === null ? null : store.findAuthor(db, authorId)
  if (!me) return []
  const authors = store.listAuthorsOfPerson(db, me.personId)
  const texts = store.listTextsOf(
    db,
    authors.map(({ id }) => id),
    mostTexts,
  )
  const mine = sideOf(authors, texts)
  const leads = leadsOf(db, authors, texts, me.personId)
  const isRare = rarityIn(db)
  return leads
    .flatMap((author) => proposalOf(db, author, mine, subjectId, isRare) ?? [])
    .sort((a, b) => b.strength - a.strength || b.author.mentionCount - a.author.mentionCount)
    .slice(0, mostProposals)
}

/** Asked once for each value, however many leads share it. */
function rarityIn(db: ReadDb): IsRare {
  const known = new Map<string, boolean>()
  return (kind, value) => {
    const key = `${kind} ${value}`
    const count = kind === 'name' ? store.countNamesakes : countWriters
    const isRare = known.get(key) ?? count(db, value) <= rareUpTo
    known.set(key, isRare)
    return isRare
  }
}

function countWriters(db: ReadDb, trace: string): number {
  return new Set(textsWith(db, trace).map(({ authorId }) => authorId)).size
}

function textsWith(db: ReadDb, trace: string): PersonText[] {
  return store.searchTexts(db, `"${trace.replaceAll('"', ' ')}"`, mostLeads)
}

function proposalOf(
  db: ReadDb,
  author: PersonAuthor,
  mine: Side,
  subjectId: number,
  isRare: IsRare,
): PersonProposal | null {
  const texts = store.listTextsOf(db, [author.id], mostTexts)
  const evidence = evidenceFor(mine, sideOf([author], texts), isRare)
  const strength = strengthOf(evidence)
  if (strength < leastStrength) return null
  const { id, platform, name, handle, mentionCount } = author
  const open = store.listOpenCasesOf(db, [id]).find((one) => one.subjectId === subjectId)
  return {
    author: { id, platform, name, handle, mentionCount },
    evidence,
    strength,
    case: open?.id ?? null,
    excerpt: (texts[0]?.text ?? '').slice(0, 160),
  }
}

function sideOf(authors: readonly PersonAuthor[], texts: readonly PersonText[]): Side {
  const known = (values: (string | null)[]) =>
    values.filter((value): value is string => value !== null && value !== '')
  return {
    names: known(authors.map(({ name }) => name)),
    handles: known(authors.map(({ handle }) => handle)),
    mails: authors
      .map(({ identity }) => identity.toLowerCase())
      .filter((identity) => identity.includes('@') && identity.includes('.')),
    texts: texts.map(({ title, text }) => (title ? `${title} ${text}` : text)),
    places: known(texts.map(({ place }) => place)),
  }
}

/** Authors who share a name, a handle, or words that are looked up in the search index. */
function leadsOf(
  db: ReadDb,
  authors: readonly PersonAuthor[],
  texts: readonly PersonText[],
  personId: number,
): PersonAuthor[] {
  const byName = authors.flatMap(({ name }) => (name ? store.listNamesakes(db, 'name', name, mostLeads) : []))
  const byHandle = authors
    .flatMap(({ handle }) => (handle ? handleForms(handle) : []))
    .flatMap((handle) => store.listNamesakes(db, 'handle', handle, mostLeads))
  const { mails, codes, phrases } = tracesOf(texts.map(({ text }) => text))
  const found = [...mails, ...codes, ...phrases].slice(0, mostLeads).flatMap((trace) => textsWith(db, trace))
  const ids = new Set(
    [...byName, ...byHandle].map(({ id }) => id).concat(found.map(({ authorId }) => authorId)),
  )
  return [...ids]
    .slice(0, mostLeads)
    .flatMap((id) => store.findAuthor(db, id) ?? [])
    .filter((author) => author.personId !== personId)
}

function handleForms(handle: string): string[] {
  const bare = handle.replace(/^@/, '')
  return [bare, `@${bare}`]
}
