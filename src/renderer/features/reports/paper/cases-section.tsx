import { useFormatter, useTranslations } from 'use-intl'
import type { ReportCase } from '@shared/model/report'
import { useFigureText } from '../../../parts/figures/use-figure-text'
import { useTopicWord } from '../../../parts/use-topic-word'
import { PaperSection } from './paper-section'
import { useReport } from './use-report'
import styles from './report-paper.module.css'

/** The cases to know of: the first words of each, what became of it, and the way to the original. */
export function CasesSection() {
  const t = useTranslations('report')
  const { cases } = useReport()
  return (
    <PaperSection name="cases" title={t('casesTitle', { n: cases.length })} isFlowing>
      {cases.length > 0 && <p className={styles.caption}>{t('casesNote')}</p>}
      {cases.map((one) => (
        <CaseOfNote key={one.id} one={one} />
      ))}
    </PaperSection>
  )
}

function CaseOfNote({ one }: { one: ReportCase }) {
  const t = useTranslations()
  const format = useFormatter()
  const word = useTopicWord()
  const answer = useAnswerText()
  const facts = [
    format.dateTime(one.openedAt, { dateStyle: 'medium', ...(one.isTimed && { timeStyle: 'short' }) }),
    one.source,
    ...one.topics.map(word),
    t('report.caseChannels', { channels: one.channels, mentions: one.mentions }),
  ]
  const ends = [
    answer(one),
    // Who was never answered is not told of twice.
    ...(one.isAnswered || one.queue !== 'unanswered' ? [t(`cases.queues.${one.queue}`)] : []),
    ...(one.outcome ? [t(`outcomes.${one.outcome}`)] : []),
    ...(one.isPinned ? [t('report.byHand')] : []),
  ]
  return (
    <section className={styles.case}>
      <h3>
        {t('report.case', { id: String(one.id) })}, {one.who}
      </h3>
      <p className={styles.caption}>{facts.join(' · ')}</p>
      <blockquote lang={one.lang ?? undefined} dir="auto">
        {one.text}
      </blockquote>
      <p className={styles.caption}>
        {ends.join(' · ')}
        {one.url !== null && /^https?:/.test(one.url) && (
          <>
            {' · '}
            <a href={one.url}>{t('report.original')}</a>
          </>
        )}
      </p>
    </section>
  )
}

/** How the first answer came, in words. */
export function useAnswerText(): (one: Pick<ReportCase, 'firstAnswerMs' | 'isAnswered'>) => string {
  const t = useTranslations('report')
  const text = useFigureText()
  return ({ firstAnswerMs, isAnswered }) => {
    if (firstAnswerMs !== null) return t('answeredAfter', { span: text.span(firstAnswerMs) })
    return t(isAnswered ? 'answeredUntimed' : 'notAnswered')
  }
}
