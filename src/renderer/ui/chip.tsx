import type { ReactNode } from 'react'
import styles from './chip.module.css'

interface ChipProps {
  tone?: 'plain' | 'accent' | 'ok' | 'warn' | 'danger'
  children: ReactNode
}

export function Chip({ tone = 'plain', children }: ChipProps) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  )
}
