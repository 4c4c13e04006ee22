import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { LeadRow } from '@shared/model/lead'
import { useCommand } from '../../commands/command-registry'
import { keepFocus } from '../../parts/focus-kept'
import { LeadLine } from './lead-line'
import styles from './lead-list.module.css'

interface LeadListProps {
  rows: readonly LeadRow[]
  active: number
  onActivate: (mention: number) => void
  /** Goes on into the open lead. */
  onEnter: () => void
}

const columns = ['whom', 'wrong', 'stage', 'age', 'fit'] as const

/** Leads by fit, in one list with one tab stop. */
export function LeadList({ rows, active, onActivate, onEnter }: LeadListProps) {
  const t = useTranslations('leads')
  const list = useRef<HTMLDivElement>(null)
  const activeId = rows[active] && `lead-${rows[active].mention}`
  const move = (step: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, active + step))]
    if (next) onActivate(next.mention)
  }
  useEffect(keepFocus, [])
  useEffect(() => {
    if (activeId) list.current?.querySelector(`#${activeId}`)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  useCommand('next', () => move(1))
  useCommand('previous', () => move(-1))
  useCommand('open', onEnter)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, rows.length)
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(step)
  }
  return (
    <>
      <div className={styles.heads} aria-hidden>
        {columns.map((name) => (
          <span key={name}>{t(`columns.${name}`)}</span>
        ))}
      </div>
      <div
        ref={list}
        className={styles.rows}
        role="listbox"
        tabIndex={0}
        aria-label={t('title')}
        aria-activedescendant={activeId}
        data-keys="list"
        data-region
        data-home
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          <LeadLine
            key={row.mention}
            row={row}
            isActive={index === active}
            onActivate={() => onActivate(row.mention)}
            onEnter={onEnter}
          />
        ))}
      </div>
    </>
  )
}

function stepOf(key: string, count: number): number | undefined {
  const steps: Record<string, number> = {
    ...{ ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 },
    ...{ Home: -count, End: count },
  }
  return steps[key]
}
