import { readFile, stat } from 'node:fs/promises'
import { generateOpml, parseOpml } from 'feedsmith'
import type { OpmlResult } from '@shared/contract/sources'
import { Failure } from '@shared/model/failure'
import type { SourceRow } from '@shared/model/source'
import { guardXml } from '../connectors/feed/guard-xml'
import type { WriteDb } from '../db/database'
import { addSource } from './add-source'

/** A feed as a list of subscriptions names it (OPML 2.0). */
export interface ListedFeed {
  name: string
  address: string
}

interface Outline {
  text?: string
  title?: string
  xmlUrl?: string
  outlines?: Outline[]
}

const megabyte = 1024 * 1024
const mostFeeds = 1000

/** The feeds of a client as a list that other readers take. */
export function opmlOf(title: string, sources: readonly SourceRow[]): string {
  const feeds = sources.filter(({ connector, address }) => connector === 'feed' && address !== null)
  const outlines = feeds.map(({ name, address }) => ({ text: name, type: 'rss', xmlUrl: address ?? '' }))
  return generateOpml({ head: { title }, body: { outlines } })
}

/** The feeds that a file lists, in groups or not. */
export async function feedsInFile(path: string): Promise<ListedFeed[]> {
  const { size } = await stat(path)
  if (size > 2 * megabyte) throw new Failure('file-too-large', { maxMb: 2 })
  return feedsIn(await readFile(path, 'utf8'))
}

export function feedsIn(text: string): ListedFeed[] {
  guardXml(text)
  const feeds = listed(outlinesIn(text))
  if (feeds.length === 0) throw new Failure('file-format-unknown')
  return feeds.slice(0, mostFeeds)
}

function outlinesIn(text: string): readonly Outline[] {
  try {
    return parseOpml(text).body?.outlines ?? []
  } catch (error) {
    throw new Failure('file-format-unknown', {}, { cause: error })
  }
}

function listed(outlines: readonly Outline[]): ListedFeed[] {
  return outlines.flatMap(({ text, title, xmlUrl, outlines: within = [] }) => [
    ...(xmlUrl ? [{ name: (text ?? title ?? '').slice(0, 120), address: xmlUrl }] : []),
    ...listed(within),
  ])
}

/** Adds those that are not there yet; what is no address is counted and left out. */
export function addFeeds(
  db: WriteDb,
  feeds: readonly ListedFeed[],
  subject: number,
  by: { now: number; device: string },
): OpmlResult {
  const result: OpmlResult = { added: 0, known: 0, refused: 0 }
  for (const { name, address } of feeds) {
    try {
      addSource(db, { kind: 'feed', given: { address }, name, subject, intervalMinutes: 30 }, by)
      result.added += 1
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      result[error.code === 'source-exists' ? 'known' : 'refused'] += 1
    }
  }
  return result
}
