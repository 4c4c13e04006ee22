import type { Quote, WordContrast, Words } from '@shared/model/analytics'
import { tokenize } from '@shared/text/reading/tokenize'
import { listSubjects } from '../subjects/store'
import { mostCommon } from '../triage/topics/key-phrases'
import type { Commonness } from '../triage/model/commonness'
import { commonWords } from './common-words'
import { listComplaints, type Complaint } from './complaint-store'
import { chanceOfContrast, contrastOf } from './contrast'
import { excerptAround } from './excerpt'
import { discoveries } from '../chance/discoveries'
import type { Ground } from './ground'
import { mostWritten, phraseCounts, type PhraseCount } from './phrase-counts'

/** More complaints of a side say nothing new, and the time stays bounded. */
export const mostRead = 5000
/** What fewer texts have is chance in any case. */
const leastTexts = 4
const leastLetters = 3
/** A weaker contrast is not worth a look: one in twenty words without any reaches it on its side. */
const leastContrast = 1.645
const mostMore = 12
const mostLess = 6
const mostQuotes = 3

/** Which words complaints have more often than before, or than those about a rival. Null where one side has none. */
export function words(ground: Ground): Words | null {
  const subjects = listSubjects(ground.db)
  const rival = subjects.find(({ id }) => id === ground.choices.rival && id !== undefined) ?? null
  const now = listComplaints(ground, ground.period, null, mostRead + 1)
  const before = listComplaints(
    ground,
    rival ? ground.period : ground.before,
    rival?.id ?? null,
    mostRead + 1,
  )
  if (now.length === 0 || before.length === 0) return null
  const names = new Set(
    subjects.flatMap(({ name, terms }) =>
      [name, ...terms].flatMap((text) => tokenize(text).map(({ key }) => key)),
    ),
  )
  return {
    rival: rival && { id: rival.id, name: rival.name },
    ...contrasts(now.slice(0, mostRead), before.slice(0, mostRead), { commonness: commonWords(), names }),
    read: { now: Math.min(mostRead, now.length), before: Math.min(mostRead, before.length) },
    isCut: Math.max(now.length, before.length) > mostRead,
  }
}

interface Passed {
  commonness: Commonness
  names: ReadonlySet<string>
}

interface Candidate extends Omit<WordContrast, 'quotes' | 'isSignificant'> {
  key: string
  here: PhraseCount | undefined
  there: PhraseCount | undefined
}

/** Pure: the phrases of two sets of complaints, those that one has more on top. */
export function contrasts(
  now: readonly Complaint[],
  before: readonly Complaint[],
  passed: Passed,
): Pick<Words, 'more' | 'less'> {
  const [here, there] = [phraseCounts(now.map(wholeText)), phraseCounts(before.map(wholeText))]
  const candidates = [...new Set([...here.keys(), ...there.keys()])]
    .filter((key) => isTelling(key, passed))
    .map((key): Candidate => {
      const [a, b] = [here.get(key), there.get(key)]
      const counts = { now: a?.texts.length ?? 0, before: b?.texts.length ?? 0 }
      const z = contrastOf({ count: counts.now, of: now.length }, { count: counts.before, of: before.length })
      return { key, phrase: mostWritten(key, a, b), ...counts, z, here: a, there: b }
    })
    .filter((one) => one.now + one.before >= leastTexts)
  const found = discoveries(candidates.map(({ z }) => chanceOfContrast(z)))
  const tested = candidates.map((one, index) => ({ ...one, isSignificant: found[index] ?? false }))
  const top = (sign: 1 | -1, most: number) =>
    withoutParts(
      tested
        .filter(({ z }) => z * sign >= leastContrast)
        .sort((a, b) => (b.z - a.z) * sign || (a.key < b.key ? -1 : 1)),
      most,
    )
  const [more, less] = [top(1, mostMore), top(-1, mostLess)]
  const quotes = (all: readonly Candidate[], side: 'here' | 'there', texts: readonly Complaint[]) =>
    all.map((one) => quotesOf(one, all, side, texts))
  return {
    more: shown(more, quotes(more, 'here', now)),
    less: shown(less, quotes(less, 'there', before)),
  }
}

function wholeText({ title, text }: Complaint): string {
  return title ? `${title}.\n${text}` : text
}

/** Neither begun nor ended by what stands in any text, and not the name of whoever is complained about. */
function isTelling(key: string, { commonness, names }: Passed): boolean {
  const parts = key.split(' ')
  const edges = [parts[0] ?? '', parts.at(-1) ?? '']
  return (
    key.length >= leastLetters &&
    edges.every((word) => commonness(word) <= mostCommon) &&
    !parts.some((word) => names.has(word))
  )
}

/** A word that hardly ever stands without another of the list says nothing beside it. */
function withoutParts<One extends Candidate>(sorted: readonly One[], most: number): One[] {
  const kept: One[] = []
  const shares = (a: One, b: One) =>
    ` ${a.key} `.includes(` ${b.key} `) &&
    Math.min(a.now + a.before, b.now + b.before) >= 0.7 * Math.max(a.now + a.before, b.now + b.before)
  for (const one of sorted) {
    if (kept.length === most) break
    if (!kept.some((other) => shares(one, other) || shares(other, one))) kept.push(one)
  }
  return kept
}

/** The texts that have most of the listed phrases stand for the others; of equals the newest. */
function quotesOf(
  one: Candidate,
  all: readonly Candidate[],
  side: 'here' | 'there',
  texts: readonly Complaint[],
): Quote[] {
  const hits = new Map<number, number>()
  for (const other of all)
    for (const index of other[side]?.texts ?? []) hits.set(index, (hits.get(index) ?? 0) + 1)
  const best = [...(one[side]?.texts ?? [])].sort((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0) || a - b)
  return best.slice(0, mostQuotes).flatMap((index) => {
    const complaint = texts[index]
    return complaint ? [{ id: complaint.id, text: excerptAround(wholeText(complaint), one.phrase) }] : []
  })
}

function shown(
  found: readonly (Candidate & { isSignificant: boolean })[],
  quotes: readonly Quote[][],
): WordContrast[] {
  return found.map(({ phrase, now, before, z, isSignificant }, index) => ({
    phrase,
    now,
    before,
    z: Math.round(z * 100) / 100,
    isSignificant,
    quotes: quotes[index] ?? [],
  }))
}
