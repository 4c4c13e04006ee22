import { z } from 'zod'
import { ClientId } from '../model/client'
import { FormInput } from '../model/form-field'
import type { RatingReading, SourceForm, SourceGap, SourceRow, SourceRun } from '../model/source'
import { read, write } from './call'

const OneClient = z.strictObject({ client: ClientId })
const OneSource = OneClient.extend({ source: z.number().int().positive() })
const Kind = z.string().max(40)

/** The shortest pause between two reads of one source; feeds ask for patience. */
export const shortestIntervalMinutes = 5

/** What a trial read of an address found; nothing is stored by it. */
export interface SourceProbe {
  title: string
  /** Where a browser shows it. */
  address: string
  found: number
  newest: { title: string; publishedAt: number | null }[]
}

/** What became of a list of feeds. */
export interface OpmlResult {
  added: number
  known: number
  refused: number
}

export const sourceCalls = {
  /** Every kind of source that can be added. */
  'source.kinds': read(z.strictObject({})).gives<SourceForm[]>(),
  'source.list': read(OneClient).gives<SourceRow[]>(),
  'source.runs': read(OneSource).gives<SourceRun[]>(),
  /** The client is needed where the source is read in the name of its account. */
  'source.probe': read(
    z.strictObject({ client: ClientId.optional(), connector: Kind.default('feed'), settings: FormInput }),
  ).gives<SourceProbe>(),
  'source.add': write(
    OneClient.extend({
      connector: Kind,
      settings: FormInput,
      name: z.string().trim().max(120),
      subject: z.number().int().positive(),
      intervalMinutes: z.number().int().min(shortestIntervalMinutes).max(1440),
    }),
    ['source'],
  ).gives<{ id: number }>(),
  /** The client's feeds as a list of subscriptions (OPML 2.0). */
  'source.opml': read(OneClient.extend({ title: z.string().max(200) })).gives<{ text: string }>(),
  /** Adds the feeds that a chosen file lists. */
  'source.importOpml': write(
    OneClient.extend({ file: z.string().max(100), subject: z.number().int().positive() }),
    ['source'],
  ).gives<OpmlResult>(),
  /** What it was not read of, the latest first. */
  'source.gaps': read(OneSource).gives<SourceGap[]>(),
  /** What the platform itself says of it in sum, the latest first. */
  'source.ratings': read(OneSource).gives<RatingReading[]>(),
  /** Cuts off a reading that is under way; what it had stored already stays. */
  'source.cancel': write(OneSource, ['source', 'mention']).gives(),
  /** How often it is read, or at which times (`cron`, five fields on the client's clocks); and what it is called. */
  'source.set': write(
    OneSource.extend({
      name: z.string().trim().min(1).max(120).optional(),
      intervalMinutes: z.number().int().min(shortestIntervalMinutes).max(1440).optional(),
      cron: z.string().trim().max(80).nullable().optional(),
    }),
    ['source'],
  ).gives(),
  /** Whether sources are read when they are due; a pause ends with the program, so that none is forgotten. */
  'collection.get': read(z.strictObject({})).gives<{ isPaused: boolean }>(),
  'collection.pause': write(z.strictObject({ isPaused: z.boolean() }), ['source']).gives(),
  'source.pause': write(OneSource.extend({ isPaused: z.boolean() }), ['source']).gives(),
  /** Reads now: one source, or all that are not paused; gives a health line each. */
  'source.collect': write(OneClient.extend({ source: z.number().int().positive().optional() }), [
    'source',
    'mention',
  ]).gives<SourceRow[]>(),
}
