import { z } from 'zod'
import type {
  Ageing,
  Channels,
  FirstAnswer,
  FollowThrough,
  HourMap,
  Ratings,
  Summary,
  Topics,
  Voice,
  Volume,
} from '../model/analytics'
import { ClientId } from '../model/client'
import { Period } from '../model/period'
import { read } from './call'

/** Of what a figure is asked: a period, the one to set beside it, and any query as a filter (the empty one is all). */
export const Scope = z.strictObject({
  client: ClientId,
  period: Period,
  before: Period,
  query: z.string().max(2000).default(''),
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
}
