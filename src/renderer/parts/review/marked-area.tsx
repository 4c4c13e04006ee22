import { useEffect, useRef } from 'react'
import type { Finding } from '@shared/model/review'
import styles from './review.module.css'
import { stretchesOf } from './stretches-of'

interface MarkedAreaProps {
  label: string
  text: string
  lang: string | null
  findings: readonly Finding[]
  isReadOnly: boolean
  onChange: (text: string) => void
  onLeave: () => void
}

/** A text field whose words are underlined where the review says something of them: dotted to look at, solid for a stop. */
export function MarkedArea({ label, text, lang, findings, isReadOnly, onChange, onLeave }: MarkedAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const marks = useRef<HTMLDivElement>(null)
  useEffect(() => area.current?.focus(), [])
  return (
    <div className={styles.area}>
      <div className={styles.marks} ref={marks} aria-hidden>
        {stretchesOf(text, findings).map(({ text: part, state }, index) =>
          state === 'pass' ? (
            part
          ) : (
            <mark key={index} data-state={state}>
              {part}
            </mark>
          ),
        )}
        {'\n'}
      </div>
      <textarea
        ref={area}
        className={styles.text}
        aria-label={label}
        lang={lang ?? undefined}
        dir="auto"
        value={text}
        readOnly={isReadOnly}
        maxLength={200_000}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        onScroll={(event) => {
          if (marks.current) marks.current.scrollTop = event.currentTarget.scrollTop
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </div>
  )
}
