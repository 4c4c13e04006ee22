import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import type { ClientOverview } from '@shared/model/client'
import { Monogram } from '../../parts/monogram'
import { useTime } from '../../parts/use-time'
import { Spark } from '../../ui/charts/spark'
import { Chip } from '../../ui/chip'
import table from '../../ui/table.module.css'
import { ClientActions } from './client-actions'
import type { OpenDialog } from './client-dialogs'
import styles from './clients.module.css'
import { WhyNow } from './why-now'

/** A backup older than this is told of in another colour. */
const oldMs = 2 * 86_400_000

export function ClientLine({ client, onOpen }: { client: ClientOverview; onOpen: OpenDialog }) {
  const t = useTranslations('clients')
  const time = useTime()
  const { lastBackupAt, lastReadAt } = client
  const isOld = lastBackupAt === null || time.now - lastBackupAt > oldMs
  return (
    <tr>
      <td>
        <Link
          className={styles.name}
          to="/client/$client/inbox"
          params={{ client: client.id }}
          search={{}}
          disabled={client.state !== 'ready'}
        >
          <Monogram name={client.name} />
          <b>{client.name}</b>
          {client.isSample && <Chip tone="warn">{t('sample')}</Chip>}
        </Link>
      </td>
      <td>
        <WhyNow client={client} />
        <LastReport client={client} />
      </td>
      <Count client={client} value={client.openCases} />
      <Count client={client} value={client.overdue} isBad />
      <Count client={client} value={client.latePromises} isBad />
      <td>
        <Negative client={client} />
      </td>
      <td>{lastReadAt === null ? '–' : time.short(lastReadAt)}</td>
      <td className={isOld ? styles.warn : undefined}>
        {lastBackupAt === null ? t('neverBacked') : time.age(lastBackupAt)}
      </td>
      <td className={styles.actions}>
        <ClientActions client={client} onOpen={onOpen} />
      </td>
    </tr>
  )
}

/** Whether a draft waits or a report is due, and when the last one was approved. */
function LastReport({ client: { id, state, lastReportAt, draftReports, isReportDue } }: ClientLineProps) {
  const t = useTranslations('clients')
  const time = useTime()
  const isAsked = draftReports > 0 || isReportDue
  if (state !== 'ready' || (!isAsked && lastReportAt === null)) return null
  return (
    <Link className={styles.report} to="/client/$client/reports" params={{ client: id }} search={{}}>
      {isAsked && <b>{draftReports > 0 ? t('reportDraft', { count: draftReports }) : t('reportDue')}</b>}
      {lastReportAt !== null && <span>{t('reportLast', { at: time.day(lastReportAt) })}</span>}
    </Link>
  )
}

interface ClientLineProps {
  client: ClientOverview
}

function Count({ client, value, isBad = false }: { client: ClientOverview; value: number; isBad?: boolean }) {
  const format = useFormatter()
  const tone = isBad && value > 0 ? 'danger' : value === 0 ? 'quiet' : undefined
  return (
    <td className={table.number} data-tone={tone}>
      {client.state === 'ready' ? format.number(value) : '–'}
    </td>
  )
}

/** Seven days as a line, their sum, and by how much it differs from the seven before. */
function Negative({ client: { negative, mentionCount, state } }: { client: ClientOverview }) {
  const t = useTranslations('clients')
  const format = useFormatter()
  if (state !== 'ready' || mentionCount === 0) return <span className={styles.quiet}>– {t('noData')}</span>
  const sum = negative.days.reduce((all, one) => all + one, 0)
  return (
    <span className={styles.negative}>
      <Spark values={negative.days} />
      <b>{format.number(sum)}</b>
      <span>
        {sum === negative.before ? '±0' : format.number(sum - negative.before, { signDisplay: 'always' })}
      </span>
    </span>
  )
}
