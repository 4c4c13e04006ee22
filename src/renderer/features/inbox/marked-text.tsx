import { Fragment } from 'react'
import type { Reason } from '@shared/model/triage'
import styles from './marked-text.module.css'

interface MarkedTextProps {
  text: string
  /** Offsets of the reasons less this are offsets into the text. */
  offset: number
  reasons: readonly Reason[]
}

const mostMarks = 6
/** Weaker than this share of the strongest, a word is not worth a mark. */
const leastShare = 0.3

/** A text with the words that weigh in its reading marked: by an underline as well as by colour. */
export function MarkedText({ text, offset, reasons }: MarkedTextProps) {
  const marks = marksIn(text.length, offset, reasons)
  return (
    <>
      {marks.map(({ start, end, weight }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className={styles.mark} data-tone={weight < 0 ? 'bad' : 'good'}>
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}

/** The strongest reasons that lie in the text, in its order, none within another. */
function marksIn(length: number, offset: number, reasons: readonly Reason[]) {
  const strongest = Math.max(
    0,
    ...reasons.map(({ start, weight }) => (start === null ? 0 : Math.abs(weight))),
  )
  const kept: { start: number; end: number; weight: number }[] = []
  for (const { start, end, weight } of reasons) {
    if (start === null || end === null || Math.abs(weight) < strongest * leastShare) continue
    const mark = { start: start - offset, end: end - offset, weight }
    const isInside = mark.start >= 0 && mark.end <= length
    const meets = kept.some((other) => mark.start < other.end && other.start < mark.end)
    if (isInside && !meets && kept.length < mostMarks) kept.push(mark)
  }
  return kept.sort((a, b) => a.start - b.start)
}
