import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Failure } from '@shared/model/failure'
import { asksForCases } from '@shared/text/query/asks-for-cases'
import { parseQuery } from '@shared/text/query/parse-query'
import { useCommand } from '../../commands/command-registry'
import { IconButton } from '../../ui/button'
import { Keys } from '../../ui/keys'
import { caseQueries } from './case-queries'
import { chipsOf } from './query-chips'
import { inboxQueries } from './queries'
import styles from './query-bar.module.css'
import { QueryFailure } from './query-failure'

const typingPauseMs = 150

/** Search and filters in one line: chips at rest, the text itself while it is edited. */
export function QueryBar({ client }: { client: string }) {
  const t = useTranslations('query')
  const { q = '' } = useSearch({ strict: false })
  const input = useRef<HTMLInputElement>(null)
  const [isEditing, setEditing] = useState(false)
  /** What is being typed; null where nothing is, and the address alone says what is asked. */
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? q
  const failure = failureIn(text)
  const go = useGo(client, q)
  useOnLeavingInbox(() => setDraft(null))
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
  const chips = isEditing || failure ? null : chipsOf(q)
  return (
    <div className={styles.bar} data-invalid={failure ? true : undefined}>
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
        role="searchbox"
        aria-label={t('label')}
        aria-invalid={failure !== null}
        aria-describedby={failure ? 'query-failure' : undefined}
        placeholder={q ? t('more') : t('placeholder')}
        spellCheck={false}
        value={chips ? '' : text}
        onFocus={() => setEditing(true)}
        onBlur={rest}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') focusList(input.current)
        }}
      />
      <div className={styles.end}>
        <Count client={client} query={q} />
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
      {failure && (
        <div className={styles.failure} id="query-failure" role="alert">
          <QueryFailure failure={failure} onFix={setDraft} text={text} />
        </div>
      )}
    </div>
  )
}

/** Puts a query into the address, from where list and counts take it. */
function useGo(client: string, q: string): (text: string) => void {
  const navigate = useNavigate()
  return (text) => {
    const asked = text.trim()
    if (asked === q) return
    const search = asked === '' ? {} : { q: asked }
    void navigate({ to: '/client/$client/inbox', params: { client }, search, replace: true })
  }
}

/** What was typed for the inbox must not lead back to it from the screen that the user has gone to. */
function useOnLeavingInbox(act: () => void): void {
  const { pathname } = useLocation()
  const isInbox = pathname.endsWith('/inbox')
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (isInbox) return () => latest.current()
  }, [isInbox])
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
  const list = document.querySelector<HTMLElement>('[role="listbox"]')
  if (list) list.focus()
  else input?.blur()
}

function failureIn(text: string): Failure | null {
  try {
    parseQuery(text)
    return null
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

function Count({ client, query }: { client: string; query: string }) {
  const t = useTranslations('query')
  const format = useFormatter()
  const isGood = failureIn(query) === null
  const isAboutCases = isGood && asksForCases(parseQuery(query))
  const { data: mentions } = useQuery({
    ...inboxQueries.outline(client, query),
    enabled: isGood && !isAboutCases,
  })
  const { data: cases } = useQuery({ ...caseQueries.outline(client, query, 'clock'), enabled: isAboutCases })
  const outline = isAboutCases ? cases : mentions
  const { data: facets } = useQuery(inboxQueries.facets(client))
  if (!outline || !facets) return null
  return (
    <span className={styles.count}>
      {t('count', { found: format.number(outline.total), total: format.number(facets.total) })}
    </span>
  )
}
