import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Archive, Plus } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import type { ClientOverview } from '@shared/model/client'
import { runCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { Monogram } from '../../parts/monogram'
import { sayOutcome } from '../../parts/outcome'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Empty } from '../../ui/empty'
import { PaneHeader } from '../../ui/pane-header'
import screen from '../../ui/screen.module.css'
import table from '../../ui/table.module.css'
import styles from './clients.module.css'
import { clientQueries, useArchiveClient, useRemoveSample } from './queries'

/** All clients in the order in which they need somebody; a damaged one does not hide the others. */
export function ClientsPage() {
  const t = useTranslations('clients')
  const { data: clients, error } = useQuery(clientQueries.overview())
  const living = clients?.filter(({ archivedAt }) => archivedAt === null) ?? []
  const archived = clients?.filter(({ archivedAt }) => archivedAt !== null) ?? []
  return (
    <div className={screen.screen}>
      <PaneHeader isScreen title={t('title')} note={living.length}>
        <Button look="primary" icon={<Plus size={14} aria-hidden />} onPress={() => runCommand('new-client')}>
          {t('new')}
        </Button>
      </PaneHeader>
      {error && <FailureNotice error={error} />}
      <div className={screen.body} data-region>
        {clients && clients.length === 0 && <Empty title={t('none')} />}
        {living.length > 0 && <ClientTable clients={living.toSorted(byNeed)} />}
        {archived.length > 0 && (
          <section>
            <h2 className={styles.group}>{t('archived')}</h2>
            <ClientTable clients={archived} />
          </section>
        )}
        <p className={styles.footnote}>{t('apart')}</p>
      </div>
    </div>
  )
}

function byNeed(a: ClientOverview, b: ClientOverview): number {
  return (
    b.alarms - a.alarms ||
    b.troubledSources - a.troubledSources ||
    b.unreadCount - a.unreadCount ||
    a.name.localeCompare(b.name)
  )
}

function ClientTable({ clients }: { clients: ClientOverview[] }) {
  const t = useTranslations('clients')
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('client')}</th>
          <th>{t('why')}</th>
          <th className={table.number}>{t('unread')}</th>
          <th className={table.number}>{t('mentions')}</th>
          <th>{t('lastRead')}</th>
          <th>
            <span className="visually-hidden">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <ClientLine key={client.id} client={client} />
        ))}
      </tbody>
    </table>
  )
}

function ClientLine({ client }: { client: ClientOverview }) {
  const t = useTranslations('clients')
  const format = useFormatter()
  const time = useTime()
  const isReady = client.state === 'ready'
  return (
    <tr>
      <td>
        <Link
          className={styles.name}
          to="/client/$client/inbox"
          params={{ client: client.id }}
          search={{}}
          disabled={!isReady}
        >
          <Monogram name={client.name} />
          <b>{client.name}</b>
          {client.isSample && <Chip tone="warn">{t('sample')}</Chip>}
        </Link>
      </td>
      <td>
        <WhyNow client={client} />
      </td>
      <td className={table.number}>{isReady ? format.number(client.unreadCount) : '–'}</td>
      <td className={table.number}>{isReady ? format.number(client.mentionCount) : '–'}</td>
      <td>{client.lastReadAt === null ? '–' : time.short(client.lastReadAt)}</td>
      <td className={styles.actions}>
        <ClientActions client={client} />
      </td>
    </tr>
  )
}

/** In words what the figures beside it show as numbers. */
function WhyNow({ client }: { client: ClientOverview }) {
  const t = useTranslations('clients')
  if (client.state !== 'ready') return <span className={styles.danger}>{t(`states.${client.state}`)}</span>
  if (client.alarms > 0) return <span className={styles.danger}>{t('alarms', { count: client.alarms })}</span>
  if (client.troubledSources > 0) {
    return <span className={styles.warn}>{t('troubled', { count: client.troubledSources })}</span>
  }
  if (client.mentionCount === 0) return <span>{t('empty')}</span>
  return <span>{client.unreadCount > 0 ? t('toRead', { count: client.unreadCount }) : t('allRead')}</span>
}

function ClientActions({ client }: { client: ClientOverview }) {
  const t = useTranslations('clients')
  const navigate = useNavigate()
  const archive = useArchiveClient()
  const remove = useRemoveSample()
  if (client.isSample) {
    return (
      <Button
        size="small"
        look="bare"
        onPress={() =>
          remove.mutate(client.id, {
            onSuccess: () => {
              sayOutcome({ text: t('removed', { name: client.name }) })
              void navigate({ to: '/' })
            },
          })
        }
      >
        {t('remove')}
      </Button>
    )
  }
  const isArchived = client.archivedAt !== null
  const set = (value: boolean) => archive.mutate({ client: client.id, isArchived: value })
  return (
    <Button
      size="small"
      look="bare"
      icon={<Archive size={14} aria-hidden />}
      onPress={() => {
        set(!isArchived)
        sayOutcome({
          text: t(isArchived ? 'restoredDone' : 'archivedDone', { name: client.name }),
          undo: () => {
            set(isArchived)
            sayOutcome(null)
          },
        })
      }}
    >
      {isArchived ? t('unarchive') : t('archive')}
    </Button>
  )
}
