import styles from './sentiment-mark.module.css'

/** Shape, word, colour, in this order of trust: none of them alone. */
export function SentimentMark({
  tone,
  word,
}: {
  tone: 'negative' | 'mixed' | 'neutral' | 'positive'
  word: string
}) {
  return (
    <span className={styles.mark} data-tone={tone}>
      <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden>
        <path d={shapes[tone]} fill="currentColor" />
      </svg>
      {word}
    </span>
  )
}

const shapes = {
  negative: 'M0 1.5h9L4.5 8Z',
  mixed: 'M4.5 0 9 4.5 4.5 9 0 4.5Z',
  neutral: 'M4.5 .75a3.75 3.75 0 1 1 0 7.5a3.75 3.75 0 0 1 0-7.5Z',
  positive: 'M0 7.5h9L4.5 1Z',
}
