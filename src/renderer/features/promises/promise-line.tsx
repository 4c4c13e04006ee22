import { CircleCheck, Eye, Handshake, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PromiseRow } from '@shared/model/promise'
import { PlatformIcon } from '../../parts/platform-icon'
import { useDue } from '../../parts/use-due'
import styles from './promises.module.css'

interface PromiseLineProps {
  row: PromiseRow
  isActive: boolean
  timeZone: string
  onActivate: () => void
}

/** One promise in one line: its words, to whom, until when, by whom, where it was said, how it stands. */
export function PromiseLine({ row, isActive, timeZone, onActivate }: PromiseLineProps) {
  const t = useTranslations('promises')
  const due = useDue(timeZone)
  const isLate = row.status === 'pending' && row.dueAt !== null && due.isLate(row.dueAt)
  return (
    <div
      id={`promise-${row.id}`}
      className={styles.line}
      role="option"
      aria-selected={isActive}
      data-active={isActive || undefined}
      data-late={isLate || undefined}
      data-closed={row.closedAt !== null || undefined}
      onClick={onActivate}
    >
      <span className={styles.text}>
        <StateIcon status={row.status} />
        <b dir="auto" title={row.text}>
          {row.text}
        </b>
      </span>
      <Whom row={row} />
      <Due row={row} timeZone={timeZone} />
      <span
        className={styles.cell}
        data-none={(row.owner === null && row.closedAt === null) || undefined}
        title={row.owner ?? ''}
      >
        {row.owner ?? t('noOwner')}
      </span>
      <span className={styles.cell}>{t(`sources.${row.source}`, { at: due.short(row.createdAt) })}</span>
      <State row={row} />
    </div>
  )
}

function StateIcon({ status }: { status: PromiseRow['status'] }) {
  if (status === 'kept') return <CircleCheck size={16} aria-hidden data-tone="ok" />
  if (status === 'broken') return <X size={16} aria-hidden data-tone="danger" />
  return status === 'found' ? <Eye size={16} aria-hidden /> : <Handshake size={16} aria-hidden />
}

function Whom({ row }: { row: PromiseRow }) {
  const t = useTranslations()
  const who = useWhom()
  return (
    <span className={styles.whom} title={who(row)}>
      {row.platform !== null && (
        <>
          <PlatformIcon platform={row.platform} />
          <span className="visually-hidden">{t(`platforms.${row.platform}`)}</span>
        </>
      )}
      <span className={styles.cell} dir="auto">
        {who(row)}
      </span>
    </span>
  )
}

/** To whom it was promised, in words. */
export function useWhom(): (row: PromiseRow) => string {
  const t = useTranslations()
  return ({ source, case: id, who }) => {
    if (source === 'marketing') return t('promises.everybody')
    if (id === null) return t('promises.nobody')
    return who ?? t('inbox.nobody')
  }
}

function Due({ row: { dueAt, status }, timeZone }: { row: PromiseRow; timeZone: string }) {
  const t = useTranslations('promises')
  const due = useDue(timeZone)
  if (dueAt === null) return <span className={styles.cell}>{t('noDate')}</span>
  const isOpen = status === 'pending' || status === 'found'
  const span = due.span(dueAt)
  return (
    <span className={styles.due}>
      {due.short(dueAt)} {isOpen && <small>{t(due.isLate(dueAt) ? 'late' : 'dueIn', { span })}</small>}
    </span>
  )
}

function State({ row: { status, proof } }: { row: PromiseRow }) {
  const t = useTranslations('promises')
  const word = status === 'renegotiated' || status === 'cancelled' ? 'pending' : status
  const text = proof === null ? t(`states.${word}`) : t('proof', { proof })
  return (
    <span className={styles.cell} title={text}>
      {text}
    </span>
  )
}
