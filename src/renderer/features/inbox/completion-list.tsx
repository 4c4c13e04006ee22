import { useTranslations } from 'use-intl'
import styles from './completion-list.module.css'
import type { Completion } from './completions-for'

export const completionListId = 'query-completions'
export const completionId = (index: number) => `query-completion-${index}`

interface CompletionListProps {
  options: readonly Completion[]
  active: number
  onTake: (option: Completion) => void
}

/** Under the search line: what the piece that is being typed can become. The line itself keeps the focus. */
export function CompletionList({ options, active, onTake }: CompletionListProps) {
  const t = useTranslations('query')
  return (
    <div id={completionListId} className={styles.list} role="listbox" aria-label={t('completions')}>
      {options.map((option, index) => (
        <div
          key={option.text}
          id={completionId(index)}
          className={styles.option}
          role="option"
          aria-selected={index === active}
          // The press must not take the focus away from the line before the click is heard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          <span dir="auto">{option.label}</span>
          {option.example && <code>{option.example}</code>}
        </div>
      ))}
    </div>
  )
}
