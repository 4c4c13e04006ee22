import type { IncomingMention, Platform } from '@shared/model/mention'
import { inTransaction, type WriteDb } from '../db/database'
import { appendJournal } from '../journal/store'
import { ingest } from '../mentions/ingest'
import type { Origin } from '../mentions/origin'
import { saveDeclared } from '../leads/strengths-store'
import { insertSource } from '../sources/store'
import { listSubjects } from '../subjects/store'
import { visibilityOf } from '../text/visibility-of'
import { mentionReader } from '../triage/client-triage'
import type { Reader } from '../triage/triage'
import type { Sample, SampleMention } from './sample-files'

const minuteMs = 60_000
const dayMs = 86_400_000

/** Fills an empty client with the sample, dated back from now, all in one transaction. */
export function loadSample(
  db: WriteDb,
  sample: Sample,
  { now, device }: { now: () => number; device: string },
  reader: Reader,
): void {
  inTransaction(db, () => {
    const origins = addSources(db, sample, now())
    const roots = rootsOf(sample.mentions)
    const batch = sample.mentions.map((mention) => {
      const origin = originOf(origins, mention.source)
      return { origin, mention: toIncoming(mention, origin.platform, roots, now()) }
    })
    for (const [topic, text] of Object.entries(sample.client.strengths)) saveDeclared(db, topic, text, now())
    const { added } = ingest(db, batch, mentionReader(db, reader), now(), undefined, device)
    appendJournal(db, { event: 'sample.loaded', data: { added } }, now(), device)
  })
}

function addSources(db: WriteDb, { client }: Sample, now: number): Map<string, Origin> {
  const subjects = new Map(listSubjects(db).map(({ name, id }) => [name, id]))
  const nameOf = (key: string) => client.competitors.find((rival) => rival.key === key)?.name ?? client.name
  return new Map(
    client.sources.map(({ key, platform, name, subject }) => {
      const subjectId = subjects.get(nameOf(subject)) ?? 1
      const sourceId = insertSource(db, {
        identity: `sample:${key}`,
        connector: 'sample',
        platform,
        name,
        address: null,
        subjectId,
        intervalMs: null,
        createdAt: now,
        nextRunAt: null,
        healthCode: 'imported',
      })
      return [key, { sourceId, platform, subjectIds: [subjectId], importId: null }]
    }),
  )
}

function originOf(origins: Map<string, Origin>, key: string): Origin {
  const origin = origins.get(key)
  if (!origin) throw new Error(`the sample names a source that it does not have: ${key}`)
  return origin
}

/** The first text of each conversation, by the key of any text in it. */
function rootsOf(mentions: SampleMention[]): Map<string, string> {
  const parents = new Map(mentions.map(({ key, replyTo }) => [key, replyTo ?? null]))
  const rootOf = (key: string): string => {
    const parent = parents.get(key)
    return parent ? rootOf(parent) : key
  }
  return new Map(mentions.map(({ key }) => [key, rootOf(key)]))
}

function toIncoming(
  mention: SampleMention,
  platform: Platform,
  roots: Map<string, string>,
  now: number,
): IncomingMention {
  const { key, author, ownerReply, rating, replyTo } = mention
  const publishedAt = momentOf(mention, now)
  return {
    externalId: key,
    kind: mention.kind,
    reason: 'search',
    url: `https://${mention.source}.example/${key}`,
    author: {
      externalId: null,
      name: author.name,
      handle: author.handle ?? null,
      url: null,
      followers: null,
      isOwner: author.isOwner,
    },
    title: mention.title ?? null,
    text: mention.text ?? '',
    lang: mention.lang,
    rating: rating ? { value: rating, min: 1, max: 5 } : null,
    publishedAt,
    publishedPrecision: 'minute',
    editedAt: null,
    counts: {
      likes: mention.likes ?? null,
      shares: mention.shares ?? null,
      replies: null,
      views: mention.views ?? null,
    },
    thread: { rootId: replyTo ? (roots.get(key) ?? null) : null, parentId: replyTo ?? null },
    ownerReply: ownerReply
      ? {
          text: ownerReply.text,
          publishedAt: Math.min(publishedAt + ownerReply.afterMinutes * minuteMs, now),
        }
      : null,
    visibility: visibilityOf(platform),
    retention: 'keep',
    extras: {},
    raw: null,
    details: {},
  }
}

/** A day and a time of day before now; what today has not reached yet is drawn back into the part of it that is over. */
function momentOf({ day, time }: SampleMention, now: number): number {
  const midnight = new Date(now).setHours(0, 0, 0, 0)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const sinceMidnight = (hours * 60 + minutes) * minuteMs
  if (day > 0) return midnight - day * dayMs + sinceMidnight
  return midnight + Math.round((sinceMidnight / dayMs) * 2 * (now - midnight))
}
