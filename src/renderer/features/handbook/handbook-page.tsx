import { useQuery } from '@tanstack/react-query'
import { useCanGoBack, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Locale } from '@shared/model/client'
import { useCommand } from '../../commands/command-registry'
import { FailureNotice } from '../../parts/failure-notice'
import { keepFocus } from '../../parts/focus-kept'
import { Button } from '../../ui/button'
import { PaneHeader } from '../../ui/pane-header'
import { bestOf, findTasks } from './find-tasks'
import type { Handbook, Task } from './handbook'
import styles from './handbook.module.css'
import { handbookQueries } from './queries'
import { TaskList } from './task-list'
import { TaskText } from './task-text'

/** The handbook: its tasks on the left with a field to search them, the open one beside. */
export function HandbookPage() {
  const locale = useTranslations()('locale') as Locale
  const { data: handbook, error } = useQuery(handbookQueries.of(locale))
  if (error) return <FailureNotice error={error} />
  return handbook ? <Reading handbook={handbook} /> : null
}

function Reading({ handbook }: { handbook: Handbook }) {
  const { task } = useSearch({ from: '/frame/handbook' })
  const [typed, setTyped] = useState('')
  const all = handbook.chapters.flatMap(({ tasks }) => tasks)
  const open = all.find(({ id }) => id === task) ?? all[0]
  const found = findTasks(handbook.chapters, typed)
  const go = useGo()
  useReadingCommands(all, open)
  return (
    <div className={styles.page}>
      <TaskList
        chapters={found}
        open={open?.id ?? ''}
        typed={typed}
        onType={setTyped}
        onChoose={() => {
          go(bestOf(found, typed))
          focusText()
        }}
        onLeave={focusText}
      />
      {open && <OpenTask key={open.id} task={open} pictures={handbook.pictures} />}
    </div>
  )
}

function OpenTask({ task, pictures }: { task: Task; pictures: Handbook['pictures'] }) {
  const t = useTranslations('handbook')
  const back = useBack()
  useEffect(keepFocus, [])
  return (
    <section className={styles.work}>
      <PaneHeader title={t('title')} isScreen>
        <Button look="bare" keys="Escape" onPress={back}>
          {t('back')}
        </Button>
      </PaneHeader>
      <div className={styles.body} tabIndex={0} role="region" aria-label={task.title} data-region data-home>
        <article className={styles.text}>
          <h2>{task.title}</h2>
          <TaskText blocks={task.blocks} pictures={pictures} />
        </article>
      </div>
    </section>
  )
}

/** The keys of every list: from task to task, into the field, and back to where the handbook was opened. */
function useReadingCommands(all: readonly Task[], open: Task | undefined): void {
  const go = useGo()
  const at = open ? all.indexOf(open) : -1
  useCommand('next', () => go(all[at + 1]))
  useCommand('previous', () => go(all[at - 1]))
  useCommand('search', () => document.querySelector<HTMLElement>('[data-search]')?.focus())
  useCommand('back', useBack())
}

function useGo(): (task: Task | undefined) => void {
  const navigate = useNavigate()
  return (task) => task && void navigate({ to: '/handbook', search: { task: task.id }, replace: true })
}

function useBack(): () => void {
  const router = useRouter()
  const navigate = useNavigate()
  const canGoBack = useCanGoBack()
  return () => (canGoBack ? router.history.back() : void navigate({ to: '/' }))
}

function focusText(): void {
  document.querySelector<HTMLElement>('main [data-home]')?.focus()
}
