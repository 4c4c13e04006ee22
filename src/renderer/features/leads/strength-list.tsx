import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Strength } from '@shared/model/lead'
import { starterTopics } from '@shared/model/triage'
import { useTopicWord } from '../../parts/use-topic-word'
import { Button } from '../../ui/button'
import leads from './leads.module.css'
import styles from './plain-list.module.css'
import { leadQueries, useDeclare } from './queries'
import { WordsDialog } from './words-dialog'

/** Nobody reads on beyond these. */
const mostShown = 100

/** By topic: what the client says of itself, and what its own customers say. */
export function StrengthList({ client }: { client: string }) {
  const t = useTranslations('leads.strengths')
  const topicWord = useTopicWord()
  const declare = useDeclare(client)
  const { data } = useQuery(leadQueries.strengths(client))
  const [edited, setEdited] = useState<Strength | null>(null)
  if (!data) return null
  const rows = withAllTopics(data).slice(0, mostShown)
  return (
    <div className={styles.scroll} data-region data-home tabIndex={0} role="region" aria-label={t('label')}>
      <p className={styles.lead}>{t('explained')}</p>
      <ul className={styles.plain}>
        {rows.map((row) => (
          <li key={row.topic}>
            <div data-strength>
              <b dir="auto">{topicWord(row.topic)}</b>
              <span className={leads.words} dir="auto" data-none={row.declared === null || undefined}>
                {row.declared ?? t('nothingDeclared')}
              </span>
              <Voices row={row} />
              <Button look="link" size="small" onPress={() => setEdited(row)}>
                {t(row.declared === null ? 'declare' : 'change')}
                <span className="visually-hidden"> {topicWord(row.topic)}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {edited && (
        <WordsDialog
          title={t('title', { topic: topicWord(edited.topic) })}
          label={t('sentence')}
          hint={t('sentenceHint')}
          start={edited.declared ?? ''}
          onDo={(text) =>
            declare(edited.topic, topicWord(edited.topic), text === '' ? null : text.slice(0, 200))
          }
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}

function Voices({ row: { positive, n } }: { row: Strength }) {
  const t = useTranslations('leads.strengths')
  const format = useFormatter()
  if (n === 0) return <span className={styles.wait}>{t('noVoices')}</span>
  return (
    <span className={styles.wait}>
      {t('voices', { positive: format.number(positive), n: format.number(n) })}
    </span>
  )
}

/** A topic of which nobody spoke can be declared too. */
function withAllTopics(known: readonly Strength[]): Strength[] {
  const missing = starterTopics.filter((topic) => !known.some((one) => one.topic === topic))
  return [...known, ...missing.map((topic) => ({ topic, declared: null, positive: 0, n: 0, score: 0 }))]
}
