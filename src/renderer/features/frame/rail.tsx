import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import {
  BookOpenCheck,
  ChartColumn,
  FileText,
  FishingHook,
  Handshake,
  ListChecks,
  MessageSquareReply,
  Inbox,
  LayoutGrid,
  RadioTower,
  Siren,
  SlidersHorizontal,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import { spikeQueries } from '../crisis/queries'
import { caseQueries } from '../inbox/case-queries'
import { sourceQueries } from '../sources/queries'
import { inboxHome } from '../../parts/inbox-home'
import { needsYou } from '../../parts/health-tone'
import styles from './frame.module.css'

/** The screens, as icons with names for those who can't see them. */
export function Rail({ client }: { client: string | undefined }) {
  const t = useTranslations('frame')
  const { pathname } = useLocation()
  const current = (path: string) => (pathname.endsWith(path) ? 'page' : undefined)
  return (
    <nav className={styles.rail} data-region aria-label={t('screens')}>
      {client && (
        <>
          <Link
            className={styles.place}
            to="/client/$client/inbox"
            params={{ client }}
            search={inboxHome}
            aria-label={t('inbox')}
            title={t('inbox')}
            aria-current={current('/inbox')}
          >
            <PlaceIcon icon={Inbox} />
            <NewDot client={client} />
          </Link>
          <Link
            className={styles.place}
            to="/client/$client/leads"
            params={{ client }}
            search={{}}
            aria-label={t('leads')}
            title={t('leads')}
            aria-current={current('/leads')}
          >
            <PlaceIcon icon={FishingHook} />
          </Link>
          <Link
            className={styles.place}
            to="/client/$client/promises"
            params={{ client }}
            aria-label={t('promises')}
            title={t('promises')}
            aria-current={current('/promises')}
          >
            <PlaceIcon icon={Handshake} />
          </Link>
          <Link
            className={styles.place}
            to="/client/$client/analytics"
            params={{ client }}
            search={{}}
            aria-label={t('analytics')}
            title={t('analytics')}
            aria-current={current('/analytics')}
          >
            <PlaceIcon icon={ChartColumn} />
          </Link>
          <Link
            className={styles.place}
            to="/client/$client/reports"
            params={{ client }}
            search={{}}
            aria-label={t('reports')}
            title={t('reports')}
            aria-current={current('/reports')}
          >
            <PlaceIcon icon={FileText} />
          </Link>
          <Link
            className={styles.place}
            to="/client/$client/triage"
            params={{ client }}
            aria-label={t('triage')}
            title={t('triage')}
            aria-current={current('/triage')}
          >
            <PlaceIcon icon={BookOpenCheck} />
          </Link>
          <Link
            className={styles.place}
            to="/client/$client/answers"
            params={{ client }}
            aria-label={t('answers')}
            title={t('answers')}
            aria-current={current('/answers') ?? current('/practice')}
          >
            <PlaceIcon icon={MessageSquareReply} />
          </Link>
          <Link
            className={styles.place}
            to="/client/$client/rules"
            params={{ client }}
            aria-label={t('rules')}
            title={t('rules')}
            aria-current={current('/rules')}
          >
            <PlaceIcon icon={ListChecks} />
          </Link>
          <Link
            className={styles.place}
            to="/client/$client/sources"
            params={{ client }}
            search={{}}
            aria-label={t('sources')}
            title={t('sources')}
            aria-current={current('/sources') ?? current('/import')}
          >
            <PlaceIcon icon={RadioTower} />
            <TroubleDot client={client} />
          </Link>
          <CrisisPlace client={client} isCurrent={current('/crisis') !== undefined} />
        </>
      )}
      <Link
        className={styles.place}
        to="/clients"
        aria-label={t('clients')}
        title={t('clients')}
        aria-current={current('/clients')}
      >
        <PlaceIcon icon={LayoutGrid} />
      </Link>
      <span className={styles.gap} />
      <Link
        className={styles.place}
        to="/settings"
        aria-label={t('settings')}
        title={t('settings')}
        aria-current={current('/settings')}
      >
        <PlaceIcon icon={SlidersHorizontal} />
      </Link>
    </nav>
  )
}

/** An alarm that nobody has opened a room for is said, not only dotted. */
function CrisisPlace({ client, isCurrent }: { client: string; isCurrent: boolean }) {
  const t = useTranslations('frame')
  const { data } = useQuery(spikeQueries.list(client))
  const isAlarm = data?.open.some(({ subject, room }) => subject.isBrand && room === null) ?? false
  const name = t(isAlarm ? 'crisisAlarm' : 'crisis')
  return (
    <Link
      className={styles.place}
      to="/client/$client/crisis"
      params={{ client }}
      search={{}}
      aria-label={name}
      title={name}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <PlaceIcon icon={Siren} />
      {isAlarm && <span className={styles.dot} data-tone="danger" />}
    </Link>
  )
}

function PlaceIcon({ icon: Icon }: { icon: LucideIcon }) {
  return <Icon size={18} strokeWidth={1.75} aria-hidden />
}

function NewDot({ client }: { client: string }) {
  const { data } = useQuery(caseQueries.counts(client))
  return (data?.new ?? 0) > 0 ? <span className={styles.dot} /> : null
}

function TroubleDot({ client }: { client: string }) {
  const { data } = useQuery(sourceQueries.list(client))
  return data?.some(({ health }) => needsYou(health.code)) ? (
    <span className={styles.dot} data-tone="warn" />
  ) : null
}
