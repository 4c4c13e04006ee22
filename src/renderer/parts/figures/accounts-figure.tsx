import { useTranslations } from 'use-intl'
import type { Consistency } from '@shared/model/analytics'
import { printQuery } from '@shared/text/query/print-query'
import { BarRows } from '../../ui/charts/bar-rows'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { joined, mentionsQuery, type FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'

type Account = Consistency['accounts'][number]

/** How long each of the client's own accounts has been silent. */
export function AccountsFigure({ data, scope }: { data: Consistency; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { accounts } = data
  const days = (value: number | null) => (value === null ? '–' : text.days(value))
  const shortDays = (value: number | null) => (value === null ? '–' : text.days(value, 'narrow'))
  const query = ({ texts, name, lastId }: Account) =>
    texts === 0
      ? `id:${lastId}`
      : ownQuery(scope, printQuery({ kind: 'field', field: 'source', operator: ':', values: [name] }))
  return (
    <Figure
      metric="accounts"
      title={useAccountsFinding(accounts)}
      note={t('accountsNote', { n: accounts.length })}
      isDrawn={accounts.length > 0}
      heads={[
        t('sourceHead'),
        t('silentHead'),
        t('medianGapHead'),
        t('longestGapHead'),
        t('ownTextsHead'),
        t('ownAnswersHead'),
      ]}
      rows={accounts.map((one) => ({
        id: String(one.sourceId),
        cells: [
          one.name,
          days(one.sinceDays),
          days(one.medianGapDays),
          days(one.longestGapDays),
          text.count(one.texts),
          text.count(one.answers),
        ],
        query: `id:${one.lastId}`,
      }))}
    >
      <BarRows
        label={t('accountsLabel', { n: accounts.length })}
        rows={accounts.map((one) => ({
          id: one.sourceId,
          name: one.name,
          isStrong: one.isAbandoned,
          parts: [{ tone: one.isAbandoned ? 'negative' : 'soft', value: one.sinceDays }],
          value: shortDays(one.sinceDays),
          change: { text: shortDays(one.longestGapDays), tone: 'plain' },
        }))}
        {...(open && { onOpen: (index) => accounts[index] && open(query(accounts[index])) })}
      />
    </Figure>
  )
}

/** What the client itself wrote in the period. */
export function ownQuery(scope: FigureScope, condition = '', days = scope.period): string {
  const all = mentionsQuery({ ...scope, query: '' }, condition, days).replace('-is:own', 'is:own')
  return joined(all, scope.query)
}

/** Whoever is abandoned first; else who has been silent longest. */
function useAccountsFinding(accounts: readonly Account[]): string {
  const t = useTranslations('analytics.findings')
  const [first] = accounts
  const abandoned = accounts.filter(({ isAbandoned }) => isAbandoned)
  if (!first) return t('accountsNone')
  if (abandoned.length > 0) return t('accountsAbandoned', { n: abandoned.length, of: accounts.length })
  return t('accountsAlive', { source: first.name, days: first.sinceDays })
}
