import { outsideHours, busiestOutside } from '@shared/text/hours/outside-hours'
import { fewest } from '@shared/text/figure-text'
import type { ReportAction, ReportFigures, ReportScore } from '@shared/model/report'
import type { ReportLanguage } from './report-language'

/** What the rules look at. */
export interface ActionFacts {
  figures: ReportFigures
  now: ReportScore
  targetMinutes: number
}

interface Found {
  /** How many people it is about: what is to be done for more comes first. */
  weight: number
  data: Record<string, string | number>
}
type Rule = (facts: ActionFacts, language: ReportLanguage) => Found | null

/** What a report recommends, each with the condition under which it does. Its words: `report.actions.<name>`. */
const rules: Record<string, Rule> = {
  'answer-waiting': ({ figures: { ageing } }) =>
    ageing.overdue === 0 ? null : { weight: ageing.overdue, data: { overdue: ageing.overdue, n: ageing.n } },

  'answer-sooner': ({ now: { withinTarget }, targetMinutes }, { text }) => {
    const late = withinTarget.of - withinTarget.count
    if (withinTarget.of < fewPeople || late * 2 < withinTarget.of) return null
    return { weight: late, data: { ...withinTarget, target: text.span(targetMinutes * 60_000) } }
  },

  'cover-hours': ({ figures: { hours } }, { text }) => {
    const outside = outsideHours(hours)
    const busiest = busiestOutside(hours)
    if (hours.n < fewest || outside / hours.n < outsideShare || !busiest) return null
    const { weekday, hour } = busiest
    return {
      weight: outside,
      data: { share: text.percent(outside / hours.n), n: hours.n, day: text.weekday(weekday, 'long'), hour },
    }
  },

  'mend-topic': ({ figures: { topics } }, { topic }) => {
    const [worst] = topics.topics
      .filter(({ isSignificant, complaints, before }) => isSignificant && complaints > before)
      .toSorted((a, b) => b.complaints - b.before - (a.complaints - a.before))
    if (!worst) return null
    const { complaints: now, before } = worst
    return { weight: now - before, data: { topic: topic(worst.name), now, before } }
  },

  'look-into-topic': ({ figures: { topics } }, { topic }) => {
    const [first] = topics.topics
    const grew = topics.topics.some(
      ({ isSignificant, complaints, before }) => isSignificant && complaints > before,
    )
    const all = topics.complaints.now
    if (!first || grew || first.complaints < fewPeople || first.complaints / all < leadingShare) return null
    return { weight: first.complaints, data: { topic: topic(first.name), n: first.complaints, all } }
  },

  'keep-promises': ({ figures: { followThrough } }) => {
    const { broken, overdue } = followThrough
    return broken + overdue === 0 ? null : { weight: broken + overdue, data: { broken, overdue } }
  },

  'win-back': ({ now: { recovered } }) => {
    const lost = recovered.of - recovered.count
    return recovered.of < fewPeople || lost * 2 <= recovered.of
      ? null
      : { weight: lost, data: { ...recovered } }
  },

  'read-sources': ({ figures: { volume } }) => {
    const sources = new Set(volume.gaps.map(({ source }) => source)).size
    return sources === 0 ? null : { weight: 0, data: { sources } }
  },
}

/** Fewer are no pattern. */
const fewPeople = 5
/** From here on nights and weekends are worth somebody's time. */
const outsideShare = 0.4
const leadingShare = 0.25

/** What to do next, for most people first. */
export function actionsFor(facts: ActionFacts, language: ReportLanguage): ReportAction[] {
  return Object.entries(rules)
    .flatMap(([rule, of]) => {
      const found = of(facts, language)
      return found ? [{ rule, ...found }] : []
    })
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ rule, data }) => ({
      rule,
      what: language.words(`report.actions.${rule}.what`, data),
      why: language.words(`report.actions.${rule}.why`, data),
      sight: language.words(`report.actions.${rule}.sight`, data),
    }))
}
