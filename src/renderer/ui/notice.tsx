import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  tone: 'warn' | 'danger'
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** What went wrong, what it means and what to do, where it happened. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const Icon = tone === 'danger' ? CircleAlert : TriangleAlert
  return (
    <div className={styles.notice} data-tone={tone} role="alert">
      <Icon size={16} aria-hidden />
      <div>
        <b>{title}</b>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
