import type { CallName, Handlers } from '@shared/contract'
import { ageing } from './ageing'
import { channels } from './channels'
import { consistency } from './consistency'
import { firstAnswer } from './first-answer'
import { fix } from './fix'
import { followThrough } from './follow-through'
import type { Ground } from './ground'
import { hours } from './hours'
import { quiet } from './quiet'
import { ratings } from './ratings'
import { rivalTopics } from './rival-topics'
import { shelf } from './shelf'
import { silence } from './silence'
import { summary } from './summary'
import { topics } from './topics'
import { voice } from './voice'
import { volume } from './volume'
import { words } from './words'

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
  'analytics.words': words,
  'analytics.fix': fix,
  'analytics.rivalTopics': rivalTopics,
  'analytics.consistency': consistency,
  'analytics.shelf': shelf,
  'analytics.silence': silence,
  'analytics.quiet': quiet,
}
