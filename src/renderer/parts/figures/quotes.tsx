import type { Quote } from '@shared/model/analytics'
import { Button } from '../../ui/button'
import { useFigureSurroundings } from './figure-context'
import styles from './quotes.module.css'

export interface QuoteGroup {
  id: string
  name: string
  /** What is said beside the name. */
  note?: string
  quotes: readonly Quote[]
}

/** Texts that stand for many, under what they were chosen for; each opens its mention. */
export function Quotes({ label, groups }: { label: string; groups: readonly QuoteGroup[] }) {
  const { open } = useFigureSurroundings()
  return (
    <ul className={styles.groups} aria-label={label}>
      {groups.map(({ id, name, note, quotes }) => (
        <li key={id}>
          <p className={styles.name}>
            <b>{name}</b>
            {note && <span>{note}</span>}
          </p>
          <ul>
            {quotes.map((quote) => (
              <li key={quote.id} dir="auto">
                {open ? (
                  <Button look="bare" onPress={() => open(`id:${quote.id}`)}>
                    <q>{quote.text}</q>
                  </Button>
                ) : (
                  <q>{quote.text}</q>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
