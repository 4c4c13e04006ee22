import { useTranslations } from 'use-intl'
import type { Channels } from '@shared/model/analytics'
import { printQuery } from '@shared/text/query/print-query'
import type { FieldName } from '@shared/text/query/query'
import { BarRows } from '../../ui/charts/bar-rows'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { mentionsQuery, type FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'
import { mentionsOf } from './volume-figure'

const field = (name: FieldName, value: string) =>
  printQuery({ kind: 'field', field: name, operator: ':', values: [value] })

/** Where people write: mentions by source, the complaints among them dark. */
export function SourcesFigure({ channels, scope }: { channels: Channels; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const { sources } = channels
  const n = sources.reduce((sum, one) => sum + mentionsOf(one), 0)
  const queries = sources.map(({ name }) => mentionsQuery(scope, field('source', name)))
  const [first] = sources
  const mean = ({ stars }: (typeof sources)[number]) => (stars.n > 0 ? text.stars(stars.sum / stars.n) : '–')
  return (
    <Figure
      metric="sources"
      title={
        first && n > 0
          ? t('findings.sources', {
              source: first.name,
              share: text.share({ count: mentionsOf(first), of: n }),
            })
          : t('findings.volumeNone')
      }
      note={t('sourcesNote', { n })}
      isDrawn={n > 0}
      query={mentionsQuery(scope)}
      heads={[t('sourceHead'), t('mentionsHead'), t('complaintsHead'), t('beforeHead'), t('starsHead')]}
      rows={sources.map((one, index) => ({
        id: String(one.id),
        cells: [one.name, ...[mentionsOf(one), one.complaints, one.before].map(text.count), mean(one)],
        query: queries[index] ?? '',
      }))}
    >
      <BarRows label={t('sourcesLabel', { n })} rows={sources.map(barOf(text))} {...opening(open, queries)} />
    </Figure>
  )
}

/** In which languages people write. */
export function LanguagesFigure({ channels, scope }: { channels: Channels; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const { open } = useFigureSurroundings()
  const rows = channels.languages.map((one) => ({
    ...one,
    id: one.lang || 'none',
    name: one.lang ? text.language(one.lang) : t('noLanguage'),
  }))
  const n = rows.reduce((sum, one) => sum + mentionsOf(one), 0)
  const queries = rows.map(({ lang }) => (lang ? mentionsQuery(scope, field('lang', lang)) : ''))
  const [first] = rows
  return (
    <Figure
      metric="languages"
      title={
        first && n > 0
          ? t('findings.languages', {
              language: first.name,
              share: text.share({ count: mentionsOf(first), of: n }),
            })
          : t('findings.volumeNone')
      }
      note={t('languagesNote', { n })}
      isDrawn={n > 0}
      query={mentionsQuery(scope)}
      heads={[t('languageHead'), t('mentionsHead'), t('complaintsHead'), t('beforeHead')]}
      rows={rows.map((one, index) => ({
        id: one.id,
        cells: [one.name, ...[mentionsOf(one), one.complaints, one.before].map(text.count)],
        ...(one.lang && { query: queries[index] ?? '' }),
      }))}
    >
      <BarRows label={t('languagesLabel', { n })} rows={rows.map(barOf(text))} {...opening(open, queries)} />
    </Figure>
  )
}

type Counted = Channels['languages'][number] & { id: string }

function barOf(text: ReturnType<typeof useFigureText>) {
  return (one: (Counted | Channels['sources'][number]) & { name: string }) => ({
    id: one.id,
    name: one.name,
    parts: [
      { tone: 'negative' as const, value: one.complaints },
      { tone: 'soft' as const, value: Math.max(0, mentionsOf(one) - one.complaints) },
    ],
    value: text.count(mentionsOf(one)),
    change: { text: text.signed(mentionsOf(one) - one.before), tone: 'plain' as const },
  })
}

function opening(open: ((query: string) => void) | null, queries: readonly string[]) {
  return open ? { onOpen: (index: number) => queries[index] && open(queries[index]) } : {}
}
