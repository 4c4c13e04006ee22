import { useTranslations } from 'use-intl'
import type { Silence } from '@shared/model/analytics'
import { silenceCost, type CostPart, type SilenceAssumptions } from '@shared/model/silence-cost'
import { RangeBars } from '../../ui/charts/range-bars'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { casesQuery, type FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'

interface SilenceFigureProps {
  silence: Silence
  assumptions: SilenceAssumptions
  scope: FigureScope
}

/** What the complaints without an answer may cost in a year: always from … to, and nothing without the user's own value. */
export function SilenceFigure({ silence, assumptions, scope }: SilenceFigureProps) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { unanswered, complaints } = silence
  const query = casesQuery(scope, 'answeredin:never complaint:yes')
  const cost = silenceCost(unanswered, assumptions)
  const range = ({ low, high }: CostPart) =>
    t('costRange', {
      low: text.money(low, assumptions.currency),
      high: text.money(high, assumptions.currency),
    })
  const parts = cost
    ? [
        { id: 'left', name: t('costLeft'), part: cost.left, isStrong: false },
        { id: 'away', name: t('costAway'), part: cost.away, isStrong: false },
        { id: 'total', name: t('costTotal'), part: cost.total, isStrong: true },
      ]
    : []
  return (
    <Figure
      metric="silence"
      title={
        unanswered === 0
          ? t('findings.silenceNone')
          : cost === null
            ? t('findings.silenceValue', { n: unanswered })
            : t('findings.silence', { n: unanswered, range: range(cost.total) })
      }
      note={t('silenceNote', { n: complaints })}
      source={t('silenceSource')}
      isDrawn={cost !== null && unanswered > 0}
      query={query}
      heads={[t('costHead'), t('lowHead'), t('highHead')]}
      rows={parts.map(({ id, name, part }) => ({
        id,
        cells: [
          name,
          text.money(part.low, assumptions.currency),
          text.money(part.high, assumptions.currency),
        ],
      }))}
    >
      <RangeBars
        label={t('silenceLabel', { n: unanswered })}
        rows={parts.map(({ part, ...row }) => ({ ...row, ...part, text: range(part) }))}
        {...(open && { onOpen: () => open(query) })}
      />
    </Figure>
  )
}
