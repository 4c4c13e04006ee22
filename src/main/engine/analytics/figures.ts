import type { CallName, Handlers } from '@shared/contract'
import { ageing } from './ageing'
import { channels } from './channels'
import { firstAnswer } from './first-answer'
import { followThrough } from './follow-through'
import type { Ground } from './ground'
import { hours } from './hours'
import { ratings } from './ratings'
import { summary } from './summary'
import { topics } from './topics'
import { voice } from './voice'
import { volume } from './volume'

export type FigureName = Extract<CallName, `analytics.${string}`>

/** Every figure by the name of its call; each is worked out from the ground alone. */
export const figures: { [Name in FigureName]: (ground: Ground) => Awaited<ReturnType<Handlers[Name]>> } = {
  'analytics.summary': summary,
  'analytics.volume': volume,
  'analytics.firstAnswer': firstAnswer,
  'analytics.ageing': ageing,
  'analytics.hours': hours,
  'analytics.topics': topics,
  'analytics.voice': voice,
  'analytics.channels': channels,
  'analytics.ratings': ratings,
  'analytics.followThrough': followThrough,
}
