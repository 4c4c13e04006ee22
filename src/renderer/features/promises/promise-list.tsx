import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../commands/command-registry'
import { keepFocus } from '../../parts/focus-kept'
import type { PromiseGroup } from './group-promises'
import { PromiseLine } from './promise-line'
import styles from './promises.module.css'
import type { Active } from './use-active'

interface PromiseListProps {
  groups: readonly PromiseGroup[]
  active: Active
  timeZone: string
}

const columns = ['text', 'to', 'due', 'owner', 'said', 'state'] as const

/** All promises by when they are due, in one list with one tab stop. */
export function PromiseList({ groups, active, timeZone }: PromiseListProps) {
  const t = useTranslations('promises')
  const activeId = active.row && `promise-${active.row.id}`
  const list = useRef<HTMLDivElement>(null)
  useEffect(keepFocus, [])
  useEffect(() => {
    if (activeId) list.current?.querySelector(`#${activeId}`)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  useCommand('next', () => active.move(1))
  useCommand('previous', () => active.move(-1))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, active.count)
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    active.move(step)
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
        className={styles.list}
        role="listbox"
        tabIndex={0}
        aria-label={t('title')}
        aria-activedescendant={activeId}
        data-keys="list"
        data-region
        data-home
        onKeyDown={onKeyDown}
      >
        {groups.map(({ name, rows }) => (
          <div key={name} role="group" aria-labelledby={`promises-${name}`}>
            <div className={styles.group} id={`promises-${name}`} role="presentation" data-name={name}>
              {t(`groups.${name}`)} <span>{rows.length}</span>
            </div>
            {rows.map((row) => (
              <PromiseLine
                key={row.id}
                row={row}
                isActive={row.id === active.row?.id}
                timeZone={timeZone}
                onActivate={() => active.set(indexOf(groups, row.id))}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  )
}

function indexOf(groups: readonly PromiseGroup[], id: number): number {
  return groups.flatMap(({ rows }) => rows).findIndex((row) => row.id === id)
}

function stepOf(key: string, count: number): number | undefined {
  const steps: Record<string, number> = {
    ...{ ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 },
    ...{ Home: -count, End: count },
  }
  return steps[key]
}
