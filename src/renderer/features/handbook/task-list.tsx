import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import nav from '../../ui/side-nav.module.css'
import type { Chapter, Task } from './handbook'
import styles from './handbook.module.css'

interface TaskListProps {
  chapters: readonly Chapter[]
  open: string
  typed: string
  onType: (typed: string) => void
  /** Enter in the field: to the best of what was found. */
  onChoose: () => void
  /** Esc in the empty field: to the text. */
  onLeave: () => void
}

/** A field to search in all tasks, and those that were found by chapter; the list is one stop of the Tab key. */
export function TaskList({ chapters, open, typed, onType, onChoose, onLeave }: TaskListProps) {
  const t = useTranslations('handbook')
  const list = useOpenInSight(open)
  const first = chapters[0]?.tasks[0]?.id
  const isFound = chapters.some(({ tasks }) => tasks.some(({ id }) => id === open))
  return (
    <nav className={`${nav.nav} ${styles.nav}`} data-region aria-label={t('tasks')} ref={list}>
      <SearchField {...{ typed, onType, onChoose, onLeave }} />
      <div className={styles.list}>
        {chapters.map(({ name, tasks }) => (
          <section key={name}>
            <h2>{name}</h2>
            {tasks.map((task) => (
              <TaskEntry
                key={task.id}
                task={task}
                isOpen={task.id === open}
                isStop={task.id === (isFound ? open : first)}
              />
            ))}
          </section>
        ))}
        {chapters.length === 0 && <p className={styles.nothing}>{t('nothing')}</p>}
      </div>
    </nav>
  )
}

interface TaskEntryProps {
  task: Task
  isOpen: boolean
  /** The one entry that the Tab key stops at. */
  isStop: boolean
}

function TaskEntry({ task: { id, title }, isOpen, isStop }: TaskEntryProps) {
  return (
    <Link
      className={nav.entry}
      to="/handbook"
      search={{ task: id }}
      replace
      title={title}
      tabIndex={isStop ? 0 : -1}
      data-on={isOpen || undefined}
      aria-current={isOpen ? 'page' : undefined}
      onKeyDown={moveAmong}
    >
      <span>{title}</span>
    </Link>
  )
}

function SearchField({ typed, onType, onChoose, onLeave }: Omit<TaskListProps, 'chapters' | 'open'>) {
  const t = useTranslations('handbook')
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') onChoose()
    else if (event.key === 'ArrowDown') entriesAround(event.currentTarget)[0]?.focus()
    else if (event.key === 'Escape' && typed === '') onLeave()
    else if (event.key === 'Escape') onType('')
    else return
    event.preventDefault()
  }
  return (
    <label className={styles.search}>
      <Search size={16} aria-hidden />
      <span className="visually-hidden">{t('search')}</span>
      <input
        data-search
        value={typed}
        placeholder={t('search')}
        spellCheck={false}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onKey}
      />
    </label>
  )
}

function entriesAround(element: Element): HTMLElement[] {
  return [...(element.closest('nav')?.querySelectorAll<HTMLElement>('a') ?? [])]
}

/** The arrow keys go from entry to entry, and up from the first into the field. */
function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const entries = entriesAround(event.currentTarget)
  const next = entries.indexOf(event.currentTarget) + step
  const field = event.currentTarget.closest('nav')?.querySelector('input')
  ;(next < 0 ? field : entries[next])?.focus()
}

/** The entry of the open task is never scrolled out of sight, and keeps the focus if the list has it. */
function useOpenInSight(open: string) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const entry = list.current?.querySelector<HTMLElement>('[aria-current]')
    entry?.scrollIntoView({ block: 'nearest' })
    if (document.activeElement?.closest('nav') === list.current && document.activeElement?.matches('a'))
      entry?.focus()
  }, [open])
  return list
}
