import { z } from 'zod'
import type {
  Ageing,
  Channels,
  Consistency,
  FirstAnswer,
  Fix,
  FollowThrough,
  HourMap,
  Quiet,
  Ratings,
  RivalTopics,
  Shelves,
  Silence,
  Summary,
  Topics,
  Voice,
  Volume,
  Words,
} from '../model/analytics'
import { ClientId } from '../model/client'
import { Period } from '../model/period'
import { read } from './call'

/** What single figures can be asked besides; each looks only at what concerns it. */
export const Choices = z.strictObject({
  /** The complaints about this rival stand in place of those of the period before. */
  rival: z.number().int().positive().optional(),
  /** The day from which something was done about what a query finds. */
  fix: z.strictObject({ day: z.iso.date(), query: z.string().max(2000) }).optional(),
})
export type Choices = z.infer<typeof Choices>

/** Of what a figure is asked: a period, the one to set beside it, and any query as a filter (the empty one is all). */
export const Scope = z.strictObject({
  client: ClientId,
  period: Period,
  before: Period,
  query: z.string().max(2000).default(''),
  choices: Choices.default({}),
})
export type Scope = z.infer<typeof Scope>

export const analyticsCalls = {
  'analytics.summary': read(Scope).gives<Summary>(),
  'analytics.volume': read(Scope).gives<Volume>(),
  'analytics.firstAnswer': read(Scope).gives<FirstAnswer>(),
  'analytics.ageing': read(Scope).gives<Ageing>(),
  'analytics.hours': read(Scope).gives<HourMap>(),
  'analytics.topics': read(Scope).gives<Topics>(),
  'analytics.voice': read(Scope).gives<Voice>(),
  'analytics.channels': read(Scope).gives<Channels>(),
  'analytics.ratings': read(Scope).gives<Ratings>(),
  'analytics.followThrough': read(Scope).gives<FollowThrough>(),
  'analytics.words': read(Scope).gives<Words | null>(),
  'analytics.fix': read(Scope).gives<Fix | null>(),
  'analytics.rivalTopics': read(Scope).gives<RivalTopics>(),
  'analytics.consistency': read(Scope).gives<Consistency>(),
  'analytics.shelf': read(Scope).gives<Shelves>(),
  'analytics.silence': read(Scope).gives<Silence>(),
  'analytics.quiet': read(Scope).gives<Quiet>(),
}
