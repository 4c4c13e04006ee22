import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { Search, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../commands/command-registry'
import { useTime } from '../../parts/use-time'
import { IconButton } from '../../ui/button'
import { Keys } from '../../ui/keys'
import { CompletionList, completionId, completionListId } from './completion-list'
import { failureIn } from './failure-in'
import { chipsOf } from './query-chips'
import styles from './query-bar.module.css'
import { QueryCount } from './query-count'
import { QueryFailure } from './query-failure'
import { useCompletions } from './use-completions'

const typingPauseMs = 150

/** Search and filters in one line: chips at rest, the text itself while it is edited. */
export function QueryBar({ client }: { client: string }) {
  const t = useTranslations('query')
  const { q = '' } = useSearch({ strict: false })
  const input = useRef<HTMLInputElement>(null)
  const [isEditing, setEditing] = useState(false)
  /** What is being typed; null where nothing is, and the address alone says what is asked. */
  const [draft, setDraft] = useState<string | null>(null)
  const [caret, setCaret] = useState(0)
  const text = draft ?? q
  const failure = failureIn(text)
  const go = useGo(client, q)
  useOnLeaving(() => setDraft(null))
  useAfterPause(draft, (typed) => !failureIn(typed) && go(typed))
  useCommand('search', () => {
    // What is asked already stays, and is narrowed by what is typed now.
    if (text.trim() !== '') setDraft(`${text.trim()} `)
    input.current?.focus()
  })
  const rest = () => {
    setEditing(false)
    if (failure) return
    if (draft !== null) go(draft)
    setDraft(null)
  }
  const moveCaret = useMoveCaret(input)
  const { options, active, take, onKey, onType } = useCompletions({
    ...{ client, text, caret, isEditing },
    onTake: (completed, at) => {
      setDraft(completed)
      setCaret(at)
      moveCaret(at)
    },
  })
  const isOpen = options.length > 0
  const time = useTime()
  const chips = isEditing || failure ? null : chipsOf(q, (at) => time.compact(at))
  return (
    <div className={styles.bar} data-help="search" data-invalid={failure ? true : undefined}>
      <Search size={16} aria-hidden />
      {chips?.map(({ name, value }, index) => (
        <span key={index} className={styles.chip} aria-hidden>
          {name && <i>{name}</i>} {value}
        </span>
      ))}
      <input
        ref={input}
        className={styles.input}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? completionListId : undefined}
        aria-activedescendant={active < 0 ? undefined : completionId(active)}
        aria-label={t('label')}
        aria-invalid={failure !== null}
        aria-describedby={failure && !isOpen ? 'query-failure' : undefined}
        placeholder={q ? t('more') : t('placeholder')}
        spellCheck={false}
        value={chips ? '' : text}
        onFocus={() => setEditing(true)}
        onBlur={rest}
        onChange={({ target }) => {
          setDraft(target.value)
          onType()
          setCaret(target.selectionStart ?? target.value.length)
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onKeyDown={(event) => {
          if (onKey(event)) return
          if (event.key === 'Escape' || event.key === 'Enter') focusList(input.current)
        }}
      />
      <div className={styles.end}>
        <QueryCount client={client} query={q} />
        {text ? (
          <IconButton
            label={t('clear')}
            onPress={() => {
              setDraft(null)
              go('')
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        ) : (
          <Keys keys="/" />
        )}
      </div>
      {isOpen && <CompletionList options={options} active={active} onTake={take} />}
      {failure && !isOpen && (
        <div className={styles.failure} id="query-failure" role="alert">
          <QueryFailure failure={failure} onFix={setDraft} text={text} />
        </div>
      )}
    </div>
  )
}

/** After a completion the caret stands behind it, wherever the browser would have put it. */
function useMoveCaret(input: RefObject<HTMLInputElement | null>): (to: number) => void {
  const wanted = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wanted.current !== null) input.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  })
  return (to) => {
    wanted.current = to
  }
}

/** Puts a query into the address, from where list and counts take it; on the analytics it narrows every figure. */
function useGo(client: string, q: string): (text: string) => void {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  return (text) => {
    const asked = text.trim()
    if (asked === q) return
    const search = asked === '' ? {} : { q: asked }
    if (pathname.endsWith('/analytics')) {
      void navigate({
        to: '/client/$client/analytics',
        params: { client },
        search: ({ q: _, ...others }) => ({ ...others, ...search }),
        replace: true,
      })
      return
    }
    void navigate({ to: '/client/$client/inbox', params: { client }, search, replace: true })
  }
}

/** What was typed on one screen must not lead back to it from the screen that the user has gone to. */
function useOnLeaving(act: () => void): void {
  const { pathname } = useLocation()
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => () => latest.current(), [pathname])
}

/** Calls `act` with what is typed once the typing rests for a moment. */
function useAfterPause(draft: string | null, act: (text: string) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => latest.current(draft), typingPauseMs)
    return () => clearTimeout(timer)
  }, [draft])
}

/** From the query the way leads to its results. */
function focusList(input: HTMLInputElement | null): void {
  const list = document.querySelector<HTMLElement>('[data-keys="list"]')
  if (list) list.focus()
  else input?.blur()
}
