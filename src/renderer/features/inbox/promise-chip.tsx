import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Handshake } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { systemTimeZone } from '@shared/model/clock'
import { useDue } from '../../parts/use-due'
import { clockQueries } from '../client-settings/queries'
import styles from './promise-chip.module.css'

/** When a case's next promise is due, by the clock of the client, or by how much it is late. */
export function PromiseChip({ dueAt }: { dueAt: number }) {
  const t = useTranslations('promises')
  const { client = '' } = useParams({ strict: false })
  const { data } = useQuery({ ...clockQueries.get(client), enabled: client !== '' })
  const due = useDue(data?.rules.hours.timeZone ?? systemTimeZone())
  const isLate = due.isLate(dueAt)
  return (
    <span className={styles.promise} data-late={isLate || undefined}>
      <Handshake size={14} aria-hidden />
      {isLate ? t('chipLate', { span: due.span(dueAt) }) : t('chipDue', { at: due.short(dueAt) })}
    </span>
  )
}
