import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Failure } from '@shared/model/failure'
import { parseQuery } from '@shared/text/query/parse-query'
import { failureText, type Words } from '@shared/text/failure-text'
import { useCommand } from '../../commands/command-registry'
import { Button, IconButton } from '../../ui/button'
import { Keys } from '../../ui/keys'
import { chipsOf } from './query-chips'
import { inboxQueries } from './queries'
import styles from './query-bar.module.css'

const typingPauseMs = 150

/** Search and filters in one line: chips at rest, the text itself while it is edited. */
export function QueryBar({ client }: { client: string }) {
  const t = useTranslations('query')
  const navigate = useNavigate()
  const { q = '' } = useSearch({ strict: false }) as { q?: string }
  const [text, setText] = useState(q)
  const [isEditing, setEditing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const failure = failureIn(text)
  useEffect(() => setText(q), [q])
  useFollowTyping(client, text, q, isEditing && !failure)
  useCommand('search', () => {
    setEditing(true)
    input.current?.focus()
    input.current?.select()
  })
  const chips = isEditing || failure || failureIn(q) ? null : chipsOf(q)
  return (
    <div className={styles.bar} data-invalid={failure ? true : undefined} data-chips={chips ? true : undefined}>
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
        onBlur={() => setEditing(false)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || event.key === 'Enter') input.current?.blur()
        }}
      />
      <div className={styles.end}>
        <Count client={client} query={q} />
        {q ? (
          <IconButton label={t('clear')} onPress={() => void navigate({ to: '/client/$client/inbox', params: { client }, search: {}, replace: true })}>
            <X size={14} aria-hidden />
          </IconButton>
        ) : (
          <Keys keys="/" />
        )}
      </div>
      {failure && (
        <div className={styles.failure} id="query-failure" role="alert">
          <FailureLine failure={failure} onFix={setText} text={text} />
        </div>
      )}
    </div>
  )
}

/** The address follows what is typed, after a short pause; a query that cannot be read is not sent anywhere. */
function useFollowTyping(client: string, text: string, q: string, isFollowing: boolean): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (!isFollowing || text === q) return
    const timer = setTimeout(() => {
      const search = text.trim() === '' ? {} : { q: text }
      void navigate({ to: '/client/$client/inbox', params: { client }, search, replace: true })
    }, typingPauseMs)
    return () => clearTimeout(timer)
  }, [client, text, q, isFollowing, navigate])
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

function FailureLine({ failure, text, onFix }: { failure: Failure; text: string; onFix(text: string): void }) {
  const words = useTranslations() as unknown as Words
  const t = useTranslations('query')
  const { what, todo } = failureText(words, failure)
  const { nearest, field, at } = failure.data
  return (
    <>
      <span>{what}</span>
      {nearest ? (
        <Button
          look="link"
          onPress={() => {
            const start = Number(at)
            onFix(text.slice(0, start) + String(nearest) + text.slice(start + String(field).length))
          }}
        >
          {t('didYouMean', { nearest: String(nearest) })}
        </Button>
      ) : (
        <span>{todo}</span>
      )}
    </>
  )
}

function Count({ client, query }: { client: string; query: string }) {
  const t = useTranslations('query')
  const format = useFormatter()
  const { data: outline } = useQuery({ ...inboxQueries.outline(client, query), enabled: failureIn(query) === null })
  const { data: facets } = useQuery(inboxQueries.facets(client))
  if (!outline || !facets) return null
  return (
    <span className={styles.count}>
      {t('count', { found: format.number(outline.total), total: format.number(facets.total) })}
    </span>
  )
}
