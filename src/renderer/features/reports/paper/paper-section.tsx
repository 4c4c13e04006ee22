import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ReportSection } from '@shared/model/report'
import styles from './report-paper.module.css'

interface PaperSectionProps {
  name: ReportSection
  /** The finding; left out where the figures below have findings of their own. */
  title?: string
  /** Most begin a page; short ones go on where the part before them ends. */
  isFlowing?: boolean
  children: ReactNode
}

/** A part of the report: its name in small, what it found as a sentence, and what shows it. */
export function PaperSection({ name, title, isFlowing = false, children }: PaperSectionProps) {
  const t = useTranslations('report.sections')
  return (
    <section className={styles.section} data-flowing={isFlowing || undefined} data-name={name}>
      <p className={styles.eyebrow}>{t(name)}</p>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  )
}
