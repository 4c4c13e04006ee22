import type { ReactNode } from 'react'
import styles from './pane-header.module.css'

interface PaneHeaderProps {
  /** Empty as long as what it names is not known: then there is no heading, rather than one that says nothing. */
  title: string
  /** A count or a few words after the title. */
  note?: ReactNode
  /** The one pane whose title is also that of the screen. */
  isScreen?: boolean
  children?: ReactNode
}

/** The 40-px line on top of every pane, so that they line up across panes. */
export function PaneHeader({ title, note, isScreen = false, children }: PaneHeaderProps) {
  const Title = isScreen ? 'h1' : 'h2'
  return (
    <header className={styles.header}>
      {title !== '' && <Title>{title}</Title>}
      {note !== undefined && <span className={styles.note}>{note}</span>}
      <div className={styles.end}>{children}</div>
    </header>
  )
}
