import type { SagaEntry, SagaPromise } from '@shared/model/case'
import type { BusinessHours } from '@shared/model/clock'
import { openMsBetween } from '@shared/text/hours/open-time'
import { isSameText } from '../text/is-same-text'
import type { StoredSagaMention, ThreadVoice } from './saga-store'

export interface SagaParts {
  mentions: readonly StoredSagaMention[]
  /** By the id of the mention in whose thread they stand. */
  voices: ReadonlyMap<number, readonly ThreadVoice[]>
  notes: readonly { id: number; at: number; text: string }[]
  events: readonly { at: number; event: string; data: Record<string, unknown> }[]
  promises: readonly (SagaPromise & { at: number })[]
  answeredByHandAt: number | null
}

/** A silence shorter than this is no part of the story. */
const leastSilenceMs = 60 * 60_000

/** All that happened in a case in one line, oldest first, with the silences between what was written and what answered it. */
export function sagaOf(parts: SagaParts, hours: BusinessHours, now: number): SagaEntry[] {
  const told: SagaEntry[] = [
    ...parts.mentions.map(toMentionEntry),
    ...parts.mentions.flatMap((mention) => answersTo(mention, parts.voices.get(mention.id) ?? [])),
    ...parts.mentions.flatMap((mention) => onlookersOf(mention, parts.voices.get(mention.id) ?? [])),
    ...parts.notes.map((note) => ({ kind: 'note' as const, ...note })),
    ...parts.events.map((event) => ({ kind: 'event' as const, ...event })),
    ...parts.promises.map(({ at, ...promise }) => ({ kind: 'promise' as const, at, promise })),
  ]
  const silences = silencesOf(parts, told, hours, now)
  return [...told, ...silences].sort((a, b) => momentOf(a) - momentOf(b) || rank(a) - rank(b))
}

function toMentionEntry({
  ownerReply: _,
  sourceId: _s,
  externalId: _e,
  threadRoot: _t,
  ...mention
}: StoredSagaMention): SagaEntry {
  return { kind: 'mention', at: mention.publishedAt, mention }
}

function answersTo(
  { id, platform, ownerReply }: StoredSagaMention,
  voices: readonly ThreadVoice[],
): SagaEntry[] {
  const own = voices.filter(({ isOwner }) => isOwner)
  const written = own.map((voice): SagaEntry => ({
    kind: 'answer',
    at: voice.publishedAt,
    mentionId: voice.id,
    platform: voice.platform,
    reply: { text: voice.text, publishedAt: voice.publishedAt },
  }))
  // What was sent from here and was then read at its source is one answer.
  const isRead = own.some(({ text }) => ownerReply && isSameText(ownerReply.text, text))
  return ownerReply && !isRead
    ? [...written, { kind: 'answer', at: ownerReply.publishedAt, mentionId: id, platform, reply: ownerReply }]
    : written
}

function onlookersOf({ id }: StoredSagaMention, voices: readonly ThreadVoice[]): SagaEntry[] {
  const others = voices.filter(({ isOwner }) => !isOwner)
  const [first] = others
  if (!first) return []
  const people = others.map(({ authorName, text, lang }) => ({ name: authorName, text, lang }))
  return [{ kind: 'onlookers', at: first.publishedAt, mentionId: id, people }]
}

/** A silence begins with each mention and ends with the next mention or the answer, whichever comes first; what lies outside of open hours makes none. */
function silencesOf(
  { mentions, answeredByHandAt }: SagaParts,
  told: readonly SagaEntry[],
  hours: BusinessHours,
  now: number,
): SagaEntry[] {
  const answers = told.flatMap((entry) => (entry.kind === 'answer' && entry.at !== null ? [entry.at] : []))
  if (answeredByHandAt !== null) answers.push(answeredByHandAt)
  return mentions.flatMap(({ publishedAt, isAnswered, ownerReply }, index): SagaEntry[] => {
    // An answer whose time nobody told may have come at once.
    if (isAnswered && !ownerReply?.publishedAt && !answers.some((at) => at >= publishedAt)) return []
    const next = mentions[index + 1]?.publishedAt ?? now
    const end = answers.reduce((first, at) => (at >= publishedAt && at < first ? at : first), next)
    const openMs = openMsBetween(hours, publishedAt, end)
    if (openMs < leastSilenceMs || answers.some((at) => at >= publishedAt && at === end && end === next))
      return []
    return [{ kind: 'silence', at: end, ms: end - publishedAt, openMs, isOpen: end === now }]
  })
}

/** What has no time of its own stands where the story ends. */
function momentOf(entry: SagaEntry): number {
  return entry.at ?? Number.MAX_SAFE_INTEGER
}

/** At the same moment a silence ends before what ended it. */
function rank({ kind }: SagaEntry): number {
  return kind === 'silence' ? 0 : kind === 'mention' ? 1 : 2
}
