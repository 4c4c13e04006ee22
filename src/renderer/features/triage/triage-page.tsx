import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { PaneHeader } from '../../ui/pane-header'
import screen from '../../ui/screen.module.css'
import { Models } from './models'
import { Phrases } from './phrases'
import { Quality } from './quality'
import { triageQueries } from './queries'
import { ReadingProgress } from './reading-progress'
import { Topics } from './topics'
import styles from './triage.module.css'
import { UrgencyWeightsForm } from './urgency-weights-form'

/** How well this client's mentions are read, what they are about, and what makes them urgent. */
export function TriagePage() {
  const { client = '' } = useParams({ strict: false })
  const t = useTranslations('triage')
  const { data: status } = useQuery(triageQueries.status(client))
  return (
    <div className={screen.screen}>
      <PaneHeader
        isScreen
        title={t('title')}
        note={status && t('corrections', { count: status.corrections })}
      >
        <ReadingProgress client={client} />
      </PaneHeader>
      <div className={`${screen.body} ${styles.body}`} data-region tabIndex={0}>
        <Section title={t('qualityTitle')} hint={t('qualityHint')}>
          <Quality client={client} />
        </Section>
        <Section title={t('topicsTitle')} hint={t('topicsHint')}>
          {status && <Topics client={client} topics={status.topics} />}
        </Section>
        <Section title={t('phrasesTitle')} hint={t('phrasesHint')}>
          <Phrases client={client} />
        </Section>
        <Section id="weights" title={t('weightsTitle')} hint={t('weightsHint')}>
          {status && (
            <UrgencyWeightsForm key={JSON.stringify(status.weights)} client={client} status={status} />
          )}
        </Section>
        <Section id="models" title={t('models.title')} hint={t('models.hint')}>
          <Models client={client} />
        </Section>
      </div>
    </div>
  )
}

function Section({
  id,
  title,
  hint,
  children,
}: {
  id?: string
  title: string
  hint: string
  children: ReactNode
}) {
  return (
    <section id={id} className={styles.section}>
      <header>
        <h2>{title}</h2>
        <p>{hint}</p>
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
