import { useTranslations } from 'use-intl'
import type { RivalTopics } from '@shared/model/analytics'
import { printQuery } from '@shared/text/query/print-query'
import { ShareGrid } from '../../ui/charts/share-grid'
import { useTopicWord } from '../use-topic-word'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import type { FigureScope } from './figure-scope'
import { fewest, useFigureText } from './use-figure-text'
import { subjectQuery } from './voice-figure'

/** What each name's complaints are about, as shares of its own complaints, so that a large name does not hide a small one. */
export function RivalTopicsFigure({ data, scope }: { data: RivalTopics; scope: FigureScope }) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const word = useTopicWord()
  const { open } = useFigureSurroundings()
  const subjects = data.subjects
    .map((subject, index) => ({ ...subject, index }))
    .filter(({ complaints }) => complaints > 0)
  const n = subjects.reduce((sum, { complaints }) => sum + complaints, 0)
  const query = (topic: string, subject: string) =>
    subjectQuery(
      scope,
      subject,
      `complaint:yes ${printQuery({ kind: 'field', field: 'topic', operator: ':', values: [topic] })}`,
    )
  const cell = (count: number, of: number) => text.share({ count, of })
  return (
    <Figure
      metric="rivalTopics"
      title={useRivalTopicsFinding(data)}
      note={t('rivalTopicsNote', { n })}
      isDrawn={data.topics.length > 0}
      heads={[t('topicHead'), ...subjects.map(({ name }) => name)]}
      rows={data.topics.map((topic) => ({
        id: String(topic.id),
        cells: [
          `${word(topic.name)}${topic.isSignificant ? ' *' : ''}`,
          ...subjects.map(({ index, complaints }) => cell(topic.complaints[index] ?? 0, complaints)),
        ],
      }))}
    >
      <ShareGrid
        label={t('rivalTopicsLabel', { n })}
        columns={subjects.map(({ id, name, kind, complaints }) => ({
          id,
          name,
          note: `n = ${text.count(complaints)}`,
          isStrong: kind === 'brand',
        }))}
        rows={data.topics.map((topic) => ({
          id: topic.id,
          name: word(topic.name),
          isStrong: topic.isSignificant,
          cells: subjects.map(({ index, name, kind, complaints }) => {
            const count = topic.complaints[index] ?? 0
            return {
              parts: [
                { tone: kind === 'brand' ? ('ink' as const) : ('soft' as const), share: count / complaints },
              ],
              text: complaints < fewest ? text.count(count) : text.percent(count / complaints),
              isHollow: complaints < fewest,
              title: `${name}, ${word(topic.name)}: ${cell(count, complaints)}`,
            }
          }),
        }))}
        {...(open && {
          onOpen: (row, column) => {
            const [topic, subject] = [data.topics[row], subjects[column]]
            if (topic && subject) open(query(topic.name, subject.name))
          },
        })}
      />
    </Figure>
  )
}

/** The topic in which the brand differs most from its rivals beyond chance. */
function useRivalTopicsFinding({ subjects, topics }: RivalTopics): string {
  const t = useTranslations('analytics.findings')
  const word = useTopicWord()
  const text = useFigureText()
  const sums = (kind: 'brand' | 'competitor', values: readonly number[]) =>
    values.reduce((sum, value, index) => sum + (subjects[index]?.kind === kind ? value : 0), 0)
  const totals = subjects.map(({ complaints }) => complaints)
  if (topics.length === 0) return t('topicsNone')
  if (sums('competitor', totals) === 0) return t('rivalTopicsAlone')
  const sides = topics
    .filter(({ isSignificant }) => isSignificant)
    .map((topic) => ({
      topic: word(topic.name),
      own: { count: sums('brand', topic.complaints), of: sums('brand', totals) },
      rivals: { count: sums('competitor', topic.complaints), of: sums('competitor', totals) },
    }))
  const distance = ({ own, rivals }: (typeof sides)[number]) =>
    Math.abs(own.count / Math.max(1, own.of) - rivals.count / Math.max(1, rivals.of))
  const [most] = sides.sort((a, b) => distance(b) - distance(a))
  return most
    ? t('rivalTopics', { topic: most.topic, own: text.share(most.own), rivals: text.share(most.rivals) })
    : t('rivalTopicsAlike')
}
