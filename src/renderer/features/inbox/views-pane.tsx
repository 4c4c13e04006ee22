import { useQuery } from '@tanstack/react-query'
import {
  AlarmClock,
  CheckCheck,
  Handshake,
  Hourglass,
  Inbox,
  Layers,
  List,
  Mail,
  MessageCircleOff,
  Siren,
  Star,
  Store,
  Telescope,
  ThumbsUp,
  Timer,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { printQuery } from '@shared/text/query/print-query'
import { PlatformIcon } from '../../parts/platform-icon'
import { clientQueries } from '../clients/queries'
import { sourceQueries } from '../sources/queries'
import nav from '../../ui/side-nav.module.css'
import styles from './inbox.module.css'
import { caseQueries } from './case-queries'
import { inboxQueries } from './queries'
import { ViewLink } from './view-link'
import { caseQueues, inboxViews, type QueueName, type ViewName } from './views'

const queueIcons: Record<QueueName, LucideIcon> = {
  unanswered: Timer,
  new: Inbox,
  waiting: Hourglass,
  promised: Handshake,
  snoozed: AlarmClock,
  resolved: CheckCheck,
}
const icons: Record<ViewName, LucideIcon> = {
  noAnswer: MessageCircleOff,
  urgent: Siren,
  unread: Mail,
  lowRated: Star,
  praise: ThumbsUp,
  all: Layers,
}

/** Queues, subjects and sources: every entry is a query with its count. */
export function Views({ client, query }: { client: string; query: string }) {
  const t = useTranslations('inbox')
  const { data: facets } = useQuery(inboxQueries.facets(client))
  const { data: counts } = useQuery(caseQueries.counts(client))
  const { data: saved = [] } = useQuery(caseQueries.views(client))
  const { data: subjects = [] } = useQuery(clientQueries.subjects(client))
  const { data: sources = [] } = useQuery(sourceQueries.list(client))
  const fieldQuery = (field: 'subject' | 'source', value: string) =>
    printQuery({ kind: 'field', field, operator: ':', values: [value] })
  const entry = (key: string, icon: ReactNode, text: string, target: string, count: number | undefined) => (
    <ViewLink
      key={key}
      client={client}
      icon={icon}
      text={text}
      target={target}
      isOn={query === target}
      count={count}
    />
  )
  return (
    <nav className={`${nav.nav} ${styles.views}`} data-region aria-label={t('viewsLabel')}>
      <section>
        <h2>{t('queues')}</h2>
        {caseQueues.map(({ name, query: target }) => {
          const Icon = queueIcons[name]
          const isQueue = name !== 'new' && name !== 'promised'
          const count = counts && (isQueue ? counts.queues[name] : counts[name])
          return entry(name, <Icon size={16} aria-hidden />, t(`caseQueues.${name}`), target, count)
        })}
      </section>
      {saved.length > 0 && (
        <section>
          <h2>{t('savedViews')}</h2>
          {saved.map(({ id, name, query: target, count }) =>
            entry(`v${id}`, <List size={16} aria-hidden />, name, target, count ?? undefined),
          )}
        </section>
      )}
      <section>
        <h2>{t('mentions')}</h2>
        {inboxViews.map(({ name, query: target }) => {
          const Icon = icons[name]
          return entry(
            name,
            <Icon size={16} aria-hidden />,
            t(`views.${name}`),
            target,
            countOf(facets, name),
          )
        })}
      </section>
      <section>
        <h2>{t('subjects')}</h2>
        {subjects.map(({ id, name, kind }) => {
          const Icon = kind === 'brand' ? Store : Telescope
          return entry(
            `s${id}`,
            <Icon size={16} aria-hidden />,
            name,
            fieldQuery('subject', name),
            facets?.subjects[id],
          )
        })}
      </section>
      {sources.length > 0 && (
        <section>
          <h2>{t('sources')}</h2>
          {sources.map(({ id, name, platform }) =>
            entry(
              `q${id}`,
              <PlatformIcon platform={platform} />,
              name,
              fieldQuery('source', name),
              facets?.sources[id],
            ),
          )}
        </section>
      )}
    </nav>
  )
}

function countOf(
  facets: { unread: number; total: number; views: Record<string, number> } | undefined,
  name: ViewName,
): number | undefined {
  if (name === 'unread') return facets?.unread
  return name === 'all' ? facets?.total : facets?.views[name]
}
