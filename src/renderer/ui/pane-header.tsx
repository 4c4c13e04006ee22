import type { ReactNode } from 'react'
import styles from './pane-header.module.css'

interface PaneHeaderProps {
  title: string
  /** A count or a few words after the title. */
  note?: ReactNode
  children?: ReactNode
}

/** The 40-px line on top of every pane, so that they line up across panes. */
export function PaneHeader({ title, note, children }: PaneHeaderProps) {
  return (
    <header className={styles.header}>
      <h2>{title}</h2>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      <div className={styles.end}>{children}</div>
    </header>
  )
}
