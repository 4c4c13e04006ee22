import { z } from 'zod'
import { ClientId } from '../model/client'
import { MentionId, type MentionDetail, type MentionRow, type OpenedMention } from '../model/mention-view'
import { read, write } from './call'

/** A list as the inbox asks for it: whose, and by which query (UX.md §5; the empty query is all). */
const Listing = z.strictObject({ client: ClientId, query: z.string().max(2000) })

/** Every so many rows the outline keeps one id, so that any page is one seek away and no OFFSET is needed. */
export const rowsPerPage = 100

export interface MentionOutline {
  total: number
  /** The first id of each page, newest first. */
  anchors: number[]
}

/** How many mentions stand behind each entry of the views pane. */
export interface MentionFacets {
  total: number
  unread: number
  views: Record<string, number>
  subjects: Record<number, number>
  sources: Record<number, number>
}

export const mentionCalls = {
  'mention.outline': read(Listing).gives<MentionOutline>(),
  'mention.page': read(
    Listing.extend({
      from: MentionId.nullable(),
      limit: z.number().int().min(1).max(500).default(rowsPerPage),
    }),
  ).gives<MentionRow[]>(),
  'mention.details': read(
    Listing.extend({ from: MentionId.nullable(), limit: z.number().int().min(1).max(500) }),
  ).gives<MentionDetail[]>(),
  'mention.get': read(z.strictObject({ client: ClientId, id: MentionId })).gives<OpenedMention>(),
  'mention.facets': read(
    z.strictObject({ client: ClientId, queries: z.record(z.string().max(40), z.string().max(2000)) }),
  ).gives<MentionFacets>(),
  'mention.mark': write(
    z.strictObject({ client: ClientId, ids: z.array(MentionId).min(1).max(10_000), isRead: z.boolean() }),
    ['mention'],
  ).gives(),
  'mention.link': read(z.strictObject({ client: ClientId, id: MentionId })).gives<string>(),
}
