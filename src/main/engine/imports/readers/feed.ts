import { readFile, stat } from 'node:fs/promises'
import { Failure } from '@shared/model/failure'
import { parseFeed, type ParsedFeed } from '../../connectors/feed/parse'

const maxFeedBytes = 10 * 1024 * 1024

/** A feed saved as a file. It needs no mapping: its mentions come in normal form. */
export async function readFeedFile(path: string, now: number): Promise<ParsedFeed> {
  const { size } = await stat(path)
  if (size > maxFeedBytes) throw new Failure('file-too-large', { bytes: size, max: maxFeedBytes })
  const feed = parseFeed(await readFile(path), { now })
  return { ...feed, mentions: feed.mentions.map((mention) => ({ ...mention, reason: 'import' })) }
}
