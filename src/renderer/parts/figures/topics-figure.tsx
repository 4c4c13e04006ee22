import { useTranslations } from 'use-intl'
import type { TopicChange, Topics } from '@shared/model/analytics'
import { printQuery } from '@shared/text/query/print-query'
import { BarRows } from '../../ui/charts/bar-rows'
import { useTopicWord } from '../use-topic-word'
import { Figure } from './figure'
import { useFigureSurroundings } from './figure-context'
import { mentionsQuery, type FigureScope } from './figure-scope'
import { useFigureText } from './use-figure-text'

interface TopicsFigureProps {
  topics: Topics
  scope: FigureScope
  /** So many rows; all where it is not given. */
  most?: number
}

/** Complaints by topic, the angry part dark, each beside the period before. */
export function TopicsFigure({ topics: data, scope, most = 40 }: TopicsFigureProps) {
  const t = useTranslations('analytics')
  const text = useFigureText()
  const word = useTopicWord()
  const { open } = useFigureSurroundings()
  const shown = data.topics.slice(0, most)
  const query = ({ name }: TopicChange) =>
    mentionsQuery(
      scope,
      `complaint:yes ${printQuery({ kind: 'field', field: 'topic', operator: ':', values: [name] })}`,
    )
  const left = data.topics.length - shown.length + data.left
  return (
    <Figure
      metric="topics"
      title={useTopicsFinding(data)}
      note={[
        t('topicsNote', { n: data.complaints.now }),
        ...(left > 0 ? [t('topicsLeft', { n: left })] : []),
      ].join(' ')}
      isDrawn={shown.length > 0}
      query={mentionsQuery(scope, 'complaint:yes')}
      heads={[t('topicHead'), t('complaintsHead'), t('angryHead'), t('beforeHead'), t('changeHead')]}
      rows={shown.map((topic) => ({
        id: String(topic.id),
        cells: [
          word(topic.name),
          ...[topic.complaints, topic.angry, topic.before].map(text.count),
          `${text.signed(topic.complaints - topic.before)}${topic.isSignificant ? ' *' : ''}`,
        ],
        query: query(topic),
      }))}
    >
      <BarRows
        label={t('topicsLabel', { n: data.complaints.now })}
        rows={shown.map((topic) => ({
          id: topic.id,
          name: word(topic.name),
          parts: [
            { tone: 'negative', value: topic.angry },
            { tone: 'soft', value: topic.complaints - topic.angry },
          ],
          value: text.count(topic.complaints),
          change: {
            text: text.signed(topic.complaints - topic.before),
            tone: !topic.isSignificant ? 'plain' : topic.complaints > topic.before ? 'bad' : 'good',
          },
        }))}
        {...(open && { onOpen: (index) => shown[index] && open(query(shown[index])) })}
      />
    </Figure>
  )
}

/** The topic that changed most beyond chance; where none did, the one with most complaints. */
function useTopicsFinding({ topics }: Topics): string {
  const t = useTranslations('analytics.findings')
  const word = useTopicWord()
  const [first] = topics
  if (!first) return t('topicsNone')
  const change = ({ complaints, before }: TopicChange) => complaints - before
  const moved = topics
    .filter(({ isSignificant }) => isSignificant)
    .toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)))[0]
  if (!moved) return t('topicsLead', { topic: word(first.name), n: first.complaints })
  const numbers = { topic: word(moved.name), now: moved.complaints, before: moved.before }
  return change(moved) > 0 ? t('topicsGrew', numbers) : t('topicsEased', numbers)
}
