import { useEffect, useRef } from 'react'
import styles from './marked-area.module.css'
import { stretchesOf, type Marked } from './stretches-of'

interface MarkedAreaProps {
  label: string
  text: string
  lang: string | null
  findings: readonly Marked[]
  /** Whether it is what the user asked for by coming here. */
  isWanted?: boolean
  isReadOnly: boolean
  onChange: (text: string) => void
  onLeave: () => void
}

/** A text field whose words are underlined where the review says something of them: dotted to look at, solid for a stop. */
export function MarkedArea({
  label,
  text,
  lang,
  findings,
  isWanted = false,
  isReadOnly,
  onChange,
  onLeave,
}: MarkedAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const marks = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isWanted) area.current?.focus()
  }, [isWanted])
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
