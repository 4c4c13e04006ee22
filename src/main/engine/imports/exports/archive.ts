import { Failure } from '@shared/model/failure'
import type { IncomingAuthor } from '@shared/model/mention'
import { decodeAll, encodingOf } from '../readers/decode'
import { safeJson } from '../readers/json-text'
import { openZip, type SafeZip } from '../readers/zip'
import { commentItems, commentsPath, postItems, postsPath } from './facebook'
import { listExport, type ExportFile, type ExportItem } from './export-file'
import { ownReviews, placeNameIn, takeoutItems, takeoutReviews } from './takeout'
import { accountIn, accountPath, tweetItems, tweetsPath, valueOfScript } from './x-archive'

/** Whole accounts have many pictures in them; none of these is unpacked. */
export const mostArchiveEntries = 200_000

/** What an archive of a platform is, by the files in it; null where it is none that is known. */
export function archiveKindOf(names: readonly string[]): 'takeout' | 'facebook' | 'x' | null {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(takeoutReviews)) return 'takeout'
  if (has(tweetsPath)) return 'x'
  if (has(commentsPath) || has(postsPath)) return 'facebook'
  if (has(ownReviews)) throw new Failure('export-own-reviews')
  return null
}

export async function archiveExport(path: string, sizeBytes: number): Promise<ExportFile | null> {
  const zip = await openZip(path, mostArchiveEntries)
  try {
    switch (archiveKindOf(zip.names)) {
      case 'takeout':
        return listExport('google', await takeoutIn(zip), sizeBytes)
      case 'facebook':
        return listExport('facebook', await facebookIn(zip), sizeBytes)
      case 'x':
        return listExport('x', await tweetsIn(zip), sizeBytes)
      case null:
        return null
    }
  } finally {
    zip.close()
  }
}

async function takeoutIn(zip: SafeZip): Promise<ExportItem[]> {
  const items: ExportItem[] = []
  for (const name of matching(zip, takeoutReviews)) {
    const beside = name.replace(/[^/]*$/, 'additionalData.json')
    const placeName = zip.has(beside) ? placeNameIn(await jsonIn(zip, beside)) : null
    items.push(...takeoutItems(await jsonIn(zip, name), placeName))
  }
  return items
}

async function facebookIn(zip: SafeZip): Promise<ExportItem[]> {
  const items: ExportItem[] = []
  for (const name of matching(zip, commentsPath)) items.push(...commentItems(await jsonIn(zip, name)))
  for (const name of matching(zip, postsPath)) items.push(...postItems(await jsonIn(zip, name)))
  return items
}

async function tweetsIn(zip: SafeZip): Promise<ExportItem[]> {
  const [named] = matching(zip, accountPath)
  const author: IncomingAuthor | null = named ? accountIn(valueOfScript(await textIn(zip, named))) : null
  const items: ExportItem[] = []
  for (const name of matching(zip, tweetsPath))
    items.push(...tweetItems(valueOfScript(await textIn(zip, name)), author))
  return items
}

function matching({ names }: SafeZip, pattern: RegExp): string[] {
  return names.filter((name) => pattern.test(name)).sort()
}

async function jsonIn(zip: SafeZip, name: string): Promise<unknown> {
  const text = safeJson(await textIn(zip, name))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Failure('json-malformed', { file: name }, { cause })
  }
}

async function textIn(zip: SafeZip, name: string): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of zip.read(name)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  return bytes.length === 0 ? '' : decodeAll(bytes, encodingOf(bytes))
}
