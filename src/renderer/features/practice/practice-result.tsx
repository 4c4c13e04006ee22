import { useTranslations } from 'use-intl'
import type { PracticeComplaint } from '@shared/model/practice'
import type { Finding } from '@shared/model/review'
import { runCommand } from '../../commands/command-registry'
import { ReviewPane } from '../../parts/review/review-pane'
import { useTime } from '../../parts/use-time'
import { Button } from '../../ui/button'
import { Complaint } from './complaint'
import styles from './practice.module.css'

interface PracticeResultProps {
  complaint: PracticeComplaint
  text: string
  findings: readonly Finding[]
  isLast: boolean
}

/** What the answer met and missed, beside what was really answered. */
export function PracticeResult({ complaint, text, findings, isLast }: PracticeResultProps) {
  const t = useTranslations('practice')
  return (
    <div className={styles.desk}>
      <div className={styles.left}>
        <Complaint complaint={complaint} />
        <section className={styles.result} aria-label={t('yours')} tabIndex={0}>
          <h3>{t('yours')}</h3>
          <p dir="auto" lang={complaint.lang ?? undefined}>
            {text}
          </p>
          <h3>{t('then')}</h3>
          <Then complaint={complaint} />
        </section>
        <div className={styles.bar}>
          <span>{t('hint')}</span>
          <span className={styles.end}>
            <Button look="primary" keys="Mod+L" autoFocus onPress={() => runCommand('practice-next')}>
              {t(isLast ? 'toSummary' : 'next')}
            </Button>
          </span>
        </div>
      </div>
      <ReviewPane text={text} findings={findings} />
    </div>
  )
}

function Then({ complaint: { answers, outcome, lang } }: { complaint: PracticeComplaint }) {
  const t = useTranslations()
  const time = useTime()
  return (
    <>
      {answers.length === 0 && <p className={styles.faint}>{t('practice.noAnswer')}</p>}
      {answers.map(({ at, platform, text }, index) => (
        <div key={index}>
          <p dir="auto" lang={lang ?? undefined}>
            {text}
          </p>
          <p className={styles.faint}>
            {t(`platforms.${platform}`)}
            {at !== null && `, ${time.day(at)}`}
          </p>
        </div>
      ))}
      {outcome && (
        <p className={styles.faint}>{t('practice.outcome', { outcome: t(`outcomes.${outcome}`) })}</p>
      )}
    </>
  )
}
