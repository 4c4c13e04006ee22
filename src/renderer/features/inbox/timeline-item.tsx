import type { ReactNode } from 'react'
import styles from './timeline.module.css'

interface TimelineItemProps {
  icon: ReactNode
  head: ReactNode
  at: string
  isCurrent?: boolean
  children: ReactNode
}

/** One moment of a story: a node on its line, a head with the time, and what was said. */
export function TimelineItem({ icon, head, at, isCurrent = false, children }: TimelineItemProps) {
  return (
    <li className={styles.item} aria-current={isCurrent ? 'true' : undefined}>
      <span className={styles.node}>{icon}</span>
      <div className={styles.content}>
        <div className={styles.head}>
          {head}
          <time>{at}</time>
        </div>
        {children}
      </div>
    </li>
  )
}
